import type { EvaluateOptions } from "../evaluate/options.ts";
import type { StudyPlan } from "./study-plan.ts";

/** The times from which what a plan treats is so: one for all, or one for each in their order. */
const startsOf = ({ treated }: StudyPlan): readonly string[] => {
  const [first = "", ...others] = treated.map(({ from }) => from);
  return others.every((from) => from === first) ? [first] : [first, ...others];
};

/** What the column of first treated times holds for a unit that has none. */
export const NEVER = ["0", ""];

const USUAL = { covariates: [], control: "never", estimator: "dr", base: "varying", anticipation: 0, bands: "pointwise" } as const;

/** The file of predictors that a command names, as it is given beside the panel. */
export const PREDICTORS_FILE = "predicteurs.json";

/** The file of a registered plan: its SHA-256 is what the plan is known by. */
export const PLAN_FILE = "plan.json";

/** A plan without the units that figures do not tell of and that it leaves out for another pact. */
export const withoutAbsent = (plan: StudyPlan, absent: readonly string[] = []): StudyPlan =>
  absent.length === 0 ? plan : { ...plan, exclude: plan.exclude.filter(({ unit, pact }) => pact === undefined || !absent.includes(unit)) };

/** How controls are made alike first: by columns that nothing else then reads. */
const matchingOptions = ({ matching }: StudyPlan): Partial<EvaluateOptions> => {
  if (!matching) return { match: null };
  const { kind, covariates } = matching;
  return { match: kind, covariates, ...(kind === "nearest" ? { matches: matching.matches } : {}) };
};

/** A plan as the engine takes it. */
export const planOptions = (plan: StudyPlan, file: string): EvaluateOptions => {
  const [first = "", ...others] = startsOf(plan);
  return {
    ...{ file, json: true, ...plan.columns, delimiter: null },
    treatment:
      plan.cohortColumn === undefined
        ? { by: "units", units: plan.treated.map(({ unit }) => unit), from: others.length === 0 ? first : [first, ...others] }
        : { by: "cohort", column: plan.cohortColumn, never: NEVER },
    ...{ method: plan.method, solver: "exact", donors: plan.donors, exclude: plan.exclude.map(({ unit }) => unit) },
    ...{ predictors: plan.predictors ? PREDICTORS_FILE : null, cluster: null, ...(plan.cohorts ?? USUAL) },
    ...{ inference: plan.inference, replications: plan.replications, seed: plan.seed, level: plan.level },
    ...(plan.augmented ? { augmented: true } : {}),
    ...matchingOptions(plan),
    ...{ leastAfter: plan.leastTimesAfter, neighbours: plan.neighbours ?? [], transform: plan.transform ?? null, per: plan.per ?? null },
  };
};

/** What is treated, and from when, as a command says it. */
const treatedArguments = (plan: StudyPlan): readonly string[] =>
  plan.cohortColumn === undefined
    ? [
        ...list(
          "--treated-unit",
          plan.treated.map(({ unit }) => unit),
        ),
        ...list("--treated-from", startsOf(plan)),
      ]
    : list("--cohort", [plan.cohortColumn]);

/** A word of a command as a shell takes it. */
const shell = (word: string): string => (/^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
/** An option with its words; one that begins as an option does is bound to it, which the others then are too. */
const list = (option: string, words: readonly string[]): readonly string[] => {
  if (words.length === 0) return [];
  return words.some((word) => word.startsWith("-")) ? words.map((word) => `${option}=${word}`) : [option, ...words];
};
/** A file whose name begins as an option does is named by its folder. */
const path = (file: string): string => (file.startsWith("-") ? `./${file}` : file);

const comparedArguments = ({ neighbours = [], transform, per }: StudyPlan): readonly string[] => [
  ...list("--neighbours", neighbours),
  ...(transform ? ["--transform", transform.kind] : []),
  ...(transform?.kind === "index" ? list("--base-time", [transform.base]) : []),
  ...(per === undefined ? [] : list("--per", [per])),
];

const matchingArguments = (matching: NonNullable<StudyPlan["matching"]>): readonly string[] => [
  ...["--match", matching.kind, ...(matching.kind === "nearest" ? ["--matches", String(matching.matches)] : [])],
  ...list("--covariates", matching.covariates),
];

const ownArguments = ({ cohorts, predictors, augmented, matching }: StudyPlan): readonly string[] => [
  ...(predictors ? ["--predictors", PREDICTORS_FILE] : []),
  ...(augmented ? ["--augmented"] : []),
  ...(matching ? matchingArguments(matching) : []),
  ...(cohorts
    ? [
        ...["--control", cohorts.control, "--estimator", cohorts.estimator, "--base", cohorts.base],
        ...["--anticipation", String(cohorts.anticipation), "--bands", cohorts.bands],
        ...list("--covariates", cohorts.covariates),
      ]
    : []),
];

/** What `levier` is given to find again what a run found; its figures are the same to the last digit. */
export const redoArguments = (plan: StudyPlan, file: string): readonly string[] => [
  "evaluate",
  path(file),
  ...list("--unit", [plan.columns.unit]),
  ...list("--time", [plan.columns.time]),
  ...list("--outcome", [plan.columns.outcome]),
  ...treatedArguments(plan),
  ...["--method", plan.method, ...ownArguments(plan), ...comparedArguments(plan)],
  ...list("--donors", plan.donors),
  ...list(
    "--exclude",
    plan.exclude.map(({ unit }) => unit),
  ),
  ...["--inference", plan.inference, "--replications", String(plan.replications), "--seed", String(plan.seed)],
  ...["--level", String(plan.level), "--least-after", String(plan.leastTimesAfter), "--json"],
];

export const redoCommand = (plan: StudyPlan, file: string): string => `npx levier ${redoArguments(plan, file).map(shell).join(" ")}`;
