import { and, asc, count, desc, eq, inArray, ne } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Sql } from "../../../platform/database/database.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { isOf } from "../../pacts/index.ts";
import type { Vote, WholeVote } from "./vote.ts";
import { ballot, electorAddress, vote, voteBox, voteCollege, voteElector } from "./votes.tables.ts";

type Listed = { readonly drafts: boolean };

const listed = (tenant: string, pactId: string, { drafts }: Listed) =>
  and(isOf(vote, tenant, pactId), drafts ? undefined : ne(vote.state, "draft"));

export const countVotesOf = async (sql: Sql, tenant: string, pactId: string, which: Listed): Promise<number> => {
  const [row] = await sql
    .select({ total: count() })
    .from(vote)
    .where(listed(tenant, pactId, which));
  return row?.total ?? 0;
};

/** Votes of a pact, the newest first, those that are still written apart. */
export const votesOf = (
  sql: Sql,
  tenant: string,
  pactId: string,
  { limit, offset, ...which }: Listed & { readonly limit: number; readonly offset: number },
): Promise<Vote[]> =>
  sql
    .select()
    .from(vote)
    .where(listed(tenant, pactId, which))
    .orderBy(desc(vote.opensAt), desc(vote.id))
    .limit(limit)
    .offset(offset);

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

type OfVote = { readonly voteId: string };

const byVote = <Row extends OfVote>(rows: readonly Row[]) => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const own = groups.get(row.voteId);
    if (own) own.push(row);
    else groups.set(row.voteId, [row]);
  }
  return (id: string): readonly Row[] => groups.get(id) ?? [];
};

/** Votes of a space with what was answered, in as many queries for many as for one. */
export const wholeVotes = async (sql: Sql, tenant: string, votes: readonly Vote[]): Promise<WholeVote[]> => {
  if (votes.length === 0) return [];
  const ids = votes.map(({ id }) => id);
  const ofThem = (table: { tenantId: PgColumn; voteId: PgColumn }) => and(eq(table.tenantId, tenant), inArray(table.voteId, ids));
  const colleges = byVote(await sql.select().from(voteCollege).where(ofThem(voteCollege)).orderBy(asc(voteCollege.position)));
  const electors = byVote(await sql.select().from(voteElector).where(ofThem(voteElector)).orderBy(asc(voteElector.position)));
  const addresses = await sql
    .select({ electorId: electorAddress.electorId, email: electorAddress.email })
    .from(electorAddress)
    .where(ofThem(electorAddress));
  const emails = new Map(addresses.map(({ electorId, email }) => [electorId, email]));
  const ballots = byVote(await sql.select().from(ballot).where(ofThem(ballot)));
  const box = byVote(await sql.select().from(voteBox).where(ofThem(voteBox)));
  return votes.map((one) => ({
    vote: one,
    colleges: colleges(one.id),
    electors: electors(one.id).map((elector) => ({ ...elector, email: emails.get(elector.id) ?? null })),
    ballots: ballots(one.id),
    box: box(one.id),
  }));
};

export const wholeVote = async (sql: Sql, row: Vote): Promise<WholeVote> => {
  const [whole] = await wholeVotes(sql, row.tenantId, [row]);
  if (!whole) throw new Error("one vote is read as one");
  return whole;
};

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
