import {
  type Aggregate,
  bandReaches,
  type Covariate,
  calendarAggregate,
  dynamicAggregate,
  type GroupTimeEffects,
  groupAggregate,
  groupTimeEffects,
  type InferenceRefusal,
  type Influenced,
  type Interval,
  leastDesign,
  multiplierBootstrap,
  type PreTrendDrift,
  preTrendDrift,
  pValueOf,
  roundingOf,
  type StaggeredOptions,
  type StaggeredRefusal,
  type StaggeredWarning,
  scaledForClusters,
  simpleAggregate,
  staggeredDetectableEffect,
  type TreatedPanel,
  uncertainties,
  verdictOf,
} from "@levier/evaluation";
import { ok, type Result, refuse, seededRandom } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import { timeValue } from "./block-figures.ts";
import type { Evaluation, Warning } from "./evaluation.ts";
import type { EvaluationRefusal } from "./evaluation-refusal.ts";
import type { EvaluateOptions } from "./options.ts";
import { trendOfCohorts } from "./sensitivity.ts";
import { type PlaceboPower, POWER, tellPower } from "./tell-power.ts";
import { refusalWords, trendWords, verdictWords } from "./verdict-words.ts";

const DRAWS = 1000;
/** Of the bootstrap of each treatment that did not take place. */
const POWER_DRAWS = 200;

/** The cluster of each unit of the panel, in its order. */
type Clusters = readonly string[] | undefined;

type Told = {
  readonly estimate: number;
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly pValue: number | null;
};

/** The inferences that effects by cohort have. */
type CohortInference = "analytic" | "bootstrap";
const inferenceOf = ({ inference }: EvaluateOptions): CohortInference | null =>
  inference === null || inference === "analytic" ? "analytic" : inference === "bootstrap" ? inference : null;

/** Each estimate with its error and its interval: analytic, or by the multiplier bootstrap; bands hold all of them together. */
const tell = (given: GroupTimeEffects, parts: readonly Influenced[], options: EvaluateOptions, clusters: Clusters): readonly Told[] => {
  const { level, seed, replications, bands } = options;
  const kind = inferenceOf(options);
  const about = { level, ...(clusters ? { clusters } : {}) };
  const analytic = kind === null ? [] : uncertainties(given, parts, about);
  const drawing = () => ({ ...about, random: seededRandom(seed), draws: replications ?? DRAWS });
  const scaled = () => parts.map((part) => ({ ...part, influence: scaledForClusters(given, part.influence, clusters) }));
  const drawn = kind === "bootstrap" ? multiplierBootstrap(scaled(), drawing()) : null;
  const reaches = kind !== null && bands === "simultaneous" ? bandReaches(given, parts, drawing()) : null;
  return parts.map(({ estimate }, at) => {
    const told = analytic[at];
    const standardError = kind === "bootstrap" ? (drawn?.standardErrors[at] ?? null) : (told?.standardError ?? null);
    if (standardError === null || !told) return { estimate, standardError: null, low: null, high: null, pValue: null };
    const reach = (reaches?.[at] ?? (told.high - told.low) / 2 / told.standardError) * standardError;
    const pValue = pValueOf(estimate / standardError, told.freedom);
    return { estimate, standardError, low: estimate - reach, high: estimate + reach, pValue };
  });
};

/** What the design could have seen, its mean effect told as the verdict's is. */
const simulate = (panel: TreatedPanel, asked: StaggeredOptions, options: EvaluateOptions, clusters: Clusters): PlaceboPower =>
  staggeredDetectableEffect(panel, asked, {
    ...{ ...POWER, level: options.level, random: seededRandom(options.seed) },
    tell: (given, mean, units) => {
      const own = clusters && units.map((unit) => clusters[unit] ?? "");
      const draws = Math.min(options.replications ?? DRAWS, POWER_DRAWS);
      const how = { ...options, bands: "pointwise", inference: inferenceOf(options), replications: draws } as const;
      const [told] = tell(given, [mean], how, own);
      return told && told.low !== null && told.high !== null ? { low: told.low, high: told.high } : null;
    },
  });

const warningWords = (t: Translate, warning: StaggeredWarning): Warning => {
  const { code, ...values } = warning;
  return { code, sentence: t(`impact.warning.${code}`, { ...values }) };
};

/** Whether some units are treated later than others: until then these have something to be compared with. */
export const areNotYet = ({ adoption }: TreatedPanel): boolean => new Set(adoption).size > 1;

const refusalOf = (t: Translate, refusal: StaggeredRefusal): Result<Evaluation["verdict"], EvaluationRefusal> => {
  switch (refusal.code) {
    case "anticipation":
    case "covariate-missing":
    case "covariate-collinear":
    case "too-many-covariates":
      return refuse(refusal);
    case "nothing-told":
      return ok(not(t, t("impact.why.nothing-told", { why: t(`impact.why.${refusal.reason}`) })));
    case "no-cohort-seen-before":
      return ok(not(t, t("impact.why.no-cohort-seen-before", { cohort: refusal.cohort })));
    default:
      return ok(not(t, t(`impact.why.${refusal.code}`)));
  }
};

const not = (t: Translate, why: string): Evaluation["verdict"] => ({
  code: "not-measurable",
  sentence: t("impact.verdict.not-measurable", { why }),
});

type About = {
  readonly unit: string;
  readonly warnings: readonly Warning[];
  readonly leastTimesAfter: number;
  readonly covariates: readonly Covariate[];
  readonly clusters: Clusters;
  readonly untold: Omit<Evaluation, "verdict" | "warnings">;
};

/** Effects by cohort and time, and their aggregates; the estimate is the mean of all effects after the treatment. */
export const evaluateStaggered = (
  t: Translate,
  panel: TreatedPanel,
  options: EvaluateOptions,
  about: About,
): Result<Evaluation, EvaluationRefusal> => {
  const { warnings, covariates, untold } = about;
  const { estimator, control, base, anticipation, solver } = options;
  const errors = solver === "authors" ? "authors" : "small-sample";
  const asked: StaggeredOptions = { estimator, control, base, anticipation, covariates, errors };
  const found = groupTimeEffects(panel, asked);
  if (!found.ok) {
    if (found.error.code === "no-control" && areNotYet(panel))
      return ok({ ...untold, warnings, verdict: not(t, t("impact.why.none-never-treated")) });
    const verdict = refusalOf(t, found.error);
    return verdict.ok ? ok({ ...untold, warnings, verdict: verdict.value }) : verdict;
  }
  const refused = refusedOf(panel, options, about.clusters);
  const simulated = refused ? refuse(refused) : simulate(panel, asked, options, about.clusters);
  const universal = base === "universal" ? found : groupTimeEffects(panel, { ...asked, base: "universal" });
  const parted = universal.ok && !refused ? partedBefore(universal.value, options, about.clusters) : null;
  const trend = universal.ok ? trendOfCohorts(universal.value, options.level, about.clusters) : null;
  const treated = [...new Set(found.value.effects.flatMap(({ cohort, isAfter }) => (isAfter ? [cohort] : [])))]
    .map(({ units }) => units.length)
    .reduce((sum, units) => sum + units, 0);
  const sensitivity = trend && { treated, without: [], methods: [], placebos: [], trend };
  return ok({ ...tellEffects(t, found.value, options, { ...about, simulated, refused, parted }), sensitivity });
};

/** How treated and controls parted before; null where no inference is asked. */
const partedBefore = (universal: GroupTimeEffects, options: EvaluateOptions, clusters: Clusters): PreTrendDrift | null => {
  const { level, seed, anticipation, inference } = options;
  if (inference === "none") return null;
  return preTrendDrift(universal, { level, random: seededRandom(seed), draws: DRAWS, anticipation, ...(clusters ? { clusters } : {}) });
};

/** How many units and times stand on each side. */
const designOf = ({ panel, cohorts }: GroupTimeEffects, control: EvaluateOptions["control"]) => {
  const firsts = cohorts.map(({ time }) => panel.times.indexOf(time));
  const never = panel.adoption.filter((at) => at === null).length;
  return {
    treated: panel.adoption.length - never,
    controls: never + (control === "not-yet" ? cohorts.length - 1 : 0),
    timesBefore: Math.max(...firsts),
    timesAfter: panel.times.length - Math.min(...firsts),
  };
};

const aggregateOf = (given: GroupTimeEffects, made: Aggregate | null, options: EvaluateOptions, clusters: Clusters) => {
  if (!made) return { estimate: null, standardError: null, effects: [] };
  const [overall] = tell(given, [made.overall], { ...options, bands: "pointwise" }, clusters);
  const effects = tell(given, made.effects, options, clusters);
  return { ...overall, effects: made.effects.map(({ key }, at) => ({ key: timeValue(key), ...effects[at] })) };
};

/** Why no error may be told whatever the effects; null where one may. */
const refusedOf = ({ adoption }: TreatedPanel, { inference }: EvaluateOptions, clusters: Clusters): InferenceRefusal | null => {
  if (inference !== null && inference !== "none" && inference !== "analytic" && inference !== "bootstrap")
    return { code: "not-of-cohorts" };
  if (!clusters) return null;
  const of = (at: number | null) => new Set(clusters.filter((_, unit) => adoption[unit] === at)).size;
  if (of(null) === 1) return { code: "single-cluster", side: "controls" };
  return adoption.some((at) => at !== null && of(at) < 2) ? { code: "single-cluster", side: "cohort" } : null;
};

type Simulated = {
  readonly simulated: PlaceboPower;
  readonly refused: InferenceRefusal | null;
  readonly parted: PreTrendDrift | null;
};

/** The mean of all effects after the treatment, with the interval that is told of it or why none is. */
const tellMean = (given: GroupTimeEffects, options: EvaluateOptions, { clusters, refused }: About & Simulated) => {
  const simple = simpleAggregate(given);
  const [mean] = simple ? tell(given, [simple], { ...options, bands: "pointwise" }, clusters) : [];
  const isStill = simple !== null && Math.sqrt(simple.influence.reduce((sum, value) => sum + value * value, 0)) <= roundingOf(given.panel);
  const why: InferenceRefusal = refused ?? { code: isStill ? "no-variation" : "single-treated" };
  const interval: Result<Interval, InferenceRefusal> =
    mean && !isStill && mean.low !== null && mean.high !== null
      ? ok({ low: mean.low, high: mean.high, level: options.level })
      : refuse(why);
  const { estimate = null, standardError = null, pValue = null } = mean ?? {};
  return { estimate, standardError, pValue: isStill ? null : pValue, interval, simple: mean ?? {} };
};

const tellEffects = (t: Translate, given: GroupTimeEffects, asked: EvaluateOptions, about: About & Simulated): Evaluation => {
  const { unit, warnings, leastTimesAfter, clusters, untold, simulated, refused, parted } = about;
  const { control, seed, inference } = asked;
  const options: EvaluateOptions = refused ? { ...asked, inference: "none" } : asked;
  const { estimate, standardError, pValue, interval, simple } = tellMean(given, options, about);
  const cells = tell(given, given.effects, options, clusters);
  const visible = tellPower(t, simulated, interval.ok ? interval.value : null);
  const least = { ...leastDesign, timesBefore: 1, timesAfter: leastTimesAfter };
  const smallest = visible.power?.minimumDetectableEffect ?? null;
  const verdict = verdictOf(designOf(given, control), { interval, smallest, trend: parted }, least);
  const before = parted?.isSeen ? [{ code: "pre-trend", sentence: t("impact.warning.pre-trend", { why: trendWords(t, parted) }) }] : [];
  const isDrawn = inferenceOf(options) !== null && (inference === "bootstrap" || options.bands === "simultaneous");
  const isAsked = inference !== "none";
  const unheard = interval.ok || !isAsked ? [] : [{ code: interval.error.code, sentence: refusalWords(t, interval.error) }];
  return {
    ...untold,
    ...{ estimate, standardError, pValue, interval: interval.ok ? interval.value : null },
    inference: {
      kind: inference ?? "analytic",
      replications: isDrawn ? (options.replications ?? DRAWS) : null,
      seed,
    },
    groupTime: given.effects.map(({ cohort, time }, at) => ({
      group: timeValue(cohort.time),
      time: timeValue(time),
      ...(cells[at] ?? NONE),
    })),
    power: visible.power,
    aggregates: {
      simple,
      dynamic: aggregateOf(given, dynamicAggregate(given), options, clusters),
      group: aggregateOf(given, groupAggregate(given), options, clusters),
      calendar: aggregateOf(given, calendarAggregate(given), options, clusters),
    },
    warnings: [
      ...warnings,
      ...unheard,
      ...visible.warnings,
      ...before,
      ...given.warnings.map((warning) => warningWords(t, warning)),
      ...given.missing.map(({ cohort, time, reason }) => ({
        code: "missing-cell",
        sentence: t("impact.warning.missing-cell", { cohort, time, why: t(`impact.why.${reason}`) }),
      })),
    ],
    verdict: { code: verdict.code, sentence: verdictWords(t, verdict, { estimate, unit, isAsked }) },
  };
};

const NONE: Told = { estimate: 0, standardError: null, low: null, high: null, pValue: null };
