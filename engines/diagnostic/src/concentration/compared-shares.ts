import { ok, type Result, refuse } from "@levier/kernel";
import { type Figures, type FiguresRefusal, faultAmong, figureAt, sharesOf } from "../figures.ts";

/** The share of one activity here and in the reference. */
export type SharePair = { readonly here: number; readonly there: number };

/**
 * Shares of two structures, activity by activity; activities that neither has are left out.
 * Refused: empty lists or lists of different lengths, figures that are no number or below zero, a structure without any job.
 */
export const comparedShares = (territory: Figures, reference: Figures): Result<readonly SharePair[], FiguresRefusal> => {
  const fault = faultAmong(territory, reference);
  if (fault) return refuse(fault);
  const [here, there] = [sharesOf(territory), sharesOf(reference)];
  if (!here.ok) return here;
  if (!there.ok) return there;
  const pairs = here.value.map((share, at) => ({ here: share, there: figureAt(there.value, at) }));
  return ok(pairs.filter((pair) => pair.here > 0 || pair.there > 0));
};

/** The same where a ratio to the reference is taken: an activity that the territory has and the reference has not is refused, by its place. */
export const sharesWithin = (territory: Figures, reference: Figures): Result<readonly SharePair[], FiguresRefusal> => {
  const pairs = comparedShares(territory, reference);
  if (!pairs.ok) return pairs;
  for (let at = 0; at < territory.length; at++) {
    if (figureAt(territory, at) > 0 && figureAt(reference, at) === 0) return refuse({ reason: "reference-lacks-activity", at });
  }
  return pairs;
};
