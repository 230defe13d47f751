import { add, dot } from "./vectors.ts";

/** A function at a point: its value, and its slope along each coordinate where it is asked for. */
export type Told = { readonly value: number; readonly slope: () => Float64Array };
export type Slope = (point: Float64Array) => Told;

type Place = { readonly point: Float64Array; readonly told: Told; readonly slope: Float64Array };

const MOST_STEPS = 200;
const MOST_TRIES = 30;
/** A step that lowers the value by a smaller share than this is the last one. */
const LEAST_SHARE = 1e-10;

/** A step along a way that lowers the value enough and leaves less slope: halved or doubled until it does (weak Wolfe conditions). */
const stepAlong = (ask: Slope, from: Place, way: Float64Array): Place | null => {
  const descent = dot(way, from.slope);
  let [low, high, length] = [0, Number.POSITIVE_INFINITY, 1];
  let best: Place | null = null;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const point = Float64Array.from(from.point);
    add(point, way, length);
    const told = ask(point);
    if (told.value <= from.told.value + 1e-4 * length * descent) {
      best = { point, told, slope: told.slope() };
      if (dot(best.slope, way) >= 0.5 * descent) return best;
      low = length;
    } else high = length;
    length = high === Number.POSITIVE_INFINITY ? 2 * low : (low + high) / 2;
  }
  return best;
};

const identity = (size: number, scale: number): Float64Array[] =>
  Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (__, j) => (i === j ? scale : 0)));

/** What is known of the inverse of the curvature, with one more step seen. */
const learn = (inverse: readonly Float64Array[], from: Place, to: Place): void => {
  const moved = to.point.map((value, at) => value - (from.point[at] ?? 0));
  const turned = to.slope.map((value, at) => value - (from.slope[at] ?? 0));
  const product = dot(moved, turned);
  if (!(product > Number.MIN_VALUE)) return;
  const image = Float64Array.from(inverse, (row) => dot(row, turned));
  const factor = (1 + dot(turned, image) / product) / product;
  inverse.forEach((row, i) => {
    add(row, moved, factor * (moved[i] ?? 0) - (image[i] ?? 0) / product);
    add(row, image, -(moved[i] ?? 0) / product);
  });
};

const lengthOf = (vector: Float64Array): number => Math.sqrt(dot(vector, vector));

/**
 * Goes down from a point by quasi-Newton steps (Broyden, Fletcher, Goldfarb & Shanno 1970), to where no step lowers the function: good
 * also where the function has edges (Lewis & Overton 2013), which it then stops on.
 */
export const quasiNewton = (ask: Slope, start: Float64Array): { readonly point: Float64Array; readonly value: number } => {
  const told = ask(start);
  let now: Place = { point: start, told, slope: told.slope() };
  const unit = (): Float64Array[] => identity(start.length, 1 / (lengthOf(now.slope) || 1));
  let [inverse, isFresh] = [unit(), true];
  for (let step = 0; step < MOST_STEPS && lengthOf(now.slope) > 0; step++) {
    const way = Float64Array.from(inverse, (row) => -dot(row, now.slope));
    const next = dot(way, now.slope) < 0 ? stepAlong(ask, now, way) : null;
    if (!next) {
      if (isFresh) break;
      [inverse, isFresh] = [unit(), true];
      continue;
    }
    const gained = now.told.value - next.told.value;
    learn(inverse, now, next);
    [now, isFresh] = [next, false];
    if (gained <= LEAST_SHARE * Math.abs(next.told.value)) break;
  }
  return { point: now.point, value: now.told.value };
};
