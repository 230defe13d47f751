import { and, asc, count, desc, eq, exists, inArray, isNotNull, isNull, lte, max, ne, or, type SQL, sql as statement } from "drizzle-orm";
import type { Sql } from "../../../../platform/database/database.ts";
import { mail } from "../../../../platform/mail.tables.ts";
import { itemKey } from "../item.ts";
import { type Rung, rungs } from "../ladder.ts";
import type { Person } from "../persons.repository.ts";
import { reminderLetter, reminderLetterItem } from "../reminders.tables.ts";
import { toldKey } from "./digest.ts";

export type LetterItem = typeof reminderLetterItem.$inferSelect;

/** A letter and what became of it. `state`: as the mail server left it; `replaced` by a later one before it could leave. */
export type SentLetter = {
  readonly id: string;
  readonly personId: string;
  readonly writtenOn: string;
  readonly createdAt: Date;
  readonly mailId: string;
  readonly state: "waiting" | "sent" | "failed" | "replaced";
  /** How often a server was asked to take it in vain, while it waits. */
  readonly failures: number;
};

const lettersWhere = async (sql: Sql, tenant: string, isAsked: SQL): Promise<SentLetter[]> => {
  const rows = await sql
    .select({ letter: reminderLetter, state: mail.state, tries: mail.tries, problem: mail.problem })
    .from(reminderLetter)
    .leftJoin(mail, eq(mail.id, reminderLetter.mailId))
    .where(and(eq(reminderLetter.tenantId, tenant), isAsked))
    .orderBy(desc(reminderLetter.writtenOn), desc(reminderLetter.createdAt));
  return rows.map(({ letter: { id, personId, writtenOn, createdAt, mailId, isReplaced }, state, tries, problem }) => ({
    ...{ id, personId, writtenOn, createdAt, mailId },
    failures: state === "waiting" && problem !== null ? (tries ?? 0) : 0,
    state: isReplaced ? "replaced" : (state ?? "sent"),
  }));
};

/** The letters to some persons, the newest first. */
export const lettersTo = (sql: Sql, tenant: string, persons: readonly string[]): Promise<SentLetter[]> =>
  lettersWhere(sql, tenant, inArray(reminderLetter.personId, [...persons]));

const itemsWhere = (sql: Sql, tenant: string, isAsked: SQL): Promise<LetterItem[]> =>
  sql
    .select()
    .from(reminderLetterItem)
    .where(and(eq(reminderLetterItem.tenantId, tenant), isAsked))
    .orderBy(asc(reminderLetterItem.dueOn), asc(reminderLetterItem.id));

/** What some letters ask, in the order they tell it. */
export const itemsOfLetters = (sql: Sql, tenant: string, letters: readonly string[]): Promise<LetterItem[]> =>
  itemsWhere(sql, tenant, inArray(reminderLetterItem.letterId, [...letters]));

/** The letters of each person that ask something of a pact, the newest `most` of each, with what they ask of it. */
export const lettersAbout = async (
  sql: Sql,
  tenant: string,
  pactId: string,
  most: number,
): Promise<{ readonly letters: readonly SentLetter[]; readonly items: readonly LetterItem[] }> => {
  const { id, tenantId, personId, writtenOn, createdAt } = reminderLetter;
  const ofPact = and(eq(reminderLetterItem.tenantId, tenant), eq(reminderLetterItem.pactId, pactId));
  const asks = sql
    .select({ id: reminderLetterItem.id })
    .from(reminderLetterItem)
    .where(and(ofPact, eq(reminderLetterItem.letterId, id)));
  const ranked = sql
    .select({
      id,
      place: statement<number>`row_number() over (partition by ${personId} order by ${writtenOn} desc, ${createdAt} desc)`.as("place"),
    })
    .from(reminderLetter)
    .where(and(eq(tenantId, tenant), exists(asks)))
    .as("ranked");
  const latest = sql.select({ id: ranked.id }).from(ranked).where(lte(ranked.place, most));
  const letters = await lettersWhere(sql, tenant, inArray(id, latest));
  const items = await itemsWhere(
    sql,
    tenant,
    statement`${eq(reminderLetterItem.pactId, pactId)} and ${inArray(reminderLetterItem.letterId, latest)}`,
  );
  return { letters, items };
};

/** When each thing of a space, or of some pacts, was last answered by the link of a letter, by its key. */
export const answersTo = async (sql: Sql, tenant: string, pactIds?: readonly string[]): Promise<ReadonlyMap<string, Date>> => {
  const { tenantId, kind, itemId, pactId, answeredAt } = reminderLetterItem;
  const rows = await sql
    .select({ kind, id: itemId, at: max(answeredAt) })
    .from(reminderLetterItem)
    .where(and(eq(tenantId, tenant), isNotNull(answeredAt), pactIds === undefined ? undefined : inArray(pactId, [...pactIds])))
    .groupBy(kind, itemId);
  return new Map(rows.flatMap(({ at, ...item }) => (at === null ? [] : [[itemKey(item), at] as const])));
};

/**
 * The highest rung of each thing told to each person since its last answer, by person then `toldKey`. What a mailbox refused was not
 * told, nor what went to an address that was corrected.
 */
export const toldTo = async (
  sql: Sql,
  tenant: string,
  persons: readonly Person[],
  answers: ReadonlyMap<string, Date>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Rung>>> => {
  const { personId, kind, itemId, dueOn, rung } = reminderLetterItem;
  const ids = persons.map(({ id }) => id);
  const rows = await sql
    .select({ personId, kind, id: itemId, dueOn, rung, at: reminderLetter.createdAt })
    .from(reminderLetterItem)
    .innerJoin(
      reminderLetter,
      and(eq(reminderLetter.tenantId, reminderLetterItem.tenantId), eq(reminderLetter.id, reminderLetterItem.letterId)),
    )
    .leftJoin(mail, eq(mail.id, reminderLetter.mailId))
    .where(and(eq(reminderLetterItem.tenantId, tenant), inArray(personId, ids), or(isNull(mail.state), ne(mail.state, "failed"))));
  const since = new Map(persons.map(({ id, emailSince }) => [id, emailSince]));
  const isBefore = (at: Date, other: Date | null | undefined): boolean => other instanceof Date && at <= other;
  const told = new Map<string, Map<string, Rung>>();
  for (const row of rows) {
    if (isBefore(row.at, answers.get(itemKey(row))) || isBefore(row.at, since.get(row.personId))) continue;
    const of = told.get(row.personId) ?? new Map<string, Rung>();
    told.set(row.personId, of);
    const before = of.get(toldKey(row));
    if (before === undefined || rungs.indexOf(row.rung) > rungs.indexOf(before)) of.set(toldKey(row), row.rung);
  }
  return told;
};

/** How many letters have asked about each thing of a pact, by its key. */
export const timesAsked = async (sql: Sql, tenant: string, pactId: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await sql
    .select({ kind: reminderLetterItem.kind, id: reminderLetterItem.itemId, times: count() })
    .from(reminderLetterItem)
    .innerJoin(
      reminderLetter,
      and(eq(reminderLetter.tenantId, reminderLetterItem.tenantId), eq(reminderLetter.id, reminderLetterItem.letterId)),
    )
    .where(and(eq(reminderLetterItem.tenantId, tenant), eq(reminderLetterItem.pactId, pactId), eq(reminderLetter.isReplaced, false)))
    .groupBy(reminderLetterItem.kind, reminderLetterItem.itemId);
  return new Map(rows.map(({ times, ...item }) => [itemKey(item), times]));
};
