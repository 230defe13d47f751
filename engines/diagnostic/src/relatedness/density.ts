import { type Missing, missing, ok, type Result, refuse } from "@levier/kernel";
import type { FiguresRefusal } from "../figures.ts";
import type { Presence } from "./presence.ts";
import { type Proximity, presentIn } from "./proximity.ts";

/** Whether a territory is in the marks, and the marks are those of the same activities as the proximities. */
export const placeFault = (presence: Presence, related: Proximity, territory: number): FiguresRefusal | undefined => {
  if (presence.activities !== related.activities) return { reason: "different-lengths" };
  return Number.isInteger(territory) && territory >= 0 && territory < presence.territories ? undefined : { reason: "out-of-range" };
};

/**
 * Density of a territory around each activity: the share of what an activity is related to that the territory is specialised in, from
 * 0 to 1, the activity itself apart. Missing for an activity that is related to none.
 * Refused: a territory that is not in the marks, marks and proximities of different activities.
 *
 * Hidalgo et al. 2007, as above.
 */
export const densities = (
  presence: Presence,
  related: Proximity,
  territory: number,
): Result<readonly (number | Missing)[], FiguresRefusal> => {
  const fault = placeFault(presence, related, territory);
  if (fault) return refuse(fault);
  const { activities, values, sums } = related;
  const reached = new Float64Array(activities);
  for (const present of presentIn(presence, territory)) {
    // Proximities are the same both ways: rows are read where columns are meant, one after the other in memory.
    const row = values.subarray(present * activities, (present + 1) * activities);
    for (let activity = 0; activity < activities; activity++) reached[activity] = (reached[activity] ?? 0) + (row[activity] ?? 0);
  }
  return ok(Array.from(sums, (sum, activity) => (sum === 0 ? missing("not-applicable") : Math.min(1, (reached[activity] ?? 0) / sum))));
};
