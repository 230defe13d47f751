import { describe, expect, it } from "vitest";
import { answerOf } from "./kept-answers.ts";
import { createPageCache } from "./page-cache.ts";

const page = await createPageCache().render("/", async () => ({ html: `<p>${"é".repeat(500)}</p>`, status: 200, tags: [] }));

describe("the answer of a kept page", () => {
  it.each([
    [page.etag, 304],
    [`W/${page.etag}`, 304],
    [`"another", W/${page.etag}`, 304],
    ['"another"', 200],
    [undefined, 200],
  ])("to a reader who holds %s is %d", (etag, status) => {
    expect(answerOf(page, { etag, accepted: undefined }).status).toBe(status);
  });

  it.each([
    ["gzip, deflate, br", "br"],
    ["gzip;q=0.8", "gzip"],
    ["br;q=0, gzip;q=1.0", "gzip"],
    ["br; q=0.000, gzip;q=0", undefined],
    ["br;q=0.5", "br"],
    ["identity", undefined],
    [undefined, undefined],
  ])("to one who accepts %s is coded in %s", (accepted, coding) => {
    expect(answerOf(page, { etag: undefined, accepted }).headers["content-encoding"]).toBe(coding);
  });
});
