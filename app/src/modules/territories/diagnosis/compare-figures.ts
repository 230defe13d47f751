import { establishedDifferences } from "@levier/diagnostic";
import { isMissing, type Missing, missing } from "@levier/kernel";
import type { Comparison } from "./diagnosis.ts";
import type { Against, Benchmark, Computed } from "./figure.ts";

const BENCHMARKS: readonly Benchmark[] = ["region", "nation", "similar"];

export type Comparisons = Readonly<Record<Benchmark, Comparison | Missing>>;

const NONE: Comparisons = { region: missing("not-applicable"), nation: missing("not-applicable"), similar: missing("not-applicable") };

const againstOf = (computed: Computed | Missing, benchmark: Benchmark): Against | undefined =>
  isMissing(computed) ? undefined : computed.against?.[benchmark];

/**
 * The comparisons of every figure of a portrait, each told as a difference only once all of them are corrected together (Benjamini
 * and Hochberg): a portrait that makes a hundred comparisons would else find five differences where there is none.
 */
export const compareFigures = (figures: ReadonlyMap<string, Computed | Missing>): ReadonlyMap<string, Comparisons> => {
  const made = [...figures].flatMap(([id, computed]) =>
    BENCHMARKS.flatMap((benchmark) => {
      const against = againstOf(computed, benchmark);
      return against ? [{ id, benchmark, against }] : [];
    }),
  );
  const judged = establishedDifferences(made.map(({ against }) => ({ estimate: against.estimate ?? missing("not-published") })));
  if (!judged.ok) throw new Error(judged.error);
  const comparisons = new Map<string, Comparisons>([...figures.keys()].map((id) => [id, NONE]));
  for (const [at, { id, benchmark, against }] of made.entries()) {
    const contrast = judged.value[at] ?? missing("not-published");
    const comparison: Comparison = isMissing(contrast)
      ? { value: against.value, established: contrast }
      : {
          value: against.value,
          established: contrast.outcome,
          difference: contrast.estimate.value,
          low: contrast.estimate.low,
          high: contrast.estimate.high,
        };
    comparisons.set(id, { ...(comparisons.get(id) ?? NONE), [benchmark]: comparison });
  }
  return comparisons;
};
