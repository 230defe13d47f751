import { ok, type Result, refuse } from "@levier/kernel";

/** Establishments known by a range of jobs alone, both ends included; `high` is Infinity in the open class at the top. */
export type SizeClass = { readonly low: number; readonly high: number; readonly establishments: number };

export type EmployerFault = "negative" | "not-a-number" | "not-whole" | "low-above-high" | "classes-nested" | "total-outside-classes";

/** Ranges of jobs of the codes of `trancheEffectifsEtablissement` in SIRENE; `NN` and a code that is not here tell of no employee. */
export const sireneSizeClasses: ReadonlyMap<string, { readonly low: number; readonly high: number }> = new Map(
  (
    [
      ["00", 0, 0],
      ["01", 1, 2],
      ["02", 3, 5],
      ["03", 6, 9],
      ["11", 10, 19],
      ["12", 20, 49],
      ["21", 50, 99],
      ["22", 100, 199],
      ["31", 200, 249],
      ["32", 250, 499],
      ["41", 500, 999],
      ["42", 1000, 1999],
      ["51", 2000, 4999],
      ["52", 5000, 9999],
      ["53", 10000, Number.POSITIVE_INFINITY],
    ] as const
  ).map(([code, low, high]) => [code, { low, high }]),
);

/**
 * Classes with somebody in them, the largest first. Two classes may overlap, but one may not lie strictly within another: then nothing
 * would say which establishment is the larger.
 */
export const largestFirst = (classes: readonly SizeClass[]): Result<readonly SizeClass[], EmployerFault> => {
  for (const { low, high, establishments } of classes) {
    if (!Number.isFinite(low) || Number.isNaN(high)) return refuse("not-a-number");
    if (low < 0 || establishments < 0) return refuse("negative");
    if (!Number.isInteger(establishments)) return refuse("not-whole");
    if (low > high) return refuse("low-above-high");
  }
  const held = classes.filter(({ high, establishments }) => establishments > 0 && high > 0);
  const sorted = held.sort((a, b) => b.low - a.low || b.high - a.high);
  return sorted.some(({ high }, at) => high > (sorted[at - 1]?.high ?? Number.POSITIVE_INFINITY)) ? refuse("classes-nested") : ok(sorted);
};
