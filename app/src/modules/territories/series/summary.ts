import type { Translate } from "../../../messages/index.ts";
import type { DiagnosisSeries } from "../diagnosis/diagnosis.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { timeWords } from "../diagnosis/time-words.ts";

type Point = { readonly time: string; readonly value: number };

const knownOf = ({ points }: DiagnosisSeries): readonly Point[] =>
  points.flatMap(({ time, value }) => (typeof value === "number" ? [{ time, value }] : []));

/** By how much the last figure stands from the first, of one; null for a rate, whose change is in points, and from nothing. */
const changeOf = ({ unit }: DiagnosisSeries, first: Point, last: Point): number | null =>
  unit === "share" || first.value === 0 ? null : last.value / first.value - 1;

/** A measure through time in one sentence: from its first known figure to its last, its lowest and its highest. Null without two figures. */
export const summaryOf = (series: DiagnosisSeries, t: Translate): string | null => {
  const known = knownOf(series);
  const [first, last] = [known.at(0), known.at(-1)];
  if (!first || !last || first === last) return null;
  const words = ({ value, time }: Point): string =>
    t("series.point", { figure: figureWords(value, series.unit, t), time: timeWords(time, t) });
  const [low, high] = [
    known.reduce((least, point) => (point.value < least.value ? point : least)),
    known.reduce((most, point) => (point.value > most.value ? point : most)),
  ];
  const change = changeOf(series, first, last);
  const told = change === null ? "none" : figureWords(change, "share", t).replace(/^(?=\d)/, change > 0 ? "+" : "");
  return t("series.summary", { first: words(first), last: words(last), change: told, low: words(low), high: words(high) });
};
