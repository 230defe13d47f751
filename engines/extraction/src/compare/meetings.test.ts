import fc from "fast-check";
import { expect, it } from "vitest";
import type { Stated } from "./comparison.ts";
import { byLabel, judgeAction } from "./counts.ts";
import { pairUp } from "./pair.ts";

const label = fc
  .array(
    fc.constantFrom("installer", "installation", "12", "douze", "bornes", "borne", "gare", "lycée", "de", "bois", "boisement", "eau"),
    {
      maxLength: 5,
    },
  )
  .map((words) => words.join(" "));
const many = fc.array(label, { minLength: 21, maxLength: 26 }).map((labels) =>
  labels.map(
    (text, at): Stated => ({
      field: "actions",
      key: String(at),
      document: 0,
      parts: { label: text },
      evidence: [{ start: at, end: at + 1 }],
    }),
  ),
);

it("long lists are paired as if each couple had been looked at", () => {
  fc.assert(
    fc.property(many, many, (first, second) => {
      expect(pairUp(first, second, judgeAction, byLabel)).toEqual(pairUp(first, second, judgeAction, null));
    }),
    { numRuns: 40 },
  );
});
