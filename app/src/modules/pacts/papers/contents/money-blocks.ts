import type { Translate } from "../../../../messages/index.ts";
import { barPicture } from "../../../../platform/papers/bar-chart.ts";
import { note, type PaperBlock, type PaperTable } from "../../../../platform/papers/paper.ts";
import { formatEuros } from "../../../../ui/index.ts";
import { grossCostPerJob, type NetJobs, netCostPerJob, type PaidAction } from "../../financing/cost-per-job.ts";
import { type FinancingLine, moneyStatuses } from "../../financing/financing-plan.ts";
import { leverage, leverageDefinitions } from "../../financing/leverage.ts";
import type { ClauseStanding } from "../../money/clause.ts";
import { clauseWords, verdictWords } from "../../money/money-words.ts";
import type { TotalStanding } from "../../money/told-total.ts";
import { sourceWords, totalVerdictWords } from "../../money/total-words.ts";
import { costWords, netJobsWords } from "../../sheets/cost-words.ts";
import { leverageWords } from "../../sheets/plan-words.ts";
import { moneyByYear, type Totals, totalsOf, type YearMoney } from "./money-by-year.ts";

const moneyCells = (money: Totals): string[] => moneyStatuses.map((status) => formatEuros(money[status]));

const statusColumns = (t: Translate, numeric: boolean) => moneyStatuses.map((status) => ({ label: t(`papers.status.${status}`), numeric }));

const yearTable = (t: Translate, years: readonly YearMoney[], caption: string): PaperTable => ({
  kind: "table",
  caption,
  columns: [{ label: t("papers.year") }, ...statusColumns(t, true)],
  rows: [...years.map((year) => [String(year.year), ...moneyCells(year)]), [t("papers.total"), ...moneyCells(totalsOf(years))]],
  totals: true,
});

const yearFigure = (t: Translate, years: readonly YearMoney[]): PaperBlock => {
  const totals = totalsOf(years);
  const [first, last] = [String(years[0]?.year ?? ""), String(years.at(-1)?.year ?? "")];
  return {
    kind: "figure",
    caption: t("papers.money.figure", { first, last }),
    alt: t("papers.money.alt", {
      first,
      last,
      planned: formatEuros(totals.planned),
      committed: formatEuros(totals.committed),
      paid: formatEuros(totals.paid),
    }),
    picture: barPicture({
      series: moneyStatuses.map((status) => t(`papers.status.${status}`)),
      groups: years.map((year) => ({ label: String(year.year), values: moneyStatuses.map((status) => year[status]) })),
    }),
  };
};

/** Leverage under both of its definitions, each named, at each status of the money, or why it cannot be told. */
const leverageTable = (t: Translate, lines: readonly FinancingLine[]): PaperTable => ({
  kind: "table",
  caption: t("sheets.leverage.caption"),
  columns: [{ label: t("sheets.leverage.definition") }, ...statusColumns(t, false)],
  rows: leverageDefinitions.map((definition) => [
    t(`sheets.leverage.${definition}`),
    ...moneyStatuses.map((status) => leverageWords(t, leverage(lines, definition, status))),
  ]),
});

/** What a job costs in public money: gross and net in two rows that nothing adds up, or why it cannot be told. */
export const costBlocks = (t: Translate, actions: readonly PaidAction[], net: NetJobs | null): PaperBlock[] => [
  {
    kind: "table",
    caption: t("sheets.cost.caption"),
    columns: [{ label: t("sheets.cost.kind") }, ...statusColumns(t, false)],
    rows: [
      [t("sheets.cost.gross"), ...moneyStatuses.map((status) => costWords(t, grossCostPerJob(actions, status)))],
      [t("sheets.cost.net"), ...moneyStatuses.map((status) => costWords(t, netCostPerJob(actions, net, status)))],
    ],
  },
  ...(net ? [note(netJobsWords(t, net))] : []),
  note(t("sheets.cost.note")),
];

/** The parity clauses of a pact and how their parties stand; nothing when it has none. */
export const parityBlocks = (t: Translate, clauses: readonly ClauseStanding[]): PaperBlock[] =>
  clauses.length === 0
    ? []
    : [
        {
          kind: "table",
          caption: t("money.parity.title"),
          columns: [{ label: t("money.parity.clause") }, ...statusColumns(t, false)],
          rows: clauses.map((standing) => [
            clauseWords(t, standing),
            ...moneyStatuses.map((status) => verdictWords(t, standing, standing.parities[status])),
          ]),
        },
      ];

/** The totals that sources announce, and how each stands to what the sheets add up to; nothing when none is told. */
export const totalBlocks = (t: Translate, totals: readonly TotalStanding[]): PaperBlock[] =>
  totals.length === 0
    ? []
    : [
        {
          kind: "table",
          caption: t("money.totals.title"),
          columns: [
            { label: t("money.field.source") },
            { label: t("money.field.moneyStatus") },
            { label: t("money.totals.told"), numeric: true },
            { label: t("money.totals.own"), numeric: true },
            { label: t("money.totals.verdict") },
          ],
          rows: totals.map((standing) => [
            sourceWords(t, standing.total),
            t(`papers.status.${standing.total.moneyStatus}`),
            formatEuros(standing.total.valueEur),
            formatEuros(standing.verdict.own),
            totalVerdictWords(t, standing),
          ]),
        },
      ];

/** Planned, committed and paid, year by year, as a picture and its table; `source` says who tells these figures. */
export const moneyBlocks = (t: Translate, lines: readonly FinancingLine[], source: string): PaperBlock[] => {
  const years = moneyByYear(lines);
  if (years.length === 0) return [note(t("papers.gap.financing"))];
  const elsewhere = lines.filter(({ countedIn }) => countedIn !== null);
  return [
    yearFigure(t, years),
    yearTable(t, years, t("papers.money.caption")),
    note(source),
    ...(elsewhere.length === 0
      ? []
      : [
          note(
            t("papers.money.elsewhere", {
              count: elsewhere.length,
              contracts: [...new Set(elsewhere.map((line) => line.countedIn ?? ""))].join(", "),
            }),
          ),
        ]),
    leverageTable(t, lines),
  ];
};
