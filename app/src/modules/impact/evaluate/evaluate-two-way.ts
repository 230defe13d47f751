import {
  type BaconDecomposition,
  type Covariate,
  type EventStudyWarning,
  eventStudy,
  goodmanBacon,
  groupTimeEffects,
  type InferenceRefusal,
  type Interval,
  leastDesign,
  preTrendDrift,
  roundingOf,
  type TreatedPanel,
  type TwoWayEffect,
  twoWayEffect,
  verdictOf,
} from "@levier/evaluation";
import { ok, type Result, refuse, seededRandom } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import { formatSignificant } from "../../../ui/format-number.ts";
import type { Evaluation, Warning } from "./evaluation.ts";
import type { EvaluationRefusal } from "./evaluation-refusal.ts";
import type { EvaluateOptions } from "./options.ts";
import { trendOfBlock } from "./sensitivity.ts";
import { tellPower } from "./tell-power.ts";
import { refusalWords, trendWords, verdictWords } from "./verdict-words.ts";

/** Share of comparisons with units treated already that is small. */
const SMALL = 0.05;
const DRAWS = 1000;

const startsOf = ({ adoption }: TreatedPanel): number[] => [...new Set(adoption.filter((at) => at !== null))];

/** Whether a difference in differences asks for the regression: treatment begins at several times, or covariates are held. */
export const isTwoWay = (panel: TreatedPanel, covariates: number): boolean => {
  const starts = startsOf(panel).length;
  return starts > 1 || (starts === 1 && covariates > 0);
};

const figure = (value: number): string => formatSignificant(value, 3);

/** That the effect takes units treated already for controls. */
const forbiddenWarning = (t: Translate, { forbidden, effect }: BaconDecomposition): Warning[] => {
  if (forbidden.weight <= SMALL) return [];
  const clean = forbidden.bias === null ? "none" : figure(effect - forbidden.bias);
  return [{ code: "forbidden-comparisons", sentence: t("impact.warning.forbidden-comparisons", { share: forbidden.weight, clean }) }];
};

const studyWarning = (t: Translate, warning: EventStudyWarning): Warning[] => {
  if (warning.code === "no-time-before") return [];
  const { code, ...values } = warning;
  return [{ code, sentence: t(`impact.warning.${code}`, values) }];
};

/** What is not the formula is not known of this regression, and one treated cluster tells no error. */
const intervalOf = (
  found: TwoWayEffect,
  panel: TreatedPanel,
  { inference, level }: EvaluateOptions,
): Result<Interval, InferenceRefusal> => {
  if (inference === "none") return refuse({ code: "weights-estimated" });
  if (inference !== null && inference !== "analytic") return refuse({ code: "not-of-two-way" });
  if (found.treatedClusters < 2) return refuse({ code: "single-treated" });
  if (found.standardError <= roundingOf(panel)) return refuse({ code: "no-variation" });
  return ok({ low: found.low, high: found.high, level });
};

/** The earliest cohort, and what it is compared with. */
const designOf = (panel: TreatedPanel) => {
  const starts = startsOf(panel);
  const first = Math.min(...starts);
  return {
    treated: panel.adoption.filter((at) => at !== null).length,
    controls: panel.adoption.filter((at) => at !== first).length,
    timesBefore: Math.max(...starts),
    timesAfter: panel.times.length - first,
  };
};

type About = {
  readonly unit: string;
  readonly warnings: readonly Warning[];
  readonly leastTimesAfter: number;
  readonly covariates: readonly Covariate[];
  readonly clusters: readonly string[] | undefined;
  readonly untold: Omit<Evaluation, "verdict" | "warnings">;
};

/** How treated and controls parted before, told without the regression, which mixes what is before with what is after. */
const partedBefore = (panel: TreatedPanel, { level, seed }: EvaluateOptions, clusters: readonly string[] | undefined) => {
  const given = groupTimeEffects(panel, { base: "universal", control: "not-yet" });
  const asked = { level, random: seededRandom(seed), draws: DRAWS, ...(clusters ? { clusters } : {}) };
  return given.ok ? preTrendDrift(given.value, asked) : null;
};

/** The coefficient of being treated beside effects of units and of times; its event study, and what it is made of. */
export const evaluateTwoWay = (
  t: Translate,
  panel: TreatedPanel,
  options: EvaluateOptions,
  about: About,
): Result<Evaluation, EvaluationRefusal> => {
  const { unit, clusters, covariates, untold } = about;
  const asked = { covariates, level: options.level, ...(clusters ? { clusters } : {}) };
  const found = twoWayEffect(panel, asked);
  if (!found.ok) return refuse(found.error);
  const study = eventStudy(panel, asked);
  const bacon = covariates.length === 0 ? goodmanBacon(panel) : null;
  const decomposition = bacon?.ok ? bacon.value : null;
  const interval = intervalOf(found.value, panel, options);
  const isAsked = options.inference !== "none";
  const parted = interval.ok ? partedBefore(panel, options, clusters) : null;
  const visible = tellPower(t, null, interval.ok ? interval.value : null);
  const smallest = visible.power?.minimumDetectableEffect ?? null;
  const least = { ...leastDesign, timesBefore: 1, timesAfter: about.leastTimesAfter };
  const verdict = verdictOf(designOf(panel), { interval, smallest, trend: parted }, least);
  const unheard = interval.ok || !isAsked ? [] : [{ code: interval.error.code, sentence: refusalWords(t, interval.error) }];
  const before = parted?.isSeen ? [{ code: "pre-trend", sentence: t("impact.warning.pre-trend", { why: trendWords(t, parted) }) }] : [];
  const { estimate, standardError, pValue } = found.value;
  const trend = trendOfBlock(panel, options.level, clusters);
  const treated = panel.adoption.filter((at) => at !== null).length;
  return ok({
    ...untold,
    estimate,
    ...(interval.ok ? { standardError, pValue, interval: interval.value } : {}),
    inference: { kind: options.inference ?? "analytic", replications: null, seed: options.seed },
    power: visible.power,
    twoWay: { eventStudy: study.ok ? study.value.effects : [], preTrend: study.ok ? study.value.preTrend : null, decomposition },
    sensitivity: trend && { treated, without: [], methods: [], placebos: [], trend },
    warnings: [
      ...about.warnings,
      ...unheard,
      ...before,
      ...(decomposition ? forbiddenWarning(t, decomposition) : []),
      ...(study.ok ? study.value.warnings : found.value.warnings).flatMap((warning) => studyWarning(t, warning)),
    ],
    verdict: { code: verdict.code, sentence: verdictWords(t, verdict, { estimate, unit, isAsked }) },
  });
};
