import type { Point } from "./simplify.ts";

const pair = (x: number, y: number): string => `${x}${y < 0 ? "" : " "}${y}`;

/** One line as an SVG path in whole units, each point relative to the one before; empty when it shrinks to a point. */
const lineOf = (line: readonly Point[], isClosed: boolean): string => {
  let steps = "";
  let count = 0;
  const [start] = line;
  if (!start) return "";
  let [x, y] = [Math.round(start[0]), Math.round(start[1])];
  const head = `M${pair(x, y)}`;
  for (const point of line.slice(1, isClosed ? -1 : undefined)) {
    const [dx, dy] = [Math.round(point[0]) - x, Math.round(point[1]) - y];
    if (dx === 0 && dy === 0) continue;
    [x, y] = [x + dx, y + dy];
    steps += `${count > 0 && dx >= 0 ? " " : ""}${pair(dx, dy)}`;
    count++;
  }
  return count < (isClosed ? 2 : 1) ? "" : `${head}l${steps}${isClosed ? "z" : ""}`;
};

/** Many lines or rings as one `d` attribute. */
export const svgPath = (lines: readonly (readonly Point[])[], isClosed: boolean): string =>
  lines.map((line) => lineOf(line, isClosed)).join("");
