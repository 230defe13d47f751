import type { Translate } from "../../../messages/index.ts";
import { formatDate, formatNumber } from "../../../ui/index.ts";
import { figureWords, isUnit, periodWords } from "../../territories/index.ts";
import type { FigureChange } from "./figure-change.ts";
import type { Basis, SwotComparison, SwotFigure } from "./line.ts";

/** Two decimals tell a quotient; a count needs none. */
export const valueWords = (t: Translate, value: number, unit: SwotFigure["unit"]): string =>
  // A unit that figures no longer have is told as it was kept.
  isUnit(unit) ? figureWords(unit === "ratio" ? Math.round(value * 100) / 100 : value, unit, t) : formatNumber(value, unit);

const signed = (value: number, words: (size: number) => string): string => {
  const sign = value > 0 ? "+" : value < 0 ? "−" : "";
  return `${sign}${words(Math.abs(value))}`;
};

/** A difference as it is read: points between shares, per cent between growths, the unit of the figure otherwise. */
const differenceWords = (t: Translate, value: number, unit: SwotFigure["unit"], isGrowth: boolean): string => {
  if (isGrowth) return signed(Math.expm1(value), (size) => figureWords(size, "share", t));
  if (unit === "share")
    return signed(value, (share) => {
      const size = Math.round(share * 1000) / 10;
      return formatNumber(size, t("swot.points", { size }));
    });
  return signed(value, (size) => valueWords(t, Math.round(size * 100) / 100, unit));
};

const comparedWords = (t: Translate, comparison: SwotComparison, unit: SwotFigure["unit"]): string => {
  const { value, isGrowth, established, low, high } = comparison;
  const ends = low === null || high === null ? null : [low, high].map((end) => differenceWords(t, end, unit, isGrowth));
  const interval = ends === null ? "" : t("swot.verdict.interval", { low: ends[0] ?? "", high: ends[1] ?? "" });
  return t("swot.compared", {
    with: t(`swot.with.${comparison.with}`),
    value: valueWords(t, value, unit),
    verdict: t(`swot.verdict.${established ?? "unknown"}`, { interval }),
  });
};

const periodOf = (t: Translate, { period }: SwotFigure): string => (period === null ? t("swot.noPeriod") : periodWords(period, t));

/** A figure in a line: its value, its interval, of where and when. */
export const figureLine = (t: Translate, figure: SwotFigure): string => {
  const { label, value, unit, place, low, high } = figure;
  const interval =
    low === null || high === null ? "" : t("swot.figure.interval", { low: valueWords(t, low, unit), high: valueWords(t, high, unit) });
  return t("swot.figure", { label, value: valueWords(t, value, unit), interval, about: `${place}, ${periodOf(t, figure)}` });
};

/** What a line rests on, in as many sentences as it takes: the figure, each comparison with what may be said of it, the source. */
export const basisLines = (t: Translate, basis: Basis): readonly string[] => {
  if (basis.kind === "person") return [t("swot.basis.person", { saidBy: basis.saidBy, saidOn: formatDate(basis.saidOn) })];
  if (basis.kind === "document")
    return [t("swot.basis.document", { saidIn: basis.saidIn, saidOn: basis.saidOn === null ? "none" : formatDate(basis.saidOn) })];
  const { figure } = basis;
  const { publisher, dataset, vintage } = figure.source;
  return [
    figureLine(t, figure),
    ...figure.comparisons.map((comparison) => comparedWords(t, comparison, figure.unit)),
    t("swot.source", { publisher, dataset, vintage: vintage ?? "none" }),
  ];
};

/** What became of the figure of a line since it was built on it: its old value and the one of today. */
export const changeWords = (t: Translate, change: FigureChange): string => {
  const { from } = change;
  const old = { from: valueWords(t, from.value, from.unit), fromPeriod: periodOf(t, from) };
  if (change.kind === "gone") return t("swot.change.gone", old);
  const { to } = change;
  const now = { to: valueWords(t, to.value, to.unit), toPeriod: periodOf(t, to) };
  if (from.place !== to.place) return t("swot.change.place", { ...old, ...now, fromPlace: from.place, toPlace: to.place });
  return t("swot.change.changed", { ...old, ...now });
};
