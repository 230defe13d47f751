import { asc } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { isOf } from "../is-of.ts";
import type { Basis, SwotLine } from "./line.ts";
import { pactSwotLine } from "./swot.tables.ts";

export type LineRow = Omit<typeof pactSwotLine.$inferSelect, "tenantId" | "pactId" | "createdAt" | "updatedAt">;

const basisOf = ({ id, figure, saidIn, saidBy, saidOn }: LineRow): Basis => {
  if (figure !== null) return { kind: "figure", figure };
  if (saidIn !== null) return { kind: "document", saidIn, saidOn };
  if (saidBy !== null && saidOn !== null) return { kind: "person", saidBy, saidOn };
  throw new Error(`the line ${id} of a diagnosis rests on nothing`);
};

export const lineOf = (row: LineRow): SwotLine => {
  const { id, revision, position, quadrant, state, says, proposal, setAsideBecause, axisIds, actionIds } = row;
  return { id, revision, position, quadrant, state, says, basis: basisOf(row), proposal, setAsideBecause, axisIds, actionIds };
};

/** Every line of the diagnosis of a pact, drafts and those set aside included, in their order. */
export const swotLinesOf = async (sql: Sql, tenant: string, pactId: string): Promise<SwotLine[]> => {
  const rows = await sql
    .select()
    .from(pactSwotLine)
    .where(isOf(pactSwotLine, tenant, pactId))
    .orderBy(asc(pactSwotLine.position), asc(pactSwotLine.id));
  return rows.map(lineOf);
};

/** What lines that everyone reads are called in a history, by table and identifier: what they say. */
export const swotLineNames = async (sql: Sql, tenant: string, pactId: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await swotLinesOf(sql, tenant, pactId)).map(({ id, says }) => [`pact_swot_line ${id}`, says]));
