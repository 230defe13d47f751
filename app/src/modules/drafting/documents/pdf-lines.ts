import { isRecord } from "@levier/kernel";
import type { Turn } from "./pdf-turn.ts";

/** A stretch of words on one line of a page; lengths in points, `y` grows upwards. */
export type Line = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
  /** The font of all its letters, as the file names it; empty when it has several. */
  readonly font: string;
  /** Whether it goes on from the stretch before it in the file, over a gap that a table may mean or not. */
  readonly goesOn: boolean;
  /** Where its words begin after a mark of an item, when the two stand apart. */
  readonly hangs?: number;
  /** Whether it is a row of a table, its cells within bars. */
  readonly isRow?: true;
};

/** A page of more stretches than that is a drawing made of words: neither tables nor marks are looked for. */
export const MOST_STRETCHES = 3000;

type Item = Omit<Line, "text"> & { readonly str: string; readonly endsLine: boolean };

/** Glyphs of fonts of signs, which stand for no letter: bullets, arrows, boxes, icons. */
const SIGNS = /^[\s\p{Co}\p{Cc}\ufffd]*[\p{Co}\p{Cc}\ufffd][\s\p{Co}\p{Cc}\ufffd]*$/u;
const SIGN_FIRST = /^[\p{Co}\p{Cc}\ufffd](?=\s)/u;

const readItem = (item: unknown, turn: Turn): Item | null => {
  if (!isRecord(item) || typeof item["str"] !== "string") return null;
  const place: readonly unknown[] = Array.isArray(item["transform"]) ? item["transform"] : [];
  const numberOf = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : 0);
  const [left, y] = turn(numberOf(place[4]), numberOf(place[5]));
  const right = left + numberOf(item["width"]);
  const str = SIGNS.test(item["str"]) ? "•" : item["str"].replace(SIGN_FIRST, "•");
  const font = typeof item["fontName"] === "string" ? item["fontName"] : "";
  return {
    str,
    endsLine: item["hasEOL"] === true,
    left,
    right,
    y,
    height: numberOf(item["height"]),
    font,
    goesOn: false,
  };
};

/** A gap wider than this many times the height of letters sets cells or columns apart; one between words is narrower. */
const CELL_GAP = 2.5;

/** A gap wider than that may set cells of a table apart, or be one between words. */
const LEAST_CELL_GAP = 0.5;

/** Whether two stretches stand on one line: raised letters do. */
export const onOneLine = (a: Pick<Line, "y" | "height">, b: Pick<Line, "y" | "height">): boolean =>
  Math.abs(a.y - b.y) < 0.5 * Math.max(a.height, b.height, 1);

/** Whether words go on where a line stands, on it and no more than a space away. */
const followsOn = (line: Line, item: Item): boolean => {
  const gap = item.left - line.right;
  return onOneLine(line, item) && gap > -item.height && gap < CELL_GAP * Math.max(item.height, 1);
};

type Following = Pick<Line, "text" | "left" | "right" | "height" | "font">;

const withMore = (line: Line, next: Following, space: string): Line => ({
  ...line,
  text: line.text + (next.left - line.right > 0.3 * next.height ? " " : space) + next.text,
  right: Math.max(line.right, next.right),
  height: Math.max(line.height, next.height),
  font: line.font === next.font ? line.font : "",
});

/** Signs within a line are icons between its words. */
const withItem = (line: Line, item: Item, space: string): Line =>
  withMore(line, { ...item, text: item.str === "•" && item.left > line.left ? " " : item.str }, space);

const lineOf = ({ str, left, right, y, height, font }: Item, goesOn: boolean): Line => ({
  text: str,
  left,
  right,
  y,
  height,
  font,
  goesOn,
});

/** Stretches of a page in the order of the file, cut where a gap may part two cells; `items` as the PDF reader gives them. */
export const stretchesOf = (items: readonly unknown[], turn: Turn): Line[] => {
  const lines: Line[] = [];
  let [isOpen, space] = [false, ""];
  for (const item of items.map((each) => readItem(each, turn))) {
    if (!item) continue;
    const last = lines.at(-1);
    if (item.str.trim() === "") space = item.str === "" ? space : " ";
    else {
      const follows = isOpen && last !== undefined && followsOn(last, item);
      if (follows && item.left - last.right < LEAST_CELL_GAP * item.height) lines[lines.length - 1] = withItem(last, item, space);
      else lines.push(lineOf(item, follows));
      [isOpen, space] = [true, ""];
    }
    if (item.endsLine) isOpen = false;
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/[ \t]+/g, " ").trim() }));
};

/** Lines whole: stretches that no table has set apart go on one from the other. */
export const linesOf = (stretches: readonly Line[]): Line[] => {
  const lines: Line[] = [];
  for (const stretch of stretches) {
    const last = lines.at(-1);
    if (stretch.goesOn && last && !last.isRow && onOneLine(last, stretch)) lines[lines.length - 1] = withMore(last, stretch, " ");
    else lines.push(stretch);
  }
  return lines;
};

/** The height that most letters of some lines have. */
export const usualHeight = (lines: readonly Line[]): number => {
  const counts = new Map<number, number>();
  for (const { height, text } of lines) counts.set(height, (counts.get(height) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};
