import { and, asc, eq, exists, gt, inArray, isNull, or, sql as statement } from "drizzle-orm";
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

/** Guests of a pact, made or found by their address: their names as they were invited now, by the key they are kept under. */
const guestsAt = async (
  write: Write,
  { pactId, newId }: Pick<Place, "pactId" | "newId">,
  guests: readonly NamedGuest[],
): Promise<ReadonlyMap<string, string>> => {
  if (guests.length === 0) return new Map();
  // In one order, so that two lists sent at once wait for each other instead of both.
  const sorted = guests.toSorted((a, b) => (a.email < b.email ? -1 : 1));
  const rows = await write.sql
    .insert(groupGuest)
    .values(
      sorted.map(({ email, name }) => ({
        ...{ id: newId(), tenantId: write.tenant, pactId, email, name },
        invitedAt: null,
        createdAt: write.now,
      })),
    )
    .onConflictDoUpdate({
      target: [groupGuest.tenantId, groupGuest.pactId, groupGuest.email],
      set: { email: statement`excluded.email` },
    })
    .returning({ id: groupGuest.id, email: groupGuest.email });
  const names = new Map(guests.map(({ email, name }) => [email, name]));
  return new Map(rows.map(({ id, email }) => [id, names.get(email) ?? ""]));
};

type Place = { readonly pactId: string; readonly groupId: string; readonly newId: () => string };

/** Makes people members of a group, without a letter yet; those who are already stay as they are. How many came. */
export const addGuests = async (write: Write, { pactId, groupId, newId }: Place, guests: readonly NamedGuest[]): Promise<number> => {
  const known = new Set((await membersOf(write.sql, write.tenant, groupId)).map(({ guestId }) => guestId));
  const fresh = [...(await guestsAt(write, { pactId, newId }, guests))].filter(([guestId]) => !known.has(guestId));
  const about = { organisationId: null, leftAt: null, createdAt: write.now, updatedAt: write.now };
  await write.insert(
    groupMember,
    fresh.map(([guestId, name]) => ({ id: newId(), groupId, guestId, name, ...about })),
  );
  return fresh.length;
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

type KeptGroup = typeof workingGroup.$inferSelect;

/** The groups that guests write to now, the oldest first, by guest. */
const groupsOfGuests = async (
  sql: Sql,
  tenant: string,
  guestIds: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptGroup[]>> => {
  const rows = await sql
    .select({ guestId: groupMember.guestId, group: workingGroup })
    .from(groupMember)
    .innerJoin(workingGroup, and(eq(workingGroup.tenantId, groupMember.tenantId), eq(workingGroup.id, groupMember.groupId)))
    .where(and(eq(groupMember.tenantId, tenant), inArray(groupMember.guestId, [...guestIds]), isNull(groupMember.leftAt)))
    .orderBy(asc(workingGroup.createdAt));
  const groups = new Map<string, KeptGroup[]>(guestIds.map((id) => [id, []]));
  for (const { guestId, group } of rows) groups.get(guestId ?? "")?.push(group);
  return groups;
};

/** The groups that a guest writes to now. */
export const groupsOfGuest = async (sql: Sql, tenant: string, guestId: string): Promise<readonly KeptGroup[]> =>
  (await groupsOfGuests(sql, tenant, [guestId])).get(guestId) ?? [];

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
  const ids = guests.map(({ id }) => id);
  const groups = await groupsOfGuests(write.sql, write.tenant, ids);
  for (const { id, email, name } of guests)
    await mailer.post(write.sql, {
      to: email,
      topic: id,
      subject: t("consultation.mail.invitation.subject", { pact: head.title }),
      text: t("consultation.mail.invitation.text", {
        name: name === "" ? "none" : name,
        pact: head.title,
        groups: (groups.get(id) ?? []).map(({ theme }) => `- ${theme}`).join("\n"),
        link: "{link}",
      }),
      link: `${origin}/pacts/${head.slug}/consultation/contribute?invitation=${linkToken(secret, "guest", id)}`,
    });
  await write.sql
    .update(groupGuest)
    .set({ invitedAt: write.now })
    .where(and(eq(groupGuest.tenantId, write.tenant), inArray(groupGuest.id, ids)));
  return guests.length;
};
