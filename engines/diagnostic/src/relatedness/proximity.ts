import { marks, type Presence } from "./presence.ts";

/**
 * How related activities are, two by two and row by row: the smaller of the chances that a territory specialised in one is
 * specialised in the other, from 0 to 1. `sums` is what each activity's row adds up to, itself apart.
 */
export type Proximity = { readonly activities: number; readonly values: Float64Array; readonly sums: Float64Array };

/** For each territory, the activities marked present. */
export const presentIn = ({ activities, marks: all }: Presence, territory: number): Uint32Array => {
  const row = all.subarray(territory * activities, (territory + 1) * activities);
  const found = new Uint32Array(activities);
  let count = 0;
  for (let activity = 0; activity < activities; activity++) if (row[activity] === marks.present) found[count++] = activity;
  return found.subarray(0, count);
};

/** In how many territories two activities are both present, the earlier's row first; an activity's own number stands on the diagonal. */
const occurrences = (presence: Presence): Uint32Array => {
  const { activities } = presence;
  const together = new Uint32Array(activities * activities);
  for (let territory = 0; territory < presence.territories; territory++) {
    const present = presentIn(presence, territory);
    for (let first = 0; first < present.length; first++) {
      const row = (present[first] ?? 0) * activities;
      for (let second = first; second < present.length; second++) {
        const at = row + (present[second] ?? 0);
        together[at] = (together[at] ?? 0) + 1;
      }
    }
  }
  return together;
};

/**
 * Proximity of activities. An activity present nowhere is close to none; an activity's proximity to itself is left at 0.
 *
 * Hidalgo, Klinger, Barabási & Hausmann 2007, Science 317:482–487.
 */
export const proximity = (presence: Presence): Proximity => {
  const { activities } = presence;
  const together = occurrences(presence);
  const values = new Float64Array(activities * activities);
  const sums = new Float64Array(activities);
  const alone = (activity: number): number => together[activity * activities + activity] ?? 0;
  for (let one = 0; one < activities; one++) {
    for (let other = one + 1; other < activities; other++) {
      const both = together[one * activities + other] ?? 0;
      if (both === 0) continue;
      const value = both / Math.max(alone(one), alone(other));
      values[one * activities + other] = value;
      values[other * activities + one] = value;
      sums[one] = (sums[one] ?? 0) + value;
      sums[other] = (sums[other] ?? 0) + value;
    }
  }
  return { activities, values, sums };
};
