import { type Line, onOneLine } from "./pdf-lines.ts";

/** A mark of an item alone: a bullet, a dash, an arrow, a number, a letter. */
const MARK = /^(?:[-•●▪■▫□◦‣·○o→➢➤►▶✓✔❖◆*–—]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)°])$/;

/** A line that a mark opens. */
export const MARKED = /^(?:[-•●▪■▫□◦‣·○→➢➤►▶✓✔❖◆*–—]|\d{1,3}[.)°]|\d{1,2}\.\d{1,2}\.?|[a-zA-Z][.)])(?:\s|$)/;

/** How far a mark stands from its words, at the most, in heights of letters. */
const MARK_GAP = 4;

/** A small drawing on a page, by its edges in points. */
export type Shape = { readonly left: number; readonly right: number; readonly low: number; readonly high: number };

const isBefore = (mark: Pick<Line, "right">, { left, height }: Line): boolean =>
  left - mark.right > -0.2 * height && left - mark.right < MARK_GAP * height;

const marked = (line: Line, sign: string, left: number): Line => ({
  ...line,
  text: `${/^[\p{L}\d(]/u.test(sign) ? sign : sign === "o" ? "◦" : sign} ${line.text}`,
  left,
  hangs: line.left,
});

/** Marks written apart, before or after the words that they open, stand at the head of them. */
export const withMarks = (lines: readonly Line[]): Line[] => {
  const marks = lines.filter(({ text }) => MARK.test(text));
  if (marks.length === 0) return [...lines];
  const used = new Map<Line, Line>();
  for (const mark of marks) {
    const at = lines.indexOf(mark);
    const isOwn = (line: Line | undefined): line is Line =>
      line !== undefined && line !== mark && !used.has(line) && !MARK.test(line.text) && onOneLine(line, mark) && isBefore(mark, line);
    const owner = [lines[at + 1], lines[at - 1]].find(isOwn) ?? lines.find(isOwn);
    if (owner) used.set(owner, mark);
  }
  const taken = new Set(used.values());
  return lines.flatMap((line) => {
    const mark = used.get(line);
    if (mark) return [{ ...marked(line, mark.text, mark.left), goesOn: false }];
    return taken.has(line) ? [] : [line];
  });
};

/** Letters of the lines that begin at a margin, at the least, of a document or a page. */
const MARGIN_SHARE = 0.1;

/**
 * Whether lines stand in from a margin and bear no mark: their marks may be drawn. `margins` counts the letters that begin
 * at each place, in points, of the pages before; those of this one are added.
 */
export const mayHaveDrawnMarks = (lines: readonly Line[], margins: Map<number, number>): boolean => {
  for (const { left, text } of lines) margins.set(Math.round(left), (margins.get(Math.round(left)) ?? 0) + text.length);
  const letters = [...margins.values()].reduce((sum, each) => sum + each, 0);
  const most = [...margins].filter(([, count]) => count >= MARGIN_SHARE * letters).map(([left]) => left);
  // What stands under the words of an item whose mark is written needs none.
  const hanging = new Set(lines.flatMap(({ hangs }) => (hangs === undefined ? [] : [Math.round(hangs)])));
  const isWithin = ({ left, height, text, goesOn }: Line): boolean =>
    text.length > 2 &&
    !goesOn &&
    !hanging.has(Math.round(left)) &&
    !MARKED.test(text) &&
    most.some((margin) => left > margin + 0.5 * height && left < margin + 15 * height);
  return lines.some(isWithin);
};

/** A bullet drawn, not written: small, about as wide as high, right before the words and amid their height. */
const isMarkOf = (shape: Shape, line: Line): boolean => {
  const [wide, high] = [shape.right - shape.left, shape.high - shape.low];
  const middle = (shape.low + shape.high) / 2;
  return (
    Math.max(wide, high) < 0.9 * line.height &&
    Math.min(wide, high) > 0.1 * line.height &&
    Math.max(wide, high) < 2.5 * Math.min(wide, high) &&
    middle > line.y - 0.1 * line.height &&
    middle < line.y + 0.8 * line.height &&
    isBefore(shape, line)
  );
};

/** Lines with the bullets that are drawn before them. */
export const withDrawnMarks = (lines: readonly Line[], shapes: readonly Shape[]): Line[] =>
  lines.map((line) => {
    const shape = MARKED.test(line.text) ? undefined : shapes.find((each) => isMarkOf(each, line));
    return shape ? marked(line, "•", shape.left) : line;
  });
