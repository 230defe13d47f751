import { and, asc, eq, inArray } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { isOf } from "../../pacts/index.ts";
import { proposal, proposalOrigin, proposalSuggestion, proposalVersion } from "./proposals.tables.ts";

export type Proposal = typeof proposal.$inferSelect;
export type ProposalVersion = typeof proposalVersion.$inferSelect;
export type Suggestion = typeof proposalSuggestion.$inferSelect;

export const proposalsOf = (sql: Sql, tenant: string, pactId: string): Promise<Proposal[]> =>
  sql
    .select()
    .from(proposal)
    .where(isOf(proposal, tenant, pactId))
    .orderBy(asc(proposal.position));

export const findProposal = async (sql: Sql, tenant: string, pactId: string, id: string): Promise<Proposal | null> => {
  if (!isUuid(id)) return null;
  const [row] = await sql
    .select()
    .from(proposal)
    .where(and(isOf(proposal, tenant, pactId), eq(proposal.id, id)));
  return row ?? null;
};

/** One proposal that nobody else changes until the transaction ends. */
export const lockProposal = async (sql: Sql, tenant: string, pactId: string, id: string): Promise<Proposal | null> => {
  if (!isUuid(id)) return null;
  const [row] = await sql
    .select()
    .from(proposal)
    .where(and(isOf(proposal, tenant, pactId), eq(proposal.id, id)))
    .for("update");
  return row ?? null;
};

export const versionsOf = (sql: Sql, tenant: string, proposalId: string): Promise<ProposalVersion[]> =>
  sql
    .select()
    .from(proposalVersion)
    .where(and(eq(proposalVersion.tenantId, tenant), eq(proposalVersion.proposalId, proposalId)))
    .orderBy(asc(proposalVersion.number));

export const suggestionsOf = (sql: Sql, tenant: string, proposalId: string): Promise<Suggestion[]> =>
  sql
    .select()
    .from(proposalSuggestion)
    .where(and(eq(proposalSuggestion.tenantId, tenant), eq(proposalSuggestion.proposalId, proposalId)))
    .orderBy(asc(proposalSuggestion.position));

/** The contributions that some proposals are made from, by proposal. */
export const originsOf = async (
  sql: Sql,
  tenant: string,
  proposals: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (proposals.length === 0) return new Map();
  const rows = await sql
    .select({ proposalId: proposalOrigin.proposalId, contributionId: proposalOrigin.contributionId })
    .from(proposalOrigin)
    .where(and(eq(proposalOrigin.tenantId, tenant), inArray(proposalOrigin.proposalId, [...proposals])));
  const all = new Map<string, string[]>();
  for (const { proposalId, contributionId } of rows) all.set(proposalId, [...(all.get(proposalId) ?? []), contributionId]);
  return all;
};

/** The rows that tie a proposal to some contributions. */
export const originRows = async (sql: Sql, tenant: string, proposalId: string, contributions: readonly string[]): Promise<string[]> => {
  if (contributions.length === 0) return [];
  const ofIt = and(eq(proposalOrigin.tenantId, tenant), eq(proposalOrigin.proposalId, proposalId));
  const rows = await sql
    .select({ id: proposalOrigin.id })
    .from(proposalOrigin)
    .where(and(ofIt, inArray(proposalOrigin.contributionId, [...contributions])));
  return rows.map(({ id }) => id);
};
