import { and, asc, count, eq, isNull, sql as statement } from "drizzle-orm";
import type { Sql } from "../../platform/database/database.ts";
import { membership, organisation } from "./identity.tables.ts";
import type { ReadPlace } from "./ports.ts";

export type SpaceOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly leads: boolean;
  /** Where it stands; without address for a foreign place, null when nothing was said. */
  readonly place: { readonly name: string; readonly href: string | null } | null;
  readonly members: number;
  readonly isAdministered: boolean;
};

type Row = Pick<typeof organisation.$inferSelect, "territory" | "nuts">;

const placeOf = async (readPlace: ReadPlace, { territory, nuts }: Row): Promise<SpaceOrganisation["place"]> => {
  if (territory === null) return nuts === null ? null : { name: nuts, href: null };
  const place = await readPlace(territory);
  return place.ok ? { name: place.value.name, href: `/territories/${place.value.code}` } : { name: territory, href: null };
};

/** The organisations of a space, those that lead it first, then by name. */
export const organisationsOfSpace = async (sql: Sql, readPlace: ReadPlace, tenant: string): Promise<SpaceOrganisation[]> => {
  const { id, name, kind, leads, territory, nuts } = organisation;
  const rows = await sql
    .select({
      ...{ id, name, kind, leads, territory, nuts },
      members: count(membership.id),
      administrators: statement<number>`count(*) filter (where ${membership.role} = 'administrator')`.mapWith(Number),
    })
    .from(organisation)
    .leftJoin(
      membership,
      and(eq(membership.tenantId, organisation.tenantId), eq(membership.organisationId, organisation.id), isNull(membership.endedAt)),
    )
    .where(eq(organisation.tenantId, tenant))
    .groupBy(organisation.tenantId, organisation.id)
    .orderBy(statement`${leads} desc`, asc(name), asc(id));
  return Promise.all(
    rows.map(async ({ administrators, territory: code, nuts: foreign, ...row }) => {
      return { ...row, isAdministered: administrators > 0, place: await placeOf(readPlace, { territory: code, nuts: foreign }) };
    }),
  );
};
