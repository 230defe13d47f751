import { dayInParis, ok, type Result, refuse } from "@levier/kernel";
import { and, eq, inArray } from "drizzle-orm";
import type { Sql } from "../../../../platform/database/database.ts";
import { pact } from "../../../pacts/index.ts";
import type { Tracking } from "../../ports.ts";
import { itemKey } from "../item.ts";
import { trackedItems } from "../items.ts";
import { nextLetterOn } from "../ladder.ts";
import { letterIn } from "../letters/letter-link.ts";
import { answersTo, itemsOfLetters, type LetterItem } from "../letters/letters.repository.ts";
import { ownersOf, type Person, personsOf } from "../persons.repository.ts";
import { reminderLetter } from "../reminders.tables.ts";
import type { Standing } from "./answer-kind.ts";
import { answerKinds } from "./answer-kinds.ts";

/** One thing of a letter: asked still, answered already, over by other hands, or handed over to someone else. */
export type Entry = {
  readonly key: string;
  readonly row: LetterItem;
  readonly pact: { readonly slug: string; readonly title: string };
} & (
  | { readonly state: "asked"; readonly standing: Standing }
  | { readonly state: "recorded"; readonly holds: AnsweredItem }
  | { readonly state: "over" | "handed" }
);

/** What holds after an answer: the day of the thing, whether it is past, and when the next letter asks about it; null once it is over. */
export type AnsweredItem = { readonly dueOn: string | null; readonly isLate: boolean; readonly nextOn: string | null } | null;

export type OpenLetter = { readonly tenant: string; readonly person: Person; readonly entries: readonly Entry[] };

/** The link was not written here, is too old, or is of someone who answers for nothing of it any more. */
export type LetterRefusal = { readonly code: "forged" | "expired" | "revoked" };

const VALID_MS = 30 * 24 * 3_600_000;

const keyOf = ({ kind, itemId }: LetterItem): string => itemKey({ kind, id: itemId });

/** How the things of a letter stand now, by key; a few queries for each pact and kind, however many things. */
const standingsOf = async (sql: Sql, tenant: string, rows: readonly LetterItem[]): Promise<ReadonlyMap<string, Standing>> => {
  const standings = new Map<string, Standing>();
  const groups = new Set(rows.map(({ pactId, kind }) => `${pactId} ${kind}`));
  for (const group of groups) {
    const its = rows.filter(({ pactId, kind }) => group === `${pactId} ${kind}`);
    const [first] = its;
    if (!first) continue;
    const { pactId, kind } = first;
    const ids = its.map(({ itemId }) => itemId);
    const read = await answerKinds[kind].read(sql, tenant, pactId, ids);
    for (const id of ids) {
      const standing = read.get(id);
      if (standing) standings.set(itemKey({ kind, id }), standing);
    }
  }
  return standings;
};

/** What holds of each thing that is still open, by key. */
const holdingIn = async (sql: Sql, tenant: string, pactIds: readonly string[], now: Date): Promise<ReadonlyMap<string, AnsweredItem>> => {
  const today = dayInParis(now);
  const answers = await answersTo(sql, tenant, pactIds);
  const open = await trackedItems(sql, tenant, { pactIds, now });
  return new Map(
    open.map((item) => {
      const at = answers.get(itemKey(item));
      const nextOn = nextLetterOn(item.dueOn, at === undefined ? null : dayInParis(at), today);
      return [itemKey(item), { dueOn: item.dueOn, isLate: item.dueOn !== null && item.dueOn < today, nextOn }];
    }),
  );
};

/** What a letter's link opens, as it stands now. Reads only: mail scanners open every link. */
export const openLetter = async (
  { database, clock, secret }: Pick<Tracking["platform"], "database" | "clock" | "secret">,
  token: string,
): Promise<Result<OpenLetter, LetterRefusal>> => {
  const named = letterIn(secret, token);
  if (named === null) return refuse({ code: "forged" });
  const { sql } = database;
  const { tenant, id } = named;
  const [letter] = await sql
    .select()
    .from(reminderLetter)
    .where(and(eq(reminderLetter.tenantId, tenant), eq(reminderLetter.id, id)));
  if (!letter) return refuse({ code: "forged" });
  const person = (await personsOf(sql, tenant)).find((one) => one.id === letter.personId);
  if (!person || person.endedOn !== null) return refuse({ code: "revoked" });
  if (person.emailSince !== null && letter.createdAt <= person.emailSince) return refuse({ code: "revoked" });
  if (letter.createdAt.getTime() + VALID_MS <= clock().getTime()) return refuse({ code: "expired" });
  const rows = await itemsOfLetters(sql, tenant, [id]);
  const pactIds = [...new Set(rows.map(({ pactId }) => pactId))];
  const pacts = await sql
    .select({ id: pact.id, slug: pact.slug, title: pact.title, status: pact.status })
    .from(pact)
    .where(and(eq(pact.tenantId, tenant), inArray(pact.id, pactIds)));
  const owners = await ownersOf(sql, tenant, pactIds);
  const standings = await standingsOf(
    sql,
    tenant,
    rows.filter(({ answeredAt }) => answeredAt === null),
  );
  const holding = rows.some(({ answeredAt }) => answeredAt !== null) ? await holdingIn(sql, tenant, pactIds, clock()) : new Map();
  const entries = rows.map((row): Entry => {
    const key = keyOf(row);
    const at = pacts.find((one) => one.id === row.pactId);
    const common = { key, row, pact: { slug: at?.slug ?? "", title: at?.title ?? "" } };
    if (row.answeredAt !== null) return { ...common, state: "recorded", holds: holding.get(key) ?? null };
    if (owners.get(key) !== person.id) return { ...common, state: "handed" };
    const standing = at?.status === "published" ? standings.get(key) : undefined;
    return standing === undefined || standing.isOver ? { ...common, state: "over" } : { ...common, state: "asked", standing };
  });
  return entries.every(({ state }) => state === "handed") ? refuse({ code: "revoked" }) : ok({ tenant, person, entries });
};
