import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Database } from "./database.ts";
import { parsers } from "./parsers.ts";

// Set for the whole process: Drizzle hands each query its own readers, which fall back on these.
for (const [oid, parse] of Object.entries(parsers)) pg.types.setTypeParser(Number(oid), parse);

const RETRY_MS = 1000;

/** A PostgreSQL server, version 15 or later, at the given address. */
export const openServer = async (url: string): Promise<Database> => {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  const sql = drizzle(pool);
  const listeners = new Set<pg.Client>();
  let closing = false;

  const listen: Database["listen"] = async (channel, ear) => {
    const connect = async (): Promise<void> => {
      const client = new pg.Client({ connectionString: url });
      let gone = false;
      const lose = (): void => {
        if (gone) return;
        gone = true;
        listeners.delete(client);
        if (closing) return;
        ear.down();
        retry();
      };
      client.on("error", lose);
      client.on("end", lose);
      client.on("notification", (message) => ear.heard(message.payload ?? ""));
      listeners.add(client);
      try {
        await client.connect();
        await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      } catch (error) {
        gone = true;
        listeners.delete(client);
        throw error;
      }
    };
    const retry = (): void => {
      setTimeout(() => void connect().then(ear.up, retry), RETRY_MS).unref();
    };
    await connect();
  };

  return {
    kind: "server",
    sql,
    transaction: (work) => sql.transaction(work),
    listen,
    close: async () => {
      closing = true;
      await Promise.all([...listeners].map((client) => client.end()));
      await pool.end();
    },
  };
};
