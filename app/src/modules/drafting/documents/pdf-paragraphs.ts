import { alike, edgeOf } from "./pdf-edges.ts";
import { type Line, onOneLine, usualHeight } from "./pdf-lines.ts";
import { MARKED } from "./pdf-marks.ts";

/** A gap wider than this many line heights parts two paragraphs, in a text that is not set wider. */
const PARAGRAPH_GAP = 1.7;

/** So does one wider than this many times the usual one between two lines of a sentence. */
const USUAL_GAP = 1.25;

/** So few gaps tell nothing of a page. */
const FEW = 2;

/** What sets the cells of a row apart: wider than the space between words, which joins. */
const BETWEEN_CELLS = "    ";

/** Lines no wider than so many letters of the text are no prose that the width of a page could have cut. */
const PROSE = 25;

/** The first line of a paragraph stands in by more than this many heights of letters, and by no more than that. */
const INDENT = { least: 0.8, most: 6 };

/** A page of more lines than that is a drawing made of words, of which none runs on. */
const MOST_LINES = 1000;

const HEADED = /^(?:Article|Axe|Action|Objectif|Orientation)\s/;

const isItem = ({ text }: Line): boolean => MARKED.test(text) || HEADED.test(text);

/** Whether a sentence goes on from one passage to the next, across a column or a page. */
export const goesOn = (before: string, after: string): boolean => /[\p{L}\d,’'(-]$/u.test(before) && /^\p{Ll}/u.test(after);

const pitch = (line: Line, next: Line): number => (line.y - next.y) / Math.max(line.height, next.height, 1);

/** Gaps between the lines of sentences that go on, in heights of letters. */
const pitchesOf = (lines: readonly Line[]): number[] =>
  lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return next && alike(line, next) && pitch(line, next) > 0 && goesOn(line.text, next.text) ? [pitch(line, next)] : [];
  });

const widestOf = (pitches: readonly number[]): number | null => {
  const usual = pitches.toSorted((a, b) => a - b)[Math.floor(pitches.length / 2)];
  return usual === undefined || pitches.length <= FEW ? null : Math.max(PARAGRAPH_GAP, USUAL_GAP * usual);
};

/** The widest gap between two lines of a paragraph on each page, in heights of letters: the page tells it, else the others do. */
export const widestGaps = (pages: readonly (readonly Line[])[]): number[] => {
  const pitches = pages.map(pitchesOf);
  const usual = widestOf(pitches.flat()) ?? PARAGRAPH_GAP;
  return pitches.map((each) => widestOf(each) ?? usual);
};

/** The widest gap within a paragraph of a page, in heights of letters, and the width of the page, in points. */
type Setting = { readonly gap: number; readonly width: number };

type Page = Setting & { readonly lines: readonly Line[]; readonly height: number };

const isNextLine = ({ gap }: Page, line: Line, next: Line): boolean =>
  !line.isRow && !next.isRow && alike(line, next) && pitch(line, next) >= 0 && pitch(line, next) <= gap;

/** The lines around one that stand right above and below it, one after the other. */
const blockAt = (page: Page, at: number): Line[] => {
  const follows = (index: number): boolean => {
    const [line, next] = [page.lines[index], page.lines[index + 1]];
    return line !== undefined && next !== undefined && isNextLine(page, line, next);
  };
  let [from, to] = [at, at + 1];
  while (follows(from - 1)) from--;
  while (follows(to - 1)) to++;
  return page.lines.slice(from, to);
};

const sameMiddle = (line: Line, next: Line): boolean => Math.abs(line.left + line.right - next.left - next.right) <= line.height;

/** Whether a line opens a paragraph by the way it is set: in other letters, or in from the line above. */
const opens = (line: Line, next: Line): boolean => {
  if (line.font !== "" && next.font !== "" && line.font !== next.font) return true;
  const indent = (next.left - line.left) / Math.max(line.height, 1);
  return !sameMiddle(line, next) && !MARKED.test(line.text) && indent > INDENT.least && indent < INDENT.most;
};

const isWide = (page: Page, { text, height }: Line): boolean => text.length * Math.max(1, height / Math.max(page.height, 1)) >= PROSE;

/** Whether the next line begins only because its first word did not fit: the line is cut by the width of the page. */
const isCut = (page: Page, at: number): boolean => {
  const [line, next] = [page.lines[at], page.lines[at + 1]];
  if (page.lines.length > MOST_LINES) return false;
  if (!line || !next || !isWide(page, line) || isItem(next) || !isNextLine(page, line, next) || opens(line, next)) return false;
  const edge = edgeOf(page.lines, at, blockAt(page, at), page.width);
  if (edge === null) return false;
  const letter = (next.right - next.left) / Math.max(next.text.length, 1);
  const firstWord = next.text.split(" ", 1)[0] ?? "";
  // Centred lines leave as much room before as after.
  const isCentred = sameMiddle(line, next) && Math.abs(line.left - next.left) > line.height;
  const end = isCentred ? edge.left + (line.right - line.left) : line.right;
  return end + (firstWord.length + 1) * letter >= edge.right;
};

/** What stands between the line at a rank and the next. */
const between = (page: Page, at: number): string => {
  const [line, next] = [page.lines[at], page.lines[at + 1]];
  if (!line || !next) return "";
  if (line.isRow || next.isRow) return line.isRow && next.isRow ? "\n" : "\n\n";
  if (onOneLine(line, next) && next.left >= line.right) return BETWEEN_CELLS;
  // Upwards is the head of another column.
  if (pitch(line, next) < 0) return goesOn(line.text, next.text) ? "\n" : "\n\n";
  if (pitch(line, next) > page.gap) return "\n\n";
  return isCut(page, at) && !/[-‐\u00ad]$/.test(line.text) ? " " : "\n";
};

/** Text of a page whose lines stand in their order: lines cut by its width run on, an empty line parts paragraphs. */
export const paragraphsOf = (lines: readonly Line[], setting: Setting): string => {
  const page = { ...setting, lines, height: usualHeight(lines) };
  return lines.map((line, at) => line.text + between(page, at)).join("");
};
