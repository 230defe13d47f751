import { ok, type Result } from "@levier/kernel";
import { type FiguresRefusal, figureAt, total } from "../figures.ts";
import { type ComparedPeriod, shiftShare } from "./classical.ts";

/**
 * `national` and `mix` as in the classical decomposition. Its local effect is parted in `competitive`, what growing faster or slower
 * than the reference would bring to a territory with the reference's structure; `allocation`, what being specialised where it grows
 * faster adds; and `appeared`, the jobs of activities absent at the start, which have no growth to part.
 */
export type PartedEffects = {
  readonly national: number;
  readonly mix: number;
  readonly competitive: number;
  readonly allocation: number;
  readonly appeared: number;
  readonly change: number;
};

/** Effects by activity, in the order given, and in all. */
export type PartedShiftShare = { readonly activities: readonly PartedEffects[]; readonly total: PartedEffects };

/**
 * Shift-share with the local effect freed of the territory's structure. All figures are jobs, and the parts sum to the change.
 * Refused: what `shiftShare` refuses.
 *
 * Esteban-Marquillas 1972, Regional and Urban Economics 2:249–261.
 */
export const partedShiftShare = (period: ComparedPeriod): Result<PartedShiftShare, FiguresRefusal> => {
  const classical = shiftShare(period);
  if (!classical.ok) return classical;
  const { territory, reference } = period;
  const scale = total(territory.start) / total(reference.start);
  const activities = classical.value.activities.map(({ national, mix, local, change }, at): PartedEffects => {
    const start = figureAt(territory.start, at);
    if (start === 0) return { national, mix, competitive: 0, allocation: 0, appeared: local, change };
    const homothetic = figureAt(reference.start, at) * scale;
    const competitive = (homothetic / start) * local;
    return { national, mix, competitive, allocation: local - competitive, appeared: 0, change };
  });
  const sumOf = (part: keyof PartedEffects): number => total(activities.map((activity) => activity[part]));
  return ok({
    activities,
    total: {
      national: sumOf("national"),
      mix: sumOf("mix"),
      competitive: sumOf("competitive"),
      allocation: sumOf("allocation"),
      appeared: sumOf("appeared"),
      change: sumOf("change"),
    },
  });
};
