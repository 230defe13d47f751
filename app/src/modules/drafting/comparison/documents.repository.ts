import { and, asc, eq, max, ne } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { draftDocument } from "../drafting.tables.ts";
import type { ExtractedDraft } from "../extracted-draft.ts";
import type { NamedSource } from "../publication.ts";

/** A further document of a draft, without its file. */
export type DraftDocument = {
  readonly id: string;
  readonly rank: number;
  readonly extracted: ExtractedDraft;
  readonly source: NamedSource;
  readonly createdAt: Date;
};

const columns = {
  id: draftDocument.id,
  rank: draftDocument.rank,
  name: draftDocument.name,
  mediaType: draftDocument.mediaType,
  sha256: draftDocument.sha256,
  text: draftDocument.text,
  extraction: draftDocument.extraction,
  source: draftDocument.source,
  createdAt: draftDocument.createdAt,
};

/** Those of a draft that were not erased. */
const ofDraft = (tenant: string, draft: string) =>
  and(eq(draftDocument.tenantId, tenant), eq(draftDocument.draft, draft), ne(draftDocument.sha256, ""));

/** The further documents of a draft, in the order they were given. */
export const listDocuments = async (sql: Sql, tenant: string, draft: string): Promise<DraftDocument[]> => {
  const rows = await sql.select(columns).from(draftDocument).where(ofDraft(tenant, draft)).orderBy(asc(draftDocument.rank));
  return rows.map(({ id, rank, source, createdAt, extraction: { language, ...read }, ...about }) => ({
    id,
    rank,
    source,
    createdAt,
    extracted: { source: { ...about, language }, ...read },
  }));
};

/** What a person gave, as they gave it. */
export const findDocumentFile = async (
  sql: Sql,
  tenant: string,
  draft: string,
  id: string,
): Promise<{ readonly name: string; readonly content: Uint8Array } | null> => {
  const [row] = await sql
    .select({ name: draftDocument.name, content: draftDocument.content })
    .from(draftDocument)
    .where(and(ofDraft(tenant, draft), eq(draftDocument.id, id)));
  return row ?? null;
};

/** Asked by who holds the draft. Those that were erased keep their place. */
export const nextDocumentRank = async (sql: Sql, tenant: string, draft: string): Promise<number> => {
  const [row] = await sql
    .select({ last: max(draftDocument.rank) })
    .from(draftDocument)
    .where(and(eq(draftDocument.tenantId, tenant), eq(draftDocument.draft, draft)));
  return (row?.last ?? 0) + 1;
};
