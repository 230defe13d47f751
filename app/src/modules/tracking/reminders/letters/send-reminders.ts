import { dayInParis, ok, refuse } from "@levier/kernel";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { translator } from "../../../../messages/index.ts";
import type { Sql } from "../../../../platform/database/database.ts";
import type { Write } from "../../../../platform/hand.ts";
import { takeBack } from "../../../../platform/mail.ts";
import { pact } from "../../../pacts/index.ts";
import type { Tracking } from "../../ports.ts";
import { grouped } from "../grouped.ts";
import { type Item, type ItemSource, itemKey } from "../item.ts";
import { holdPerson, ownersOf, type Person, personsOf } from "../persons.repository.ts";
import { accountablePerson, reminderLetter, reminderLetterItem } from "../reminders.tables.ts";
import { type AskedItem, digestOf } from "./digest.ts";
import { letterToken } from "./letter-link.ts";
import { letterWords } from "./letter-words.ts";
import { answersTo, itemsOfLetters, lettersTo, type SentLetter, toldTo } from "./letters.repository.ts";

export type ReminderNeeds = Pick<Tracking, "platform" | "letters"> & { readonly items: ItemSource };

type Due = { readonly asked: readonly AskedItem[]; readonly replaced: SentLetter | null };
const NOTHING: Due = { asked: [], replaced: null };

/** The things of a space as one round finds them: looked for once, for everyone. */
type Open = { readonly items: readonly Item[]; readonly now: Date };

/** What is to be written now to each of some persons of a space, of whom nobody was written to today. */
const dueTo = async (
  sql: Sql,
  tenant: string,
  persons: readonly Person[],
  { items, now }: Open,
  pactIds?: readonly string[],
): Promise<ReadonlyMap<string, Due>> => {
  const today = dayInParis(now);
  const ids = persons.map(({ id }) => id);
  const owners = await ownersOf(sql, tenant, pactIds);
  const answers = await answersTo(sql, tenant, pactIds);
  const answered = new Map([...answers].map(([key, at]) => [key, dayInParis(at)]));
  const told = await toldTo(sql, tenant, persons, answers);
  const letters = await lettersTo(sql, tenant, ids);
  const heldBack = letters.filter(({ state }) => state === "waiting").map(({ id }) => id);
  const asked = grouped(await itemsOfLetters(sql, tenant, heldBack), ({ letterId }) => letterId);
  const lettersOf = grouped(letters, ({ personId }) => personId);
  const itemsOf = grouped(items, (item) => owners.get(itemKey(item)) ?? "");
  const dueOf = ({ id, updatedAt }: Person): Due => {
    const own = lettersOf.get(id) ?? [];
    const [last] = own;
    if (last?.writtenOn === today) return NOTHING;
    // A mailbox that was refused for good is written to again once someone has looked at its address.
    if (last?.state === "failed" && updatedAt <= last.createdAt) return NOTHING;
    const replaced = own.find(({ state }) => state === "waiting") ?? null;
    const waiting = (asked.get(replaced?.id ?? "") ?? []).filter(({ answeredAt }) => answeredAt === null);
    const known = {
      told: told.get(id) ?? new Map(),
      answered,
      waiting: new Set(waiting.map((row) => itemKey({ kind: row.kind, id: row.itemId }))),
      today,
    };
    return { asked: digestOf(itemsOf.get(id) ?? [], known), replaced };
  };
  return new Map(persons.map((person) => [person.id, dueOf(person)]));
};

const writeLetter = async (needs: ReminderNeeds, write: Write, person: Person, asked: readonly AskedItem[]): Promise<void> => {
  const { platform, letters } = needs;
  const { tenant, now } = write;
  const pactIds = [...new Set(asked.map(({ item }) => item.pactId))];
  const pacts = await write.sql
    .select({ id: pact.id, title: pact.title, organisationId: pact.organisationId })
    .from(pact)
    .where(and(eq(pact.tenantId, tenant), inArray(pact.id, pactIds)));
  const organisation = pacts.find(({ id }) => id === pactIds[0])?.organisationId ?? null;
  const id = platform.newId();
  const mailId = await letters.mailer.post(write.sql, {
    to: person.email,
    ...letterWords(translator("fr"), { name: person.name, asked, titles: new Map(pacts.map((one) => [one.id, one.title])) }),
    link: `${platform.config.origin}/answers?token=${letterToken(platform.secret, { tenant, id })}`,
    topic: person.id,
    ...(organisation === null ? {} : { shownTo: { tenant, organisation } }),
  });
  const dated = { createdAt: now, updatedAt: now };
  await write.insert(reminderLetter, [{ id, personId: person.id, writtenOn: dayInParis(now), mailId, ...dated }]);
  await write.insert(
    reminderLetterItem,
    asked.map(({ item: { kind, id: itemId, pactId, label }, dueOn, rung }) => ({
      ...{ id: platform.newId(), letterId: id, personId: person.id, pactId, kind, itemId, label, dueOn, rung },
      ...dated,
    })),
  );
};

/**
 * Writes to one person what is theirs of these things, as hands and answers stand once no other node can write to them: which one
 * that holds them is left to. Whether a letter was written.
 */
const remind = async (needs: ReminderNeeds, tenant: string, { id }: Person, open: Open): Promise<boolean> => {
  const done = await needs.platform.write({ tenant, actor: null, operation: "reminder.send" }, async (write) => {
    const person = await holdPerson(write.sql, tenant, id);
    if (!person) return refuse("held");
    const pactIds = [...new Set(open.items.map(({ pactId }) => pactId))];
    const due = (await dueTo(write.sql, tenant, [person], open, pactIds)).get(id) ?? NOTHING;
    if (due.asked.length === 0) return refuse("nothing");
    const { replaced } = due;
    if (replaced) {
      // One that is on its way is not doubled: the next round asks what it did not.
      if (!(await takeBack(write.sql, replaced.mailId, write.now))) return refuse("leaving");
      await write.update(reminderLetter, replaced.id, { isReplaced: true, updatedAt: write.now });
    }
    await writeLetter(needs, write, person, due.asked);
    return ok(null);
  });
  return done.ok;
};

/** Writes to everyone who is due a letter, each in a transaction of their own; or to those who answer for something of one pact. How many letters. */
export const sendReminders = async (needs: ReminderNeeds, only?: { readonly tenant: string; readonly pactId: string }): Promise<number> => {
  const { sql } = needs.platform.database;
  const { tenantId, endedOn } = accountablePerson;
  const isAsked = and(isNull(endedOn), only === undefined ? undefined : eq(tenantId, only.tenant));
  const spaces = await sql.selectDistinct({ tenant: tenantId }).from(accountablePerson).where(isAsked);
  let total = 0;
  for (const { tenant } of spaces) {
    const owners = only === undefined ? null : new Set((await ownersOf(sql, tenant, [only.pactId])).values());
    const persons = (await personsOf(sql, tenant)).filter((person) => person.endedOn === null && (owners?.has(person.id) ?? true));
    const now = needs.platform.clock();
    const open = await needs.items(sql, tenant, { now });
    const due = await dueTo(sql, tenant, persons, { items: open, now });
    const ofPact = grouped(open, ({ pactId }) => pactId);
    for (const person of persons) {
      const pactIds = new Set((due.get(person.id) ?? NOTHING).asked.map(({ item }) => item.pactId));
      const items = [...pactIds].flatMap((pactId) => ofPact.get(pactId) ?? []);
      if (items.length > 0 && (await remind(needs, tenant, person, { items, now: needs.platform.clock() }))) total++;
    }
  }
  if (total > 0) needs.letters.mailer.deliverSoon();
  return total;
};
