import { sql as statement } from "drizzle-orm";
import { Hono } from "hono";
import { type Database, rowsOf } from "../database/database.ts";
import type { Env } from "./env.ts";

/** `/healthz`: the process answers. `/readyz`: it can serve, with the state of the database and of its migrations. */
export const healthRoutes = (database: Database): Hono<Env> =>
  new Hono<Env>()
    .get("/healthz", (c) => c.json({ status: "ok" }))
    .get("/readyz", async (c) => {
      try {
        const [row] = await rowsOf<{ count: number; last: string | null }>(
          database.sql,
          statement`select count(*) as count, max(name) as last from levier_migration`,
        );
        return c.json({ status: "ready", database: database.kind, migrations: { applied: row?.count ?? 0, last: row?.last ?? null } });
      } catch {
        return c.json({ status: "not-ready", database: database.kind }, 503);
      }
    });
