import { rowsAtEach } from "../../../platform/audit/history.ts";
import type { Sql } from "../../../platform/database/database.ts";
import { addEuros } from "../financing/financing-plan.ts";
import { stageIn, textIn } from "../kept-row.ts";
import { amountKinds, target } from "../pact.schema.ts";
import type { PactRow } from "../pacts.repository.ts";
import { contentFields, noContent } from "../sheets/content/content.ts";
import { publishedLinesIn } from "../swot/lines-at.ts";
import { bodiesIn, clausesIn, committeesIn, contributionsIn, frameIn, partiesIn, pledgesIn, territoriesIn } from "./bonds-at.ts";
import type { ActionState, AmountState, PactState } from "./pact-difference.ts";
import { rowsOf, type Tables } from "./rows-of.ts";

/** Euros planned for each action, in the lines that this pact counts. */
const plannedByAction = (tables: Tables): ReadonlyMap<string, number> => {
  const lines = tables.get("pact_financing_line");
  const planned = new Map<string, number[]>();
  for (const year of rowsOf(tables, "pact_financing_year")) {
    const line = lines?.get(String(year["lineId"]));
    const action = textIn(line, "actionId");
    if (action === null || textIn(line, "countedIn") !== null) continue;
    planned.set(action, [...(planned.get(action) ?? []), Number(year["planned"] ?? 0)]);
  }
  return new Map([...planned].map(([action, sums]) => [action, addEuros(sums)]));
};

const actionsOf = (tables: Tables): ActionState[] => {
  const sheets = tables.get("pact_action_sheet");
  const planned = plannedByAction(tables);
  return rowsOf(tables, "pact_action").map((row) => {
    const id = String(row["id"]);
    const sheet = sheets?.get(id);
    const aimed = target.safeParse(row["target"]);
    return {
      id,
      label: textIn(row, "label") ?? "",
      axisId: textIn(row, "axisId"),
      stage: stageIn(sheet) ?? stageIn(row) ?? "idea",
      stageReason: textIn(sheet, "stageReason"),
      target: aimed.success ? aimed.data : null,
      owner: sheet ? textIn(sheet, "owner") : textIn(row, "owner"),
      planned: planned.get(id) ?? 0,
      // A row kept before its table had a column says nothing there.
      content: { ...noContent, ...Object.fromEntries(contentFields.flatMap((field) => (sheet?.[field] ? [[field, sheet[field]]] : []))) },
    };
  });
};

const amountsOf = (tables: Tables): AmountState[] =>
  rowsOf(tables, "pact_amount").map((row) => ({
    id: String(row["id"]),
    label: textIn(row, "label"),
    payer: textIn(row, "payer"),
    kind: amountKinds.find((kind) => kind === row["kind"]) ?? "planned",
    valueEur: Number(row["valueEur"] ?? 0),
  }));

const TABLES = [
  "pact",
  "pact_axis",
  "pact_action",
  "pact_amount",
  "pact_action_sheet",
  "pact_financing_line",
  "pact_financing_year",
  "pact_territory",
  "pact_territory_share",
  "pact_territory_merger",
  "pact_member",
  "pact_life_event",
  "pact_pledge",
  "pact_committee",
  "pact_governance_body",
  "pact_parity_clause",
  "pact_contribution",
  "pact_swot_line",
];

/** What an amendment may change of a pact, as it stood at each moment; null before it was published. Nothing of it is personal. */
export const statesAt = async (sql: Sql, head: PactRow, moments: readonly Date[]): Promise<readonly (PactState | null)[]> => {
  const each = await rowsAtEach(sql, { tenant: head.tenantId, thread: head.id }, moments, TABLES);
  return each.map((tables) => {
    const pact = tables.get("pact")?.get(head.id);
    if (!pact) return null;
    return {
      frame: frameIn(pact),
      axes: rowsOf(tables, "pact_axis").map((row) => ({ id: String(row["id"]), label: textIn(row, "label") ?? "" })),
      actions: actionsOf(tables),
      amounts: amountsOf(tables),
      territories: territoriesIn(tables),
      pledges: pledgesIn(tables),
      parties: partiesIn(tables),
      committees: committeesIn(tables),
      bodies: bodiesIn(tables),
      clauses: clausesIn(tables),
      contributions: contributionsIn(tables),
      lines: publishedLinesIn(tables).map(({ id, quadrant, says }) => ({ id, quadrant, says })),
    };
  });
};
