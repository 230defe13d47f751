import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";

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

const reading = (connection: DuckDBConnection, close: () => void): Analytics => ({
  run: async (sql, values = []) => {
    await connection.run(sql, [...values]);
  },
  rows: async (sql, values = []) => {
    const reader = await connection.runAndReadAll(sql, [...values]);
    return reader.getRowObjects().map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
  },
  load: async (table, columns, rows) => {
    await connection.run(`CREATE OR REPLACE TABLE ${table} (${columns.map((column) => `"${column}" VARCHAR`).join(", ")})`);
    const appender = await connection.createAppender(table);
    for (const row of rows) {
      for (const text of row) text === null ? appender.appendNull() : appender.appendVarchar(text);
      appender.endRow();
    }
    appender.closeSync();
  },
  close,
});

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
