import type { Sql } from "../../../platform/database/database.ts";
import { leftSheets } from "../amendments/left-actions.ts";
import type { NetJobs } from "../financing/cost-per-job.ts";
import { moneyByStatus } from "../financing/money-by-status.ts";
import { type FollowUp, followUpOf } from "../follow-up/follow-up.ts";
import { lifeOf } from "../life/life.repository.ts";
import type { LifeParty } from "../life/pact-life.ts";
import type { PactContent } from "../pact.schema.ts";
import { loadPact, type PactRow } from "../pacts.repository.ts";
import { profilesOf } from "../parties/parties.repository.ts";
import { publicContent } from "../public-content.ts";
import type { ActionSheet } from "../sheets/action-sheet.ts";
import { axesOf } from "../sheets/add-action.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { type ClauseStanding, type PactAxisName, standingOf } from "./clause.ts";
import { clausesOf } from "./clauses.repository.ts";
import { ownFundsToCheck, type SuspectedLine } from "./own-funds.ts";
import { type PactMoney, pactMoneyOf } from "./pact-money.ts";
import { standingOfTotal, type ToldTotal, type TotalStanding, totalsInTexts } from "./told-total.ts";
import { totalsOf } from "./totals.repository.ts";

/** The money of a pact as its page shows it. */
export type MoneyView = {
  readonly slug: string;
  readonly title: string;
  readonly money: PactMoney;
  readonly followUp: FollowUp;
  readonly clauses: readonly ClauseStanding[];
  /** Totals that the texts announce, then those entered from other sources. */
  readonly textTotals: readonly TotalStanding[];
  readonly totals: readonly TotalStanding[];
  /** Parties of the followed pact, those who left included. */
  readonly parties: readonly LifeParty[];
  readonly axes: readonly PactAxisName[];
  readonly net: NetJobs | null;
  /** Lines that are perhaps the own funds of a public owner, typed otherwise. */
  readonly ownFunds: readonly SuspectedLine[];
};

/** The parity clauses of a pact, held against what its sheets say. */
export const standingsOf = async (
  sql: Sql,
  { tenantId, id }: Pick<PactRow, "tenantId" | "id">,
  sheets: readonly ActionSheet[],
  parties: readonly LifeParty[],
): Promise<ClauseStanding[]> => {
  const clauses = await clausesOf(sql, tenantId, id);
  const axes = clauses.length === 0 ? [] : await axesOf(sql, tenantId, id);
  return clauses.map((clause) => standingOf(clause, sheets, parties, axes));
};

/** The totals that the texts of a pact announce, then those entered from other sources, each held against what its sheets add up to. */
export const totalStandings = async (
  sql: Sql,
  { tenantId, id }: Pick<PactRow, "tenantId" | "id">,
  { lines }: Pick<PactMoney, "lines">,
  content: PactContent,
): Promise<Pick<MoneyView, "textTotals" | "totals">> => {
  const sums = moneyByStatus(lines);
  const standing = (total: ToldTotal): TotalStanding => standingOfTotal(total, sums);
  return { textTotals: totalsInTexts(content).map(standing), totals: (await totalsOf(sql, tenantId, id)).map(standing) };
};

/** `today` as `2026-03-14`. */
export const moneyView = async (sql: Sql, head: PactRow, today: string, net: NetJobs | null): Promise<MoneyView> => {
  const { tenantId, id, slug, title } = head;
  const sheets = await sheetsOf(sql, tenantId, id);
  const { parties } = await lifeOf(sql, tenantId, id);
  const axes = await axesOf(sql, tenantId, id);
  const clauses = await standingsOf(sql, head, sheets, parties);
  const money = pactMoneyOf(sheets);
  const { textTotals, totals } = await totalStandings(sql, head, money, publicContent(await loadPact(sql, head)));
  const followUp = followUpOf([...sheets, ...(await leftSheets(sql, head, sheets))], today);
  const ownFunds = ownFundsToCheck(money.sheets, await profilesOf(sql, tenantId, id));
  return { slug, title, money, followUp, clauses, textTotals, totals, parties, axes, net, ownFunds };
};
