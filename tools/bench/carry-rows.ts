import { sql as statement } from "drizzle-orm";
import { type Database, rowsOf, type Sql } from "../../app/src/platform/database/database.ts";

/** Rows that travel at once: a query carries them as one text. */
const AT_ONCE = 2000;

const tablesOf = (sql: Sql): Promise<{ name: string }[]> =>
  rowsOf(
    sql,
    statement`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = current_schema() and c.relkind in ('r', 'p') and not c.relispartition order by c.relname`,
  );

/** Empties a database of Levier and fills it with the rows of another of the same schema, whichever the engine of each. */
export const carryRows = async (from: Database, to: Database): Promise<void> => {
  const tables = (await tablesOf(from.sql)).map(({ name }) => statement.identifier(name));
  await to.transaction(async (sql) => {
    // Rows come table by table: what refers to another table may come before it.
    await sql.execute(statement`set local session_replication_role = replica`);
    for (const table of tables) await sql.execute(statement`delete from ${table}`);
    for (const table of tables)
      for (let start = 0; ; start += AT_ONCE) {
        const [chunk] = await rowsOf<{ count: number; rows: string | null }>(
          from.sql,
          statement`select count(*)::int as count, json_agg(t)::text as rows
            from (select * from ${table} order by ctid offset ${start} limit ${AT_ONCE}) t`,
        );
        if (!chunk?.rows) break;
        await sql.execute(statement`insert into ${table} select * from json_populate_recordset(null::${table}, ${chunk.rows}::json)`);
        if (chunk.count < AT_ONCE) break;
      }
  });
};
