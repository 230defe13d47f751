import type { Translate } from "../../../../messages/index.ts";
import { heading, listOr, note, type Paper, type PaperBlock, paragraph, tableOr } from "../../../../platform/papers/paper.ts";
import { formatDate, formatEuros } from "../../../../ui/index.ts";
import { addEuros, moneyStatuses } from "../../financing/financing-plan.ts";
import { daysBetween } from "../../islands/board-parts/days.ts";
import { gateLacks } from "../../ladder/ladder.ts";
import { awaitingSignature, awaitingVote } from "../../life/pact-life.ts";
import { dayOf } from "../../milestones/milestones.ts";
import { type ActionSheet, climbing, paidActions, stayingLines } from "../../sheets/action-sheet.ts";
import type { PactFile } from "../pact-file.ts";
import { isAwaiting } from "./awaiting.ts";
import { byProgress, daysLate } from "./by-progress.ts";
import { costBlocks, parityBlocks, totalBlocks } from "./money-blocks.ts";
import { moneyByYear, type Totals, totalsOf } from "./money-by-year.ts";
import { partiesBlocks } from "./party-blocks.ts";
import { textOrGap } from "./words.ts";

/** How far ahead a committee looks, in days. */
const AHEAD = 90;

/** What money was at the last meeting, to be set against today's. */
export type Before = { readonly on: string; readonly money: Totals };

const isReady = (sheet: ActionSheet): boolean =>
  (sheet.stage === "idea" || sheet.stage === "project-sheet") && gateLacks(climbing(sheet)).length === 0;

const decisions = (t: Translate, { life, sheets }: PactFile): string[] => [
  ...(isAwaiting(life) ? awaitingVote(life).map(({ name }) => t("papers.committee.vote", { party: name })) : []),
  ...(isAwaiting(life) ? awaitingSignature(life).map(({ name }) => t("papers.committee.signature", { party: name })) : []),
  ...sheets.filter(isReady).map(({ action }) => t("papers.committee.ready", { action: action.label })),
];

const troubleRows = (t: Translate, sheets: readonly ActionSheet[], today: string): string[][] =>
  sheets.map((sheet) => {
    const { blockedBecause, unblockedWhen, owner } = sheet.fields;
    const late = daysLate(sheet, today);
    return [
      sheet.action.label,
      textOrGap(t, owner),
      late > 0 ? t("papers.days", { count: late }) : t("papers.committee.onTime"),
      blockedBecause ?? t("papers.committee.unblocked"),
      blockedBecause === null ? "" : textOrGap(t, unblockedWhen),
    ];
  });

const moneySince = (t: Translate, now: Totals, before: Before | null): PaperBlock[] => {
  if (!before) return [note(t("papers.committee.noBefore"))];
  return [
    {
      kind: "table",
      caption: t("papers.committee.moneyCaption", { date: formatDate(before.on) }),
      columns: [
        { label: t("papers.committee.status") },
        { label: t("papers.committee.then", { date: formatDate(before.on) }), numeric: true },
        { label: t("papers.committee.now"), numeric: true },
        { label: t("papers.committee.difference"), numeric: true },
      ],
      rows: moneyStatuses.map((status) => [
        t(`papers.status.${status}`),
        formatEuros(before.money[status]),
        formatEuros(now[status]),
        formatEuros(addEuros([now[status], -before.money[status]])),
      ]),
    },
  ];
};

const comingRows = (sheets: readonly ActionSheet[], today: string): string[][] =>
  sheets
    .flatMap(({ action, milestones }) => milestones.map((milestone) => ({ action, milestone, day: dayOf(milestone) })))
    .flatMap(({ day, ...one }) => (day === null ? [] : [{ ...one, day }]))
    .filter(({ milestone, day }) => milestone.doneOn === null && day >= today && daysBetween(today, day) <= AHEAD)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ action, milestone, day }) => [formatDate(day), milestone.label, action.label]);

/** What a steering committee needs on its table: what it must decide, what is late or blocked, what moved since it last met. */
export const committeeFile = (t: Translate, file: PactFile, before: Before | null): Paper => {
  const { sheets, today } = file;
  const progress = byProgress(sheets, today);
  const trouble = [...progress.blocked, ...progress.late];
  const now = totalsOf(moneyByYear(stayingLines(sheets)));
  const source = note(t("papers.source.sheets", { date: formatDate(today) }));
  return {
    language: "fr",
    title: t("papers.committee.title", { pact: file.content.title.value }),
    subtitle: t("papers.committee.subtitle", { date: formatDate(today) }),
    blocks: [
      paragraph(t("papers.committee.lead", { decisions: decisions(t, file).length, trouble: trouble.length })),
      heading(2, t("papers.committee.decisions")),
      listOr(decisions(t, file), t("papers.committee.noDecision")),
      ...partiesBlocks(t, file),
      heading(2, t("papers.committee.trouble")),
      tableOr(
        {
          caption: t("papers.committee.troubleCaption"),
          columns: (["action", "owner", "late", "because", "until"] as const).map((part) => ({
            label: t(`papers.committee.column.${part}`),
          })),
          rows: troubleRows(t, trouble, today),
        },
        t("papers.committee.noTrouble"),
      ),
      source,
      heading(2, t("papers.committee.money")),
      ...moneySince(t, now, before),
      ...costBlocks(t, paidActions(sheets), file.net),
      ...totalBlocks(t, file.totals),
      ...parityBlocks(t, file.clauses),
      source,
      heading(2, t("papers.committee.coming", { count: AHEAD })),
      tableOr(
        {
          caption: t("papers.committee.comingCaption"),
          columns: (["day", "milestone", "action"] as const).map((part) => ({ label: t(`papers.committee.column.${part}`) })),
          rows: comingRows(sheets, today),
        },
        t("papers.committee.noComing"),
      ),
      note(t("papers.made", { address: file.address, date: formatDate(today) })),
    ],
  };
};
