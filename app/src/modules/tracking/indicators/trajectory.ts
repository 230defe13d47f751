import { daysBetween } from "./days.ts";
import { aimedAt, type Target, type TrajectoryPoint } from "./target.ts";

/**
 * The way to a target that is a state: from the baseline to the deadline, by the points that the parties told, each step a straight
 * line. Empty of a target by period, and where what is told is less than two points.
 */
export const wayTo = (target: Target): readonly TrajectoryPoint[] => {
  if (target.shape === "flow-per-period") return [];
  const aimed = aimedAt(target);
  const told = new Map<string, number>();
  if (target.baseline !== null && target.baselineOn !== null) told.set(target.baselineOn, target.baseline);
  for (const { day, value } of target.trajectory) told.set(day, value);
  if (aimed !== null && target.deadline !== null) told.set(target.deadline, aimed);
  const points = [...told].map(([day, value]) => ({ day, value })).sort((one, other) => (one.day < other.day ? -1 : 1));
  return points.length < 2 ? [] : points;
};

/** The value expected on a day; null before the way begins, and where there is none. After its end, what it ends at. */
export const expectedOn = (way: readonly TrajectoryPoint[], day: string): number | null => {
  const first = way[0];
  const last = way.at(-1);
  if (!first || !last || day < first.day) return null;
  if (day >= last.day) return last.value;
  const next = way.findIndex((point) => point.day > day);
  const [from, to] = [way[next - 1], way[next]];
  if (!from || !to) return null;
  return from.value + ((to.value - from.value) * daysBetween(from.day, day)) / daysBetween(from.day, to.day);
};
