import type { Columns } from "./source.ts";

const bare = (name: string): string =>
  name
    .replace(/^\uFEFF/, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** Where each column stands in a row of names; `#2` asks for the second whatever its name. */
export type Placed = { readonly positions: Readonly<Record<string, number>>; readonly lacking: readonly string[] };

/** Finds the columns that a source asks among the names a file gives; a column is lacking when none of its names is there. */
export const placeColumns = (columns: Columns, names: readonly string[]): Placed => {
  const known = names.map(bare);
  const positions: Record<string, number> = {};
  const lacking: string[] = [];
  for (const [column, wanted] of Object.entries(columns)) {
    const found = wanted
      .map((name) => (name.startsWith("#") ? Number(name.slice(1)) - 1 : known.indexOf(bare(name))))
      .find((at) => at >= 0);
    if (found === undefined) lacking.push(wanted[0] ?? column);
    else positions[column] = found;
  }
  return { positions, lacking };
};
