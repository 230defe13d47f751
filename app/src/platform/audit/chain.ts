import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Sql } from "../database/database.ts";
import { audit, auditHead, type Row } from "../platform.tables.ts";
import { canonical, sha256 } from "./canonical.ts";

export type AuditRow = typeof audit.$inferSelect;

/** What one change adds to the chain, before it is linked. */
export type Entry = Pick<AuditRow, "kind" | "table" | "subject" | "before" | "after">;
export type Stamp = Pick<AuditRow, "tenantId" | "at" | "actor" | "operation" | "thread" | "why">;

export const GENESIS = "0".repeat(64);

export const contentHashOf = (salt: string, content: { before: Row | null; after: Row | null; why: string | null }): string =>
  sha256(salt + canonical([content.before, content.after, content.why]));

export const hashOf = (row: Omit<AuditRow, "hash" | "before" | "after" | "why" | "salt" | "erased">): string =>
  sha256(
    canonical([
      row.tenantId,
      row.sequence,
      row.at.toISOString(),
      row.actor,
      row.operation,
      row.kind,
      row.table,
      row.subject,
      row.thread,
      row.contentHash,
      row.previousHash,
    ]),
  );

/** As the columns give it back: PostgreSQL keeps a uuid in lower case, and no half of a surrogate pair. */
const asStored = (stamp: Stamp): Stamp => ({
  ...stamp,
  actor: stamp.actor?.toLowerCase() ?? null,
  thread: stamp.thread?.toLowerCase() ?? null,
  why: stamp.why === null ? null : Buffer.from(stamp.why).toString(),
});

/** Appends the entries of one transaction to their space's chain, holding that space's head until it commits. */
export const append = async (sql: Sql, given: Stamp, entries: readonly Entry[]): Promise<void> => {
  if (entries.length === 0) return;
  const stamp = asStored(given);
  const { tenantId } = stamp;
  await sql.insert(auditHead).values({ tenantId, sequence: 0, hash: GENESIS }).onConflictDoNothing();
  const [head] = await sql.select().from(auditHead).where(eq(auditHead.tenantId, tenantId)).for("update");
  if (!head) throw new Error(`no audit head for the space ${tenantId}`);
  let { sequence, hash } = head;
  const rows = entries.map((entry) => {
    const salt = randomBytes(16).toString("hex");
    const content = { before: entry.before, after: entry.after, why: stamp.why };
    const linked = {
      ...stamp,
      ...entry,
      subject: entry.subject.toLowerCase(),
      sequence: ++sequence,
      contentHash: contentHashOf(salt, content),
      previousHash: hash,
    };
    hash = hashOf(linked);
    return { ...linked, salt, hash };
  });
  // A statement of PostgreSQL takes 65,535 values, and a row has seventeen.
  for (let from = 0; from < rows.length; from += 3000) await sql.insert(audit).values(rows.slice(from, from + 3000));
  await sql.update(auditHead).set({ sequence, hash }).where(eq(auditHead.tenantId, tenantId));
};
