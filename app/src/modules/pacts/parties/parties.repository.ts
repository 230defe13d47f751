import { asc } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { isOf } from "../is-of.ts";
import { pactMember } from "../life/life.tables.ts";
import type { Committee } from "./committee.ts";
import { pactCommittee } from "./parties.tables.ts";
import type { PartyProfile } from "./party-profile.ts";

/** The parties of a followed pact, whole: what the public may not read is taken out by who shows them. */
export const profilesOf = async (sql: Sql, tenant: string, pactId: string): Promise<PartyProfile[]> => {
  const rows = await sql
    .select()
    .from(pactMember)
    .where(isOf(pactMember, tenant, pactId))
    .orderBy(asc(pactMember.position));
  return rows.map(({ tenantId, pactId: _, position, organisationId, deliberates, ...profile }) => profile);
};

export const committeesOf = async (sql: Sql, tenant: string, pactId: string): Promise<Committee[]> => {
  const rows = await sql
    .select()
    .from(pactCommittee)
    .where(isOf(pactCommittee, tenant, pactId))
    .orderBy(asc(pactCommittee.position));
  return rows.map(({ tenantId, pactId: _, position, createdAt, updatedAt, ...committee }) => committee);
};
