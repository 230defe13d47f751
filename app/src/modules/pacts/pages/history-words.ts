import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { formatDate, formatEuros, formatNumber } from "../../../ui/index.ts";
import type { PactChange } from "../history-entries.ts";
import { target } from "../pact.schema.ts";
import { bareCode, periodWords, targetWords, voteResultWords } from "./words.ts";

const DATES = new Set(["publishedOn", "signedOn", "votedOn", "deadline", "date", "consultedOn"]);

/** Where the catalogue words the codes of a column: each table has kinds of its own. */
const CODES: Readonly<Record<string, string>> = {
  "pact.pactType": "pacts.type",
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

/** A value before or after a change, as the page of the history says it; null when there was none. */
export const changedWords = (t: Translate, { table, column }: Pick<PactChange, "table" | "column">, value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return t(value ? "pacts.history.yes" : "pacts.history.no");
  if (typeof value === "number") return column === "valueEur" ? formatEuros(value) : formatNumber(value);
  if (Array.isArray(value)) return value.map(String).join(", ");
  const aimed = column === "target" ? target.safeParse(value) : null;
  if (aimed?.success) return targetWords(t, aimed.data);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return column === null ? text : textWords(t, table, column, text);
};
