import type { Row } from "../../../platform/platform.tables.ts";

/** Rows of a pact as they stood at a moment, by table then by identifier. */
export type Tables = ReadonlyMap<string, ReadonlyMap<string, Row>>;

const positionOf = (row: Row): number => Number(row["position"] ?? 0);

/** The rows of a table, in the order of the pact. */
export const rowsOf = (tables: Tables, table: string): Row[] =>
  [...(tables.get(table)?.values() ?? [])].sort((a, b) => positionOf(a) - positionOf(b));
