import { getTableName } from "drizzle-orm";
import { rowsAt } from "../../platform/audit/history.ts";
import type { Sql } from "../../platform/database/database.ts";
import type { Row } from "../../platform/platform.tables.ts";
import type { PactContent } from "./pact.schema.ts";
import { byList, itemLists, type ListName } from "./pact-items.ts";
import { loadPact, type PactRow } from "./pacts.repository.ts";
import { publicContent } from "./public-content.ts";
import type { StoredPact } from "./stored-pact.ts";

type Columns = Readonly<Record<string, unknown>>;

const FLAGS = ["isPublic", "arePhonesPublic", "areEmailsPublic"] as const;

/** A person is shown in the past only as far as they still are. */
const stillPublic = (row: Row, now: Columns | undefined): Row => ({
  ...row,
  ...Object.fromEntries(FLAGS.filter((flag) => flag in row).map((flag) => [flag, row[flag] === true && now?.[flag] === true])),
});

const isDigest = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "sha256" in value && "length" in value;

/** The audit keeps a digest of what is too long for it: the passages of such a value are not told, its source is. */
const readable = (row: Row, firstSource: unknown): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (!isDigest(value)) return [column, value];
      if (column === "conflicts") return [column, []];
      return [column, /citations$/i.test(column) ? [{ source: firstSource }] : value];
    }),
  );

/** The tables that hold what a pact says; what officers follow beside it is no part of its content. */
const TABLES = ["pact", ...new Set(itemLists.map(({ table }) => getTableName(table)))];

/** The public content of a pact as it stood at a moment, with its version; null before it was published. */
export const contentAt = async (sql: Sql, head: PactRow, at: Date): Promise<{ version: number; content: PactContent } | null> => {
  const tables = await rowsAt(sql, { tenant: head.tenantId, thread: head.id }, at, TABLES);
  const then = tables.get("pact")?.get(head.id);
  if (!then) return null;
  const { rows: current } = await loadPact(sql, head);
  const sources = [...(tables.get("pact_source")?.values() ?? [])];
  const firstSource = sources[0]?.["key"];
  const rowsOfList = (list: ListName): Row[] => {
    const kept = itemLists.find((item) => item.list === list);
    if (!kept) return [];
    const now = new Map(current[list].map((row) => [row["id"], row]));
    return [...(tables.get(getTableName(kept.table))?.values() ?? [])]
      .filter((row) => kept.holds?.(row) ?? true)
      .sort((a, b) => Number(a["position"]) - Number(b["position"]))
      .map((row) => ("isPublic" in row && row["list"] !== "signatory" ? stillPublic(row, now.get(row["id"])) : row))
      .map((row) => readable(row, firstSource));
  };
  const stored: StoredPact = { head: readable(then, firstSource), rows: byList(rowsOfList) };
  return { version: Number(then["version"]), content: publicContent(stored) };
};
