import { and, asc, eq, exists, gt, isNull, or } from "drizzle-orm";
import type { Translate } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { forgetTopic, type Mailer } from "../../../platform/mail.ts";
import type { Write } from "../../../platform/write.ts";
import type { PactRow } from "../../pacts/index.ts";
import { linkToken } from "../sealed-link.ts";
import { groupGuest, groupMember, workingGroup } from "./groups.tables.ts";
import type { NamedGuest } from "./read-guests.ts";

type Group = Pick<typeof workingGroup.$inferSelect, "tenantId" | "pactId" | "id">;
export type GroupMember = typeof groupMember.$inferSelect;

/** Who takes part in a group now, in the order they came. */
export const membersOf = (sql: Sql, tenant: string, groupId: string): Promise<GroupMember[]> =>
  sql
    .select()
    .from(groupMember)
    .where(and(eq(groupMember.tenantId, tenant), eq(groupMember.groupId, groupId), isNull(groupMember.leftAt)))
    .orderBy(asc(groupMember.createdAt), asc(groupMember.id));

const guestAt = async (write: Write, pactId: string, { email, name }: NamedGuest, newId: () => string): Promise<string> => {
  const fresh = { id: newId(), tenantId: write.tenant, pactId, email, name, invitedAt: null, createdAt: write.now };
  const [row] = await write.sql
    .insert(groupGuest)
    .values(fresh)
    .onConflictDoUpdate({ target: [groupGuest.tenantId, groupGuest.pactId, groupGuest.email], set: { email } })
    .returning({ id: groupGuest.id });
  if (!row) throw new Error("a guest was neither made nor found");
  return row.id;
};

type Place = { readonly pactId: string; readonly groupId: string; readonly newId: () => string };

/** Makes people members of a group, without a letter yet; those who are already stay as they are. How many came. */
export const addGuests = async (write: Write, { pactId, groupId, newId }: Place, guests: readonly NamedGuest[]): Promise<number> => {
  const known = new Set((await membersOf(write.sql, write.tenant, groupId)).map(({ guestId }) => guestId));
  let came = 0;
  for (const guest of guests) {
    const guestId = await guestAt(write, pactId, guest, newId);
    if (known.has(guestId)) continue;
    const about = { organisationId: null, leftAt: null, createdAt: write.now, updatedAt: write.now };
    await write.insert(groupMember, [{ id: newId(), groupId, guestId, name: guest.name, ...about }]);
    came++;
  }
  return came;
};

/** Makes an organisation of the space a member of a group. */
export const addOrganisation = async (
  write: Write,
  { groupId, newId }: Place,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> => {
  if ((await membersOf(write.sql, write.tenant, groupId)).some(({ organisationId }) => organisationId === id)) return;
  const about = { guestId: null, leftAt: null, createdAt: write.now, updatedAt: write.now };
  await write.insert(groupMember, [{ id: newId(), groupId, organisationId: id, name, ...about }]);
};

/** The groups that a guest writes to now. */
export const groupsOfGuest = async (sql: Sql, tenant: string, guestId: string): Promise<(typeof workingGroup.$inferSelect)[]> => {
  const rows = await sql
    .select({ group: workingGroup })
    .from(groupMember)
    .innerJoin(workingGroup, and(eq(workingGroup.tenantId, groupMember.tenantId), eq(workingGroup.id, groupMember.groupId)))
    .where(and(eq(groupMember.tenantId, tenant), eq(groupMember.guestId, guestId), isNull(groupMember.leftAt)))
    .orderBy(asc(workingGroup.createdAt));
  return rows.map(({ group }) => group);
};

/** Takes a member out of a group; a person's name goes, with their link and their address once it was their last group. */
export const removeMember = async (write: Write, groupId: string, memberId: string): Promise<void> => {
  const member = (await membersOf(write.sql, write.tenant, groupId)).find(({ id }) => id === memberId);
  if (!member) return;
  const left = { leftAt: write.now, updatedAt: write.now };
  if (member.guestId === null) await write.update(groupMember, memberId, left);
  else await write.erase(groupMember, memberId, { ...left, name: "" });
  if (member.guestId === null || (await groupsOfGuest(write.sql, write.tenant, member.guestId)).length > 0) return;
  await write.sql.delete(groupGuest).where(and(eq(groupGuest.tenantId, write.tenant), eq(groupGuest.id, member.guestId)));
  await forgetTopic(write.sql, member.guestId);
};

/** Guests of a group who joined it since their last invitation. */
export const uninvited = (sql: Sql, { tenantId, pactId, id }: Group) => {
  const joined = sql
    .select({ id: groupMember.id })
    .from(groupMember)
    .where(
      and(
        ...[eq(groupMember.tenantId, groupGuest.tenantId), eq(groupMember.guestId, groupGuest.id), isNull(groupMember.leftAt)],
        eq(groupMember.groupId, id),
        or(isNull(groupGuest.invitedAt), gt(groupMember.createdAt, groupGuest.invitedAt)),
      ),
    );
  return sql
    .select()
    .from(groupGuest)
    .where(and(eq(groupGuest.tenantId, tenantId), eq(groupGuest.pactId, pactId), exists(joined)))
    .orderBy(asc(groupGuest.createdAt), asc(groupGuest.id));
};

type Letters = { readonly t: Translate; readonly mailer: Mailer; readonly origin: string; readonly secret: string };

/** Writes to the guests of one group; each letter tells all the groups its reader writes to, so that none has two. How many letters. */
export const sendInvitations = async (
  write: Write,
  head: PactRow,
  group: Group,
  { t, mailer, origin, secret }: Letters,
): Promise<number> => {
  const guests = await uninvited(write.sql, group).for("update", { skipLocked: true });
  for (const { id, email, name } of guests) {
    const groups = await groupsOfGuest(write.sql, write.tenant, id);
    await mailer.post(write.sql, {
      to: email,
      topic: id,
      subject: t("consultation.mail.invitation.subject", { pact: head.title }),
      text: t("consultation.mail.invitation.text", {
        name: name === "" ? "none" : name,
        pact: head.title,
        groups: groups.map(({ theme }) => `- ${theme}`).join("\n"),
        link: "{link}",
      }),
      link: `${origin}/pacts/${head.slug}/consultation/contribute?invitation=${linkToken(secret, "guest", id)}`,
    });
    await write.sql.update(groupGuest).set({ invitedAt: write.now }).where(eq(groupGuest.id, id));
  }
  return guests.length;
};
