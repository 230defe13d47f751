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

const action = (label: string, at: number): Stated => ({
  field: "actions",
  key: String(at),
  document: 0,
  parts: { label },
  evidence: [{ start: at, end: at + 1 }],
});

it.each([
  ["actions", byLabel],
  ["values known by no words", null],
])("thousands of %s told nearly alike are paired to the letter, repeats included, in little time", (_, knownBy) => {
  const list = (from: number): Stated[] =>
    Array.from({ length: 4000 }, (__, at) => action(`créer ${from + at} ateliers pour les artisans`, at));
  const repeats = [action("créer 10 ateliers pour les artisans", 5000), action("créer 11 ateliers pour les artisans", 5001)];
  const before = process.cpuUsage();
  const { pairs, first, second } = pairUp([...list(2), ...repeats], list(7), judgeAction, knownBy);
  const back = pairUp(list(7), [...list(2), ...repeats], judgeAction, knownBy);
  const { user } = process.cpuUsage(before);
  const labelsOf = (values: readonly Stated[]) => values.map(({ parts }) => parts["label"]);
  expect(pairs.every((pair) => pair.first.parts["label"] === pair.second.parts["label"])).toBe(true);
  expect([pairs.length, first.length, second.length]).toEqual([3997, 5, 5]);
  expect([labelsOf(back.first), labelsOf(back.second)]).toEqual([labelsOf(second), labelsOf(first)]);
  expect(user / 1e6).toBeLessThan(5);
});
