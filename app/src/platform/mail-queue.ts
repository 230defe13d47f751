import { and, asc, eq, isNull, lte, or, sql as statement } from "drizzle-orm";
import type { Sql } from "./database/database.ts";
import { mail } from "./mail.tables.ts";
import type { Platform } from "./platform.ts";

export type SentMessage = typeof mail.$inferSelect;
type Outcome = Partial<Omit<typeof mail.$inferInsert, "id" | "carrier" | "carriedUntil">>;

/** How long a message is nobody else's once it is taken; held longer while it is carried, so that a slow server does no harm. */
export const LEASE_MS = 120_000;

/** Nobody carries it now: who did has ended, or died and let its time run out. */
const isFree = (now: Date) => or(isNull(mail.carriedUntil), lte(mail.carriedUntil, now));

/** Takes back a message before it leaves; false when it has left, or a node is carrying it. */
export const takeBack = async (sql: Sql, id: string, now: Date): Promise<boolean> => {
  const gone = await sql
    .delete(mail)
    .where(and(eq(mail.id, id), eq(mail.state, "waiting"), isFree(now)))
    .returning({ id: mail.id });
  return gone.length > 0;
};

/**
 * The messages that wait, each carried by one node at a time. Who takes one marks it as theirs for a time, holds it while a server
 * is slow, and says what became of it; a node that dies lets go of it when its time has run out.
 */
export const mailQueue = ({ database: { sql }, clock, newId }: Pick<Platform, "database" | "clock" | "newId">) => {
  const until = (): Date => new Date(clock().getTime() + LEASE_MS);
  const isMine = ({ id, carrier }: SentMessage) => and(eq(mail.id, id), eq(mail.carrier, carrier ?? ""));
  return {
    take: async (): Promise<SentMessage | undefined> => {
      const now = clock();
      const due = sql
        .select({ id: mail.id })
        .from(mail)
        .where(and(eq(mail.state, "waiting"), lte(mail.nextTryAt, now), isFree(now)))
        .orderBy(asc(mail.nextTryAt))
        .limit(1)
        .for("update", { skipLocked: true });
      const [row] = await sql
        .update(mail)
        .set({ tries: statement`${mail.tries} + 1`, carrier: newId(), carriedUntil: until() })
        .where(eq(mail.id, due))
        .returning();
      return row;
    },
    hold: async (row: SentMessage): Promise<void> => {
      await sql.update(mail).set({ carriedUntil: until() }).where(isMine(row));
    },
    settle: async (row: SentMessage, outcome: Outcome): Promise<void> => {
      await sql
        .update(mail)
        .set({ ...outcome, carrier: null, carriedUntil: null })
        .where(isMine(row));
    },
  };
};
