import type { Line } from "./pdf-lines.ts";

/** Lines this far in, in heights of letters, belong to the prose beside whose margin they stand. */
const INDENT = 15;

/** Whether two lines are of letters as high, or nearly. */
export const sameHeight = (a: Line, b: Line): boolean => Math.abs(a.height - b.height) <= 0.15 * Math.max(a.height, b.height);

/** Whether two lines are set alike: as high, and from about the same margin, or about the same middle. */
export const alike = (a: Line, b: Line): boolean =>
  sameHeight(a, b) &&
  (Math.abs(a.left - b.left) <= 3 * Math.max(a.height, 1) || Math.abs(a.left + a.right - b.left - b.right) <= 2 * Math.max(a.height, 1));

type Edge = { readonly left: number; readonly right: number };

/** The right edge that several of some lines come near, and their left one; null when they do not. */
const sharedEdge = (lines: readonly Line[]): Edge | null => {
  const [left, right] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))];
  return lines.filter((line) => right - line.right <= 0.12 * (right - line.left)).length >= 2 ? { left, right } : null;
};

/** Margins alike on both sides, unless a line runs over them. */
const mirrored = (lines: readonly Line[], width: number): Edge | null => {
  const left = Math.min(...lines.map((line) => line.left));
  return lines.some((line) => line.right > width - left) ? null : { left, right: width - left };
};

/** The lines of the column that one belongs to: no line between them stands above the one before it. */
const columnAt = (lines: readonly Line[], at: number): Line[] => {
  const goesDown = (index: number): boolean => {
    const [line, next] = [lines[index], lines[index + 1]];
    return line !== undefined && next !== undefined && next.y < line.y + line.height;
  };
  let [from, to] = [at, at + 1];
  while (goesDown(from - 1)) from--;
  while (goesDown(to - 1)) to++;
  return lines.slice(from, to).filter(({ isRow }) => !isRow);
};

/**
 * The edges of the prose that the line at a rank belongs to: those of its block, of the lines of the page that begin as it
 * does, of its column, of the page; then as far from the right of the page as the text is from its left.
 */
export const edgeOf = (lines: readonly Line[], at: number, block: readonly Line[], width: number): Edge | null => {
  const line = lines[at];
  if (!line) return null;
  const near = (other: Line): boolean => Math.abs(other.left - line.left) <= INDENT * Math.max(line.height, 1);
  const fits = (edge: Edge | null): Edge | null => (edge && line.right <= edge.right + line.height ? edge : null);
  return (
    sharedEdge(block) ??
    sharedEdge(lines.filter((other) => !other.isRow && alike(line, other))) ??
    fits(sharedEdge(columnAt(lines, at).filter((other) => sameHeight(line, other) && near(other)))) ??
    fits(sharedEdge(columnAt(lines, at).filter(near))) ??
    sharedEdge(lines.filter(({ isRow }) => !isRow)) ??
    mirrored(lines, width)
  );
};
