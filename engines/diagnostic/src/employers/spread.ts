import type { SizeClass } from "./size-class.ts";

/** Establishments of one size. */
export type Sized = { readonly size: number; readonly establishments: number };

/** Jobs of all of them. */
export const jobsOf = (sizes: readonly Sized[]): number => sizes.reduce((sum, { size, establishments }) => sum + size * establishments, 0);

/** Sum of the squares of their sizes. */
export const squaresOf = (sizes: readonly Sized[]): number =>
  sizes.reduce((sum, { size, establishments }) => sum + size * size * establishments, 0);

/** Jobs of the `count` first of them. */
export const jobsOfFirst = (sizes: readonly Sized[], count: number): number => {
  let left = count;
  let jobs = 0;
  for (const { size, establishments } of sizes) {
    const taken = Math.min(left, establishments);
    if (taken > 0) jobs += taken * size;
    left -= taken;
  }
  return jobs;
};

/** The most even sizes that classes allow, around a level: each as near to it as its class lets it be. */
export const evenAt = (classes: readonly SizeClass[], level: number): Sized[] =>
  classes.map(({ low, high, establishments }) => ({ size: Math.min(Math.max(level, low), high), establishments }));

/** The levels at which an establishment stops following: the ends of the classes, in ascending order. */
export const levelsOf = (classes: readonly SizeClass[]): number[] =>
  [...new Set(classes.flatMap(({ low, high }) => [low, high]))].filter(Number.isFinite).sort((a, b) => a - b);

/** The most even sizes that add up to `total`, which the classes allow. */
export const evenWithTotal = (classes: readonly SizeClass[], total: number): Sized[] => {
  const levels = levelsOf(classes);
  const above = levels.findIndex((level) => jobsOf(evenAt(classes, level)) >= total);
  const from = levels.at(above === -1 ? -1 : Math.max(0, above - 1)) ?? 0;
  const sizes = evenAt(classes, from);
  const to = above === -1 ? Number.POSITIVE_INFINITY : (levels[above] ?? from);
  const moving = classes.reduce(
    (sum, { low, high, establishments }) => (low <= from && high >= to && to > from ? sum + establishments : sum),
    0,
  );
  return moving === 0 ? sizes : evenAt(classes, from + (total - jobsOf(sizes)) / moving);
};

/** The least even sizes that add up to `total`: the largest take all they may, the others the least they may. */
export const unevenWithTotal = (classes: readonly SizeClass[], total: number): Sized[] => {
  let spare = total - classes.reduce((sum, { low, establishments }) => sum + low * establishments, 0);
  return classes.flatMap(({ low, high, establishments }) => {
    const room = high - low;
    const full = room > 0 ? Math.min(establishments, Math.floor(spare / room)) : establishments;
    spare -= full > 0 && room > 0 ? full * room : 0;
    const rest = full < establishments && spare > 0 ? 1 : 0;
    const sizes = [
      { size: high, establishments: full },
      { size: low + spare, establishments: rest },
      { size: low, establishments: establishments - full - rest },
    ];
    if (rest) spare = 0;
    return sizes.filter((sized) => sized.establishments > 0);
  });
};
