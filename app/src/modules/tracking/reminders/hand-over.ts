import { dayInParis, ok, type Result, refuse } from "@levier/kernel";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { forgetTopic } from "../../../platform/mail.ts";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact, pact, takeTurn } from "../../pacts/index.ts";
import { type Item, type ItemSource, itemKey } from "./item.ts";
import { ownersOf, type Person, personsOf } from "./persons.repository.ts";
import { accountability, accountablePerson } from "./reminders.tables.ts";

/** Who is to answer: someone the space knows, by a membership or not. */
export type PersonFields = Pick<Person, "organisationId" | "membershipId" | "name" | "email">;

export type HandOverRefusal =
  | HeldRefusal
  | { readonly code: "nothing-chosen" }
  /** What was asked to be handed over is over, or is of another pact. */
  | { readonly code: "item-gone" }
  /** Somebody else handed it over since the page was read. */
  | { readonly code: "handed-since"; readonly label: string; readonly to: string };

/** What is handed over: single items, each with who answered for it as the page showed it, and all that some persons answer for. */
export type Handed = { readonly items: ReadonlyMap<string, string>; readonly allOf: ReadonlySet<string> };

/** No person: what `Handed` says of an item nobody answered for. */
export const NOBODY = "nobody";

/** The person as the space keeps them, made or brought up to date; back again when they had left. */
const keepPerson = async (write: Write, newId: () => string, fields: PersonFields): Promise<string> => {
  await takeTurn(write, "accountable persons");
  const known = (await personsOf(write.sql, write.tenant)).find(
    ({ email, organisationId }) => email === fields.email && organisationId === fields.organisationId,
  );
  const isSame = known?.name === fields.name && known.membershipId === fields.membershipId && known.endedOn === null;
  if (known && !isSame) await write.update(accountablePerson, known.id, { ...fields, endedOn: null, updatedAt: write.now });
  if (known) return known.id;
  const id = newId();
  await write.insert(accountablePerson, [{ ...fields, id, endedOn: null, createdAt: write.now, updatedAt: write.now }]);
  return id;
};

const give = async (write: Write, newId: () => string, items: readonly Item[], personId: string): Promise<void> => {
  const held = await write.sql
    .select({ id: accountability.id, kind: accountability.kind, itemId: accountability.itemId })
    .from(accountability)
    .where(
      and(
        eq(accountability.tenantId, write.tenant),
        inArray(
          accountability.itemId,
          items.map(({ id }) => id),
        ),
      ),
    );
  const rowOf = new Map(held.map(({ id, kind, itemId }) => [itemKey({ kind, id: itemId }), id]));
  const given = items.filter((item) => rowOf.has(itemKey(item))).map((item) => rowOf.get(itemKey(item)) ?? "");
  await write.updateMany(accountability, new Map(given.map((id) => [id, { personId, updatedAt: write.now }])));
  await write.insert(
    accountability,
    items
      .filter((item) => !rowOf.has(itemKey(item)))
      .map(({ kind, id: itemId, pactId }) => ({
        ...{ id: newId(), pactId, kind, itemId, personId },
        createdAt: write.now,
        updatedAt: write.now,
      })),
  );
};

/**
 * Makes one person answer for some items of a pact, whoever answered for them before; sent twice is as good as once. Refused
 * whole when one of them changed hands since it was shown.
 */
export const handOver = async (
  write: Write,
  {
    pactId,
    newId,
    items: source,
    to,
    chosen,
  }: { pactId: string; newId: () => string; items: ItemSource; to: PersonFields; chosen: Handed },
): Promise<Result<{ readonly person: string; readonly count: number }, HandOverRefusal>> => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const open = await source(write.sql, write.tenant, { pactIds: [pactId], now: write.now });
  const owners = await ownersOf(write.sql, write.tenant, [pactId]);
  const picked = open.filter((item) => chosen.items.has(itemKey(item)) || chosen.allOf.has(owners.get(itemKey(item)) ?? ""));
  const isMissing = [...chosen.items.keys()].some((key) => !picked.some((item) => itemKey(item) === key));
  if (isMissing) return refuse({ code: "item-gone" });
  if (picked.length === 0) return refuse({ code: "nothing-chosen" });
  const person = await keepPerson(write, newId, to);
  for (const item of picked) {
    const [shown, now] = [chosen.items.get(itemKey(item)), owners.get(itemKey(item)) ?? NOBODY];
    if (shown === undefined || shown === now || now === person) continue;
    const holder = (await personsOf(write.sql, write.tenant)).find(({ id }) => id === now);
    return refuse({ code: "handed-since", label: item.label, to: holder?.name ?? "" });
  }
  await give(write, newId, picked, person);
  return ok({ person, count: picked.length });
};

/**
 * Someone left, as who leads some of their pacts says. They answer for nothing there any more: what they answered for is shown as
 * without anyone, and their links open nothing of it. Where that was all they answered for, they are ended; what they answer for in
 * the pacts of others stays theirs.
 */
export const endPerson = async (
  write: Write,
  { id, leads }: { readonly id: string; readonly leads: (organisationId: string | null) => boolean },
): Promise<Result<null, { readonly code: "person-gone" }>> => {
  await takeTurn(write, "accountable persons");
  const held = await write.sql
    .select({ id: accountability.id, organisationId: pact.organisationId })
    .from(accountability)
    .innerJoin(pact, and(eq(pact.tenantId, accountability.tenantId), eq(pact.id, accountability.pactId)))
    .where(and(eq(accountability.tenantId, write.tenant), eq(accountability.personId, id)));
  const own = held.filter(({ organisationId }) => leads(organisationId));
  if (own.length < held.length) {
    await write.remove(
      accountability,
      own.map((one) => one.id),
    );
    return own.length > 0 ? ok(null) : refuse({ code: "person-gone" });
  }
  const done = await write.update(accountablePerson, id, { endedOn: dayInParis(write.now), updatedAt: write.now });
  return done ? ok(null) : refuse({ code: "person-gone" });
};

/** The persons of a membership that ends leave with it, and are forgotten with it: no two share an address, so theirs becomes their key. */
export const endMembership = async (write: Write, membership: string, isErased: boolean): Promise<void> => {
  const rows = await write.sql
    .select({ id: accountablePerson.id, endedOn: accountablePerson.endedOn })
    .from(accountablePerson)
    .where(
      and(
        eq(accountablePerson.tenantId, write.tenant),
        eq(accountablePerson.membershipId, membership),
        isErased ? undefined : isNull(accountablePerson.endedOn),
      ),
    );
  for (const { id, endedOn } of rows) {
    const over = { endedOn: endedOn ?? dayInParis(write.now), updatedAt: write.now };
    if (isErased) await forgetTopic(write.sql, id);
    if (isErased) await write.erase(accountablePerson, id, { ...over, name: "", email: id });
    else await write.update(accountablePerson, id, over);
  }
};
