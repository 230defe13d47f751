import { createHmac } from "node:crypto";
import { lt, sql as statement } from "drizzle-orm";
import type { Platform } from "../../platform/platform.ts";
import { attempt } from "./identity.tables.ts";

type Limit = { readonly most: number; readonly windowMs: number };

const MINUTE = 60_000;
const KEPT_MS = 24 * 60 * MINUTE;

/** What may be tried how often: messages asked for one address, or from one network address; sign-ins begun at the provider. */
export const limits = {
  address: { most: 5, windowMs: 60 * MINUTE },
  network: { most: 30, windowMs: 15 * MINUTE },
  provider: { most: 200, windowMs: 15 * MINUTE },
} as const satisfies Readonly<Record<string, Limit>>;

/**
 * Counts one try and says whether it stays within the limit. The count stands in the database: it survives a restart and
 * holds over several nodes; its key is sealed, so that it tells neither an address nor a person.
 */
export const isWithinLimit = async (
  { database, clock, secret }: Pick<Platform, "database" | "clock" | "secret">,
  what: keyof typeof limits,
  of: string,
): Promise<boolean> => {
  const { most, windowMs } = limits[what];
  const now = clock().getTime();
  const key = createHmac("sha256", secret).update(`limit ${what} ${of}`).digest("base64url");
  const [row] = await database.sql
    .insert(attempt)
    .values({ key, since: new Date(now - (now % windowMs)), count: 1 })
    .onConflictDoUpdate({ target: [attempt.key, attempt.since], set: { count: statement`${attempt.count} + 1` } })
    .returning();
  if (row?.count === 1) await database.sql.delete(attempt).where(lt(attempt.since, new Date(now - KEPT_MS)));
  return row !== undefined && row.count <= most;
};
