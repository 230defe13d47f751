import type { Translate } from "../../../messages/index.ts";
import { formatNumber, formatSignificant } from "../../../ui/format-number.ts";
import type { Evaluation } from "./evaluation.ts";

const figure = (value: number | null): string => (value === null ? "–" : formatSignificant(value, 4));

/** Below this a chance is told as less than it. */
const SLIGHT = 0.0001;
const chance = (value: number): string => (value < SLIGHT ? `< ${figure(SLIGHT)}` : figure(value));

const ranked = (weights: Readonly<Record<string, number>>): string =>
  Object.entries(weights)
    .sort((one, other) => other[1] - one[1])
    .slice(0, 12)
    .map(([name, weight]) => `${name} ${formatNumber(Math.round(weight * 1000) / 1000)}`)
    .join(", ");

type Row = readonly (string | number | null)[];

/** Rows under their heads: the first column to the left, figures to the right. */
const table = (heads: readonly string[], rows: readonly Row[]): readonly string[] => {
  if (rows.length === 0) return [];
  const cells = [heads, ...rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : figure(cell))))];
  const widths = heads.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? "").length)) + 2);
  const written = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("");
  return ["", ...cells.map(written)];
};

/** How alike what is compared was before and after matching. */
const matchingTable = (t: Translate, { matching }: Evaluation): readonly string[] =>
  table(
    [
      t("impact.report.trait"),
      t("impact.report.treated-mean"),
      t("impact.report.controls-before"),
      t("impact.report.difference-before"),
      t("impact.report.controls-after"),
      t("impact.report.difference-after"),
    ],
    (matching?.balance ?? []).map(({ trait, treated, before, after }) => [
      ...[trait, treated, before.controls, before.standardisedDifference],
      ...[after.controls, after.standardisedDifference],
    ]),
  );

/** Effects by time since the treatment. */
const sinceTable = (t: Translate, { twoWay, aggregates }: Evaluation): readonly string[] => {
  const ofCohorts = (aggregates?.dynamic.effects ?? []).map(
    ({ key, estimate, low, high }): Row => [String(key), estimate ?? null, low ?? null, high ?? null],
  );
  const ofStudy = (twoWay?.eventStudy ?? []).map(({ since, estimate, low, high }): Row => [String(since), estimate, low, high]);
  const heads = [t("impact.report.since"), t("impact.report.effect"), t("impact.report.low"), t("impact.report.high")];
  return table(heads, [...ofStudy, ...ofCohorts]);
};

/** The comparisons that a two-way effect is the mean of. */
const decompositionTable = (t: Translate, { twoWay }: Evaluation): readonly string[] =>
  table(
    [t("impact.report.compared"), t("impact.report.weight"), t("impact.report.effect")],
    (twoWay?.decomposition?.comparisons ?? []).map(({ kind, treated, control, weight, estimate }) => [
      t(`impact.report.compared.${kind}`, { treated, control: control ?? "" }),
      ...[weight, estimate],
    ]),
  );

/** An evaluation as a terminal shows it: the verdict, the figures, what the comparison is made of, and what was noticed. */
export const evaluationReport = (t: Translate, evaluation: Evaluation): string => {
  const { verdict, estimate, standardError, interval, pValue, inference, weights, fit, periods, power, warnings } = evaluation;
  const drawn = inference.replications === null ? "" : ` × ${inference.replications}`;
  const lines: readonly (readonly [string, string] | null)[] = [
    [t("impact.report.effect"), figure(estimate)],
    [t("impact.report.error"), `${figure(standardError)} (${inference.kind}${drawn})`],
    interval && [t("impact.report.interval", { level: interval.level }), `${figure(interval.low)} … ${figure(interval.high)}`],
    pValue === null ? null : [t("impact.report.p"), chance(pValue)],
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
    ...matchingTable(t, evaluation),
    ...sinceTable(t, evaluation),
    ...decompositionTable(t, evaluation),
    ...(warnings.length === 0 ? [] : ["", ...warnings.map(({ sentence }) => `! ${sentence}`)]),
  ].join("\n");
};
