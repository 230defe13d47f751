import { isRecord, ok, type Result, refuse } from "@levier/kernel";

export const predictorOperators = ["mean", "median", "sum"] as const;
export type PredictorOperator = (typeof predictorOperators)[number];

/**
 * What a predictor is made of. `importance`: how much it counts beside the others, where that is told and not to be found. `column`, with the columns of `sumOf` added, each taken over the times `from`–`to` by `operator`; where
 * `shareOf` names columns, divided by the sum of those. A `column` that no line has only names the sum of `sumOf`.
 */
export type PredictorSpec = {
  readonly column: string;
  readonly from: string;
  readonly to: string;
  readonly operator: PredictorOperator;
  readonly sumOf: readonly string[];
  readonly shareOf: readonly string[];
  readonly importance?: number | undefined;
};

/** The predictors, and the times over which the outcome is to be followed: null for all before the treatment. */
export type PredictorPlan = {
  readonly predictors: readonly PredictorSpec[];
  readonly fit: { readonly from: string; readonly to: string } | null;
};

/** `field`: where in the plan, `predictors[2].operator`; `value`: what stands there. */
export type PlanRefusal =
  | { readonly code: "no-predictors" }
  | { readonly code: "bad-field"; readonly field: string; readonly value: string };

const bad = (field: string, value: unknown): Result<never, PlanRefusal> =>
  refuse({ code: "bad-field", field, value: JSON.stringify(value) ?? "" });

const timeOf = (value: unknown): string | null => (typeof value === "number" || typeof value === "string" ? String(value) : null);

const namesOf = (value: unknown): readonly string[] | null => {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return null;
  const names = value.filter((one) => typeof one === "string");
  return names.length === value.length ? names : null;
};

const importanceOf = (value: unknown): { readonly importance?: number } | null => {
  if (value === undefined) return {};
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? { importance: value } : null;
};

/** The first name that a plan does not know, so that one mistyped is not passed over. */
const unknownName = (value: Readonly<Record<string, unknown>>, known: readonly string[]): string | undefined =>
  Object.keys(value).find((name) => !known.includes(name));

const NAMES = ["column", "from", "to", "operator", "sumOf", "shareOf", "importance"];

const readPredictor = (value: unknown, at: string): Result<PredictorSpec, PlanRefusal> => {
  if (!isRecord(value)) return bad(at, value);
  const unknown = unknownName(value, NAMES);
  if (unknown !== undefined) return bad(`${at}.${unknown}`, value[unknown]);
  const { column } = value;
  if (typeof column !== "string" || column === "") return bad(`${at}.column`, column);
  const [from, to] = [timeOf(value["from"]), timeOf(value["to"])];
  if (from === null) return bad(`${at}.from`, value["from"]);
  if (to === null) return bad(`${at}.to`, value["to"]);
  const operator = predictorOperators.find((one) => one === (value["operator"] ?? "mean"));
  if (!operator) return bad(`${at}.operator`, value["operator"]);
  const [sumOf, shareOf] = [namesOf(value["sumOf"]), namesOf(value["shareOf"])];
  if (!sumOf) return bad(`${at}.sumOf`, value["sumOf"]);
  if (!shareOf) return bad(`${at}.shareOf`, value["shareOf"]);
  const importance = importanceOf(value["importance"]);
  if (!importance) return bad(`${at}.importance`, value["importance"]);
  return ok({ column, from, to, operator, sumOf, shareOf, ...importance });
};

const readFit = (value: unknown): Result<PredictorPlan["fit"], PlanRefusal> => {
  if (value === undefined || value === null) return ok(null);
  const [from, to] = isRecord(value) ? [timeOf(value["from"]), timeOf(value["to"])] : [null, null];
  return from === null || to === null ? bad("fit", value) : ok({ from, to });
};

/** The plan that a parsed JSON file tells; refused at the first field that is not what it should be. */
export const readPredictorPlan = (value: unknown): Result<PredictorPlan, PlanRefusal> => {
  if (!isRecord(value)) return bad("", value);
  const unknown = unknownName(value, ["predictors", "fit"]);
  if (unknown !== undefined) return bad(unknown, value[unknown]);
  const told = value["predictors"];
  if (!Array.isArray(told)) return bad("predictors", told);
  if (told.length === 0) return refuse({ code: "no-predictors" });
  const predictors: PredictorSpec[] = [];
  for (const [at, one] of told.entries()) {
    const read = readPredictor(one, `predictors[${at}]`);
    if (!read.ok) return read;
    predictors.push(read.value);
  }
  const silent = predictors.findIndex(({ importance }) => importance === undefined);
  if (silent >= 0 && predictors.some(({ importance }) => importance !== undefined))
    return bad(`predictors[${silent}].importance`, undefined);
  const fit = readFit(value["fit"]);
  return fit.ok ? ok({ predictors, fit: fit.value }) : fit;
};
