import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { formatDate, formatEuros, formatNumber } from "../../../ui/index.ts";
import type { PactChange, PactEvent } from "../history-entries.ts";
import { target } from "../pact.schema.ts";
import { entryWords } from "../sheets/content/content-lines.ts";
import { shareWords } from "../sheets/plan-words.ts";
import { bareCode, periodWords, targetWords, voteResultWords } from "./words.ts";

const DATES = new Set([
  ...["publishedOn", "signedOn", "votedOn", "deadline", "date", "consultedOn"],
  ...["startsOn", "endsOn", "votedStartsOn", "votedEndsOn", "expectedOn", "doneOn", "dueOn", "day", "jobsOn", "saidOn"],
  ...["sinceOn", "untilOn", "closedOn", "protocolOn", "metOn", "appliedOn"],
]);
const EUROS = new Set(["valueEur", "totalCost", "eligibleBase", "ceiling", "planned", "committed", "paid"]);
const SHARES = new Set(["publicCeiling", "maximumRate", "share", "toldShare"]);

/** Where the catalogue words the codes of a column: each table has kinds of its own. */
const CODES: Readonly<Record<string, string>> = {
  "pact.pactType": "pacts.type",
  "pact.life": "life.state",
  "pact_action_sheet.stage": "pacts.stage",
  "pact_action_sheet.priority": "sheets.priority",
  "pact_action_sheet.jobsEvidence": "sheets.jobsEvidence",
  "pact_action_sheet.stateAid": "sheets.stateAid",
  "pact_action_sheet.startRule": "sheets.startRule",
  "pact_financing_line.type": "sheets.type",
  "pact_financing_line.form": "sheets.form",
  "pact_told_total.moneyStatus": "sheets.plan",
  "pact_pledge.status": "bonds.status",
  "pact_member.kind": "parties.kind",
  "pact_member.roles": "parties.role",
  "pact_committee.kind": "parties.committeeKind",
  "pact_contribution.nature": "bonds.nature",
  "pact_contract.relation": "bonds.relation",
  "pact_swot_line.quadrant": "swot.one",
  "pact_swot_line.state": "swot.state",
  "pact_action.stage": "pacts.stage",
  "pact_amount.kind": "pacts.amountKind",
  "pact_indicator.kind": "pacts.indicatorKind",
  "pact_territory.kind": "territories.kind",
  "pact_source.kind": "drafting.documentKind",
  "pact_linked_contract.type": "pacts.type",
  "pact_linked_contract.relation": "pacts.relation",
};

const textWords = (t: Translate, table: string, column: string, text: string): string => {
  if (column === "voteResult") return voteResultWords(t, text);
  if (column === "period") return periodWords(t, text);
  if (column === "code") return bareCode(text);
  if (DATES.has(column)) return formatDate(text);
  const key = `${CODES[`${table}.${column}`] ?? ""}.${text}`;
  return isMessageKey(key) ? t(key) : text;
};

const figureWords = (column: string | null, value: number): string => {
  if (column !== null && EUROS.has(column)) return formatEuros(value);
  return column !== null && SHARES.has(column) ? shareWords(value) : formatNumber(value);
};

/** « Une partie a signé (Région), 6 octobre 2026 ». */
const eventWords = (t: Translate, { kind, party, day }: PactEvent): string => {
  const act = `life.act.${kind}`;
  const what = isMessageKey(act) ? t(act) : t("life.follow.title");
  return t("pacts.history.event", { what, party: party ?? "none", date: formatDate(day) });
};

const isEvent = (value: unknown): value is PactEvent =>
  typeof value === "object" && value !== null && "kind" in value && "party" in value && "day" in value;

/** A value before or after a change, as the page of the history says it; null when there was none. */
export const changedWords = (t: Translate, { table, column }: Pick<PactChange, "table" | "column">, value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return t(value ? "pacts.history.yes" : "pacts.history.no");
  if (typeof value === "number") return figureWords(column, value);
  if (table === "pact_life_event" && isEvent(value)) return eventWords(t, value);
  if (Array.isArray(value))
    return value.map((one) => (typeof one === "string" ? textWords(t, table, column ?? "", one) : entryWords(one))).join(", ") || null;
  const aimed = column === "target" ? target.safeParse(value) : null;
  if (aimed?.success) return targetWords(t, aimed.data);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return column === null ? text : textWords(t, table, column, text);
};
