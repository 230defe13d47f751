import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import { inParts } from "./in-parts.ts";

/** One row as its query names its columns; whole numbers beyond 2^53 are never asked. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Columns computed in memory over files of Parquet, CSV: what the database of pacts is not made for. */
export type Analytics = {
  /** Runs one statement; `values` fill its `$1`, `$2`… */
  readonly run: (sql: string, values?: readonly DuckDBValue[]) => Promise<void>;
  readonly rows: (sql: string, values?: readonly DuckDBValue[]) => Promise<readonly Row[]>;
  /** Makes a table of texts, absent ones null, of rows that are no file. */
  readonly load: (table: string, columns: readonly string[], rows: readonly (readonly (string | null)[])[]) => Promise<void>;
  readonly close: () => void;
};

const plain = (value: unknown): Row[string] => {
  if (typeof value === "bigint") return Number(value);
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
};

/**
 * One statement at a time: the engine would make the others wait just the same, each holding one of the few threads that files and
 * passwords are read with.
 */
const inTurn = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act);
    last = mine.catch(() => {});
    return mine;
  };
};

const reading = (connection: DuckDBConnection, close: () => void): Analytics => {
  const turn = inTurn();
  return {
    run: (sql, values = []) =>
      turn(async () => {
        await connection.run(sql, [...values]);
      }),
    rows: async (sql, values = []) => {
      const result = await turn(() => connection.run(sql, [...values]));
      const rows: Row[] = [];
      // A large answer comes by parts, between which others are served.
      for await (const part of result.yieldRowObjects())
        for (const row of part) rows.push(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
      return rows;
    },
    load: (table, columns, rows) =>
      turn(async () => {
        await connection.run(`CREATE OR REPLACE TABLE ${table} (${columns.map((column) => `"${column}" VARCHAR`).join(", ")})`);
        const appender = await connection.createAppender(table);
        await inParts(rows, (part) => {
          for (const row of part) {
            for (const text of row) text === null ? appender.appendNull() : appender.appendVarchar(text);
            appender.endRow();
          }
        });
        appender.closeSync();
      }),
    close,
  };
};

/** What two cores of a small server can spare. */
const SETTINGS = { threads: "2", memory_limit: "2GB" };

/** Opens an engine of its own, with nothing in it; `spill` is a folder for what `memory` cannot hold. */
export const openAnalytics = async ({
  spill,
  memory = SETTINGS.memory_limit,
}: {
  readonly spill?: string;
  readonly memory?: string;
} = {}): Promise<Analytics> => {
  const settings = { ...SETTINGS, memory_limit: memory, ...(spill === undefined ? {} : { temp_directory: spill }) };
  const instance = await DuckDBInstance.create(":memory:", settings);
  const connection = await instance.connect();
  return reading(connection, () => {
    connection.closeSync();
    instance.closeSync();
  });
};

/** A text as SQL writes it, for the statements that take no value: paths, names of files. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Whether the engine found no room on the disk; its errors bear no code of the system. */
export const isFullForEngine = (error: unknown): boolean =>
  error instanceof Error && /no space left on device|max_temp_directory_size/i.test(error.message);
