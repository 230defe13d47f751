import type { Translate } from "../../../../messages/index.ts";
import { formatEuros, formatNumber } from "../../../../ui/index.ts";
import { type FinancingLine, moneyStatuses } from "../../financing/financing-plan.ts";
import { leverage, leverageDefinitions } from "../../financing/leverage.ts";
import { note, type PaperBlock, type PaperTable } from "../paper.ts";
import { moneyByYear, type Totals, totalsOf, type YearMoney } from "./money-by-year.ts";

const moneyCells = (money: Totals): string[] => moneyStatuses.map((status) => formatEuros(money[status]));

const yearTable = (t: Translate, years: readonly YearMoney[], caption: string): PaperTable => ({
  kind: "table",
  caption,
  columns: [{ label: t("papers.year") }, ...moneyStatuses.map((status) => ({ label: t(`papers.status.${status}`), numeric: true }))],
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
    chart: {
      series: moneyStatuses.map((status) => t(`papers.status.${status}`)),
      groups: years.map((year) => ({ label: String(year.year), values: moneyStatuses.map((status) => year[status]) })),
    },
  };
};

/** Leverage under both of its definitions, each named, or why it cannot be told. */
export const leverageWords = (t: Translate, lines: readonly FinancingLine[]): string[] =>
  leverageDefinitions.map((definition) => {
    const told = leverage(lines, definition, "planned");
    const name = t(`papers.leverage.${definition}`);
    return "why" in told
      ? t("papers.leverage.unknown", { name, why: t(`papers.leverage.${told.why}`) })
      : t("papers.leverage.known", {
          name,
          ratio: formatNumber(told.ratio.value),
          raised: formatEuros(told.raised),
          public: formatEuros(told.public),
        });
  });

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
    { kind: "list", items: leverageWords(t, lines) },
  ];
};
