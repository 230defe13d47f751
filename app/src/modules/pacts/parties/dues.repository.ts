import { and, eq, isNull, ne, sql as statement } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { contributionsOf, pledgesOf } from "../commitments/commitments.repository.ts";
import { isOf } from "../is-of.ts";
import type { PactLife } from "../life/pact-life.ts";
import type { PactRow } from "../pacts.repository.ts";
import { pactActionSheet, pactFinancingLine, pactFinancingYear } from "../sheets/sheets.tables.ts";
import { type FinancerMoney, type PartyDues, partyDues } from "./party-dues.ts";

/** What each financer plans and has paid in the lines that this pact counts, but for actions given up. */
const moneyByFinancer = async (sql: Sql, tenant: string, pactId: string): Promise<FinancerMoney[]> => {
  const { memberId, financer } = pactFinancingLine;
  const rows = await sql
    .select({
      memberId,
      financer,
      planned: statement<number>`coalesce(sum(${pactFinancingYear.planned}), 0)::float8`,
      committed: statement<number>`coalesce(sum(${pactFinancingYear.committed}), 0)::float8`,
      paid: statement<number>`coalesce(sum(${pactFinancingYear.paid}), 0)::float8`,
    })
    .from(pactFinancingLine)
    .innerJoin(
      pactActionSheet,
      and(eq(pactActionSheet.tenantId, pactFinancingLine.tenantId), eq(pactActionSheet.id, pactFinancingLine.actionId)),
    )
    .leftJoin(
      pactFinancingYear,
      and(eq(pactFinancingYear.tenantId, pactFinancingLine.tenantId), eq(pactFinancingYear.lineId, pactFinancingLine.id)),
    )
    .where(and(isOf(pactFinancingLine, tenant, pactId), isNull(pactFinancingLine.countedIn), ne(pactActionSheet.stage, "abandoned")))
    .groupBy(memberId, financer);
  return rows;
};

/** What each party of a followed pact owes and brings; nothing is read when nobody follows it. */
export const duesOf = async (
  sql: Sql,
  { tenantId, id }: PactRow,
  { parties }: PactLife,
  today: string,
): Promise<ReadonlyMap<string, PartyDues>> => {
  if (parties.length === 0) return new Map();
  const pledges = await pledgesOf(sql, tenantId, id);
  const contributions = await contributionsOf(sql, tenantId, id);
  return partyDues(parties, { pledges, contributions, money: await moneyByFinancer(sql, tenantId, id) }, today);
};
