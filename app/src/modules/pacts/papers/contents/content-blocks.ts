import type { Translate } from "../../../../messages/index.ts";
import { heading, type PaperBlock, paragraph, tableOr } from "../../../../platform/papers/paper.ts";
import { formatDate, formatNumber } from "../../../../ui/index.ts";
import type { ActionSheet } from "../../sheets/action-sheet.ts";
import type { ContentText, SheetDocument } from "../../sheets/content/content.ts";
import { placeLine } from "../../sheets/content/content-lines.ts";
import { contentTextGroups, stateAidWords } from "../../sheets/content/content-words.ts";

/** What identifies an action, where it is, who takes part and under which rules: only what is said. */
export const contentRows = (t: Translate, { fields }: ActionSheet): string[][] => {
  const { number, partners, isWholePact, places, startRule, appliedOn } = fields;
  const where = [...(isWholePact ? [t("sheets.field.isWholePact")] : []), ...places.map(placeLine)];
  const aid = stateAidWords(t, fields);
  return [
    ...(number === null ? [] : [[t("sheets.field.number"), number]]),
    ...(partners.length === 0 ? [] : [[t("sheets.field.partners"), partners.join(", ")]]),
    ...(where.length === 0 ? [] : [[t("sheets.content.places"), where.join(", ")]]),
    ...(aid === null ? [] : [[t("sheets.field.stateAid"), aid]]),
    ...(startRule === null ? [] : [[t("sheets.field.startRule"), t(`sheets.startRule.${startRule}`)]]),
    ...(appliedOn === null ? [] : [[t("sheets.field.appliedOn"), formatDate(appliedOn)]]),
  ];
};

const textBlocks = (t: Translate, { fields }: ActionSheet, names: readonly ContentText[]): PaperBlock[] =>
  names.flatMap((name) => {
    const text = fields[name];
    return text === null ? [] : [heading(2, t(`sheets.field.${name}`)), paragraph(text)];
  });

const listBlocks = (title: string, items: readonly string[]): PaperBlock[] =>
  items.length === 0 ? [] : [heading(2, title), { kind: "list", items }];

const documentWords = ({ label, where, on }: SheetDocument): string => {
  const beside = [where, on === null ? null : formatDate(on)].filter((one) => one !== null);
  return beside.length === 0 ? label : `${label} (${beside.join(", ")})`;
};

const indicatorBlock = (t: Translate, { fields }: ActionSheet): PaperBlock => {
  const figure = (value: number | null): string => (value === null ? t("papers.unsaid") : formatNumber(value));
  return tableOr(
    {
      caption: t("sheets.content.indicators"),
      columns: [
        { label: t("sheets.indicator.name") },
        { label: t("sheets.indicator.unit") },
        { label: t("sheets.indicator.baseline"), numeric: true },
        { label: t("sheets.indicator.target"), numeric: true },
      ],
      rows: fields.indicators.map(({ name, unit, baseline, target }) => [name, unit ?? "", figure(baseline), figure(target)]),
    },
    t("papers.gap.indicators"),
  );
};

/** What a sheet says of its action, in the order of its page: texts, indicators, papers, means, ties. */
export const contentBlocks = (t: Translate, sheet: ActionSheet, sheets: readonly ActionSheet[]): PaperBlock[] => {
  const { deliverables, attachments, dependsOn, contributesTo } = sheet.fields;
  const named = (ids: readonly string[]): string[] => sheets.flatMap(({ action }) => (ids.includes(action.id) ? action.label : []));
  return [
    ...textBlocks(t, sheet, contentTextGroups.matter),
    heading(2, t("sheets.field.indicators")),
    indicatorBlock(t, sheet),
    ...listBlocks(t("sheets.field.deliverables"), deliverables.map(documentWords)),
    ...listBlocks(t("sheets.field.attachments"), attachments.map(documentWords)),
    ...textBlocks(t, sheet, contentTextGroups.means),
    ...listBlocks(t("sheets.content.dependsOn"), named(dependsOn)),
    ...listBlocks(t("sheets.content.contributesTo"), named(contributesTo)),
  ];
};
