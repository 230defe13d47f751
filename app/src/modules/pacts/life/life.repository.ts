import { and, asc, desc, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { replay } from "./advance.ts";
import { pactLifeEvent, pactMember } from "./life.tables.ts";
import { type PactLife, unborn } from "./pact-life.ts";

/** A party of a followed pact, and the organisation of the space that acts for it. */
export type Member = { readonly id: string; readonly name: string; readonly organisationId: string | null; readonly deliberates: boolean };

export const membersOf = (sql: Sql, tenant: string, pactId: string): Promise<Member[]> =>
  sql
    .select({ id: pactMember.id, name: pactMember.name, organisationId: pactMember.organisationId, deliberates: pactMember.deliberates })
    .from(pactMember)
    .where(and(eq(pactMember.tenantId, tenant), eq(pactMember.pactId, pactId)))
    .orderBy(asc(pactMember.position));

/** Where a pact stands, replayed from its events; `unborn` while nobody follows it. */
export const lifeOf = async (sql: Sql, tenant: string, pactId: string): Promise<PactLife> => {
  const rows = await sql
    .select({ event: pactLifeEvent.event })
    .from(pactLifeEvent)
    .where(and(eq(pactLifeEvent.tenantId, tenant), eq(pactLifeEvent.pactId, pactId)))
    .orderBy(asc(pactLifeEvent.position));
  const life = replay(
    unborn,
    rows.map(({ event }) => event),
  );
  if (!life.ok) throw new Error(`the events of pact ${pactId} do not make a life: ${JSON.stringify(life.error)}`);
  return life.value;
};

/** The identifier of the last event of a life; null while there is none. */
export const lastEventOf = async (sql: Sql, tenant: string, pactId: string): Promise<string | null> => {
  const [last] = await sql
    .select({ id: pactLifeEvent.id })
    .from(pactLifeEvent)
    .where(and(eq(pactLifeEvent.tenantId, tenant), eq(pactLifeEvent.pactId, pactId)))
    .orderBy(desc(pactLifeEvent.position))
    .limit(1);
  return last?.id ?? null;
};
