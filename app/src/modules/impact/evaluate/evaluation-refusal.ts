import type {
  BlockRefusal,
  PanelRefusal,
  PredictorRefusal,
  PredictorsRefusal,
  StaggeredRefusal,
  TransformRefusal,
  TwoWayEffectRefusal,
} from "@levier/evaluation";
import type { Translate } from "../../../messages/index.ts";

/** What keeps a panel from being evaluated as it is asked: no verdict says it, the panel or the request is to mend. */
export type EvaluationRefusal =
  | PanelRefusal
  | BlockRefusal
  | TransformRefusal
  | PredictorRefusal
  | PredictorsRefusal
  | Extract<StaggeredRefusal, { readonly code: "anticipation" | "covariate-missing" | "covariate-collinear" | "too-many-covariates" }>
  | Extract<TwoWayEffectRefusal, { readonly code: "few-rows" | "few-clusters" }>
  | { readonly code: "no-predictors-given" }
  | MatchRefusal
  /** Fewer draws than tell anything at the level asked. */
  | { readonly code: "few-draws"; readonly replications: number; readonly level: number; readonly least: number };

/** Why units are not matched. */
export type MatchRefusal =
  /** At the last time before the treatment. */
  | { readonly code: "covariate-before"; readonly unit: string; readonly covariate: string }
  | { readonly code: "nothing-to-match" }
  /** `covariate`: the one that parts them by itself; empty where none does. */
  | { readonly code: "none-alike"; readonly covariate: string }
  | { readonly code: "few-to-match"; readonly have: number; readonly needed: number };

/** In one line, as a command says it: the value, and the mend. */
export const commandWords = (refusal: EvaluationRefusal): string => {
  switch (refusal.code) {
    case "few-draws":
      return `${refusal.replications} replications are too few to tell anything at ${refusal.level}: give ${refusal.least} or more.`;
    case "no-rows":
      return "The panel has no line left. Check --exclude and --donors.";
    case "time-out-of-order":
      return `The time "${refusal.time}" has no order beside "${refusal.first}". Write all times one way, the year first: 2002, 2002-T1, 2002-01 or 2002-01-31.`;
    case "not-positive":
      return `"${refusal.unit}" has ${refusal.value} at ${refusal.time}: a logarithm or an index asks for more than 0. Leave the unit out, or --transform out.`;
    case "no-such-time":
      return `--base-time "${refusal.time}" is no time of the panel, which goes from ${refusal.first} to ${refusal.last}. Give one of them.`;
    case "duplicate":
      return `"${refusal.unit}" is told twice at ${refusal.time}. Leave one line of the two.`;
    case "treatment-ends":
      return `"${refusal.unit}" is treated, then no more from ${refusal.time}. These methods take a treatment to last: end the panel before, or leave the unit out.`;
    case "no-complete-unit":
      return `No unit has a figure at every time ("${refusal.unit}" has none at ${refusal.time}). Leave out the times that are missing.`;
    case "none-treated":
      return "No unit is treated within the panel. Check the treatment column, or --treated-unit and --treated-from.";
    case "no-control":
      return "Every unit is treated: nothing is left to compare with. Add units that are not.";
    case "no-time-before":
      return `"${refusal.unit}" is treated from the first time on: nothing was seen of it before. Begin the panel earlier, or leave it out.`;
    case "staggered":
      return `Units are treated from several times on (${refusal.times.join(", ")}). Use --method cs, or keep one of them by --exclude.`;
    case "covariate-missing":
      return `"${refusal.unit}" has no ${refusal.covariate} at ${refusal.time}. Leave the unit out by --exclude, or the covariate.`;
    case "anticipation":
      return `--anticipation ${refusal.value} is below 0.`;
    case "covariate-collinear":
      return `The covariate "${refusal.covariate}" is the same for all, or told by the others. Leave it out.`;
    case "too-many-covariates":
      return `${refusal.covariates} covariates are too many for ${refusal.rows} lines. Leave some out.`;
    case "few-rows":
      return `${refusal.columns} columns are too many for ${refusal.rows} lines. Leave covariates out.`;
    case "few-clusters":
      return "All units are of one cluster: nothing tells an error. Leave --cluster out.";
    case "covariate-before":
      return `"${refusal.unit}" has no ${refusal.covariate} just before the treatment. Leave the unit out by --exclude, or the covariate.`;
    case "nothing-to-match":
      return "The covariates are the same for all units: nothing to match on. Give others.";
    case "none-alike":
      return `No control is like the treated by ${refusal.covariate || "the covariates"}. Match on others, or add controls.`;
    case "few-to-match":
      return `${refusal.have} controls are too few to match: give ${refusal.needed} or more, or fewer covariates.`;
    default:
      return predictorWords(refusal);
  }
};

type OfPredictors = Extract<EvaluationRefusal, PredictorRefusal | PredictorsRefusal | { readonly code: "no-predictors-given" }>;

const predictorWords = (refusal: OfPredictors): string => {
  switch (refusal.code) {
    case "no-predictors-given":
      return "sc-predictors asks for --predictors SPEC.json.";
    case "unknown-column":
      return `There is no column "${refusal.column}" for a predictor.`;
    case "no-time-looked-at":
      return `${refusal.predictor} looks at no time of the panel from ${refusal.from} to ${refusal.to}.`;
    case "no-predictor-value":
      return `"${refusal.unit}" has no value of ${refusal.predictor}. Look at other times, or leave the predictor out.`;
    case "no-donor":
      return "No control has a value of each predictor. Leave out those that are missing most.";
    case "no-predictor-varies":
      return "Every predictor is the same for all controls: nothing chooses among them. Give others.";
    case "no-time-to-fit":
      return `The panel has no time from ${refusal.from} to ${refusal.to} to follow the outcome over.`;
    case "fit-after-treatment":
      return `The outcome cannot be followed at ${refusal.time}, which is under treatment. End "fit" before.`;
  }
};

/** The same as a page says it. */
export const refusalSentence = (t: Translate, refusal: EvaluationRefusal): string => {
  const { code, ...values } = refusal;
  return t(`impact.refusal.${code}`, "times" in values ? { times: values.times.join(", ") } : { ...values });
};
