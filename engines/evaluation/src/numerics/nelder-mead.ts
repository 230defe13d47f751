import { add } from "./vectors.ts";

type Corner = { readonly point: Float64Array; readonly value: number };

type Search = {
  /** How far along each coordinate the first corners stand. */
  readonly steps: Float64Array;
  readonly mostCalls: number;
  /** Corners are one when their values differ by a smaller share than this. */
  readonly leastShare: number;
};

/** What comes instead of the worst corner; null where nothing better is found, and all are to draw near the best. */
const instead = (corners: readonly Corner[], cornerAt: (point: Float64Array) => Corner): Corner | null => {
  const [best, second, worst] = [corners[0], corners.at(-2), corners.at(-1)];
  if (!best || !second || !worst) return null;
  const middle = new Float64Array(worst.point.length);
  for (const { point } of corners.slice(0, -1)) add(middle, point, 1 / (corners.length - 1));
  const along = (by: number): Corner => cornerAt(middle.map((value, at) => value + by * ((worst.point[at] ?? 0) - value)));
  const across = along(-1);
  if (across.value < best.value) {
    const beyond = along(-2);
    return beyond.value < across.value ? beyond : across;
  }
  if (across.value < second.value) return across;
  const inside = along(across.value < worst.value ? -0.5 : 0.5);
  return inside.value < Math.min(across.value, worst.value) ? inside : null;
};

/**
 * The lowest point that a simplex of corners crawls to (Nelder & Mead 1965): asks for no slope, so that edges and plateaus stop it less
 * than others. Ends where corners have one value, or when the calls are spent.
 */
export const nelderMead = (ask: (point: Float64Array) => number, start: Float64Array, { steps, mostCalls, leastShare }: Search): Corner => {
  let calls = 0;
  const cornerAt = (point: Float64Array): Corner => {
    calls++;
    return { point, value: ask(point) };
  };
  let corners = [start, ...Array.from(start, (_, at) => start.map((value, j) => (j === at ? value + (steps[at] ?? 0) : value)))].map(
    cornerAt,
  );
  for (;;) {
    corners.sort((one, other) => one.value - other.value);
    const [best, ...others] = corners;
    if (!best) return cornerAt(start);
    const isOne = (others.at(-1)?.value ?? 0) - best.value <= leastShare * Math.abs(best.value);
    if (isOne || calls >= mostCalls) return best;
    const next = instead(corners, cornerAt);
    corners = next
      ? [...corners.slice(0, -1), next]
      : [best, ...others.map(({ point }) => cornerAt(point.map((value, at) => (value + (best.point[at] ?? 0)) / 2)))];
  }
};
