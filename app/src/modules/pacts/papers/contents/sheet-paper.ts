import type { Translate } from "../../../../messages/index.ts";
import { heading, note, type Paper, type PaperBlock, paragraph, tableOr } from "../../../../platform/papers/paper.ts";
import { formatDate, formatEuros, formatNumber } from "../../../../ui/index.ts";
import { moneyOf, moneyStatuses, totalOf } from "../../financing/financing-plan.ts";
import { planFaults } from "../../financing/plan-checks.ts";
import { shareFaults } from "../../financing/told-shares.ts";
import { slippage } from "../../milestones/milestones.ts";
import { type ActionSheet, paidAction, planOf } from "../../sheets/action-sheet.ts";
import { jobsWords } from "../../sheets/cost-words.ts";
import { originWords, planFaultWords } from "../../sheets/plan-words.ts";
import type { PactFile } from "../pact-file.ts";
import { daysLate } from "./by-progress.ts";
import { contentBlocks, contentRows } from "./content-blocks.ts";
import { costBlocks, moneyBlocks } from "./money-blocks.ts";
import { calendarWords, dayOrGap, eurosOrGap, sheetSource, textOrGap } from "./words.ts";

const factRows = (t: Translate, sheet: ActionSheet): string[][] => {
  const { action, stage, stageReason, fields } = sheet;
  const { owner, lead, priority, totalCost, eligibleBase, publicCeiling } = fields;
  const staged = t(`pacts.stage.${stage}`);
  return [
    ...contentRows(t, sheet),
    [t("papers.action.axis"), textOrGap(t, action.axis)],
    [t("papers.action.stage"), stageReason === null ? staged : t("papers.stageBecause", { stage: staged, reason: stageReason })],
    [t("papers.action.owner"), textOrGap(t, owner)],
    [t("papers.action.lead"), textOrGap(t, lead)],
    [t("papers.action.priority"), priority === null ? t("papers.unsaid") : t(`sheets.priority.${priority}`)],
    [t("papers.action.calendar"), calendarWords(t, fields.startsOn, fields.endsOn)],
    [t("papers.action.votedCalendar"), calendarWords(t, fields.votedStartsOn, fields.votedEndsOn)],
    [t("papers.action.totalCost"), eurosOrGap(t, totalCost)],
    [t("papers.action.eligibleBase"), eurosOrGap(t, eligibleBase)],
    [t("papers.action.jobs"), jobsWords(t, fields)],
    [t("papers.action.publicCeiling"), publicCeiling === null ? t("papers.unsaid") : formatNumber(publicCeiling * 100, "%")],
  ];
};

const financingBlocks = (t: Translate, sheet: ActionSheet, source: string): PaperBlock[] => {
  const plan = planOf(sheet);
  const { lines } = plan;
  const faults = [...planFaults(plan), ...shareFaults(plan)].map((fault) => planFaultWords(t, fault));
  const origins = sheet.lines.flatMap((line) => {
    const origin = originWords(t, line);
    return origin === null ? [] : [t("papers.line.origin", { financer: line.financer, origin })];
  });
  if (lines.length === 0) return [note(t("papers.gap.financing"))];
  return [
    {
      kind: "table",
      caption: t("papers.financing.caption"),
      columns: [
        { label: t("papers.line.financer") },
        { label: t("papers.line.type") },
        { label: t("papers.line.form") },
        ...moneyStatuses.map((status) => ({ label: t(`papers.status.${status}`), numeric: true })),
      ],
      rows: [
        ...lines.map((line) => [
          line.countedIn === null ? line.financer : t("papers.line.elsewhere", { financer: line.financer, contract: line.countedIn }),
          t(`sheets.type.${line.type}`),
          t(`sheets.form.${line.form}`),
          ...moneyStatuses.map((status) => formatEuros(moneyOf(line, status))),
        ]),
        [t("papers.total"), "", "", ...moneyStatuses.map((status) => formatEuros(totalOf(lines, status)))],
      ],
      totals: true,
    },
    ...(origins.length === 0 ? [] : [paragraph(t("sheets.plan.origin")), { kind: "list", items: origins } as const]),
    ...moneyBlocks(t, lines, source),
    ...(sheet.fields.grossJobs === null ? [] : costBlocks(t, [paidAction(sheet)], null)),
    ...(faults.length === 0 ? [] : [paragraph(t("papers.financing.faults")), { kind: "list", items: faults } as const]),
  ];
};

const milestoneBlock = (t: Translate, { milestones }: ActionSheet, today: string): PaperBlock =>
  tableOr(
    {
      caption: t("papers.milestones.caption"),
      columns: [
        { label: t("papers.milestone.label") },
        { label: t("papers.milestone.votedOn") },
        { label: t("papers.milestone.expectedOn") },
        { label: t("papers.milestone.doneOn") },
        { label: t("papers.milestone.slip"), numeric: true },
      ],
      rows: milestones.map((milestone) => {
        const slip = slippage(milestone, today);
        return [
          milestone.label,
          dayOrGap(t, milestone.votedOn),
          dayOrGap(t, milestone.expectedOn),
          milestone.doneOn === null ? t("papers.milestone.undone") : dayOrGap(t, milestone.doneOn),
          slip === null ? t("papers.unsaid") : t("papers.days", { count: slip }),
        ];
      }),
    },
    t("papers.gap.milestones"),
  );

/** One action: what it is, who carries it, how it is paid for, and when. */
export const sheetPaper = (t: Translate, file: PactFile, sheet: ActionSheet): Paper => {
  const source = sheetSource(t, sheet, file.today);
  const { blockedBecause, unblockedWhen, description } = sheet.fields;
  const late = daysLate(sheet, file.today);
  return {
    language: "fr",
    title: sheet.action.label,
    subtitle: t("papers.sheet.subtitle", { pact: file.content.title.value }),
    blocks: [
      ...(description === null ? [note(t("papers.gap.description"))] : [paragraph(description)]),
      ...(late > 0 ? [paragraph(t("papers.sheet.late", { count: late }))] : []),
      ...(blockedBecause === null
        ? []
        : [paragraph(t("papers.sheet.blocked", { because: blockedBecause, until: textOrGap(t, unblockedWhen) }))]),
      {
        kind: "table",
        caption: t("papers.sheet.caption"),
        columns: [{ label: t("papers.facts.fact") }, { label: t("papers.facts.value") }],
        rows: factRows(t, sheet),
      },
      note(source),
      ...contentBlocks(t, sheet, file.sheets),
      heading(2, t("papers.money.title")),
      ...financingBlocks(t, sheet, source),
      heading(2, t("papers.milestones.title")),
      milestoneBlock(t, sheet, file.today),
      note(t("papers.made", { address: file.address, date: formatDate(file.today) })),
    ],
  };
};
