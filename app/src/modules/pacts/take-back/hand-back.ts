import { and, eq, gte, or } from "drizzle-orm";
import { z } from "zod";
import type { Sql } from "../../../platform/database/database.ts";
import { audit } from "../../../platform/platform.tables.ts";
import type { Write } from "../../../platform/write.ts";
import { contributionsOf, pledgesOf } from "../commitments/commitments.repository.ts";
import { pactContribution, pactPledge, pactTerritoryMerger, pactTerritoryShare } from "../commitments/commitments.tables.ts";
import { moneyOf } from "../financing/financing-plan.ts";
import { lifeOf } from "../life/life.repository.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { pactActionSheet, pactFinancingLine, pactFinancingYear } from "../sheets/sheets.tables.ts";
import { type Handed, handedOver, type KeptChange } from "./handed-over.ts";

/** A thing that was handed over, as people know it. `euros`: its sum, when it has one. */
export type NamedHanded = Handed & {
  readonly what: string;
  readonly euros: number | null;
  readonly revision: number;
  readonly actionId: string | null;
};

/** What was written of a pact since an event was recorded, by the write that recorded it first. */
const writtenSince = async (
  sql: Sql,
  tenant: string,
  pactId: string,
  eventId: string,
): Promise<{ own: string; all: KeptChange[] } | null> => {
  const ofPact = and(eq(audit.tenantId, tenant), eq(audit.thread, pactId));
  const { sequence, at, operation, actor, kind, table, subject, before, after } = audit;
  const columns = { sequence, at, operation, actor, kind, table, subject, before, after };
  const [first] = await sql
    .select(columns)
    .from(audit)
    .where(and(ofPact, eq(table, "pact_life_event"), eq(subject, eventId), eq(kind, "insert")));
  if (!first) return null;
  const rows = await sql
    .select(columns)
    .from(audit)
    .where(and(ofPact, or(gte(sequence, first.sequence), and(eq(at, first.at), eq(operation, first.operation)))))
    .orderBy(sequence);
  const commitOf = (row: Pick<typeof first, "at" | "operation" | "actor">): string =>
    `${row.at.toISOString()} ${row.operation} ${row.actor}`;
  return { own: commitOf(first), all: rows.map(({ actor: _, ...row }, place) => ({ ...row, commit: commitOf(rows[place] ?? first) })) };
};

/** What goes back to a party, or stays where it is, once the event by which it left a pact is taken back; nothing for another event. */
export const handedWith = async (sql: Sql, tenant: string, pactId: string, eventId: string): Promise<NamedHanded[]> => {
  const life = await lifeOf(sql, tenant, pactId);
  const event = life.events.at(-1);
  const party =
    event && "party" in event && typeof event.party === "string" ? life.parties.find(({ id }) => id === event.party) : undefined;
  if (!party || (event?.kind !== "leave" && event?.kind !== "succeed")) return [];
  const written = await writtenSince(sql, tenant, pactId, eventId);
  if (!written) return [];
  const years = await sql
    .select({ id: pactFinancingYear.id, lineId: pactFinancingYear.lineId })
    .from(pactFinancingYear)
    .where(and(eq(pactFinancingYear.tenantId, tenant), eq(pactFinancingYear.pactId, pactId)));
  const lines = new Map(years.map(({ id, lineId }) => [id, lineId]));
  for (const { subject, before } of written.all) if (typeof before?.["lineId"] === "string") lines.set(subject, before["lineId"]);
  const handed = handedOver(written.all, written.own, party, (year) => lines.get(year) ?? null);
  const [pledges, contributions, sheets] = [
    await pledgesOf(sql, tenant, pactId),
    await contributionsOf(sql, tenant, pactId),
    await sheetsOf(sql, tenant, pactId),
  ];
  return handed.flatMap((one): NamedHanded[] => {
    const nothing = { ...one, what: "", euros: null, revision: 0, actionId: null };
    if (one.kind === "shares") return [nothing];
    if (one.kind === "pledge")
      return pledges.filter(({ id }) => id === one.id).map(({ what, revision }) => ({ ...nothing, what, revision }));
    if (one.kind === "contribution")
      return contributions.filter(({ id }) => id === one.id).map(({ what, valueEur }) => ({ ...nothing, what, euros: valueEur }));
    return sheets.flatMap(({ action, revision, lines: own }): NamedHanded[] => {
      if (one.kind === "action") return action.id === one.id ? [{ ...nothing, what: action.label, revision, actionId: action.id }] : [];
      return own
        .filter(({ id }) => id === one.id)
        .map((line) => ({ ...nothing, what: action.label, euros: moneyOf(line, "planned"), revision, actionId: action.id }));
    });
  });
};

const share = z.object({
  id: z.string(),
  pactId: z.string(),
  position: z.number(),
  actionId: z.string().nullable(),
  territoryId: z.string(),
  share: z.number(),
});
const merger = z.object({
  id: z.string(),
  pactId: z.string(),
  position: z.number(),
  territoryId: z.string(),
  day: z.string(),
  successor: z.string(),
  successorCode: z.string().nullable(),
  successorId: z.string().nullable(),
  part: z.number().nullable(),
  reason: z.string().nullable(),
  deliberation: z.string().nullable(),
});

/** Undoes one change of a share, or of what was told of a territory. */
const undo = async (write: Write, { kind, table, subject, before }: KeptChange): Promise<void> => {
  const of = table === "pact_territory_share" ? pactTerritoryShare : pactTerritoryMerger;
  if (kind === "insert") await write.remove(of, [subject]);
  else if (kind === "update") await write.updateMany(of, new Map([[subject, before ?? {}]]));
  else if (of === pactTerritoryShare) await write.insert(pactTerritoryShare, [share.parse(before)]);
  else await write.insert(pactTerritoryMerger, [merger.parse(before)]);
};

/** Gives back to a party what nobody wrote on since it was handed over. */
export const handBack = async (write: Write, handed: readonly NamedHanded[]): Promise<void> => {
  const free = handed.filter(({ since }) => since === null);
  const of = (kind: Handed["kind"]): readonly NamedHanded[] => free.filter((one) => one.kind === kind);
  const updatedAt = write.now;
  await write.updateMany(pactPledge, new Map(of("pledge").map((one) => [one.id, { ...one.undo, revision: one.revision + 1, updatedAt }])));
  await write.updateMany(pactContribution, new Map(of("contribution").map((one) => [one.id, { ...one.undo, updatedAt }])));
  await write.remove(
    pactContribution,
    of("contribution").flatMap(({ made }) => made),
  );
  await write.updateMany(pactFinancingLine, new Map(of("line").map((one) => [one.id, one.undo])));
  // Who has the sheet open is told that it changed.
  const sheets = new Map([...of("line"), ...of("action")].map((one) => [one.actionId ?? "", one.revision + 1]));
  const owners = new Map(of("action").map((one) => [one.id, one.undo]));
  await write.updateMany(pactActionSheet, new Map([...sheets].map(([id, revision]) => [id, { ...owners.get(id), revision, updatedAt }])));
  for (const { changes } of of("shares")) for (const change of changes) await undo(write, change);
};
