import type { EvaluateOptions } from "../evaluate/options.ts";
import type { StudyPlan } from "./study-plan.ts";

/** The one time from which all that a plan treats is so; null when nothing is treated. */
export const treatedFrom = ({ treated }: StudyPlan): string | null => treated[0]?.from ?? null;

/** A plan as the engine takes it. */
export const planOptions = (plan: StudyPlan, file: string): EvaluateOptions => ({
  ...{ file, json: true, ...plan.columns, delimiter: null },
  treatment: { by: "units", units: plan.treated.map(({ unit }) => unit), from: treatedFrom(plan) ?? "" },
  ...{ method: plan.method, solver: "exact", donors: plan.donors, exclude: plan.exclude.map(({ unit }) => unit) },
  ...{ covariates: [], predictors: null, control: "never", estimator: "dr", base: "varying", anticipation: 0 },
  ...{ cluster: null, bands: "pointwise" },
  ...{ inference: plan.inference, replications: plan.replications, seed: plan.seed, level: plan.level },
  leastAfter: plan.leastTimesAfter,
});

/** A word of a command as a shell takes it. */
const shell = (word: string): string => (/^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
const list = (option: string, words: readonly string[]): readonly string[] => (words.length === 0 ? [] : [option, ...words]);

/** What `levier` is given to find again what a run found; its figures are the same to the last digit. */
export const redoArguments = (plan: StudyPlan, file: string): readonly string[] => [
  "evaluate",
  file,
  ...["--unit", plan.columns.unit, "--time", plan.columns.time, "--outcome", plan.columns.outcome],
  ...list(
    "--treated-unit",
    plan.treated.map(({ unit }) => unit),
  ),
  ...["--treated-from", treatedFrom(plan) ?? "", "--method", plan.method],
  ...list("--donors", plan.donors),
  ...list(
    "--exclude",
    plan.exclude.map(({ unit }) => unit),
  ),
  ...["--inference", plan.inference, "--replications", String(plan.replications), "--seed", String(plan.seed)],
  ...["--level", String(plan.level), "--least-after", String(plan.leastTimesAfter), "--json"],
];

export const redoCommand = (plan: StudyPlan, file: string): string => `npx levier ${redoArguments(plan, file).map(shell).join(" ")}`;
