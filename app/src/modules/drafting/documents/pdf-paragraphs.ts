import { type Line, onOneLine } from "./pdf-lines.ts";
import { MARKED } from "./pdf-marks.ts";

/** A gap wider than this many line heights parts two paragraphs. */
const PARAGRAPH_GAP = 1.7;

/** What sets the cells of a row apart: wider than the space between words, which joins. */
const BETWEEN_CELLS = "    ";

/** Lines shorter than this are no prose that the width of a page could have cut. */
const PROSE = 25;

/** A page of more lines than that is a drawing made of words. */
const MOST_LINES = 1000;

const HEADED = /^(?:Article|Axe|Action|Objectif|Orientation)\s/;

const isItem = ({ text }: Line): boolean => MARKED.test(text) || HEADED.test(text);

/** Whether a sentence goes on from one passage to the next, across a column or a page. */
export const goesOn = (before: string, after: string): boolean => /[\p{L}\d,’'(-]$/u.test(before) && /^\p{Ll}/u.test(after);

const alike = (a: Line, b: Line): boolean =>
  Math.abs(a.height - b.height) <= 0.15 * Math.max(a.height, b.height) && Math.abs(a.left - b.left) <= 3 * Math.max(a.height, 1);

/** The right edge that several of some lines come near; null when they do not. */
const sharedEdge = (lines: readonly Line[]): number | null => {
  const edge = Math.max(...lines.map(({ right }) => right));
  return lines.filter(({ right, left }) => edge - right <= 0.12 * (edge - left)).length >= 2 ? edge : null;
};

const isNextLine = (line: Line, next: Line): boolean => {
  const down = line.y - next.y;
  return alike(line, next) && down >= 0 && down <= PARAGRAPH_GAP * Math.max(line.height, next.height, 1);
};

/** The lines around one that stand right above and below it, one after the other. */
const blockAt = (lines: readonly Line[], at: number): Line[] => {
  const follows = (index: number): boolean => {
    const [line, next] = [lines[index], lines[index + 1]];
    return line !== undefined && next !== undefined && isNextLine(line, next);
  };
  let [from, to] = [at, at + 1];
  while (follows(from - 1)) from--;
  while (follows(to - 1)) to++;
  return lines.slice(from, to);
};

/** The right edge of the prose that a line belongs to: that of its block, else that of the lines of the page that begin as it does. */
const edgeOf = (lines: readonly Line[], at: number): number | null => {
  const line = lines[at];
  if (!line || lines.length > MOST_LINES) return null;
  return sharedEdge(blockAt(lines, at)) ?? sharedEdge(lines.filter((other) => alike(line, other)));
};

/** Whether the next line begins only because its first word did not fit: the line is cut by the width of the page. */
const isCut = (lines: readonly Line[], at: number): boolean => {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || line.text.length < PROSE || isItem(next) || !isNextLine(line, next)) return false;
  const edge = edgeOf(lines, at);
  if (edge === null) return false;
  const letter = (next.right - next.left) / Math.max(next.text.length, 1);
  const firstWord = next.text.split(" ", 1)[0] ?? "";
  return line.right + (firstWord.length + 1) * letter >= edge;
};

/** What stands between the line at a rank and the next. */
const between = (lines: readonly Line[], at: number): string => {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next) return "";
  if (onOneLine(line, next) && next.left >= line.right) return BETWEEN_CELLS;
  const down = line.y - next.y;
  // Upwards is the head of another column.
  if (down < 0) return goesOn(line.text, next.text) ? "\n" : "\n\n";
  if (down > PARAGRAPH_GAP * Math.max(line.height, next.height, 1)) return "\n\n";
  return isCut(lines, at) && !/[-‐\u00ad]$/.test(line.text) ? " " : "\n";
};

/** Text of a page whose lines stand in their order: lines cut by its width run on, an empty line parts paragraphs. */
export const paragraphsOf = (lines: readonly Line[]): string => lines.map((line, at) => line.text + between(lines, at)).join("");
