import type { Context } from "hono";
import type { MessageKey, Translate } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import { placeNames } from "../../../platform/papers/formats/template-places.ts";
import type { TemplateRefusal } from "../../../platform/papers/formats/to-docx.ts";
import { formatNumber } from "../../../ui/index.ts";
import type { PactRow } from "../pacts.repository.ts";
import { bondColumns } from "./exchange/bond-columns.ts";
import { columnsOf } from "./exchange/columns.ts";
import { isBondTable, isSheetTable } from "./exchange/exchange.ts";
import type { RowFault } from "./exchange/import-plan.ts";
import type { BondsFailure } from "./import-bonds.ts";
import type { PaperRefusal } from "./make-paper.ts";
import type { ImportRefusal } from "./workshop/jobs.ts";
import type { WorkshopRefusal } from "./workshop/workshop.ts";

export type PaperRefused = PaperRefusal | TemplateRefusal | WorkshopRefusal | ImportRefusal;

/** A refusal as the person refused reads it: the value, and the mend. */
export const paperRefusalWords = (t: Translate, refusal: PaperRefused): string => {
  const key: MessageKey = `papers.refusal.${refusal.code}`;
  switch (refusal.code) {
    case "action-unknown":
    case "no-known-table":
      return t(key, { value: refusal.value });
    case "template-without-place":
      return t(key, { place: refusal.place });
    case "template-reaches-out":
      return t(key, { reached: refusal.reached.map((one) => `« ${one.slice(0, 200)} »`).join(", ") });
    case "template-unknown-places":
      return t(key, { places: refusal.places.join(", "), known: placeNames.map((name) => `{{${name}}}`).join(", ") });
    case "template-without-styles":
      return t(key, { styles: refusal.styles.join(", ") });
    case "columns-missing":
      return t(key, { value: refusal.value, columns: refusal.columns.join(", ") });
    case "too-many-rows":
      return t(key, { limit: formatNumber(refusal.limit) });
    case "cell-too-far":
      return t(key, { cell: refusal.cell, rows: formatNumber(refusal.rows), columns: formatNumber(refusal.columns) });
    default:
      return t(key);
  }
};

/** The page of the papers, with the refusal in words at the field where it is mended. */
export type RefusalPage = (c: Context<Env>, head: PactRow, refusal: PaperRefused, field: string) => Promise<Response>;

/** What a refusal that is not the sender's to mend answers; any other is 422. */
const STATUSES: Readonly<Partial<Record<PaperRefused["code"], PageStatus>>> = {
  "workshop-too-slow": 503,
  "workshop-too-heavy": 503,
  "workshop-too-many": 503,
  "sent-meanwhile": 429,
};
/** Seconds after which the same may be asked again, as the sentence says it. */
const LATER: Readonly<Partial<Record<PaperRefused["code"], number>>> = { "workshop-too-many": 60, "sent-meanwhile": 15 };

export const paperRefusalAnswer = ({ code }: PaperRefused): { readonly status: PageStatus; readonly retryAfter: number | null } => ({
  status: STATUSES[code] ?? 422,
  retryAfter: LATER[code] ?? null,
});

/** Why a row cannot be taken, and the mend. */
export const rowFaultWords = (t: Translate, { table, code, column, value, action = "" }: RowFault): string => {
  const kind =
    (isSheetTable(table) ? columnsOf(t, table) : isBondTable(table) ? bondColumns(t, table) : []).find(({ label }) => label === column)
      ?.kind ?? "text";
  return t(`papers.fault.${code}`, { kind, action, value: value === "" ? t("papers.fault.nothing") : value });
};

/** Why what a file changes of the parties could not be written, and the mend. */
export const bondsFailureWords = (t: Translate, failure: BondsFailure): string => {
  if (!("table" in failure)) return t(`papers.import.why.${failure.code}`);
  const { table, field, code, value } = failure;
  const column = bondColumns(t, table).find((one) => one.field === field)?.label ?? null;
  return rowFaultWords(t, { table, row: 0, code, column, value });
};
