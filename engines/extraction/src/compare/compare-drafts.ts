import { compareStated } from "./compare-stated.ts";
import type { Comparison, Stated } from "./comparison.ts";
import { type ComparedDraft, statedOf } from "./stated-of.ts";

/** What a second draft of one pact adds to the first, confirms and contradicts, each side with the passages of its own text. */
export const compareDrafts = (first: ComparedDraft, second: ComparedDraft): Comparison =>
  compareStated(statedOf(first, 0), statedOf(second, 1));

/** What was known with what a comparison found anew: a value at odds stands beside the one it contradicts. */
const gather = (known: readonly Stated[], { findings }: Comparison): Stated[] => [
  ...known,
  ...findings.flatMap(({ kind, second }) => (second !== null && (kind === "adds" || kind === "contradicts") ? [second] : [])),
];

/** Each draft after the first, in order, against all that those before it say. One comparison for each. */
export const compareInOrder = (drafts: readonly ComparedDraft[]): Comparison[] => {
  const [first, ...others] = drafts;
  if (!first) return [];
  let known = statedOf(first, 0);
  return others.map((draft, position) => {
    const comparison = compareStated(known, statedOf(draft, position + 1));
    known = gather(known, comparison);
    return comparison;
  });
};
