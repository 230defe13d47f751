import type { Translate } from "../../../messages/index.ts";
import { formatNumber, formatSignificant } from "../../../ui/format-number.ts";
import type { Evaluation } from "./evaluation.ts";

const figure = (value: number | null): string => (value === null ? "–" : formatSignificant(value, 4));

const ranked = (weights: Readonly<Record<string, number>>): string =>
  Object.entries(weights)
    .sort((one, other) => other[1] - one[1])
    .slice(0, 12)
    .map(([name, weight]) => `${name} ${formatNumber(Math.round(weight * 1000) / 1000)}`)
    .join(", ");

/** An evaluation as a terminal shows it: the verdict, the figures, what the comparison is made of, and what was noticed. */
export const evaluationReport = (t: Translate, evaluation: Evaluation): string => {
  const { verdict, estimate, standardError, interval, pValue, inference, weights, fit, periods, power, warnings } = evaluation;
  const drawn = inference.replications === null ? "" : ` × ${inference.replications}`;
  const lines: readonly (readonly [string, string] | null)[] = [
    [t("impact.report.effect"), figure(estimate)],
    [t("impact.report.error"), `${figure(standardError)} (${inference.kind}${drawn})`],
    interval && [t("impact.report.interval", { level: interval.level }), `${figure(interval.low)} … ${figure(interval.high)}`],
    pValue === null ? null : [t("impact.report.p"), figure(pValue)],
    power && [t("impact.report.power", { power: power.power }), figure(power.minimumDetectableEffect)],
    fit.prePeriodRmse === null ? null : [t("impact.report.fit"), figure(fit.prePeriodRmse)],
    Object.keys(weights.units).length === 0 ? null : [t("impact.report.units"), ranked(weights.units)],
    Object.keys(weights.times).length === 0 ? null : [t("impact.report.times"), ranked(weights.times)],
  ];
  const told = lines.flatMap((line) => (line ? [`${line[0].padEnd(34)} ${line[1]}`] : []));
  const courses = periods.map(({ time, treated, synthetic, gap }) =>
    [String(time).padEnd(12), ...[treated, synthetic, gap].map((value) => figure(value).padStart(14))].join(""),
  );
  const head = ["", ...[t("impact.report.treated"), t("impact.report.synthetic"), t("impact.report.gap")].map((name) => name.padStart(14))];
  return [
    verdict.sentence,
    "",
    ...told,
    ...(courses.length === 0 ? [] : ["", head.join("").padStart(54), ...courses]),
    ...(warnings.length === 0 ? [] : ["", ...warnings.map(({ sentence }) => `! ${sentence}`)]),
  ].join("\n");
};
