import type { Line } from "./pdf-lines.ts";

/** A column of a table as far as it is known: its edges, and where the lines in it begin. */
export type KnownColumn = { readonly left: number; readonly right: number; readonly lefts: readonly number[] };

/** How wide letters are, of one of the middle. */
const widthOf = (letter: string): number =>
  /[ijltfrI1'’.,:;!()|\s-]/.test(letter) ? 0.6 : /[mwMW—…%@]/.test(letter) ? 1.5 : /\p{Lu}/u.test(letter) ? 1.25 : 1;

/** Where each letter of a line begins, and the last ends, as far as the letters tell. */
const placesOf = ({ text, left, right }: Line): number[] => {
  const widths = [...text].map(widthOf);
  const unit =
    (right - left) /
    Math.max(
      widths.reduce((sum, each) => sum + each, 0),
      1,
    );
  let place = left;
  return [left, ...widths.map((width) => (place += width * unit))];
};

/** Where a column begins: where several of its lines do, else amid the gap before it. */
const startOf = (before: KnownColumn, column: KnownColumn): number => {
  const shared = column.lefts.filter((left) => left - column.left < 1).length > 1;
  return shared ? column.left : (before.right + column.left) / 2;
};

/** How far from the start of a column a word may seem to begin, in heights of letters. */
const TOLERANCE = 1;

/**
 * The cells of a line that runs over several columns because one of them is full: the PDF reader then takes the gap between
 * two for a space. Null when no word begins where each column does.
 */
export const cellsIn = (line: Line, columns: readonly KnownColumn[]): Line[] | null => {
  const places = placesOf(line);
  const words = [...line.text.matchAll(/(?<=\s)\S/g)].map(({ index }) => index);
  const cuts: number[] = [];
  for (const [at, column] of columns.entries()) {
    const before = columns[at - 1];
    if (!before) continue;
    const start = startOf(before, column);
    const distance = (word: number): number => Math.abs((places[word] ?? 0) - start);
    const [nearest] = words.toSorted((a, b) => distance(a) - distance(b));
    if (nearest === undefined || distance(nearest) > TOLERANCE * line.height || nearest <= (cuts.at(-1) ?? 0)) return null;
    cuts.push(nearest);
  }
  return [0, ...cuts].map((from, index) => {
    const to = cuts[index] ?? line.text.length;
    const text = line.text.slice(from, to).trim();
    const [left, right] = [places[from] ?? line.left, index === cuts.length ? line.right : (places[from + text.length] ?? line.right)];
    return { ...line, text, left, right, goesOn: index > 0 || line.goesOn };
  });
};
