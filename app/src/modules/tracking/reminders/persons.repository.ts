import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { itemKey } from "./item.ts";
import { accountability, accountablePerson } from "./reminders.tables.ts";

/** Someone who answers for things of pacts. `endedOn`: the day they ceased to, `2026-03-14`. */
export type Person = Pick<
  typeof accountablePerson.$inferSelect,
  "id" | "organisationId" | "membershipId" | "name" | "email" | "emailSince" | "endedOn" | "updatedAt"
>;

const columns = {
  id: accountablePerson.id,
  organisationId: accountablePerson.organisationId,
  membershipId: accountablePerson.membershipId,
  name: accountablePerson.name,
  email: accountablePerson.email,
  emailSince: accountablePerson.emailSince,
  endedOn: accountablePerson.endedOn,
  updatedAt: accountablePerson.updatedAt,
};

/** Those whom a space knows as answering for something, now or before; who was erased is not among them. */
export const personsOf = (sql: Sql, tenant: string): Promise<Person[]> =>
  sql
    .select(columns)
    .from(accountablePerson)
    .where(and(eq(accountablePerson.tenantId, tenant), ne(accountablePerson.name, "")));

/** One of them who was not ended, held until the transaction is over; null when another holds them. */
export const holdPerson = async (sql: Sql, tenant: string, id: string): Promise<Person | null> => {
  const [row] = await sql
    .select(columns)
    .from(accountablePerson)
    .where(and(eq(accountablePerson.tenantId, tenant), eq(accountablePerson.id, id), isNull(accountablePerson.endedOn)))
    .for("update", { skipLocked: true });
  return row ?? null;
};

/** Who answers for what, by item; of some pacts, or of all those of a space. */
export const ownersOf = async (sql: Sql, tenant: string, pactIds?: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await sql
    .select({ kind: accountability.kind, id: accountability.itemId, person: accountability.personId })
    .from(accountability)
    .where(and(eq(accountability.tenantId, tenant), pactIds === undefined ? undefined : inArray(accountability.pactId, [...pactIds])));
  return new Map(rows.map((row) => [itemKey(row), row.person]));
};
