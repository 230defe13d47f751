import { createHmac } from "node:crypto";
import { lt, sql as statement } from "drizzle-orm";
import type { Platform } from "../../platform/platform.ts";
import { attempt } from "./identity.tables.ts";

type Limit = { readonly most: number; readonly windowMs: number };

const MINUTE = 60_000;
const KEPT_MS = 24 * 60 * MINUTE;

/**
 * What may be tried how often: letters of a kind asked for one mailbox, or from one network; sign-ins begun at the provider. A
 * whole town hall may stand behind one network address, so a network is given far more than a mailbox, and no kind of letter uses
 * up what another may. Letters to subscribe go to strangers: fewer than those to sign in, which only leave for an account.
 */
export const limits = {
  signInMailbox: { most: 5, windowMs: 60 * MINUTE },
  signInNetwork: { most: 150, windowMs: 15 * MINUTE },
  subscriptionMailbox: { most: 5, windowMs: 60 * MINUTE },
  subscriptionNetwork: { most: 60, windowMs: 15 * MINUTE },
  answerNetwork: { most: 120, windowMs: 15 * MINUTE },
  provider: { most: 200, windowMs: 15 * MINUTE },
} as const satisfies Readonly<Record<string, Limit>>;

type Needs = Pick<Platform, "database" | "clock" | "secret">;

/**
 * Counts one try and says whether it stays within the limit. The count stands in the database: it survives a restart and
 * holds over several nodes; its key is sealed, so that it tells neither an address nor a person.
 */
export const isWithinLimit = async ({ database, clock, secret }: Needs, what: keyof typeof limits, of: string): Promise<boolean> => {
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

/** Counts one letter asked for: of its mailbox first, and of its network only when the mailbox may have it. */
export const mayAskLetter = async (
  needs: Needs,
  letter: "signIn" | "subscription",
  { email, network }: { readonly email: string; readonly network: string },
): Promise<boolean> => (await isWithinLimit(needs, `${letter}Mailbox`, email)) && (await isWithinLimit(needs, `${letter}Network`, network));
