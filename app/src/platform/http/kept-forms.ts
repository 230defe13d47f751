import { randomUUID } from "node:crypto";
import { and, desc, eq, gt, lte, notInArray } from "drizzle-orm";
import { createMiddleware } from "hono/factory";
import type { FilledForm } from "../../ui/page-context.tsx";
import type { Sql } from "../database/database.ts";
import { isUuid } from "../is-uuid.ts";
import { keptForm } from "../platform.tables.ts";
import type { Platform } from "../platform.ts";
import type { Env } from "./env.ts";
import { holderOf } from "./form-holder.ts";

const LASTS_MS = 24 * 60 * 60 * 1000;
/** Forms kept for one account: older ones leave. */
const MOST = 20;
/** The key of a kept form, in the address of the page that holds its form. */
export const RESUME = "resume";

type Keeping = Pick<Platform, "clock" | "database" | "secret">;

/** Keeps what was sent for a day, for its sender to find once signed in again; returns its key. */
export const keepForm = async ({ database: { sql }, clock }: Keeping, holder: string, form: FilledForm): Promise<string> => {
  const now = clock();
  const id = randomUUID();
  const newest = sql
    .select({ id: keptForm.id })
    .from(keptForm)
    .where(eq(keptForm.holder, holder))
    .orderBy(desc(keptForm.expiresAt))
    .limit(MOST - 1);
  await sql.delete(keptForm).where(lte(keptForm.expiresAt, now));
  await sql.delete(keptForm).where(and(eq(keptForm.holder, holder), notInArray(keptForm.id, newest)));
  await sql.insert(keptForm).values({ id, holder, ...form, expiresAt: new Date(now.getTime() + LASTS_MS) });
  return id;
};

/** Takes out all the forms of an account. */
export const forgetForms = (sql: Sql, secret: string, account: string): Promise<unknown> =>
  sql.delete(keptForm).where(eq(keptForm.holder, holderOf(secret, account)));

/** Finds the form that an address asks to resume: for the account that sent it, and nobody else. */
export const resumeForms = ({ clock, database, secret }: Keeping) =>
  createMiddleware<Env>(async (c, next) => {
    const id = c.req.query(RESUME);
    const { viewer } = c.var;
    if (viewer && id !== undefined && isUuid(id)) {
      const own = and(eq(keptForm.id, id), eq(keptForm.holder, holderOf(secret, viewer.account)), gt(keptForm.expiresAt, clock()));
      const [form] = await database.sql.select({ action: keptForm.action, fields: keptForm.fields }).from(keptForm).where(own);
      if (form) c.set("filled", form);
    }
    await next();
  });
