export type Point = readonly [number, number];

/** Squared distance of a point to the segment a–b. */
const offSegment = (point: Point, a: Point, b: Point): number => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length));
  return (point[0] - a[0] - along * dx) ** 2 + (point[1] - a[1] - along * dy) ** 2;
};

/**
 * A line with fewer points, nowhere further than `tolerance` from the one given; its ends stay, so that lines that meet
 * still meet. Reference: D. Douglas and T. Peucker, 1973.
 */
export const simplify = (line: readonly Point[], tolerance: number): Point[] => {
  const kept = new Set<number>([0, line.length - 1]);
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    const [a, b] = [line[from], line[to]];
    if (!a || !b) continue;
    let [farthest, distance] = [-1, tolerance * tolerance];
    for (let index = from + 1; index < to; index++) {
      const point = line[index];
      const off = point ? offSegment(point, a, b) : 0;
      if (off > distance) [farthest, distance] = [index, off];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, index) => kept.has(index));
};
