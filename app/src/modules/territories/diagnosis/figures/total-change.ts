import { type Growth, growthAgainstRest } from "@levier/diagnostic";
import { isMissing, type Missing, missing } from "@levier/kernel";
import type { Against, Computed } from "../figure.ts";
import { figureAt, type Panel, sumAt } from "../panel.ts";

/** Sums at two periods over the territories that have a figure at both, so that the two are of the same ones. */
const balanced = (panel: Panel, territories: readonly string[], first: string, last: string): Growth => {
  const known = territories.flatMap((territory): Growth[] => {
    const [start, end] = [figureAt(panel, territory, first), figureAt(panel, territory, last)];
    return typeof start === "number" && typeof end === "number" ? [{ start, end }] : [];
  });
  return { start: known.reduce((sum, { start }) => sum + start, 0), end: known.reduce((sum, { end }) => sum + end, 0) };
};

/** The growth of a larger territory, with how the part differs from the rest of it. */
const larger = (part: Growth, whole: Growth): Against | null => {
  if (whole.start === 0) return null;
  const value = whole.end / whole.start - 1;
  const compared = growthAgainstRest(part, whole);
  return compared.ok && !isMissing(compared.value) ? { value, estimate: compared.value } : { value };
};

/** What one reckons the change of a count for: the place's own parts, and those of the larger territories it lies in. */
export type Perimeters = { readonly own: readonly string[]; readonly region: readonly string[] | null; readonly nation: readonly string[] };

/** By how much a count changed between two periods, `-0.12` for 12 % less, beside the larger territories where it is also known. */
export const totalChange = (panel: Panel, { own, region, nation }: Perimeters, first: string, last: string): Computed | Missing => {
  const [start, end] = [sumAt(panel, own, first), sumAt(panel, own, last)];
  if (typeof start !== "number") return missing(start);
  if (typeof end !== "number") return missing(end);
  if (start === 0) return missing("not-applicable");
  const part = { start, end };
  const inRegion = region && larger(part, balanced(panel, region, first, last));
  const inNation = larger(part, balanced(panel, nation, first, last));
  return {
    value: end / start - 1,
    period: `${first}–${last}`,
    against: { ...(inRegion ? { region: inRegion } : {}), ...(inNation ? { nation: inNation } : {}) },
  };
};
