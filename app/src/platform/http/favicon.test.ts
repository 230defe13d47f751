import { expect, it } from "vitest";
import { favicon } from "./favicon.ts";

it("gives a small drawing that a browser keeps", async () => {
  const answer = await favicon().request("/favicon.ico");
  expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  expect(answer.headers.get("cache-control")).toMatch(/max-age=\d{6}/);
  const drawing = await answer.text();
  expect(drawing).toMatch(/^<svg .*<\/svg>$/);
  expect(drawing.length).toBeLessThan(300);
});
