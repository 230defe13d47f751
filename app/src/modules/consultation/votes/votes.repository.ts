import { and, asc, eq, inArray } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { isOf } from "../../pacts/index.ts";
import type { Vote, WholeVote } from "./vote.ts";
import { ballot, electorAddress, vote, voteBox, voteCollege, voteElector } from "./votes.tables.ts";

/** Votes of a pact, the newest first. */
export const votesOf = async (sql: Sql, tenant: string, pactId: string): Promise<Vote[]> => {
  const rows = await sql
    .select()
    .from(vote)
    .where(isOf(vote, tenant, pactId))
    .orderBy(asc(vote.opensAt), asc(vote.id));
  return rows.toReversed();
};

/** One vote that nobody else changes, nor answers, until the transaction ends; null when the pact has none such. */
export const lockVote = async (sql: Sql, tenant: string, pactId: string, id: string): Promise<Vote | null> => {
  if (!isUuid(id)) return null;
  const [row] = await sql
    .select()
    .from(vote)
    .where(and(isOf(vote, tenant, pactId), eq(vote.id, id)))
    .for("update");
  return row ?? null;
};

const partsOf = async (sql: Sql, { tenantId, id }: Vote): Promise<Omit<WholeVote, "vote">> => {
  const colleges = await sql
    .select()
    .from(voteCollege)
    .where(and(eq(voteCollege.tenantId, tenantId), eq(voteCollege.voteId, id)))
    .orderBy(asc(voteCollege.position));
  const electors = await sql
    .select()
    .from(voteElector)
    .where(and(eq(voteElector.tenantId, tenantId), eq(voteElector.voteId, id)))
    .orderBy(asc(voteElector.position));
  const addresses = await sql
    .select({ electorId: electorAddress.electorId, email: electorAddress.email })
    .from(electorAddress)
    .where(and(eq(electorAddress.tenantId, tenantId), eq(electorAddress.voteId, id)));
  const emails = new Map(addresses.map(({ electorId, email }) => [electorId, email]));
  return {
    colleges,
    electors: electors.map((elector) => ({ ...elector, email: emails.get(elector.id) ?? null })),
    ballots: await sql
      .select()
      .from(ballot)
      .where(and(eq(ballot.tenantId, tenantId), eq(ballot.voteId, id))),
    box: await sql
      .select()
      .from(voteBox)
      .where(and(eq(voteBox.tenantId, tenantId), eq(voteBox.voteId, id))),
  };
};

export const wholeVote = async (sql: Sql, row: Vote): Promise<WholeVote> => ({ vote: row, ...(await partsOf(sql, row)) });

export const findVote = async (sql: Sql, tenant: string, pactId: string, id: string): Promise<WholeVote | null> => {
  if (!isUuid(id)) return null;
  const [row] = await sql
    .select()
    .from(vote)
    .where(and(isOf(vote, tenant, pactId), eq(vote.id, id)));
  return row ? wholeVote(sql, row) : null;
};

/** Votes on some proposals, the newest first. */
export const votesOn = async (sql: Sql, tenant: string, proposals: readonly string[]): Promise<Vote[]> => {
  if (proposals.length === 0) return [];
  const rows = await sql
    .select()
    .from(vote)
    .where(and(eq(vote.tenantId, tenant), inArray(vote.proposalId, [...proposals])))
    .orderBy(asc(vote.opensAt), asc(vote.id));
  return rows.toReversed();
};
