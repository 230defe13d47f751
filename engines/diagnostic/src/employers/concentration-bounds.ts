import type { Bounds } from "../comparison/score-interval.ts";
import type { SizeClass } from "./size-class.ts";
import { evenAt, evenWithTotal, jobsOf, jobsOfFirst, levelsOf, type Sized, squaresOf, unevenWithTotal } from "./spread.ts";

const shareOfFirst = (sizes: readonly Sized[], count: number): number => jobsOfFirst(sizes, count) / jobsOf(sizes);
const herfindahl = (sizes: readonly Sized[]): number => squaresOf(sizes) / jobsOf(sizes) ** 2;
const withJobs = (sizes: readonly Sized[]): boolean => jobsOf(sizes) > 0;

/** The `count` largest as large as they may be, all others as small. */
const parted = (classes: readonly SizeClass[], count: number): Sized[] => {
  let left = count;
  return classes.flatMap(({ low, high, establishments }) => {
    const large = Math.min(left, establishments);
    left -= large;
    return [
      { size: high, establishments: large },
      { size: low, establishments: establishments - large },
    ].filter((sized) => sized.establishments > 0);
  });
};

/**
 * The least and the most that the share of the `count` largest may be, classes being all that is known (the largest first). The least is
 * found where sizes are as even as the classes allow, the most where the `count` largest take all they may; both are reached, unless a
 * class is open at the top.
 */
export const shareBounds = (classes: readonly SizeClass[], count: number, total?: number): Bounds => {
  if (total !== undefined) {
    const uneven = parted(classes, count);
    const others = jobsOf(uneven) - jobsOfFirst(uneven, count);
    const most = Number.isNaN(others) ? total - restAtLeast(classes, count) : Math.min(jobsOfFirst(uneven, count), total - others);
    return { low: jobsOfFirst(evenWithTotal(classes, total), count) / total, high: most / total };
  }
  const even = levelsOf(classes).map((level) => evenAt(classes, level));
  const high = shareOfFirst(parted(classes, count), count);
  return {
    low: Math.min(...even.filter(withJobs).map((sizes) => shareOfFirst(sizes, count))),
    high: Number.isNaN(high) ? 1 : high,
  };
};

/** Jobs that all but the `count` largest hold at least. */
const restAtLeast = (classes: readonly SizeClass[], count: number): number => {
  const least = classes.map(({ low, establishments }) => ({ size: low, establishments }));
  return jobsOf(least) - jobsOfFirst(least, count);
};

/** Levels at which even sizes are the most even of all: the ends of the classes, and between two the level that balances the others. */
const balancedLevels = (classes: readonly SizeClass[]): number[] => {
  const levels = levelsOf(classes);
  const between = levels.flatMap((level, at) => {
    const next = levels[at + 1] ?? Number.POSITIVE_INFINITY;
    const still = classes
      .filter(({ low, high }) => !(low <= level && high >= next))
      .map(({ low, high, establishments }) => ({ size: high <= level ? high : low, establishments }));
    const balance = squaresOf(still) / jobsOf(still);
    return balance > level && balance < next ? [balance] : [];
  });
  return [...levels, ...between];
};

/**
 * How many of the largest may be as large as they can when the index is at its most. Within a class, the index with j of them so is
 * (A + j u) / (P + j v)², which rises until j = P / v − 2 A / u and then falls.
 */
const turningPoints = (classes: readonly SizeClass[]): number[] => {
  let before = 0;
  return classes.flatMap(({ low, high, establishments }) => {
    const start = parted(classes, before);
    const summit = Math.floor(jobsOf(start) / (high - low) - (2 * squaresOf(start)) / (high * high - low * low));
    const first = before;
    before += establishments;
    const inside = [summit, summit + 1].filter((count) => count > 0 && count < establishments);
    return [first, ...inside.map((count) => first + count), before];
  });
};

/** The same for the Herfindahl index of establishments, the sum of the squared shares of jobs: 1 when one holds all, 1/n when all are alike. */
export const herfindahlBounds = (classes: readonly SizeClass[], total?: number): Bounds => {
  if (total !== undefined) {
    return { low: herfindahl(evenWithTotal(classes, total)), high: squaresOf(unevenWithTotal(classes, total)) / total ** 2 };
  }
  const even = balancedLevels(classes).map((level) => evenAt(classes, level));
  const low = Math.min(...even.filter(withJobs).map(herfindahl));
  if (classes.some(({ high }) => !Number.isFinite(high))) return { low, high: 1 };
  const high = Math.max(
    ...turningPoints(classes)
      .map((large) => parted(classes, large))
      .filter(withJobs)
      .map(herfindahl),
  );
  return { low, high };
};
