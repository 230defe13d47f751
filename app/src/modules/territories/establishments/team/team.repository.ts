import { and, asc, count, desc, eq, gte, inArray, isNotNull, sql as statement } from "drizzle-orm";
import type { Sql } from "../../../../platform/database/database.ts";
import {
  establishmentContact,
  establishmentFavourite,
  establishmentLabel,
  establishmentNote,
  establishmentTag,
} from "../establishments.tables.ts";

export type Label = { readonly id: string; readonly name: string };
export type CountedLabel = Label & { readonly organisationId: string; readonly count: number };
export type Note = Omit<typeof establishmentNote.$inferSelect, "tenantId">;
export type Contact = Omit<typeof establishmentContact.$inferSelect, "tenantId">;

/** The labels of a space by name, each with how many establishments bear it. */
export const labelsOf = async (sql: Sql, tenant: string): Promise<CountedLabel[]> =>
  sql
    .select({
      id: establishmentLabel.id,
      name: establishmentLabel.name,
      organisationId: establishmentLabel.organisationId,
      count: count(establishmentTag.id),
    })
    .from(establishmentLabel)
    .leftJoin(
      establishmentTag,
      and(eq(establishmentTag.tenantId, establishmentLabel.tenantId), eq(establishmentTag.labelId, establishmentLabel.id)),
    )
    .where(eq(establishmentLabel.tenantId, tenant))
    .groupBy(establishmentLabel.tenantId, establishmentLabel.id)
    .orderBy(asc(establishmentLabel.name));

/** The labels that some establishments bear, by SIRET. */
export const labelsOn = async (sql: Sql, tenant: string, sirets: readonly string[]): Promise<ReadonlyMap<string, readonly Label[]>> => {
  const found = new Map<string, Label[]>();
  if (sirets.length === 0) return found;
  const rows = await sql
    .select({ siret: establishmentTag.siret, id: establishmentLabel.id, name: establishmentLabel.name })
    .from(establishmentTag)
    .innerJoin(
      establishmentLabel,
      and(eq(establishmentLabel.tenantId, establishmentTag.tenantId), eq(establishmentLabel.id, establishmentTag.labelId)),
    )
    .where(and(eq(establishmentTag.tenantId, tenant), inArray(establishmentTag.siret, [...sirets])))
    .orderBy(asc(establishmentLabel.name));
  for (const { siret, ...label } of rows) found.set(siret, [...(found.get(siret) ?? []), label]);
  return found;
};

/** The establishments that bear a label. */
export const labelled = async (sql: Sql, tenant: string, labelId: string): Promise<string[]> => {
  const rows = await sql
    .select({ siret: establishmentTag.siret })
    .from(establishmentTag)
    .where(and(eq(establishmentTag.tenantId, tenant), eq(establishmentTag.labelId, labelId)));
  return rows.map(({ siret }) => siret);
};

/** The favourites of a person. */
export const favouritesOf = async (sql: Sql, tenant: string, account: string): Promise<string[]> => {
  const rows = await sql
    .select({ siret: establishmentFavourite.siret })
    .from(establishmentFavourite)
    .where(and(eq(establishmentFavourite.tenantId, tenant), eq(establishmentFavourite.accountId, account)))
    .orderBy(desc(establishmentFavourite.createdAt));
  return rows.map(({ siret }) => siret);
};

/** The establishments on which a space has a note. */
export const followed = async (sql: Sql, tenant: string): Promise<string[]> => {
  const rows = await sql
    .selectDistinct({ siret: establishmentNote.siret })
    .from(establishmentNote)
    .where(eq(establishmentNote.tenantId, tenant));
  return rows.map(({ siret }) => siret);
};

/** The notes on an establishment, the latest first. */
export const notesOf = async (sql: Sql, tenant: string, siret: string): Promise<Note[]> => {
  const rows = await sql
    .select()
    .from(establishmentNote)
    .where(and(eq(establishmentNote.tenantId, tenant), eq(establishmentNote.siret, siret)))
    .orderBy(desc(establishmentNote.day), desc(establishmentNote.createdAt));
  return rows.map(({ tenantId: _, ...note }) => note);
};

/** What a space has still to do, the nearest day first. */
export const nextSteps = async (sql: Sql, tenant: string, limit: number): Promise<{ readonly steps: Note[]; readonly total: number }> => {
  const waiting = and(eq(establishmentNote.tenantId, tenant), eq(establishmentNote.nextDone, false), isNotNull(establishmentNote.nextOn));
  const rows = await sql
    .select()
    .from(establishmentNote)
    .where(waiting)
    .orderBy(asc(establishmentNote.nextOn), asc(establishmentNote.createdAt))
    .limit(limit);
  const [counted] = await sql.select({ total: count() }).from(establishmentNote).where(waiting);
  return { steps: rows.map(({ tenantId: _, ...note }) => note), total: counted?.total ?? 0 };
};

const stillKept = (tenant: string, today: string) =>
  and(eq(establishmentContact.tenantId, tenant), gte(establishmentContact.keptUntil, today));

/** The contacts of an establishment by name; those whose last day is past are no longer told. */
export const contactsOf = async (sql: Sql, tenant: string, siret: string, today: string): Promise<Contact[]> => {
  const rows = await sql
    .select()
    .from(establishmentContact)
    .where(and(stillKept(tenant, today), eq(establishmentContact.siret, siret)))
    .orderBy(asc(establishmentContact.name));
  return rows.map(({ tenantId: _, ...contact }) => contact);
};

/** Contacts whose name or address holds these words, wherever they are; all of them for no words. */
export const findContacts = async (sql: Sql, tenant: string, words: string, today: string, limit: number): Promise<Contact[]> => {
  const sought = `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const rows = await sql
    .select()
    .from(establishmentContact)
    .where(
      and(
        stillKept(tenant, today),
        words === ""
          ? undefined
          : statement`(unaccent(${establishmentContact.name}) ilike unaccent(${sought}) or ${establishmentContact.email} ilike ${sought})`,
      ),
    )
    .orderBy(asc(establishmentContact.name), asc(establishmentContact.id))
    .limit(limit);
  return rows.map(({ tenantId: _, ...contact }) => contact);
};
