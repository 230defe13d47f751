import { type Line, onOneLine } from "./pdf-lines.ts";

/** Fewer lines than that on a side make no column. */
const LEAST_LINES = 4;

/** Characters of a line of a column, at the least half of the time; cells of a table are shorter. */
const COLUMN_WIDTH = 20;

type Side = "left" | "right" | "both";

const medianLength = (lines: readonly Line[]): number =>
  lines.map(({ text }) => text.length).sort((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;

/** Where the right column begins: the left edge that most lines of the right part of the page share; null when few do. */
const gutterOf = (lines: readonly Line[]): number | null => {
  const [from, to] = [Math.min(...lines.map(({ left }) => left)), Math.max(...lines.map(({ right }) => right))];
  const counts = new Map<number, number>();
  for (const { left } of lines)
    if (left > from + (to - from) / 3) counts.set(Math.round(left / 4), (counts.get(Math.round(left / 4)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= LEAST_LINES ? most[0] * 4 - 4 : null;
};

/** Lines downwards, when none stands beside another: a file may draw a list after what follows it. */
const downwards = (lines: readonly Line[]): Line[] => {
  const sorted = lines.toSorted((a, b) => b.y - a.y);
  const areApart = sorted.every((line, at) => {
    const next = sorted[at + 1];
    const isBeside = next && (next.left > line.right || line.left > next.right);
    return !next || !(onOneLine(line, next) || (isBeside && line.y - next.y < 1.2 * line.height));
  });
  return areApart ? sorted : [...lines];
};

/**
 * Lines in the order they are read. A file that tells two columns line by line, left and right in turn, is told column
 * after column, between the lines that run over both; of lines side by side, any other order is the author's, and stays.
 */
export const inReadingOrder = (lines: readonly Line[]): Line[] => {
  const gutter = gutterOf(lines);
  if (gutter === null) return downwards(lines);
  const sideOf = ({ left, right }: Line): Side => (left >= gutter ? "right" : right <= gutter ? "left" : "both");
  const [onLeft, onRight] = [lines.filter((line) => sideOf(line) === "left"), lines.filter((line) => sideOf(line) === "right")];
  const turns = lines.filter((line, at) => {
    const next = lines[at + 1];
    return next && sideOf(line) === "left" && sideOf(next) === "right" && onOneLine(line, next);
  });
  const least = Math.min(onLeft.length, onRight.length);
  const isColumns = medianLength(onLeft) >= COLUMN_WIDTH && medianLength(onRight) >= COLUMN_WIDTH;
  if (!isColumns || least < LEAST_LINES || turns.length < 0.6 * least) return downwards(lines);
  const ordered: Line[] = [];
  let right: Line[] = [];
  for (const line of lines) {
    const side = sideOf(line);
    if (side === "right") {
      right.push(line);
      continue;
    }
    if (side === "both") {
      ordered.push(...right);
      right = [];
    }
    ordered.push(line);
  }
  return [...ordered, ...right];
};
