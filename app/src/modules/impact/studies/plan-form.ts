import { inTimeOrder, isTimeLike } from "@levier/evaluation";
import { ok, type Result, refuse } from "@levier/kernel";
import { readDay, readFrenchNumber } from "../../pacts/index.ts";
import type { EvaluationRefusal } from "../evaluate/evaluation-refusal.ts";
import { leastDraws } from "../evaluate/least-draws.ts";
import type { InferenceKind } from "../evaluate/options.ts";
import { isBefore } from "./first-full-period.ts";
import { othersOf, typeOthers } from "./other-pacts.ts";
import { excludedOf, namesOf, treatedOf, typeExcluded, typeNames, typeTreated } from "./plan-lines.ts";
import { readPredictors, typePredictors } from "./predictor-lines.ts";
import { methodOf, type PlanMethod, type StudyPlan, studyPlan } from "./study-plan.ts";
import { endOfTime } from "./time-end.ts";

/** What was typed in a form, by the names of its fields. */
type Typed = Readonly<Record<string, string>>;

/** The field of a form that says nothing usable, and what was typed there. `why`: what a run would be refused for. */
export type PlanFault = { readonly field: string; readonly value: string; readonly why?: EvaluationRefusal };

/** Methods of a form, the one to begin with first. */
export const formMethods = ["sdid", "sc-augmented", "sc", "did", "sc-predictors", "cs"] as const satisfies readonly PlanMethod[];
const drawn = ["placebo", "permutation", "bootstrap", "jackknife"] as const;
/** What the uncertainty of each method is told with. */
const inferencesOf: Readonly<Record<PlanMethod, readonly InferenceKind[]>> = {
  ...{ sdid: drawn, sc: drawn, did: [...drawn, "analytic"], "sc-augmented": ["placebo", "permutation"] },
  ...{ "sc-predictors": ["placebo", "permutation"], cs: ["analytic", "bootstrap"] },
};
export const formInferences = [...drawn, "analytic"] as const;

/** How effects by cohort are had where nothing else is asked. */
const COHORTS = { control: "never", estimator: "dr", base: "varying", anticipation: 0, covariates: [], bands: "simultaneous" } as const;

/** A plan as its form shows it, by the names of the fields. */
export const typedOf = (plan: StudyPlan): Record<string, string> => {
  const { covariates, anticipation, ...cohorts } = plan.cohorts ?? COHORTS;
  return {
    question: plan.question,
    ...{ label: plan.outcome.label, unit: plan.outcome.unit, source: plan.outcome.source, sourceUrl: plan.outcome.sourceUrl ?? "" },
    direction: plan.direction,
    ...{ columnUnit: plan.columns.unit, columnTime: plan.columns.time, columnOutcome: plan.columns.outcome },
    cohortColumn: plan.cohortColumn ?? "",
    ...{ treated: typeTreated(plan), from: plan.treated[0]?.from ?? "", signedOn: plan.signedOn },
    ...{ method: methodOf(plan), inference: plan.inference, replications: String(plan.replications), seed: String(plan.seed) },
    level: String(Number((plan.level * 100).toPrecision(12))).replace(".", ","),
    ...{
      donors: typeNames(plan.donors),
      exclude: typeExcluded(plan.exclude.filter(({ pact }) => pact === undefined)),
      neighbours: typeNames(plan.neighbours ?? []),
    },
    ...{ transform: plan.transform?.kind ?? "none", baseTime: plan.transform?.kind === "index" ? plan.transform.base : "" },
    per: plan.per ?? "",
    leastTimesAfter: String(plan.leastTimesAfter),
    comparison: plan.comparison,
    ...{ ...cohorts, anticipation: String(anticipation), covariates: typeNames(covariates) },
    ...typeOthers(plan.exclude),
    predictors: plan.predictors ? typePredictors(plan.predictors) : "",
    ...{ match: plan.matching?.kind ?? "none", matchOn: typeNames(plan.matching?.covariates ?? []) },
    matchCount: String(plan.matching?.kind === "nearest" ? plan.matching.matches : 1),
  };
};

/** The name in the form of each field of a plan, where it is another. */
const FIELDS: Readonly<Record<string, string>> = {
  ...{ "outcome.label": "label", "outcome.unit": "unit", "outcome.source": "source", "outcome.sourceUrl": "sourceUrl" },
  ...{ "columns.unit": "columnUnit", "columns.time": "columnTime", "columns.outcome": "columnOutcome" },
  ...{ "cohorts.control": "control", "cohorts.estimator": "estimator", "cohorts.base": "base", "cohorts.bands": "bands" },
  ...{ "cohorts.anticipation": "anticipation", "cohorts.covariates": "covariates" },
  ...{ "transform.base": "baseTime", "matching.kind": "match", "matching.covariates": "matchOn", "matching.matches": "matchCount" },
};

const whole = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);

const twice = (units: readonly string[]): string | undefined => units.find((unit, at) => units.indexOf(unit) < at);

/** Inferences whose error is how the treated differ among themselves. */
const SEVERAL_TREATED: readonly string[] = ["jackknife", "bootstrap", "analytic"];

/** What cannot stand together in a plan. */
const contradiction = (plan: StudyPlan): PlanFault | null => {
  const { treated, donors, exclude, signedOn, method, inference, cohortColumn } = plan;
  const units = treated.map(({ unit }) => unit);
  const repeated = twice(units);
  if (repeated !== undefined) return { field: "treated", value: repeated };
  const isEarly = (from: string): boolean => endOfTime(from) === null || isBefore(from, signedOn);
  const [first, ...others] = treated.map(({ from }) => from);
  if (first !== undefined && isEarly(first)) return { field: "from", value: first };
  const early = others.find(isEarly);
  if (early !== undefined) return { field: "treated", value: early };
  if (cohortColumn !== undefined && method !== "cs") return { field: "method", value: methodOf(plan) };
  if (method !== "cs" && others.some((from) => from !== first)) return { field: "method", value: methodOf(plan) };
  const told = matchingFault(plan);
  if (told) return told;
  const isOfSeveral = method !== "cs" && SEVERAL_TREATED.includes(inference);
  if (!inferencesOf[methodOf(plan)].includes(inference) || (isOfSeveral && units.length < 2))
    return { field: "inference", value: inference };
  const out = exclude.find(({ unit }) => units.includes(unit) || donors.includes(unit));
  if (out) return { field: out.pact === undefined ? "exclude" : "others", value: out.unit };
  return comparedFault(plan) ?? drawsFault(plan);
};

/** What matching cannot stand with. */
const matchingFault = ({ matching, method, inference, cohorts, neighbours }: StudyPlan): PlanFault | null => {
  if (!matching) return null;
  const { kind } = matching;
  if (method === "sc-predictors" || (kind === "entropy" && (method !== "did" || neighbours))) return { field: "match", value: kind };
  if (kind === "entropy" && inference !== "analytic") return { field: "inference", value: inference };
  const [also] = cohorts?.covariates ?? [];
  return also === undefined ? null : { field: "covariates", value: also };
};

/** What of the columns and of what is compared cannot stand together. */
const comparedFault = (plan: StudyPlan): PlanFault | null => {
  const { treated, donors, exclude, columns, outcome, method, transform, cohortColumn, neighbours = [] } = plan;
  if (columns.time === columns.unit) return { field: "columnTime", value: columns.time };
  if ([columns.unit, columns.time].includes(columns.outcome)) return { field: "columnOutcome", value: columns.outcome };
  if (Object.values(columns).some((column) => column === cohortColumn)) return { field: "cohortColumn", value: cohortColumn ?? "" };
  if (outcome.sourceUrl !== null && !/^https?:/i.test(outcome.sourceUrl)) return { field: "sourceUrl", value: outcome.sourceUrl };
  const apart = [...treated, ...exclude].map(({ unit }) => unit);
  const strange = neighbours.find((unit) => method === "cs" || apart.includes(unit) || (donors.length > 0 && !donors.includes(unit)));
  if (strange !== undefined) return { field: "neighbours", value: strange };
  if (transform?.kind !== "index") return null;
  const isAfter = treated.some(({ from }) => !isTimeLike(transform.base, from) || inTimeOrder(transform.base, from) >= 0);
  return isAfter ? { field: "baseTime", value: transform.base } : null;
};

const drawsFault = ({ inference, level, method, replications }: StudyPlan): PlanFault | null => {
  const least = leastDraws({ inference, level, method });
  if (replications >= least) return null;
  return { field: "replications", value: String(replications), why: { code: "few-draws", replications, level, least } };
};

type Said = (name: string) => string;

/** What a method alone asks; else its first field that cannot be used. */
const ownOf = (method: StudyPlan["method"], said: Said): Result<Partial<Record<"cohorts" | "predictors", unknown>>, PlanFault> => {
  if (method === "sc-predictors") {
    const predictors = readPredictors(said("predictors"));
    return predictors.ok ? ok({ predictors: predictors.value }) : refuse({ field: "predictors", value: predictors.error });
  }
  if (method !== "cs") return ok({});
  const chosen = { control: said("control"), estimator: said("estimator"), base: said("base"), bands: said("bands") };
  return ok({ cohorts: { ...chosen, anticipation: whole(said("anticipation")), covariates: namesOf(said("covariates")) } });
};

/** What a form asks to compare: what it leaves as it is stays out of the plan. */
const comparedOf = (said: Said): Partial<Record<"neighbours" | "transform" | "per", unknown>> => {
  const [neighbours, kind, base, per] = [namesOf(said("neighbours")), said("transform"), said("baseTime"), said("per")];
  return {
    ...(neighbours.length > 0 && { neighbours }),
    ...(kind !== "" && kind !== "none" && { transform: kind === "index" ? { kind, base } : { kind } }),
    ...(per !== "" && { per }),
  };
};

/** How a form has controls made alike first. */
const matchingOf = (said: Said): { readonly matching?: unknown } => {
  const [kind, covariates] = [said("match"), namesOf(said("matchOn"))];
  if (kind === "" || kind === "none") return {};
  return { matching: { kind, covariates, ...(kind === "nearest" ? { matches: whole(said("matchCount")) } : {}) } };
};

/** The plan that a form tells; else its first field that cannot be used. */
export const readPlan = (typed: Typed): Result<StudyPlan, PlanFault> => {
  const said: Said = (name) => (typed[name] ?? "").replaceAll("\r", "").trim();
  const [from, cohortColumn] = [said("from"), said("cohortColumn")];
  const treated = treatedOf(said("treated"), from);
  if (treated.length > 0 && cohortColumn !== "") return refuse({ field: "cohortColumn", value: cohortColumn });
  if (treated.length === 0 && cohortColumn === "") return refuse({ field: "treated", value: "" });
  if (from === "" && cohortColumn === "") return refuse({ field: "from", value: "" });
  const named = formMethods.find((one) => one === said("method"));
  if (!named) return refuse({ field: "method", value: said("method") });
  const [method, augmented] = named === "sc-augmented" ? (["sc", { augmented: true }] as const) : ([named, {}] as const);
  const own = ownOf(method, said);
  if (!own.ok) return own;
  const level = readFrenchNumber(said("level").replace(/%$/, ""));
  const read = studyPlan.safeParse({
    question: said("question"),
    outcome: { label: said("label"), unit: said("unit"), source: said("source"), sourceUrl: said("sourceUrl") || null },
    direction: said("direction"),
    columns: { unit: said("columnUnit"), time: said("columnTime"), outcome: said("columnOutcome") },
    ...{ treated, signedOn: readDay(said("signedOn")) ?? "" },
    ...{ method, inference: said("inference") },
    ...{ replications: whole(said("replications")), seed: whole(said("seed")) },
    level: level === null ? Number.NaN : Number((level / 100).toPrecision(12)),
    donors: namesOf(said("donors")),
    exclude: [...excludedOf(said("exclude")), ...othersOf(typed, treated)],
    leastTimesAfter: whole(said("leastTimesAfter")),
    comparison: said("comparison"),
    ...(cohortColumn !== "" && { cohortColumn }),
    ...{ ...comparedOf(said), ...matchingOf(said), ...augmented },
    ...own.value,
  });
  if (!read.success) {
    const [head = "", next] = read.error.issues[0]?.path.map(String) ?? [];
    const field = FIELDS[`${head}.${next}`] ?? head;
    return refuse({ field, value: said(field) });
  }
  const fault = contradiction(read.data);
  return fault ? refuse(fault) : ok(read.data);
};
