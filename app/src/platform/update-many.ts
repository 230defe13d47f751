import { getTableColumns, type SQL, sql as statement } from "drizzle-orm";
import type { SpaceTable, Write } from "./hand.ts";
import type { Row } from "./platform.tables.ts";

/** The columns of a table that some changes name, what is undefined left out. */
const namedIn = (table: SpaceTable, changes: Row): string[] =>
  Object.keys(getTableColumns(table)).filter((key) => key !== "id" && key !== "tenantId" && changes[key] !== undefined);

/** One statement that changes rows, by their identifier, each in its own way and all in the same columns. No column holds bytes. */
const updateOf = (table: SpaceTable, tenant: string, columns: readonly string[], changes: ReadonlyMap<string, Row>): SQL => {
  const names = new Map(Object.entries(getTableColumns(table)).map(([key, { name }]) => [key, name]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  const given = [...changes].map(([id, row]) => ({ id, ...Object.fromEntries(columns.map((key) => [nameOf(key), row[key]])) }));
  const sets = columns.map((key) => statement`${statement.identifier(nameOf(key))} = given.${statement.identifier(nameOf(key))}`);
  return statement`update ${table} set ${statement.join(sets, statement`, `)}
    from jsonb_populate_recordset(null::${table}, ${JSON.stringify(given)}::jsonb) as given
    where ${table.tenantId} = ${tenant} and ${table.id} = given.id`;
};

/** The statements that make changes, by the identifier of their row: one for each set of columns that are changed together. */
export const updatesOf = (table: SpaceTable, tenant: string, changes: ReadonlyMap<string, Row>): SQL[] => {
  const alike = new Map<string, Map<string, Row>>();
  for (const [id, row] of changes) {
    const columns = namedIn(table, row).join(" ");
    alike.set(columns, (alike.get(columns) ?? new Map<string, Row>()).set(id, row));
  }
  alike.delete("");
  return [...alike].map(([columns, rows]) => updateOf(table, tenant, columns.split(" "), rows));
};

/**
 * Does a work whose updates wait until its end, then are made many at a time. For one that writes many rows and reads none of
 * them back; an update always says that its row is there.
 */
export const gathering = async <T>(write: Write, work: (write: Write) => Promise<T>): Promise<T> => {
  const waiting = new Map<SpaceTable, Map<string, Row>>();
  const update: Write["update"] = async (table, id, changes) => {
    const rows = waiting.get(table) ?? new Map<string, Row>();
    waiting.set(table, rows.set(id, { ...rows.get(id), ...changes }));
    return true;
  };
  const made = await work({ ...write, update });
  for (const [table, rows] of waiting) await write.updateMany(table, rows);
  return made;
};
