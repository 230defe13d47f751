import { sameHeight } from "./pdf-edges.ts";
import type { Line } from "./pdf-lines.ts";
import { MARKED } from "./pdf-marks.ts";
import { goesOn } from "./pdf-paragraphs.ts";

/** Rows further apart than that, in heights of letters, are not of one table. */
const ROW_GAP = 4;

type Span = { readonly left: number; readonly right: number };
/** A line of a cell, with the rank of its column. */
type Placed = { readonly line: Line; readonly column: number };
type Cell = { readonly column: number; readonly lines: readonly Line[] };
type Row = readonly Cell[];

const meets = (a: Span, b: Span): boolean => a.left < b.right && b.left < a.right;

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

/** Columns with one row more; null when a stretch of it runs over two, or two share one. */
const withRow = (columns: readonly Span[], row: readonly Line[]): Span[] | null => {
  const wider = [...columns];
  const used = new Set<number>();
  for (const { left, right } of row) {
    const met = wider.flatMap((column, at) => (meets(column, { left, right }) ? [at] : []));
    const [at] = met;
    if (met.length > 1 || (at !== undefined && used.has(at))) return null;
    const column = at === undefined ? undefined : wider[at];
    used.add(at ?? wider.length);
    if (at === undefined || !column) wider.push({ left, right });
    else wider[at] = { left: Math.min(left, column.left), right: Math.max(right, column.right) };
  }
  const sorted = wider.toSorted((a, b) => a.left - b.left);
  return sorted.some((column, at) => (sorted[at + 1]?.left ?? Number.POSITIVE_INFINITY) < column.right) ? null : sorted;
};

type Region = { readonly columns: readonly Span[]; readonly lines: readonly Line[] };

type Open = { readonly columns: readonly Span[]; readonly rows: readonly (readonly Line[])[] };

/** A region of some rows; null when one of them runs over two columns of the others. */
const opened = (rows: readonly (readonly Line[])[]): Open | null => {
  let columns: readonly Span[] | null = [];
  for (const row of rows) columns = columns && withRow(columns, row);
  return columns && { columns, rows };
};

/** The region that a row goes on with, from the last line alone in its row: a heading between two tables. Null when there is none. */
const afterHeading = ({ rows }: Open, row: readonly Line[]): { readonly before: Open | null; readonly after: Open } | null => {
  const at = rows.findLastIndex((each) => each.length === 1);
  const after = at < 0 || at === rows.length - 1 ? null : opened([...rows.slice(at + 1), row]);
  return after && { before: opened(rows.slice(0, at)), after };
};

/** Whether a row is far from a region or, alone, of other letters. */
const isApart = ({ rows }: Open, row: readonly Line[]): boolean => {
  const [above, first] = [rows.at(-1)?.[0], row[0]];
  if (!above || !first) return false;
  return above.y - first.y > ROW_GAP * Math.max(above.height, first.height, 1) || (row.length === 1 && !sameHeight(above, first));
};

/** A region with what the file tells amid it: lines of a cell that stand above its first row. */
const withInner = (region: Region, all: readonly Line[]): Region => {
  const own = new Set(region.lines);
  const [from, to] = [all.findIndex((line) => own.has(line)), all.findLastIndex((line) => own.has(line))];
  return all.slice(from, to + 1).reduce<Region>((wider, line) => {
    const columns = own.has(line) ? null : withRow(wider.columns, [line]);
    return columns ? { columns, lines: [...wider.lines, line] } : wider;
  }, region);
};

/** Stretches one under the other in columns that none runs over, from a row of several. */
const regionsOf = (lines: readonly Line[], gap: number): Region[] => {
  const found: (Open | null)[] = [];
  let open: Open | null = null;
  for (const row of byHeight(lines, gap)) {
    const columns: Span[] | null = open && !isApart(open, row) ? withRow(open.columns, row) : null;
    const anew: ReturnType<typeof afterHeading> = open && !columns && row.length > 1 ? afterHeading(open, row) : null;
    if (open && columns) open = { columns, rows: [...open.rows, row] };
    else {
      found.push(anew ? anew.before : open);
      open = anew ? anew.after : row.length > 1 ? opened([row]) : null;
    }
  }
  return [...found, open]
    .filter((each) => each !== null)
    .filter(({ rows }) => rows.filter((row) => row.length > 1).length > 1)
    .map(({ columns, rows }) => withInner({ columns, lines: rows.flat() }, lines));
};

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

/** The rows of a region, null when it is no table: blocks side by side, each to be read by itself. */
const rowsOf = ({ columns, lines }: Region, ranks: ReadonlyMap<Line, number>, gap: number): Row[] | null => {
  const columnOf = ({ left, right }: Line): number => columns.findIndex((column) => meets(column, { left, right }));
  const placed = lines
    .toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
    .map((line): Placed => ({ line, column: columnOf(line) }));
  const told = rowsAsTold(placed, gap);
  if (!areUnder(told) || isProse(told, columns.length)) return null;
  const rows = whole(told, gap);
  return rows.filter((row) => row.length > 1).length > 1 ? rows : null;
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

/** Stretches in the order of the file, those of the tables of the page put together in rows, `| A | B |`; lines of a cell stand no further apart than `gap`, in heights. */
export const withTables = (stretches: readonly Line[], gap: number): Line[] => {
  const ranks = new Map(stretches.map((line, rank) => [line, rank]));
  const starts = new Map<Line, Line>();
  const taken = new Set<Line>();
  for (const region of columnsOf(stretches).flatMap((lines) => regionsOf(lines, gap)))
    for (const row of rowsOf(region, ranks, gap) ?? []) {
      if (row.length < 2 || row.some(holdsList)) continue;
      const lines = row.flatMap((cell) => cell.lines);
      for (const line of lines) taken.add(line);
      const first = lines.reduce((a, b) => ((ranks.get(b) ?? 0) < (ranks.get(a) ?? 0) ? b : a));
      starts.set(first, lineOfRow(row, region.columns.length));
    }
  return stretches.flatMap((line) => {
    const row = starts.get(line);
    return row ? [row] : taken.has(line) ? [] : [line];
  });
};
