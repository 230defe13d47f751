import type { Translate } from "../../../../messages/index.ts";
import { heading, listOr, note, type Paper, type PaperBlock, paragraph, tableOr } from "../../../../platform/papers/paper.ts";
import { formatDate, formatEuros } from "../../../../ui/index.ts";
import { moneyStatuses } from "../../financing/financing-plan.ts";
import type { Target } from "../../pact.schema.ts";
import { targetWords } from "../../pages/words.ts";
import { type ActionSheet, paidActions, stayingLines } from "../../sheets/action-sheet.ts";
import type { PactFile } from "../pact-file.ts";
import { byProgress, daysLate } from "./by-progress.ts";
import { costBlocks, moneyBlocks, parityBlocks, totalBlocks } from "./money-blocks.ts";
import { moneyByYear, totalsOf } from "./money-by-year.ts";
import { sourceBlocks } from "./pact-paper.ts";
import { partiesBlocks } from "./party-blocks.ts";
import { dayOrGap, sourceColumn, sourceWords, textOrGap } from "./words.ts";

/** A target as the page of the pact says it; a deadline that nobody told stays told as lacking. */
const aimWords = (t: Translate, target: Target): string =>
  target.deadline === null ? `${targetWords(t, target)}, ${t("papers.yearly.noDeadline")}` : targetWords(t, target);

const announcedBlocks = (t: Translate, { content }: PactFile): PaperBlock[] => [
  heading(2, t("papers.yearly.announced")),
  tableOr(
    {
      caption: t("papers.yearly.announcedCaption"),
      columns: [{ label: t("papers.action.label") }, { label: t("papers.yearly.target") }, sourceColumn(t)],
      rows: content.actions.map(({ label, target, citations }) => [
        label,
        target === null ? t("papers.unsaid") : aimWords(t, target),
        sourceWords(t, content, citations),
      ]),
    },
    t("papers.gap.actions"),
  ),
];

const yearBlocks = (t: Translate, { sheets, today, clauses, totals, net }: PactFile, year: number): PaperBlock[] => {
  const lines = stayingLines(sheets);
  const [ofYear] = moneyByYear(lines).filter((one) => one.year === year);
  const source = t("papers.source.sheets", { date: formatDate(today) });
  return [
    heading(2, t("papers.yearly.money", { year: String(year) })),
    ofYear
      ? {
          kind: "list",
          items: moneyStatuses.map((status) =>
            t("papers.yearly.amount", { status: t(`papers.status.${status}`), amount: formatEuros(ofYear[status]) }),
          ),
        }
      : note(t("papers.yearly.noMoney", { year: String(year) })),
    heading(2, t("papers.yearly.allYears")),
    ...moneyBlocks(t, lines, source),
    ...costBlocks(t, paidActions(sheets), net),
    ...totalBlocks(t, totals),
    ...parityBlocks(t, clauses),
  ];
};

const milestonesOf = (t: Translate, sheets: readonly ActionSheet[], year: number): string[] =>
  sheets.flatMap(({ action, milestones }) =>
    milestones
      .filter(({ doneOn }) => doneOn?.startsWith(`${year}-`))
      .map(({ label, doneOn }) => t("papers.yearly.reached", { label, action: action.label, date: dayOrGap(t, doneOn) })),
  );

/** What was announced, what was spent by year, what is done, late, blocked, dropped at the end of `year` as it is known today. */
export const yearlyReport = (t: Translate, file: PactFile, year: number): Paper => {
  const { sheets, left, today } = file;
  const progress = byProgress(sheets, today);
  const dropped = [...progress.dropped, ...left];
  const money = totalsOf(moneyByYear(stayingLines(sheets)));
  const named = (one: ActionSheet) => t("papers.yearly.of", { action: one.action.label, owner: textOrGap(t, one.fields.owner) });
  const because = ({ action, stageReason }: ActionSheet) =>
    t("papers.because", { action: action.label, reason: textOrGap(t, stageReason) });
  return {
    language: "fr",
    title: t("papers.yearly.title", { year: String(year), pact: file.content.title.value }),
    subtitle: t("papers.yearly.subtitle", { date: formatDate(today) }),
    blocks: [
      paragraph(
        t("papers.yearly.lead", {
          count: sheets.length,
          done: progress.done.length,
          underWay: sheets.filter(({ stage }) => stage === "engaged").length,
          late: sheets.filter((one) => daysLate(one, today) > 0).length,
          blocked: progress.blocked.length,
          dropped: dropped.length,
          paid: formatEuros(money.paid),
          planned: formatEuros(money.planned),
        }),
      ),
      ...partiesBlocks(t, file),
      ...announcedBlocks(t, file),
      ...yearBlocks(t, file, year),
      heading(2, t("papers.yearly.reachedTitle", { year: String(year) })),
      listOr(milestonesOf(t, sheets, year), t("papers.yearly.noneReached")),
      heading(2, t("papers.yearly.done")),
      listOr(progress.done.map(named), t("papers.yearly.noneDone")),
      heading(2, t("papers.yearly.underWay")),
      listOr(progress.underWay.map(named), t("papers.yearly.noneUnderWay")),
      heading(2, t("papers.yearly.late")),
      listOr(
        progress.late.map((one) => t("papers.yearly.lateBy", { action: one.action.label, count: daysLate(one, today) })),
        t("papers.yearly.noneLate"),
      ),
      heading(2, t("papers.yearly.blocked")),
      listOr(
        progress.blocked.map(({ action, fields }) =>
          t("papers.because", { action: action.label, reason: textOrGap(t, fields.blockedBecause) }),
        ),
        t("papers.yearly.noneBlocked"),
      ),
      heading(2, t("papers.yearly.dropped")),
      listOr(dropped.map(because), t("papers.yearly.noneDropped")),
      note(t("papers.source.sheets", { date: formatDate(today) })),
      ...sourceBlocks(t, file),
    ],
  };
};
