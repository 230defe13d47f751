import { sameHeight } from "./pdf-edges.ts";
import { type Line, MOST_STRETCHES } from "./pdf-lines.ts";
import { MARKED } from "./pdf-marks.ts";
import { goesOn } from "./pdf-paragraphs.ts";
import { meets, type TablePart, tablePartsOf } from "./pdf-table-parts.ts";

/** A line of a cell, with the rank of its column. */
type Placed = { readonly line: Line; readonly column: number };
type Cell = { readonly column: number; readonly lines: readonly Line[] };
type Row = readonly Cell[];

const top = (row: Row): number => Math.max(...row.flatMap(({ lines }) => lines.map(({ y }) => y)));
const foot = (row: Row): number => Math.min(...row.flatMap(({ lines }) => lines.map(({ y }) => y)));
const heightOf = (row: Row): number => Math.max(1, ...row.flatMap(({ lines }) => lines.map(({ height }) => height)));

const isUnder = (above: Line, below: Line, gap: number): boolean => {
  const down = above.y - below.y;
  return sameHeight(above, below) && down > 0 && down <= gap * Math.max(above.height, below.height, 1);
};

/** Rows as the file tells them, cell after cell: a row ends where a column to the left, or the same further down, begins. */
const rowsAsTold = (placed: readonly Placed[], gap: number): Row[] => {
  const rows: Cell[][] = [];
  for (const { line, column } of placed) {
    const row = rows.at(-1);
    const cell = row?.at(-1);
    const last = cell?.lines.at(-1);
    if (row && cell && last && cell.column === column && isUnder(last, line, gap))
      row[row.length - 1] = { column, lines: [...cell.lines, line] };
    else if (row && cell && cell.column < column) row.push({ column, lines: [line] });
    else rows.push([{ column, lines: [line] }]);
  }
  return rows;
};

/** Whether the cells of a row go on from those above, cut by the width of their column. */
const goesOnFrom = (above: Row, row: Row, gap: number): boolean => {
  if (row.length >= above.length || foot(above) - top(row) > gap * heightOf(row)) return false;
  const over = row.map(({ column }) => above.find((cell) => cell.column === column));
  if (over.some((cell) => cell === undefined)) return false;
  return row.some(({ lines }, at) => {
    const [line, before] = [lines[0], over[at]?.lines.at(-1)];
    return line !== undefined && before !== undefined && (goesOn(before.text, line.text) || /[-‐]$/.test(before.text));
  });
};

const together = (above: Row, row: Row): Row =>
  above.map((cell) => ({ ...cell, lines: [...cell.lines, ...(row.find(({ column }) => column === cell.column)?.lines ?? [])] }));

const whole = (rows: readonly Row[], gap: number): Row[] => {
  const merged: Row[] = [];
  for (const row of rows) {
    const above = merged.at(-1);
    if (above && goesOnFrom(above, row, gap)) merged[merged.length - 1] = together(above, row);
    else merged.push(row);
  }
  return merged;
};

/** Whether each row stands under the one before it, cell by cell: one may be that of several rows. */
const areUnder = (rows: readonly Row[]): boolean =>
  rows.every((row, at) => {
    const next = rows[at + 1] ?? [];
    const shared = next.filter(({ column }) => row.some((cell) => cell.column === column));
    const above = shared.length > 0 ? row.filter(({ column }) => shared.some((cell) => cell.column === column)) : row;
    return next.length === 0 || foot(above) - top(shared.length > 0 ? shared : next) > 0.4 * heightOf(next);
  });

/** Whether a cell holds a list, which is read line by line. */
const holdsList = ({ lines }: Cell): boolean => lines.length > 1 && lines.some(({ text }) => MARKED.test(text));

/** Lines of a cell as one; a word that its width cut stays cut, for who makes words whole. */
const textOf = ({ lines }: Cell): string =>
  lines.reduce((text, { text: more }) => (text === "" ? more : `${text}${/[\p{L}\d][-‐]$/u.test(text) ? "\n" : " "}${more}`), "");

const lineOfRow = (row: Row, columns: number): Line => {
  const lines = row.flatMap((cell) => cell.lines);
  const cells = Array.from({ length: columns }, (_, column) => row.find((cell) => cell.column === column)).map((cell) =>
    cell ? textOf(cell) : "",
  );
  return {
    text: `| ${cells.join(" | ")} |`.replace(/ {2,}/g, " "),
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    y: top(row),
    height: heightOf(row),
    font: "",
    goesOn: false,
    isRow: true,
  };
};

/** Characters of a line of prose, at the least half of the time; cells of one line are shorter. */
const PROSE_LENGTH = 20;

/** Whether two columns told line by line are prose: long lines, of which many go on below. */
const isProse = (rows: readonly Row[], columns: number): boolean => {
  if (columns !== 2 || rows.some((row) => row.some(({ lines }) => lines.length > 1))) return false;
  return [0, 1].every((column) => {
    const texts = rows.flatMap((row) => row.filter((cell) => cell.column === column).flatMap(({ lines }) => lines.map(({ text }) => text)));
    const lengths = texts.map(({ length }) => length).sort((a, b) => a - b);
    const going = texts.filter((text, at) => goesOn(text, texts[at + 1] ?? "")).length;
    return (lengths[Math.floor(lengths.length / 2)] ?? 0) >= PROSE_LENGTH && going >= 0.3 * texts.length;
  });
};

/** The rows of a part, null when it is no table: blocks side by side, each to be read by itself. */
const rowsOf = ({ columns, lines }: TablePart, ranks: ReadonlyMap<Line, number>, gap: number): Row[] | null => {
  const columnOf = ({ left, right }: Line): number => columns.findIndex((column) => meets(column, { left, right }));
  const placed = lines
    .toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
    .map((line): Placed => ({ line, column: columnOf(line) }));
  const told = rowsAsTold(placed, gap);
  if (!areUnder(told) || isProse(told, columns.length)) return null;
  const rows = whole(told, gap);
  return rows.filter((row) => row.length > 1).length > 1 ? rows : null;
};

/**
 * Stretches in the order of the file, those of the tables of the page put together in rows, `| A | B |`. Lines of a cell
 * stand no further apart than `gap`, in heights of letters.
 */
export const withTables = (lines: readonly Line[], gap: number): Line[] => {
  if (lines.length > MOST_STRETCHES) return [...lines];
  const { parts, stretches } = tablePartsOf(lines, gap);
  const ranks = new Map(stretches.map((line, rank) => [line, rank]));
  const starts = new Map<Line, Line>();
  const taken = new Set<Line>();
  for (const part of parts)
    for (const row of rowsOf(part, ranks, gap) ?? []) {
      if (row.length < 2 || row.some(holdsList)) continue;
      const own = row.flatMap((cell) => cell.lines);
      for (const line of own) taken.add(line);
      const first = own.reduce((a, b) => ((ranks.get(b) ?? 0) < (ranks.get(a) ?? 0) ? b : a));
      starts.set(first, lineOfRow(row, part.columns.length));
    }
  return stretches.flatMap((line) => {
    const row = starts.get(line);
    return row ? [row] : taken.has(line) ? [] : [line];
  });
};
