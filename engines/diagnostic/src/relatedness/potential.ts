import { ok, type Result, refuse } from "@levier/kernel";
import { type FiguresRefusal, figureAt } from "../figures.ts";
import { densities } from "./density.ts";
import { largest } from "./largest.ts";
import { marks, type Presence } from "./presence.ts";
import { type Proximity, presentIn } from "./proximity.ts";

/** An activity that a territory is specialised in, and how close it is to the one suggested. */
export type Support = { readonly activity: number; readonly proximity: number };

/** An activity that a territory is not specialised in, how dense it is around it, and what it would lean on, the closest first. */
export type Potential = { readonly activity: number; readonly density: number; readonly leansOn: readonly Support[] };

/**
 * Activities a territory could most easily take up: those it is not specialised in, by density. One whose figure is secret is neither
 * suggested nor leant on, and one related to nothing the territory does is left out. `most` activities (10 unless said), each with at
 * most `supports` reasons (3 unless said).
 * Refused: a territory that is not in the marks, marks and proximities of different activities, numbers that are not whole or below 1.
 */
export const diversificationPotential = (
  presence: Presence,
  related: Proximity,
  territory: number,
  { most = 10, supports = 3 }: { readonly most?: number; readonly supports?: number } = {},
): Result<readonly Potential[], FiguresRefusal> => {
  if (![most, supports].every((number) => Number.isInteger(number) && number >= 1)) return refuse({ reason: "out-of-range" });
  const around = densities(presence, related, territory);
  if (!around.ok) return around;
  const { activities } = presence;
  const row = presence.marks.subarray(territory * activities, (territory + 1) * activities);
  const present = presentIn(presence, territory);
  const densityOf = (activity: number): number => {
    const density = around.value[activity];
    return typeof density === "number" && row[activity] === marks.absent ? density : 0;
  };
  const leansOn = (suggested: number): readonly Support[] => {
    const closeness = (activity: number): number => figureAt(related.values, suggested * activities + activity);
    return largest(supports, present, closeness).map((activity) => ({ activity, proximity: closeness(activity) }));
  };
  const every = Uint32Array.from(row.keys());
  return ok(largest(most, every, densityOf).map((activity) => ({ activity, density: densityOf(activity), leansOn: leansOn(activity) })));
};
