import type { Translate } from "../../../../messages/index.ts";
import { type SheetContent, type SheetPlace, startRules, stateAidBases } from "../../sheets/content/content.ts";
import { placeLine } from "../../sheets/content/content-lines.ts";
import { type LinkField, linkFields, typedContent } from "../../sheets/content/typed-content.ts";
import { plain } from "./cells.ts";
import type { ExchangeColumn } from "./exchange-column.ts";

/** Fields whose cell holds what their form shows. */
const AS_TYPED = [
  ...["number", "partners", "context", "objectives", "expectedResults", "targetGroup", "indicators", "deliverables", "attachments"],
  ...["stateAidNumber", "humanMeans", "technicalMeans", "diagnosisLink", "frameworkLink"],
] as const;

/** The cell of a link holds identifiers of actions, parted by spaces: `_dependsOn`. */
const linkColumn = (t: Translate, field: LinkField): ExchangeColumn => ({
  field: `_${field}`,
  label: t(`papers.column.${field}`),
  kind: "text",
  of: ({ sheet }) => sheet.fields[field].toSorted().join(" ") || null,
});

/** What a sheet says of its action, a column for each field. Places are told by their official code. */
export const contentColumns = (t: Translate): ExchangeColumn[] => [
  ...AS_TYPED.map(
    (field): ExchangeColumn => ({
      field,
      label: t(`papers.column.${field}`),
      kind: "text",
      of: ({ sheet }) => typedContent(sheet.fields)[field] || null,
    }),
  ),
  {
    field: "isWholePact",
    label: t("papers.column.isWholePact"),
    kind: "choice",
    words: new Map([
      ["yes", t("pacts.history.yes")],
      ["no", t("pacts.history.no")],
    ]),
    of: ({ sheet }) => (sheet.fields.isWholePact ? "yes" : "no"),
  },
  {
    field: "places",
    label: t("papers.column.places"),
    kind: "text",
    of: ({ sheet }) => sheet.fields.places.map(placeLine).join("\n") || null,
  },
  {
    field: "stateAid",
    label: t("papers.column.stateAid"),
    kind: "choice",
    words: new Map(stateAidBases.map((basis) => [basis, t(`sheets.stateAid.${basis}`)])),
    of: ({ sheet }) => sheet.fields.stateAid,
  },
  {
    field: "startRule",
    label: t("papers.column.startRule"),
    kind: "choice",
    words: new Map(startRules.map((rule) => [rule, t(`sheets.startRule.${rule}`)])),
    of: ({ sheet }) => sheet.fields.startRule,
  },
  { field: "appliedOn", label: t("papers.column.appliedOn"), kind: "day", of: ({ sheet }) => sheet.fields.appliedOn },
  ...linkFields.map((field) => linkColumn(t, field)),
];

type Cells = Readonly<Record<string, string>>;

/** The actions that the cell of a link names. */
export const linkedIn = (typed: Cells, field: LinkField): string[] => (typed[`_${field}`] ?? "").split(/\s+/).filter((id) => id !== "");

/** The cells of a row as the form of the content is typed. */
export const typedInCells = (typed: Cells): Cells => ({
  ...typed,
  ...Object.fromEntries(linkFields.flatMap((field) => linkedIn(typed, field).map((id) => [`${field}-${id}`, "yes"]))),
});

/** The place that a line of a cell means: one that is kept, or one that was told what it means. */
export const placeIn =
  ({ places }: SheetContent, told: ReadonlyMap<string, SheetPlace>) =>
  (line: string): SheetPlace | null =>
    places.find((place) => plain(placeLine(place)) === line) ?? told.get(line) ?? null;
