import type { Translate } from "../../../../messages/index.ts";
import type { CellValue } from "../../../../platform/papers/formats/to-xlsx.ts";
import { type CostPerJob, type CostPerJobUnknown, grossCostPerJob, netCostPerJob } from "../../financing/cost-per-job.ts";
import { addEuros, aidForms, financerTypes, moneyStatuses } from "../../financing/financing-plan.ts";
import { stages } from "../../pact.schema.ts";
import { type ActionSheet, paidAction } from "../../sheets/action-sheet.ts";
import { jobsEvidences } from "../../sheets/jobs.ts";
import { priorities } from "../../sheets/priorities.ts";
import { contentColumns } from "./content-cells.ts";
import { type SheetTable, sheetTables } from "./exchange.ts";
import type { ExchangeColumn, RowOf } from "./exchange-column.ts";

const percentOf = (share: number | null | undefined): number | null =>
  share === null || share === undefined ? null : Number((share * 100).toPrecision(12));

const wordsOf = <Code extends string>(codes: readonly Code[], wordOf: (code: Code) => string): ReadonlyMap<string, string> =>
  new Map(codes.map((code) => [code, wordOf(code)]));

const identity = (t: Translate): ExchangeColumn[] => [
  { field: "_action", label: t("papers.column.action"), kind: "text", of: ({ sheet }) => sheet.action.id },
  { field: "_revision", label: t("papers.column.revision"), kind: "count", of: ({ sheet }) => sheet.revision },
  { field: "_label", label: t("papers.column.label"), kind: "text", readOnly: true, of: ({ sheet }) => sheet.action.label },
];

const jobsColumns = (t: Translate): ExchangeColumn[] => [
  { field: "grossJobs", label: t("papers.column.grossJobs"), kind: "count", of: ({ sheet }) => sheet.fields.grossJobs },
  { field: "jobsOn", label: t("papers.column.jobsOn"), kind: "day", of: ({ sheet }) => sheet.fields.jobsOn },
  { field: "jobsBy", label: t("papers.column.jobsBy"), kind: "text", of: ({ sheet }) => sheet.fields.jobsBy },
  {
    field: "jobsEvidence",
    label: t("papers.column.jobsEvidence"),
    kind: "choice",
    words: wordsOf(jobsEvidences, (evidence) => t(`sheets.jobsEvidence.${evidence}`)),
    of: ({ sheet }) => sheet.fields.jobsEvidence,
  },
];

const actionColumns = (t: Translate): ExchangeColumn[] => [
  ...identity(t),
  { field: "_axis", label: t("papers.column.axis"), kind: "text", readOnly: true, of: ({ sheet }) => sheet.action.axis },
  {
    field: "stage",
    label: t("papers.column.stage"),
    kind: "choice",
    words: wordsOf(stages, (stage) => t(`pacts.stage.${stage}`)),
    of: ({ sheet }) => sheet.stage,
  },
  { field: "stageReason", label: t("papers.column.stageReason"), kind: "text", of: ({ sheet }) => sheet.stageReason },
  { field: "owner", label: t("papers.column.owner"), kind: "text", of: ({ sheet }) => sheet.fields.owner },
  { field: "lead", label: t("papers.column.lead"), kind: "text", of: ({ sheet }) => sheet.fields.lead },
  { field: "description", label: t("papers.column.description"), kind: "text", of: ({ sheet }) => sheet.fields.description },
  {
    field: "priority",
    label: t("papers.column.priority"),
    kind: "choice",
    words: wordsOf(priorities, (priority) => t(`sheets.priority.${priority}`)),
    of: ({ sheet }) => sheet.fields.priority,
  },
  { field: "startsOn", label: t("papers.column.startsOn"), kind: "day", of: ({ sheet }) => sheet.fields.startsOn },
  { field: "endsOn", label: t("papers.column.endsOn"), kind: "day", of: ({ sheet }) => sheet.fields.endsOn },
  {
    field: "votedStartsOn",
    label: t("papers.column.votedStartsOn"),
    kind: "day",
    of: ({ sheet }) => sheet.fields.votedStartsOn,
  },
  {
    field: "votedEndsOn",
    label: t("papers.column.votedEndsOn"),
    kind: "day",
    of: ({ sheet }) => sheet.fields.votedEndsOn,
  },
  { field: "blockedBecause", label: t("papers.column.blockedBecause"), kind: "text", of: ({ sheet }) => sheet.fields.blockedBecause },
  { field: "unblockedWhen", label: t("papers.column.unblockedWhen"), kind: "text", of: ({ sheet }) => sheet.fields.unblockedWhen },
  { field: "totalCost", label: t("papers.column.totalCost"), kind: "money", of: ({ sheet }) => sheet.fields.totalCost },
  { field: "eligibleBase", label: t("papers.column.eligibleBase"), kind: "money", of: ({ sheet }) => sheet.fields.eligibleBase },
  {
    field: "publicCeiling",
    label: t("papers.column.publicCeiling"),
    kind: "percent",
    of: ({ sheet }) => percentOf(sheet.fields.publicCeiling),
  },
  ...jobsColumns(t),
  ...contentColumns(t),
];

const financingColumns = (t: Translate): ExchangeColumn[] => [
  ...identity(t),
  { field: "_line", label: t("papers.column.line"), kind: "text", of: ({ line }) => line?.id ?? null },
  { field: "financer", label: t("papers.column.financer"), kind: "text", of: ({ line }) => line?.financer ?? null },
  {
    field: "type",
    label: t("papers.column.type"),
    kind: "choice",
    words: wordsOf(financerTypes, (type) => t(`sheets.type.${type}`)),
    formerly: new Map([[t("papers.formerly.own-funds"), "own-funds"]]),
    of: ({ line }) => line?.type ?? null,
  },
  {
    field: "form",
    label: t("papers.column.form"),
    kind: "choice",
    words: wordsOf(aidForms, (form) => t(`sheets.form.${form}`)),
    of: ({ line }) => line?.form ?? null,
  },
  { field: "maximumRate", label: t("papers.column.maximumRate"), kind: "percent", of: ({ line }) => percentOf(line?.maximumRate) },
  { field: "ceiling", label: t("papers.column.ceiling"), kind: "money", of: ({ line }) => line?.ceiling ?? null },
  { field: "countedIn", label: t("papers.column.countedIn"), kind: "text", of: ({ line }) => line?.countedIn ?? null },
  { field: "_year", label: t("papers.column.year"), kind: "count", of: ({ year }) => year?.year ?? null },
  { field: "_planned", label: t("papers.column.planned"), kind: "money", of: ({ year }) => year?.planned ?? null },
  { field: "_committed", label: t("papers.column.committed"), kind: "money", of: ({ year }) => year?.committed ?? null },
  { field: "_paid", label: t("papers.column.paid"), kind: "money", of: ({ year }) => year?.paid ?? null },
  { field: "scheme", label: t("papers.column.scheme"), kind: "text", of: ({ line }) => line?.scheme ?? null },
  { field: "saidIn", label: t("papers.column.saidIn"), kind: "text", of: ({ line }) => line?.saidIn ?? null },
  { field: "saidOn", label: t("papers.column.saidOn"), kind: "day", of: ({ line }) => line?.saidOn ?? null },
  { field: "toldShare", label: t("papers.column.toldShare"), kind: "percent", of: ({ line }) => percentOf(line?.toldShare) },
];

const milestoneColumns = (t: Translate): ExchangeColumn[] => [
  ...identity(t),
  { field: "_milestone", label: t("papers.column.milestone"), kind: "text", of: ({ milestone }) => milestone?.id ?? null },
  { field: "label", label: t("papers.column.milestoneLabel"), kind: "text", of: ({ milestone }) => milestone?.label ?? null },
  { field: "votedOn", label: t("papers.column.votedOn"), kind: "day", of: ({ milestone }) => milestone?.votedOn ?? null },
  { field: "expectedOn", label: t("papers.column.expectedOn"), kind: "day", of: ({ milestone }) => milestone?.expectedOn ?? null },
  { field: "doneOn", label: t("papers.column.doneOn"), kind: "day", of: ({ milestone }) => milestone?.doneOn ?? null },
  { field: "days", label: t("papers.column.days"), kind: "count", of: ({ milestone }) => milestone?.days ?? null },
  { field: "_after", label: t("papers.column.after"), kind: "text", of: ({ milestone }) => milestone?.after.toSorted().join(" ") || null },
];

type DerivedColumn = Pick<ExchangeColumn, "label" | "of" | "kind">;

/**
 * What is reckoned from the rest, shown for who reads and never read back. What a gross job costs, by status; the net one in a column
 * of its own, and why it is not known.
 */
const derivedColumns = (t: Translate): readonly DerivedColumn[] => {
  const shown = (told: CostPerJob | CostPerJobUnknown): CellValue =>
    "cost" in told ? addEuros([told.cost.value]) : told.jobsKind === "gross" ? null : t(`sheets.cost.${told.why}`);
  return [
    ...moneyStatuses.map(
      (status): DerivedColumn => ({
        label: t("papers.column.grossCost", { status: t(`papers.status.${status}`) }),
        kind: "money",
        of: ({ sheet }) => shown(grossCostPerJob([paidAction(sheet)], status)),
      }),
    ),
    { label: t("papers.column.netCost"), kind: "money", of: ({ sheet }) => shown(netCostPerJob([paidAction(sheet)], null, "planned")) },
  ];
};

/** The columns of each table: one list writes the files and reads them back. */
export const columnsOf = (t: Translate, table: SheetTable): readonly ExchangeColumn[] =>
  table === "actions" ? actionColumns(t) : table === "financing" ? financingColumns(t) : milestoneColumns(t);

/** Columns without which nobody could say what a row tells; of any other one that a table lacks, what is kept stays. */
const REQUIRED: Readonly<Record<SheetTable, readonly string[]>> = {
  actions: ["_action", "_revision", "stage", "stageReason"],
  financing: ["_action", "_revision", "_line", "financer", "type", "form", "_year", "_planned", "_committed", "_paid"],
  milestones: ["_action", "_revision", "_milestone", "label"],
};

export const requiredColumns = (t: Translate, table: SheetTable): readonly ExchangeColumn[] =>
  columnsOf(t, table).filter(({ field }) => REQUIRED[table].includes(field));

const rowsOf = (sheets: readonly ActionSheet[], table: SheetTable): RowOf[] =>
  sheets.flatMap((sheet): RowOf[] => {
    if (table === "actions") return [{ sheet }];
    if (table === "milestones") return sheet.milestones.map((milestone) => ({ sheet, milestone }));
    return sheet.lines.flatMap((line) => (line.years.length === 0 ? [{ sheet, line }] : line.years.map((year) => ({ sheet, line, year }))));
  });

export type CodedRow = { readonly sheet: ActionSheet; readonly cells: readonly CellValue[] };

/** The rows of a table, choices still as codes. */
export const codedRows = (t: Translate, sheets: readonly ActionSheet[], table: SheetTable): CodedRow[] => {
  const columns = columnsOf(t, table);
  return rowsOf(sheets, table).map((row) => ({ sheet: row.sheet, cells: columns.map(({ of }) => of(row)) }));
};

/** The tables of a pact as a file shows them, in words. */
export const exchangeTables = (t: Translate, sheets: readonly ActionSheet[]) =>
  sheetTables.map((name) => {
    const columns = columnsOf(t, name);
    const derived = name === "actions" ? derivedColumns(t) : [];
    return {
      name,
      header: [...columns, ...derived].map(({ label }) => label),
      euros: [...columns, ...derived].flatMap(({ kind }, place) => (kind === "money" ? place : [])),
      rows: codedRows(t, sheets, name).map(({ sheet, cells }) => [
        ...cells.map((value, place) => (typeof value === "string" ? (columns[place]?.words?.get(value) ?? value) : value)),
        ...derived.map(({ of }) => of({ sheet })),
      ]),
    };
  });
