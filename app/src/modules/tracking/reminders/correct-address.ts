import { ok, type Result, refuse } from "@levier/kernel";
import { forgetTopic, takeBack } from "../../../platform/mail.ts";
import type { Write } from "../../../platform/write.ts";
import { takeTurn } from "../../pacts/index.ts";
import { lettersTo } from "./letters/letters.repository.ts";
import { ownersOf, personsOf } from "./persons.repository.ts";
import { accountablePerson, reminderLetter } from "./reminders.tables.ts";

export type AddressRefusal =
  /** They answer for nothing of the pact, or no longer. */
  | { readonly code: "person-gone" }
  /** The address is that of their account, which is theirs to keep. */
  | { readonly code: "has-account" }
  | { readonly code: "address-taken"; readonly name: string };

/**
 * Writes to someone of a pact at another address from now on. The links that went to the old one open nothing, and it remains
 * nowhere: neither in what was sent nor in the audit, which tells that it was corrected.
 */
export const correctAddress = async (
  write: Write,
  { pactId, id, email }: { readonly pactId: string; readonly id: string; readonly email: string },
): Promise<Result<null, AddressRefusal>> => {
  const { sql, tenant, now } = write;
  await takeTurn(write, "accountable persons");
  const persons = await personsOf(sql, tenant);
  const person = persons.find((one) => one.id === id);
  const isHere = [...(await ownersOf(sql, tenant, [pactId])).values()].includes(id);
  if (!person || person.endedOn !== null || !isHere) return refuse({ code: "person-gone" });
  if (person.membershipId !== null) return refuse({ code: "has-account" });
  if (person.email === email) return ok(null);
  const other = persons.find((one) => one.email === email && one.organisationId === person.organisationId);
  if (other) return refuse({ code: "address-taken", name: other.name });
  for (const { id: letter, mailId, state } of await lettersTo(sql, tenant, [id]))
    if (state === "waiting" && (await takeBack(sql, mailId, now)))
      await write.update(reminderLetter, letter, { isReplaced: true, updatedAt: now });
  await forgetTopic(sql, id);
  await write.erase(accountablePerson, id, { email, emailSince: now, updatedAt: now });
  return ok(null);
};
