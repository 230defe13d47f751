import type { Layout } from "./source.ts";

const bare = (name: string): string =>
  name
    .replace(/^\uFEFF/, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** Where each column stands in a row of names; `#2` asks for the second whatever its name. */
export type Placed = {
  /** Null for an optional column that the file has not. */
  readonly positions: Readonly<Record<string, number | null>>;
  /** Columns of which each cell becomes a row. */
  readonly spread: readonly number[];
  readonly lacking: readonly string[];
};

type Asked = Pick<Layout, "columns" | "optional" | "spread">;

/** The columns whose names hold a period; what a source asks of them when there is none. */
const spreadOver = (
  spread: RegExp | undefined,
  names: readonly string[],
): { readonly at: readonly number[]; readonly lacking: string[] } => {
  if (spread === undefined) return { at: [], lacking: [] };
  const at = names.flatMap((name, position) => (spread.test(bare(name)) ? [position] : []));
  return { at, lacking: at.length === 0 ? [spread.source] : [] };
};

/** Finds the columns that a source asks among the names a file gives; a column is lacking when none of its names is there. */
export const placeColumns = ({ columns, optional = {}, spread }: Asked, names: readonly string[]): Placed => {
  const known = names.map(bare);
  const positions: Record<string, number | null> = {};
  const lacking: string[] = [];
  for (const [column, wanted] of Object.entries({ ...columns, ...optional })) {
    const found = wanted
      .map((name) => (name.startsWith("#") ? Number(name.slice(1)) - 1 : known.indexOf(bare(name))))
      .find((at) => at >= 0);
    positions[column] = found ?? null;
    if (found === undefined && !Object.hasOwn(optional, column)) lacking.push(wanted[0] ?? column);
  }
  const periods = spreadOver(spread, names);
  return { positions, spread: periods.at, lacking: [...lacking, ...periods.lacking] };
};
