import { type Missing, missing, ok, type Result, refuse } from "@levier/kernel";
import { type Figures, type FiguresRefusal, faultAmong, faultOf, sharesOf } from "../figures.ts";

/** One establishment of an industry: its jobs, and the place of its territory in the list of all territories. */
export type EstablishmentJobs = { readonly jobs: number; readonly territory: number };

/**
 * `agglomeration` is γ: 0 when establishments are spread as by chance, above when they gather, below when they keep apart (0.02 and
 * 0.05 are the authors' marks of low and high). `spread` is G, `establishments` the Herfindahl index of the establishments' sizes.
 */
export type EllisonGlaeser = { readonly agglomeration: number; readonly spread: number; readonly establishments: number };

/**
 * Index of agglomeration of an industry, chance and the size of its establishments set apart. `territories` are the jobs of all
 * industries in each territory. Missing for a single establishment or a single territory, where nothing can gather.
 * Refused: empty lists, jobs that are no number, below zero or all zero, an establishment in a territory that is not in the list.
 *
 * Ellison & Glaeser 1997, Journal of Political Economy 105:889–927.
 */
export const ellisonGlaeser = (
  establishments: readonly EstablishmentJobs[],
  territories: Figures,
): Result<EllisonGlaeser | Missing, FiguresRefusal> => {
  const sizes = establishments.map(({ jobs }) => jobs);
  const fault = faultOf(sizes) ?? faultAmong(territories);
  if (fault) return refuse(fault);
  const astray = establishments.findIndex(
    ({ territory }) => !Number.isInteger(territory) || territory < 0 || territory >= territories.length,
  );
  if (astray !== -1) return refuse({ reason: "out-of-range", at: astray });
  const [plants, places] = [sharesOf(sizes), sharesOf(territories)];
  if (!plants.ok) return plants;
  if (!places.ok) return places;
  const industry = new Float64Array(territories.length);
  for (const [at, { territory }] of establishments.entries()) industry[territory] = (industry[territory] ?? 0) + (plants.value[at] ?? 0);
  const spread = places.value.reduce((sum, share, at) => sum + ((industry[at] ?? 0) - share) ** 2, 0);
  const room = 1 - places.value.reduce((sum, share) => sum + share * share, 0);
  const sizesIndex = plants.value.reduce((sum, share) => sum + share * share, 0);
  if (sizesIndex === 1 || room === 0) return ok(missing("not-applicable"));
  return ok({ agglomeration: (spread - room * sizesIndex) / (room * (1 - sizesIndex)), spread, establishments: sizesIndex });
};
