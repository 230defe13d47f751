/** A stretch of words on one line of a page; lengths in points, `y` grows upwards. */
export type Line = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
};

type Item = Omit<Line, "text"> & { readonly str: string; readonly endsLine: boolean };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

const readItem = (item: unknown): Item | null => {
  if (!isRecord(item) || typeof item["str"] !== "string") return null;
  const place: readonly unknown[] = Array.isArray(item["transform"]) ? item["transform"] : [];
  const numberOf = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : 0);
  const left = numberOf(place[4]);
  const right = left + numberOf(item["width"]);
  return { str: item["str"], endsLine: item["hasEOL"] === true, left, right, y: numberOf(place[5]), height: numberOf(item["height"]) };
};

/** A gap wider than this many times the height of letters sets cells or columns apart; one between words is narrower. */
const CELL_GAP = 2.5;

/** Whether two stretches stand on one line: raised letters do. */
export const onOneLine = (a: Pick<Line, "y" | "height">, b: Pick<Line, "y" | "height">): boolean =>
  Math.abs(a.y - b.y) < 0.5 * Math.max(a.height, b.height, 1);

/** Whether words go on where a line stands, on it and no more than a space away. */
const followsOn = (line: Line, item: Item): boolean => {
  const gap = item.left - line.right;
  return onOneLine(line, item) && gap > -item.height && gap < CELL_GAP * Math.max(item.height, 1);
};

const withItem = (line: Line, item: Item, space: string): Line => ({
  ...line,
  text: line.text + (item.left - line.right > 0.3 * item.height ? " " : space) + item.str,
  right: Math.max(line.right, item.right),
  height: Math.max(line.height, item.height),
});

const lineOf = ({ str, left, right, y, height }: Item): Line => ({ text: str, left, right, y, height });

/** Lines of a page in the order of the file, cut where a wide gap parts them; `items` as the PDF reader gives them. */
export const linesOf = (items: readonly unknown[]): Line[] => {
  const lines: Line[] = [];
  let [isOpen, space] = [false, ""];
  for (const item of items.map(readItem)) {
    if (!item) continue;
    const last = lines.at(-1);
    if (item.str.trim() === "") space = item.str === "" ? space : " ";
    else {
      if (isOpen && last && followsOn(last, item)) lines[lines.length - 1] = withItem(last, item, space);
      else lines.push(lineOf(item));
      [isOpen, space] = [true, ""];
    }
    if (item.endsLine) isOpen = false;
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/[ \t]+/g, " ").trim() }));
};
