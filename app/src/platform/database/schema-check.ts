import { sql as statement } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { rowsOf, type Sql } from "./database.ts";

type Stored = { table_name: string; column_name: string; type: string; is_nullable: "YES" | "NO" };

const plain = (type: string): string =>
  type
    .replace(/ collate .*/, "")
    .replace(/, (?=\d)/, ",")
    .replace("bigserial", "bigint")
    .replace("serial", "integer");

/**
 * Compares the stored schema with the tables the code declares. Returns one sentence per difference, none when they agree:
 * a table or a column absent, of another type, or nullable where the code says it is not.
 */
export const schemaDifferences = async (sql: Sql, tables: readonly PgTable[]): Promise<string[]> => {
  const stored = await rowsOf<Stored>(
    sql,
    statement`select c.relname as table_name, a.attname as column_name, format_type(a.atttypid, a.atttypmod) as type,
        case when a.attnotnull then 'NO' else 'YES' end as is_nullable
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = current_schema() and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`,
  );
  const columns = new Map(stored.map((row) => [`${row.table_name}.${row.column_name}`, row]));
  const held = new Set(stored.map((row) => row.table_name));
  return tables.flatMap((table) => {
    const { name, columns: expected } = getTableConfig(table);
    if (!held.has(name)) return [`the table ${name} is absent`];
    return expected.flatMap((column) => {
      const found = columns.get(`${name}.${column.name}`);
      const type = plain(column.getSQLType());
      if (!found) return [`the column ${name}.${column.name} is absent`];
      if (found.type !== type) return [`the column ${name}.${column.name} is ${found.type}, the code expects ${type}`];
      return found.is_nullable === "YES" && column.notNull
        ? [`the column ${name}.${column.name} may be null, the code expects that it is not`]
        : [];
    });
  });
};
