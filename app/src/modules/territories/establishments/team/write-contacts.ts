import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq, lt } from "drizzle-orm";
import type { Write } from "../../../../platform/write.ts";
import { establishmentContact } from "../establishments.tables.ts";
import type { ContactFields } from "./read-contact.ts";
import type { TeamRefusal } from "./team-refusal.ts";
import type { TeamHand } from "./write-labels.ts";

type Held = { readonly id: string; readonly revision: number };

export const addContact = async (
  write: Write,
  hand: TeamHand,
  siret: string,
  fields: ContactFields,
): Promise<Result<null, TeamRefusal>> => {
  const written = { organisationId: hand.organisation, author: hand.account, revision: 1, createdAt: write.now, updatedAt: write.now };
  await write.insert(establishmentContact, [{ id: hand.newId(), siret, ...fields, ...written }]);
  return ok(null);
};

const holdContact = async (
  write: Write,
  { id, revision }: Held,
): Promise<Result<typeof establishmentContact.$inferSelect, TeamRefusal>> => {
  const [contact] = await write.sql
    .select()
    .from(establishmentContact)
    .where(and(eq(establishmentContact.tenantId, write.tenant), eq(establishmentContact.id, id)))
    .for("update");
  if (!contact) return refuse({ reason: "gone", value: "", field: "acts" });
  return contact.revision === revision ? ok(contact) : refuse({ reason: "changed-since", value: contact.name, field: "name" });
};

/** Corrects a contact: of a person who asks for it, one's right of rectification. */
export const correctContact = async (
  write: Write,
  hand: TeamHand,
  held: Held,
  fields: ContactFields,
): Promise<Result<null, TeamRefusal>> => {
  const found = await holdContact(write, held);
  if (!found.ok) return found;
  if (found.value.organisationId !== hand.organisation) return refuse({ reason: "not-yours", value: found.value.name, field: "acts" });
  await write.update(establishmentContact, held.id, { ...fields, revision: held.revision + 1, updatedAt: write.now });
  return ok(null);
};

const TOMBSTONE = { name: "", role: null, email: null, telephone: null, purpose: "", source: "", author: null };

const erase = async (write: Write, ids: readonly string[]): Promise<void> => {
  for (const id of ids) await write.erase(establishmentContact, id, TOMBSTONE);
  await write.remove(establishmentContact, ids);
};

/** Erases a contact and its whole past: whoever of the space is asked to may, whichever organisation wrote it. */
export const eraseContact = async (write: Write, held: Held): Promise<Result<null, TeamRefusal>> => {
  const found = await holdContact(write, held);
  if (!found.ok) return found;
  await erase(write, [held.id]);
  return ok(null);
};

/** Erases the contacts of a space whose last day is past. */
export const eraseExpired = async (write: Write, today: string): Promise<Result<number, never>> => {
  const ended = await write.sql
    .select({ id: establishmentContact.id })
    .from(establishmentContact)
    .where(and(eq(establishmentContact.tenantId, write.tenant), lt(establishmentContact.keptUntil, today)));
  await erase(
    write,
    ended.map(({ id }) => id),
  );
  return ok(ended.length);
};
