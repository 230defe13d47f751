import { sameHeight } from "./pdf-edges.ts";
import { cellsIn, type KnownColumn } from "./pdf-glued-cells.ts";
import type { Line } from "./pdf-lines.ts";

/** Rows further apart than that, in heights of letters, are not of one table. */
const ROW_GAP = 4;

/** Whether two stretches stand one over the other, wholly or in part. */
export const meets = (a: Pick<Line, "left" | "right">, b: Pick<Line, "left" | "right">): boolean => a.left < b.right && b.left < a.right;

/** Stretches by the height they stand at, downwards; a cell of one line stands amid the lines of another, half a gap away. */
const byHeight = (lines: readonly Line[], gap: number): Line[][] => {
  const rows: Line[][] = [];
  for (const line of [...lines].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    const isBeside = first && first.y - line.y < 0.5 * gap * Math.max(first.height, line.height, 1);
    if (row && isBeside && !row.some((other) => meets(other, line))) row.push(line);
    else rows.push([line]);
  }
  return rows;
};

/** A column, with the rows that have words in it. */
type Column = KnownColumn & { readonly rows: ReadonlySet<number> };

const isApartFrom = (a: Column, b: Column): boolean => [...a.rows].every((row) => !b.rows.has(row));

/** Columns as one; null when a row has words in two of them. */
const merged = (columns: readonly Column[]): Column | null => {
  if (columns.some((column, at) => columns.slice(at + 1).some((other) => !isApartFrom(column, other)))) return null;
  return {
    left: Math.min(...columns.map(({ left }) => left)),
    right: Math.max(...columns.map(({ right }) => right)),
    lefts: columns.flatMap(({ lefts }) => lefts),
    rows: new Set(columns.flatMap(({ rows }) => [...rows])),
  };
};

/**
 * Columns with one row more, of that rank; null when a stretch of it runs over two that a row above has set apart, or two
 * share one.
 */
const withRow = (columns: readonly Column[], row: readonly Line[], rank: number): Column[] | null => {
  let wider = [...columns];
  for (const { left, right } of row) {
    const own: Column = { left, right, lefts: [left], rows: new Set([rank]) };
    const met = wider.filter((column) => meets(column, own));
    const column = merged([own, ...met]);
    if (!column) return null;
    wider = [...wider.filter((other) => !met.includes(other)), column];
  }
  return wider.toSorted((a, b) => a.left - b.left);
};

/** Part of a page set in columns, which may be a table. */
export type TablePart = { readonly columns: readonly Column[]; readonly lines: readonly Line[] };

type Open = { readonly columns: readonly Column[]; readonly rows: readonly (readonly Line[])[] };

/** A part of some rows; null when one of them runs over two columns of the others. */
const opened = (rows: readonly (readonly Line[])[]): Open | null => {
  let columns: readonly Column[] | null = [];
  for (const [rank, row] of rows.entries()) columns = columns && withRow(columns, row, rank);
  return columns && { columns, rows };
};

/** The part that a row goes on with, from the last line alone in its row: a heading between two tables. Null when there is none. */
const afterHeading = ({ rows }: Open, row: readonly Line[]): { readonly before: Open | null; readonly after: Open } | null => {
  const at = rows.findLastIndex((each) => each.length === 1);
  const after = at < 0 || at === rows.length - 1 ? null : opened([...rows.slice(at + 1), row]);
  return after && { before: opened(rows.slice(0, at)), after };
};

/** Whether a row is far from a part or, alone, of other letters. */
const isApart = ({ rows }: Open, row: readonly Line[]): boolean => {
  const [above, first] = [rows.at(-1)?.[0], row[0]];
  if (!above || !first) return false;
  return above.y - first.y > ROW_GAP * Math.max(above.height, first.height, 1) || (row.length === 1 && !sameHeight(above, first));
};

/** The rank of lines that are of no row of their own. */
const INNER = -1;

/** A part with what the file tells amid it: lines of a cell that stand above its first row. */
const withInner = (part: TablePart, all: readonly Line[]): TablePart => {
  const own = new Set(part.lines);
  const [from, to] = [all.findIndex((line) => own.has(line)), all.findLastIndex((line) => own.has(line))];
  return all.slice(from, to + 1).reduce<TablePart>((wider, line) => {
    const columns = own.has(line) ? null : withRow(wider.columns, [line], INNER);
    return columns ? { columns, lines: [...wider.lines, line] } : wider;
  }, part);
};

/** A row whose lines that run over several columns are cut in their cells; null when one cannot be. */
const withCells = ({ columns }: Open, row: readonly Line[], glued: Map<Line, readonly Line[]>): readonly Line[] | null => {
  const cells = row.map((line) => {
    const met = columns.filter((column) => meets(column, line));
    return met.length < 2 ? [line] : cellsIn(line, met);
  });
  if (row.length < 2 || cells.some((each) => each === null)) return null;
  for (const [at, line] of row.entries()) {
    const own = cells[at];
    if (own && own.length > 1) glued.set(line, own);
  }
  return cells.flatMap((each) => each ?? []);
};

type Step = { readonly closed: Open | null; readonly open: Open | null };

/** The open part with a row more, or closed by it. Lines that hold several cells go to `glued`, with these. */
const stepTo = (open: Open | null, row: readonly Line[], glued: Map<Line, readonly Line[]>): Step => {
  const isNear = open && !isApart(open, row);
  const columns = isNear ? withRow(open.columns, row, open.rows.length) : null;
  if (open && columns) return { closed: null, open: { columns, rows: [...open.rows, row] } };
  const cells = isNear ? withCells(open, row, glued) : null;
  const wider = open && cells ? withRow(open.columns, cells, open.rows.length) : null;
  if (open && cells && wider) return { closed: null, open: { columns: wider, rows: [...open.rows, cells] } };
  // A line over all columns, alone, may head the rows below it.
  if (row.length < 2) return isNear ? { closed: null, open } : { closed: open, open: null };
  const anew = open && afterHeading(open, row);
  return anew ? { closed: anew.before, open: anew.after } : { closed: open, open: opened([row]) };
};

/** Stretches one under the other in columns that none runs over, from a row of several. */
const partsIn = (lines: readonly Line[], gap: number, glued: Map<Line, readonly Line[]>): TablePart[] => {
  const found: (Open | null)[] = [];
  let open: Open | null = null;
  for (const row of byHeight(lines, gap)) {
    const step: Step = stepTo(open, row, glued);
    found.push(step.closed);
    open = step.open;
  }
  return [...found, open]
    .filter((each) => each !== null)
    .filter(({ rows }) => rows.filter((row) => row.length > 1).length > 1)
    .map(({ columns, rows }) => withInner({ columns, lines: rows.flat() }, lines));
};

/** A line this many heights above the one told before it may head another column of the page. */
const JUMP = 5;

/** Whether the line at a rank heads another column: what is told before it stands on the left, all that follows on its right. */
const headsColumn = (lines: readonly Line[], at: number): boolean => {
  const [line, before] = [lines[at], lines[at - 1]];
  if (!line || !before || line.y - before.y < JUMP * Math.max(line.height, 1)) return false;
  let gutter = before.right;
  for (let index = at - 1; index >= 0; index--) {
    const each = lines[index];
    if (!each || each.y > line.y + line.height) break;
    gutter = Math.max(gutter, each.right);
  }
  for (const { left, right } of lines.slice(at)) {
    if (left >= gutter) continue;
    return right > line.right;
  }
  return true;
};

/** Stretches in the order of the file, cut where another column of the page begins. */
const columnsOf = (lines: readonly Line[]): Line[][] => {
  const cuts = lines.flatMap((_, at) => (headsColumn(lines, at) ? [at] : []));
  return [0, ...cuts].map((from, index) => lines.slice(from, cuts[index]));
};

/**
 * The parts of a page that are set in columns; lines of a cell stand no further apart than `gap`, in heights of letters.
 * `stretches` are those of the page, cut where one held several cells.
 */
export const tablePartsOf = (
  stretches: readonly Line[],
  gap: number,
): { readonly parts: readonly TablePart[]; readonly stretches: readonly Line[] } => {
  const glued = new Map<Line, readonly Line[]>();
  const parts = columnsOf(stretches).flatMap((lines) => partsIn(lines, gap, glued));
  return { parts, stretches: stretches.flatMap((line) => glued.get(line) ?? [line]) };
};
