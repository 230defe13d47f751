import { type PredictorPlan, type PredictorSpec, readPredictorPlan } from "@levier/evaluation";
import { ok, type Result, refuse } from "@levier/kernel";

const WORDS = { mean: "moyenne", median: "médiane", sum: "somme" } as const;

const operatorOf = (word: string): PredictorSpec["operator"] | undefined =>
  word === "" ? "mean" : (["mean", "median", "sum"] as const).find((one) => one === word || WORDS[one] === word.toLowerCase());

/** `emplois_industrie ; 2010 ; 2018 ; moyenne`: a column, over which times, taken how. */
const lineOf = (line: string): PredictorSpec | null => {
  const [column = "", from = "", to = "", word = "", ...more] = line.split(/[;\t]/).map((cell) => cell.trim());
  const operator = operatorOf(word);
  return column === "" || from === "" || to === "" || !operator || more.length > 0
    ? null
    : { column, from, to, operator, sumOf: [], shareOf: [] };
};

const parsed = (text: string): Result<unknown, string> => {
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse(text);
  }
};

/** Predictors as people write them, one a line, or the JSON of `levier evaluate --predictors`; else what of it cannot be read. */
export const readPredictors = (text: string): Result<PredictorPlan, string> => {
  if (text.trim().startsWith("{")) {
    const json = parsed(text);
    const plan = json.ok ? readPredictorPlan(json.value) : json;
    if (plan.ok) return plan;
    if (typeof plan.error === "string") return refuse(plan.error);
    return refuse(plan.error.code === "bad-field" ? `${plan.error.field} : ${plan.error.value}` : text);
  }
  const predictors: PredictorSpec[] = [];
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const one = lineOf(line);
    if (!one) return refuse(line);
    predictors.push(one);
  }
  return predictors.length === 0 ? refuse("") : ok({ predictors, fit: null });
};

/** The file of `levier evaluate --predictors`. */
export const predictorsFile = (plan: PredictorPlan): string => JSON.stringify(plan, null, 2);

/** Predictors as a form shows them: lines where lines say all, their file otherwise. */
export const typePredictors = (plan: PredictorPlan): string =>
  plan.fit === null &&
  plan.predictors.every(({ sumOf, shareOf, importance }) => sumOf.length + shareOf.length === 0 && importance === undefined)
    ? plan.predictors.map(({ column, from, to, operator }) => `${column} ; ${from} ; ${to} ; ${WORDS[operator]}`).join("\n")
    : predictorsFile(plan);
