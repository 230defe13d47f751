import { expect, it } from "vitest";
import { draftSummary } from "./draft-summary.ts";

it("says a period that is told by its end alone in words", () => {
  const source = { name: "a.txt", mediaType: "text/plain", sha256: "", language: "fr", text: "jusqu’en 2031" };
  const pact = { period: { value: "→2031", evidence: [{ start: 0, end: 13 }], confidence: 0.7 } };
  expect(draftSummary({ source, pact, questions: [], conflicts: [] })).toBe("a.txt · text/plain · fr · 13 characters\nperiod: until 2031");
});
