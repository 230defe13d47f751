import type { Sql } from "../../../platform/database/database.ts";
import { leftSheets } from "../amendments/left-actions.ts";
import type { NetJobs } from "../financing/cost-per-job.ts";
import { lifeOf } from "../life/life.repository.ts";
import { standingsOf, totalStandings } from "../money/money-view.ts";
import { pactMoneyOf } from "../money/pact-money.ts";
import { loadPact, type PactRow } from "../pacts.repository.ts";
import { bondsOf } from "../parties/pact-bonds.ts";
import { publicContent } from "../public-content.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { publishedSwotOf } from "../swot/published-swot.ts";
import type { PactFile } from "./pact-file.ts";

/** All that documents of a pact are made from, as the public may read it. */
export const pactFileOf = async (
  sql: Sql,
  head: PactRow,
  { origin, today, net }: { readonly origin: string; readonly today: string; readonly net: NetJobs | null },
): Promise<PactFile> => {
  const { tenantId, id, slug } = head;
  const life = await lifeOf(sql, tenantId, id);
  const sheets = await sheetsOf(sql, tenantId, id);
  const left = await leftSheets(sql, head, sheets);
  const clauses = await standingsOf(sql, head, sheets, life.parties);
  const content = publicContent(await loadPact(sql, head));
  const { textTotals, totals: entered } = await totalStandings(sql, head, pactMoneyOf(sheets), content);
  const totals = [...textTotals, ...entered];
  const bonds = await bondsOf(sql, head);
  return {
    content,
    life,
    sheets,
    left,
    clauses,
    totals,
    bonds,
    swot: await publishedSwotOf(sql, head),
    net,
    address: `${origin}/pacts/${slug}`,
    today,
  };
};
