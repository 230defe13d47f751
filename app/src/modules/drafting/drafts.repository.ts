import { and, asc, count, desc, eq, inArray, max, ne, or } from "drizzle-orm";
import type { Sql } from "../../platform/database/database.ts";
import { isUuid } from "../../platform/is-uuid.ts";
import { type Choice, choiceOf } from "./comparison/choice.ts";
import { type FormerDecision, formerOf } from "./comparison/former.ts";
import { type Decision, type heldSubjects, subjects } from "./decision.ts";
import { type DraftStatus, draft, draftDecision, draftFile, draftShare, type HeldDecision } from "./drafting.tables.ts";
import type { ExtractedDraft } from "./extracted-draft.ts";
import type { Publication } from "./publication.ts";

/** A draft as the module works on it: what was read, and the decisions that hold. */
export type Draft = {
  readonly id: string;
  readonly organisation: string;
  readonly status: DraftStatus;
  readonly pact: string | null;
  readonly slug: string | null;
  readonly publication: Publication | null;
  /** While a correction is prepared: the decisions behind the public page. */
  readonly held: readonly HeldDecision[] | null;
  /** Its text and decisions may leave the space, to improve the reading. */
  readonly mayBeExample: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly extracted: ExtractedDraft;
  readonly decisions: readonly Decision[];
  /** How contradictions with its further documents were settled. */
  readonly choices: readonly Choice[];
  /** What a person had decided of the values that its further documents took the place of. */
  readonly former: readonly FormerDecision[];
  /** Organisations it is shared with. */
  readonly sharedWith: readonly string[];
};

type HeldRow = typeof draftDecision.$inferSelect;

const told = (row: HeldRow): Omit<Decision, "subject"> => ({
  key: row.item,
  kind: row.kind,
  values: row.values,
  span: row.start === null || row.end === null ? null : { start: row.start, end: row.end },
  document: row.document,
  byPerson: row.byPerson,
  at: row.updatedAt,
  rank: row.rank,
});

const decisionOf = (row: HeldRow): Decision[] => {
  const subject = subjects.find((one) => one === row.subject);
  return subject === undefined ? [] : [{ ...told(row), subject }];
};

const choiceIn = (row: HeldRow): Choice[] => {
  const choice = row.subject === "comparisons" ? choiceOf(told(row)) : null;
  return choice ? [choice] : [];
};

const formerIn = (row: HeldRow): FormerDecision[] => {
  const former = row.subject === "comparisons" ? formerOf(told(row)) : null;
  return former ? [former] : [];
};

const draftOf = (row: typeof draft.$inferSelect, rows: readonly HeldRow[], sharedWith: readonly string[]): Draft => {
  const { language, ...extraction } = row.extraction;
  const { id, organisation, status, pact, slug, publication, held, mayBeExample, createdAt, updatedAt, name, mediaType, sha256, text } =
    row;
  return {
    id,
    organisation,
    status,
    pact,
    slug,
    publication,
    held: held ?? null,
    mayBeExample,
    createdAt,
    updatedAt,
    decisions: rows.flatMap(decisionOf),
    choices: rows.flatMap(choiceIn),
    former: rows.flatMap(formerIn),
    sharedWith,
    extracted: { source: { name, mediaType, sha256, language, text }, ...extraction },
  };
};

const withReview = async (sql: Sql, tenant: string, rows: readonly (typeof draft.$inferSelect)[]): Promise<Draft[]> => {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const decisions = await sql
    .select()
    .from(draftDecision)
    .where(and(eq(draftDecision.tenantId, tenant), inArray(draftDecision.draft, ids)))
    .orderBy(asc(draftDecision.rank));
  const shares = await sql
    .select()
    .from(draftShare)
    .where(and(eq(draftShare.tenantId, tenant), inArray(draftShare.draft, ids)));
  return rows.map((row) =>
    draftOf(
      row,
      decisions.filter(({ draft: of }) => of === row.id),
      shares.filter(({ draft: of }) => of === row.id).map(({ organisation }) => organisation),
    ),
  );
};

/** A draft that is not deleted. `hold` keeps others from changing it until the transaction ends. */
export const findDraft = async (sql: Sql, tenant: string, id: string, hold: "hold" | "read" = "read"): Promise<Draft | null> => {
  if (!isUuid(id)) return null;
  const query = sql
    .select()
    .from(draft)
    .where(and(eq(draft.tenantId, tenant), eq(draft.id, id), ne(draft.status, "deleted")));
  const rows = await (hold === "hold" ? query.for("update") : query);
  return (await withReview(sql, tenant, rows))[0] ?? null;
};

export const findByForm = async (sql: Sql, tenant: string, formKey: string): Promise<string | null> => {
  const [row] = await sql
    .select({ id: draft.id })
    .from(draft)
    .where(and(eq(draft.tenantId, tenant), eq(draft.formKey, formKey)));
  return row?.id ?? null;
};

const within = (sql: Sql, tenant: string, organisation: string) => {
  const shared = sql
    .select({ id: draftShare.draft })
    .from(draftShare)
    .where(and(eq(draftShare.tenantId, tenant), eq(draftShare.organisation, organisation)));
  return and(eq(draft.tenantId, tenant), ne(draft.status, "deleted"), or(eq(draft.organisation, organisation), inArray(draft.id, shared)));
};

/** Drafts an organisation made or that were shared with it, the last changed first. */
export const listDrafts = async (sql: Sql, tenant: string, organisation: string, limit: number, offset: number): Promise<Draft[]> => {
  const rows = await sql
    .select()
    .from(draft)
    .where(within(sql, tenant, organisation))
    .orderBy(desc(draft.updatedAt), asc(draft.id))
    .limit(limit)
    .offset(offset);
  return withReview(sql, tenant, rows);
};

/** Those of them made of one document, to the letter; a few are enough to be told. */
export const draftsOfDocument = async (sql: Sql, tenant: string, organisation: string, sha256: string): Promise<Draft[]> => {
  const rows = await sql
    .select()
    .from(draft)
    .where(and(within(sql, tenant, organisation), eq(draft.sha256, sha256)))
    .orderBy(desc(draft.updatedAt), asc(draft.id))
    .limit(4);
  return withReview(sql, tenant, rows);
};

/** Drafts that may leave the space as examples, the first made first: those of one organisation, or of all when it is null. */
export const offeredDrafts = async (sql: Sql, tenant: string, organisation: string | null): Promise<Draft[]> => {
  const own = organisation === null ? undefined : eq(draft.organisation, organisation);
  const rows = await sql
    .select()
    .from(draft)
    .where(and(eq(draft.tenantId, tenant), eq(draft.mayBeExample, true), ne(draft.status, "deleted"), own))
    .orderBy(asc(draft.createdAt), asc(draft.id));
  return withReview(sql, tenant, rows);
};

/** The draft behind a pact. */
export const draftOfPact = async (sql: Sql, tenant: string, slug: string): Promise<string | null> => {
  const [row] = await sql
    .select({ id: draft.id })
    .from(draft)
    .where(and(eq(draft.tenantId, tenant), eq(draft.slug, slug), ne(draft.status, "deleted")));
  return row?.id ?? null;
};

export const countDrafts = async (sql: Sql, tenant: string, organisation: string): Promise<number> => {
  const [row] = await sql
    .select({ total: count() })
    .from(draft)
    .where(within(sql, tenant, organisation));
  return row?.total ?? 0;
};

export type DraftFile = { readonly id: string; readonly name: string; readonly content: Uint8Array };

export const findFile = async (sql: Sql, tenant: string, draftId: string): Promise<DraftFile | null> => {
  const [row] = await sql
    .select({ id: draftFile.id, name: draftFile.name, content: draftFile.content })
    .from(draftFile)
    .where(and(eq(draftFile.tenantId, tenant), eq(draftFile.draft, draftId)));
  return row ?? null;
};

/** Identifier of the decision that holds about one value. */
export const findDecision = async (
  sql: Sql,
  tenant: string,
  draftId: string,
  subject: (typeof heldSubjects)[number],
  key: string,
): Promise<string | null> => {
  const [row] = await sql
    .select({ id: draftDecision.id })
    .from(draftDecision)
    .where(
      and(
        eq(draftDecision.tenantId, tenant),
        eq(draftDecision.draft, draftId),
        eq(draftDecision.subject, subject),
        eq(draftDecision.item, key),
      ),
    );
  return row?.id ?? null;
};

/** The rank of the next decision about a value not decided before; asked by who holds the draft. */
export const nextRank = async (sql: Sql, tenant: string, draftId: string): Promise<number> => {
  const [row] = await sql
    .select({ last: max(draftDecision.rank) })
    .from(draftDecision)
    .where(and(eq(draftDecision.tenantId, tenant), eq(draftDecision.draft, draftId)));
  return (row?.last ?? 0) + 1;
};

export const decisionIds = async (sql: Sql, tenant: string, draftId: string): Promise<string[]> => {
  const rows = await sql
    .select({ id: draftDecision.id })
    .from(draftDecision)
    .where(and(eq(draftDecision.tenantId, tenant), eq(draftDecision.draft, draftId)));
  return rows.map(({ id }) => id);
};
