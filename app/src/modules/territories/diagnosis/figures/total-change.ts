import { type Growth, growthAgainstRest, growthClustering } from "@levier/diagnostic";
import { isMissing, type Missing, missing } from "@levier/kernel";
import type { Against, Computed } from "../figure.ts";
import { keptFor } from "../kept-for.ts";
import { figureAt, type Panel, sumAt } from "../panel.ts";

/** Those of the territories that have a figure at both periods, so that sums at the two are of the same ones. */
const balanced = (panel: Panel, territories: readonly string[], first: string, last: string): readonly Growth[] => {
  const growths: Growth[] = [];
  for (const territory of territories) {
    const [start, end] = [figureAt(panel, territory, first), figureAt(panel, territory, last)];
    if (typeof start === "number" && typeof end === "number") growths.push({ start, end });
  }
  return growths;
};

const total = (parts: readonly Growth[]): Growth => ({
  start: parts.reduce((sum, { start }) => sum + start, 0),
  end: parts.reduce((sum, { end }) => sum + end, 0),
});

/** Jobs and job seekers come and go together, by establishments and by trades: how many is read in how the growths of all spread. */
const together = (parts: readonly Growth[]): number | null => {
  const found = growthClustering(parts);
  return found.ok && !isMissing(found.value) ? found.value : null;
};

type Whole = { readonly total: Growth; readonly clustering: number | null };

/** Growths of the same larger territories between the same periods are reckoned once, however many places are held against them. */
const wholes = keptFor((panel: Panel) =>
  keptFor((territories: readonly string[]) => {
    const kept = new Map<string, Whole>();
    return (first: string, last: string): Whole => {
      const known = kept.get(`${first} ${last}`);
      if (known) return known;
      const parts = balanced(panel, territories, first, last);
      const whole = { total: total(parts), clustering: together(parts) };
      kept.set(`${first} ${last}`, whole);
      return whole;
    };
  }),
);

/** The growth of a larger territory, with how the part differs from the rest of it; no difference is told without its clustering. */
const larger = (part: Growth, whole: Growth, clustering: number | null): Against | null => {
  if (whole.start === 0) return null;
  const value = whole.end / whole.start - 1;
  const compared = clustering === null ? null : growthAgainstRest(part, whole, { clustering });
  return compared?.ok && !isMissing(compared.value) ? { value, estimate: compared.value } : { value };
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
  const everywhere = wholes(panel)(nation)(first, last);
  const inRegion = region && larger(part, wholes(panel)(region)(first, last).total, everywhere.clustering);
  const inNation = larger(part, everywhere.total, everywhere.clustering);
  return {
    value: end / start - 1,
    period: `${first}–${last}`,
    against: { ...(inRegion ? { region: inRegion } : {}), ...(inNation ? { nation: inNation } : {}) },
  };
};
