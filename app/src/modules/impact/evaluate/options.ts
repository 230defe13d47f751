import { parseArgs } from "node:util";
import type { PanelTransform } from "@levier/evaluation";
import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";

export const methods = ["did", "sc", "sc-predictors", "sdid", "cs"] as const;
export type Method = (typeof methods)[number];
export const inferenceKinds = ["placebo", "jackknife", "bootstrap", "permutation", "analytic", "none"] as const;
export type InferenceKind = (typeof inferenceKinds)[number];

export const matchKinds = ["nearest", "entropy"] as const;
export type MatchKind = (typeof matchKinds)[number];

/** What is treated, and from when: a column of 0 and 1, units named with a time, or the column of each unit's first treated time. */
export type TreatmentOption =
  | { readonly by: "column"; readonly column: string }
  /** `from`: one time for all, or one for each unit in their order. */
  | { readonly by: "units"; readonly units: readonly string[]; readonly from: string | readonly string[] }
  | { readonly by: "cohort"; readonly column: string; readonly never: readonly string[] };

export type EvaluateOptions = {
  readonly file: string;
  readonly json: boolean;
  readonly unit: string;
  readonly time: string;
  readonly outcome: string;
  readonly treatment: TreatmentOption;
  readonly method: Method;
  readonly solver: "exact" | "authors";
  readonly exclude: readonly string[];
  readonly donors: readonly string[];
  readonly delimiter: string | null;
  readonly covariates: readonly string[];
  readonly predictors: string | null;
  readonly control: "never" | "not-yet";
  readonly estimator: "dr" | "ipw" | "or";
  readonly base: "varying" | "universal";
  readonly anticipation: number;
  readonly cluster: string | null;
  readonly bands: "pointwise" | "simultaneous";
  readonly inference: InferenceKind | null;
  readonly replications: number | null;
  readonly seed: number;
  readonly level: number;
  /** Times since the treatment without which nothing is concluded. */
  readonly leastAfter: number;
  /** Controls that what is treated may have reached. */
  readonly neighbours: readonly string[];
  readonly transform: PanelTransform | null;
  /** The column that outcomes are divided by, as a population, before anything else; null: none. */
  readonly per: string | null;
  /** What a synthetic control misses is made up for by a regression; not when not said. */
  readonly augmented?: boolean;
  /** How controls are chosen by covariates before they are compared; all as they are when not said. */
  readonly match?: MatchKind | null;
  /** Controls that each treated is matched with by `nearest`; 1 when not said. */
  readonly matches?: number;
};

export const evaluateUsage =
  "evaluate PANEL.csv --unit C --time C --outcome C (--treated C | --treated-unit U… --treated-from T… | --cohort C [--never VALUE]) [--method did|sc|sc-predictors|sdid|cs] [--json]";

export const evaluateHelp = [
  `usage: npx levier ${evaluateUsage}`,
  "  what is treated     --treated C: a column, 1 where a unit is under treatment; --treated-unit U… --treated-from T…",
  "                      (one time for all, or one for each unit);",
  "                      --cohort C: the column of each unit's first treated time, --never VALUE where it has none (0 or empty)",
  "  how                 --method did | sc | sc-predictors | sdid | cs (sdid, and cs with --cohort); --solver exact | authors",
  "                      did of treatments begun at several times: the two-way effect, its event study and what it is made of",
  "  compared with       --donors U… only these; --exclude U… without these; --control never | not-yet (cs)",
  "  told with           --inference placebo | jackknife | bootstrap | permutation | analytic | none; --replications N; --seed N; --level 0.95;",
  "                      when not said: placebo (jackknife, or analytic for did, where controls are no more than the treated);",
  "                      permutation for sc-predictors; analytic for cs and the two-way effect;",
  "                      --least-after N: times since the treatment without which it is too early to conclude (1)",
  "  what is compared    --transform none | log | index (none: levels), --base-time T: the time where an index is 100;",
  "                      --per C: the outcome over this column, as a population",
  "  spill-overs         --neighbours U… controls that what is treated may have reached: the effect without them, and theirs",
  "  sc                  --augmented: what the comparison still misses is made up for by a ridge regression",
  "  did, cs             --covariates C…: what trends are parallel conditionally on; --cluster C (did: with --inference analytic)",
  "  matching            --match nearest (did, cs, sc, sdid: --matches N controls for each treated, 1) | entropy (did: weights), on --covariates C…",
  "  cs                  --estimator dr | ipw | or; --base varying | universal; --anticipation N; --bands pointwise | simultaneous",
  "  sc-predictors       --predictors SPEC.json",
  "  the file            --delimiter D (found out otherwise)",
].join("\n");

/** Options that take all that follows them, up to the next option. */
const LISTS = ["--exclude", "--donors", "--covariates", "--treated-unit", "--treated-from", "--never", "--neighbours"];

/** `--donors A B C` as `parseArgs` takes it: `--donors A --donors B --donors C`. */
const spread = (args: readonly string[]): string[] => {
  let list: string | null = null;
  let first = false;
  return args.flatMap((arg) => {
    if (arg.startsWith("--")) {
      list = LISTS.includes(arg) ? arg : null;
      first = true;
      return [arg];
    }
    const repeated = list !== null && !first ? [list, arg] : [arg];
    first = false;
    return repeated;
  });
};

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const texts = { type: "string", multiple: true } as const;
const known = {
  json: flag,
  ...{ unit: text, time: text, outcome: text, treated: text, "treated-unit": texts, "treated-from": texts },
  ...{ cohort: text, never: texts, method: text, solver: text, exclude: texts, donors: texts, delimiter: text, covariates: texts },
  ...{ predictors: text, control: text, estimator: text, base: text, anticipation: text, cluster: text, bands: text },
  ...{ inference: text, replications: text, seed: text, level: text, "least-after": text },
  ...{ neighbours: texts, transform: text, "base-time": text, per: text, augmented: flag, match: text, matches: text },
} as const;

const whole = (least: number) => z.coerce.number().int().min(least);
const list = z.array(z.string()).default([]);
const maybe = z
  .string()
  .optional()
  .transform((value) => value ?? null);
/** One sign; a tab by its name, which a shell does not write easily. */
const delimiter = z
  .string()
  .transform((sign) => (/^(tab|\\t)$/i.test(sign) ? "\t" : sign))
  .refine((sign) => sign.length === 1)
  .optional()
  .transform((sign) => sign ?? null);
const shape = z.object({
  ...{ json: z.boolean().default(false), unit: z.string(), time: z.string(), outcome: z.string(), treated: maybe },
  ...{ "treated-unit": list, "treated-from": list, cohort: maybe, never: z.array(z.string()).default(["0", ""]) },
  ...{ method: z.enum(methods).optional(), solver: z.enum(["exact", "authors"]).default("exact"), exclude: list, donors: list },
  ...{ delimiter, covariates: list, predictors: maybe, control: z.enum(["never", "not-yet"]).default("never") },
  ...{ estimator: z.enum(["dr", "ipw", "or"]).default("dr"), base: z.enum(["varying", "universal"]).default("varying") },
  ...{ anticipation: whole(0).default(0), cluster: maybe, bands: z.enum(["pointwise", "simultaneous"]).default("pointwise") },
  ...{ inference: z.enum(inferenceKinds).optional(), replications: whole(1).optional(), seed: whole(0).default(1) },
  level: z.coerce.number().gt(0.5).lt(1).default(0.95),
  "least-after": whole(1).default(1),
  ...{ neighbours: list, transform: z.enum(["none", "log", "index"]).default("none"), "base-time": maybe, per: maybe },
  ...{ augmented: z.boolean().default(false), match: z.enum(matchKinds).optional(), matches: whole(1).optional() },
});
type Told = z.infer<typeof shape>;

const treatmentOf = (told: Told): Result<TreatmentOption, string> => {
  const { treated, cohort, never } = told;
  const [units, times] = [told["treated-unit"], told["treated-from"]];
  const named = units.length > 0 || times.length > 0;
  if ([treated !== null, cohort !== null, named].filter(Boolean).length !== 1)
    return refuse("what is treated is told one way: --treated C, --treated-unit U… with --treated-from T, or --cohort C.");
  if (treated !== null) return ok({ by: "column", column: treated });
  if (cohort !== null) return ok({ by: "cohort", column: cohort, never });
  const [from, ...others] = times;
  if (units.length === 0 || from === undefined) return refuse("--treated-unit and --treated-from go together.");
  if (others.length === 0) return ok({ by: "units", units, from });
  return times.length === units.length
    ? ok({ by: "units", units, from: times })
    : refuse(`--treated-from gives ${times.length} times for ${units.length} units. Give one for all, or one for each.`);
};

/** What an option that is a number may be. */
const RANGES: Readonly<Record<string, string>> = {
  ...{ level: "a share over 0.5 and under 1, as 0.95", seed: "a whole number from 0 on", anticipation: "a whole number from 0 on" },
  ...{ replications: "a whole number from 1 on", "least-after": "a whole number from 1 on" },
  matches: "a whole number from 1 on",
  delimiter: 'one sign, as ";", or tab',
};

const faultOf = ({ issues }: z.ZodError, values: Readonly<Record<string, unknown>>): string => {
  const [issue] = issues;
  const option = String(issue?.path[0]);
  const name = `--${option}`;
  if (issue?.code === "invalid_value") return `${name} is one of: ${issue.values.join(", ")}.`;
  if (!Object.hasOwn(values, option)) return `${name} is asked for.`;
  return `${name} ${JSON.stringify(values[option])} is out of its range: give ${RANGES[option] ?? "another"}.`;
};

/** Options that some methods alone read: elsewhere they would be passed over in silence. */
const READ_BY: Readonly<Record<string, readonly Method[]>> = {
  ...{ covariates: ["cs", "did"], control: ["cs"], estimator: ["cs"], base: ["cs"], anticipation: ["cs"], bands: ["cs"] },
  ...{ cluster: ["cs", "did"], predictors: ["sc-predictors"], augmented: ["sc"], match: ["did", "cs", "sc", "sdid"] },
};

const unreadOption = (method: Method, values: Readonly<Record<string, unknown>>): string | null => {
  const isMatched = (option: string): boolean => option === "covariates" && Object.hasOwn(values, "match");
  const found = Object.entries(READ_BY).find(([option, by]) => Object.hasOwn(values, option) && !by.includes(method) && !isMatched(option));
  return found ? `--${found[0]} is read by --method ${found[1].join(" or ")}, not by ${method}. Leave it out, or change the method.` : null;
};

/** Why what is asked does not go together; null where it does. */
const togetherFault = (told: Told, method: Method): string | null => {
  const { match, covariates, inference, solver, augmented } = told;
  if (method === "sc-predictors" && told.predictors === null) return "sc-predictors asks for --predictors SPEC.json.";
  if (told.cluster !== null && method === "did" && inference !== "analytic")
    return "--cluster is read by --inference analytic. Ask for it, or leave --cluster out.";
  if (augmented && solver === "authors") return "--augmented is of the exact solver. Leave --solver out.";
  if (told.matches !== undefined && match !== "nearest") return "--matches is read by --match nearest. Ask for it, or leave --matches out.";
  if (match === undefined) return null;
  if (covariates.length === 0) return "--match asks for --covariates: what units are to be alike by.";
  if (match === "nearest") return null;
  if (method !== "did") return `--match entropy is read by --method did, not by ${method}. Take nearest, or change the method.`;
  if (inference === undefined || inference === "analytic" || inference === "none") return null;
  return `--match entropy is told by --inference analytic, not by ${inference}. Leave --inference out.`;
};

const transformOf = (told: Told): Result<PanelTransform | null, string> => {
  const base = told["base-time"];
  if ((told.transform === "index") !== (base !== null)) return refuse("--transform index and --base-time go together.");
  if (told.transform === "none") return ok(null);
  return ok(told.transform === "index" && base !== null ? { kind: "index", base } : { kind: "log" });
};

/** What a command asks; else why not, in one sentence. */
export const readEvaluateOptions = (args: readonly string[]): Result<EvaluateOptions, string> => {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const [file, ...others] = parsed.positionals;
  if (file === undefined) return refuse("a panel is asked for: a CSV with a line for each unit and time.");
  if (others.length > 0) return refuse(`"${others[0]}" is one file too many.`);
  const told = shape.safeParse(parsed.values);
  if (!told.success) return refuse(faultOf(told.error, parsed.values));
  const treatment = treatmentOf(told.data);
  if (!treatment.ok) return treatment;
  const method = told.data.method ?? (treatment.value.by === "cohort" ? "cs" : "sdid");
  const unread = unreadOption(method, parsed.values);
  if (unread !== null) return refuse(unread);
  const apart = togetherFault(told.data, method);
  if (apart !== null) return refuse(apart);
  const transform = transformOf(told.data);
  if (!transform.ok) return transform;
  const {
    treated,
    cohort,
    never,
    "treated-unit": _,
    "treated-from": __,
    "least-after": leastAfter,
    "base-time": ___,
    transform: ____,
    inference,
    replications,
    match,
    matches,
    ...rest
  } = told.data;
  return ok({
    ...rest,
    file,
    method,
    leastAfter,
    treatment: treatment.value,
    transform: transform.value,
    inference: inference ?? null,
    match: match ?? null,
    ...(matches === undefined ? {} : { matches }),
    replications: replications ?? null,
  });
};

const parse = (args: readonly string[]) => parseArgs({ args: spread(args), allowPositionals: true, options: known });
