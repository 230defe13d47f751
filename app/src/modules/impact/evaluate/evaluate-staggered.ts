import {
  type Aggregate,
  type Covariate,
  calendarAggregate,
  dynamicAggregate,
  type GroupTimeEffects,
  groupAggregate,
  groupTimeEffects,
  type Influenced,
  leastDesign,
  multiplierBootstrap,
  type StaggeredRefusal,
  type StaggeredWarning,
  simpleAggregate,
  type TreatedPanel,
  uncertainties,
  verdictOf,
} from "@levier/evaluation";
import { ok, type Result, refuse, seededRandom } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import { timeValue } from "./block-figures.ts";
import type { Evaluation, Warning } from "./evaluation.ts";
import type { EvaluateOptions } from "./options.ts";
import { verdictWords } from "./verdict-words.ts";

const DRAWS = 1000;

/** The cluster of each unit of the panel, in its order. */
type Clusters = readonly string[] | undefined;

type Told = { readonly estimate: number; readonly standardError: number | null; readonly low: number | null; readonly high: number | null };

/** Each estimate with its error and its interval: analytic, or by the multiplier bootstrap; bands hold all of them together. */
const tell = (
  given: GroupTimeEffects,
  parts: readonly Influenced[],
  { level, seed, replications, inference, bands }: EvaluateOptions,
  clusters: Clusters,
): readonly Told[] => {
  const about = { level, ...(clusters ? { clusters } : {}) };
  const analytic = uncertainties(given, parts, about);
  const isDrawn = inference === "bootstrap" || bands === "simultaneous";
  const drawn = isDrawn ? multiplierBootstrap(parts, { ...about, random: seededRandom(seed), draws: replications ?? DRAWS }) : null;
  return parts.map(({ estimate }, at) => {
    const told = analytic[at];
    const standardError = inference === "bootstrap" ? (drawn?.standardErrors[at] ?? null) : (told?.standardError ?? null);
    if (standardError === null || !told) return { estimate, standardError: null, low: null, high: null };
    const pointwise = (told.high - told.low) / 2 / told.standardError;
    const reach = (bands === "simultaneous" ? (drawn?.reach ?? pointwise) : pointwise) * standardError;
    return { estimate, standardError, low: estimate - reach, high: estimate + reach };
  });
};

const warningWords = (t: Translate, warning: StaggeredWarning): Warning => {
  const { code, ...values } = warning;
  return { code, sentence: t(`impact.warning.${code}`, { ...values }) };
};

const refusalOf = (t: Translate, refusal: StaggeredRefusal): Result<Evaluation["verdict"], string> => {
  switch (refusal.code) {
    case "anticipation":
      return refuse(`--anticipation ${refusal.value} is below 0.`);
    case "covariate-collinear":
      return refuse(`The covariate "${refusal.covariate}" is the same for all, or told by the others. Leave it out.`);
    case "too-many-covariates":
      return refuse(`${refusal.covariates} covariates are too many for ${refusal.rows} lines. Leave some out.`);
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
): Result<Evaluation, string> => {
  const { warnings, covariates, untold } = about;
  const { estimator, control, base, anticipation, solver } = options;
  const errors = solver === "authors" ? "authors" : "small-sample";
  const found = groupTimeEffects(panel, { estimator, control, base, anticipation, covariates, errors });
  if (!found.ok) {
    const verdict = refusalOf(t, found.error);
    return verdict.ok ? ok({ ...untold, warnings, verdict: verdict.value }) : verdict;
  }
  const given = found.value;
  return ok(tellEffects(t, given, options, about));
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

const tellEffects = (t: Translate, given: GroupTimeEffects, options: EvaluateOptions, about: About): Evaluation => {
  const { unit, warnings, leastTimesAfter, clusters, untold } = about;
  const { control, level, seed } = options;
  const simple = simpleAggregate(given);
  const [mean] = simple ? tell(given, [simple], { ...options, bands: "pointwise" }, clusters) : [];
  const cells = tell(given, given.effects, options, clusters);
  const interval = mean && mean.low !== null && mean.high !== null ? { low: mean.low, high: mean.high, level } : null;
  const told = interval ? ok(interval) : refuse({ code: "single-treated" } as const);
  const least = { ...leastDesign, timesBefore: 1, timesAfter: leastTimesAfter };
  const verdict = verdictOf(designOf(given, control), { interval: told, smallest: null }, least);
  const isDrawn = options.inference === "bootstrap" || options.bands === "simultaneous";
  return {
    ...untold,
    ...{ estimate: mean?.estimate ?? null, standardError: mean?.standardError ?? null, interval },
    pValue: simple ? (uncertainties(given, [simple], { level, ...(clusters ? { clusters } : {}) })[0]?.pValue ?? null) : null,
    inference: {
      kind: options.inference ?? "analytic",
      replications: isDrawn ? (options.replications ?? DRAWS) : null,
      seed: isDrawn ? seed : null,
    },
    groupTime: given.effects.map(({ cohort, time }, at) => ({
      group: timeValue(cohort.time),
      time: timeValue(time),
      ...(cells[at] ?? NONE),
    })),
    aggregates: {
      simple: mean ?? {},
      dynamic: aggregateOf(given, dynamicAggregate(given), options, clusters),
      group: aggregateOf(given, groupAggregate(given), options, clusters),
      calendar: aggregateOf(given, calendarAggregate(given), options, clusters),
    },
    warnings: [
      ...warnings,
      ...given.warnings.map((warning) => warningWords(t, warning)),
      ...given.missing.map(({ cohort, time, reason }) => ({
        code: "missing-cell",
        sentence: t("impact.warning.missing-cell", { cohort, time, why: t(`impact.why.${reason}`) }),
      })),
    ],
    verdict: { code: verdict.code, sentence: verdictWords(t, verdict, { estimate: mean?.estimate ?? null, unit }) },
  };
};

const NONE: Told = { estimate: 0, standardError: null, low: null, high: null };
