import { ok, type Result, refuse } from "@levier/kernel";
import { readDay, readFrenchNumber } from "../../pacts/index.ts";
import { isBefore } from "./first-full-period.ts";
import { type StudyPlan, studyPlan } from "./study-plan.ts";

/** What was typed in a form, by the names of its fields. */
type Typed = Readonly<Record<string, string>>;

/** The field of a form that says nothing usable, and what was typed there. */
export type PlanFault = { readonly field: string; readonly value: string };

/** Methods of a form: those that take what is treated from one time on. */
export const formMethods = ["sdid", "sc", "did"] as const;
/** Inferences of a form: those that draw. */
export const formInferences = ["placebo", "permutation", "bootstrap", "jackknife"] as const;

const linesOf = (text: string): string[] =>
  text
    .split(/[\n;,]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** `200000002 ; pourquoi`, one on each line; a unit without why has none, which the plan refuses. */
const excludedOf = (text: string): StudyPlan["exclude"] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, unit = line, because = ""] = /^([^;\t:]*)[;\t:](.*)$/.exec(line) ?? [];
      return { unit: unit.trim(), because: because.trim() };
    });

const unitsOf = (plan: StudyPlan): string => plan.treated.map(({ unit }) => unit).join("\n");

/** A plan as its form shows it, by the names of the fields. */
export const typedOf = (plan: StudyPlan): Record<string, string> => ({
  question: plan.question,
  ...{ label: plan.outcome.label, unit: plan.outcome.unit, source: plan.outcome.source, sourceUrl: plan.outcome.sourceUrl ?? "" },
  direction: plan.direction,
  ...{ columnUnit: plan.columns.unit, columnTime: plan.columns.time, columnOutcome: plan.columns.outcome },
  ...{ treated: unitsOf(plan), from: plan.treated[0]?.from ?? "", signedOn: plan.signedOn },
  ...{ method: plan.method, inference: plan.inference, replications: String(plan.replications), seed: String(plan.seed) },
  level: String(Number((plan.level * 100).toPrecision(12))).replace(".", ","),
  donors: plan.donors.join("\n"),
  exclude: plan.exclude.map(({ unit, because }) => `${unit} ; ${because}`).join("\n"),
  leastTimesAfter: String(plan.leastTimesAfter),
  comparison: plan.comparison,
});

/** The name in the form of each field of a plan, where it is another. */
const FIELDS: Readonly<Record<string, string>> = {
  "outcome.label": "label",
  "outcome.unit": "unit",
  "outcome.source": "source",
  "outcome.sourceUrl": "sourceUrl",
  "columns.unit": "columnUnit",
  "columns.time": "columnTime",
  "columns.outcome": "columnOutcome",
};

const whole = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);

const twice = (units: readonly string[]): string | undefined => units.find((unit, at) => units.indexOf(unit) < at);

/** What cannot stand together in a plan. */
const contradiction = ({ treated, donors, exclude, signedOn }: StudyPlan): PlanFault | null => {
  const units = treated.map(({ unit }) => unit);
  const [from] = treated.map((one) => one.from);
  const repeated = twice(units);
  if (repeated !== undefined) return { field: "treated", value: repeated };
  if (from !== undefined && isBefore(from, signedOn)) return { field: "from", value: from };
  const out = exclude.find(({ unit }) => units.includes(unit) || donors.includes(unit));
  return out ? { field: "exclude", value: out.unit } : null;
};

/** The plan that a form tells; else its first field that cannot be used. */
export const readPlan = (typed: Typed): Result<StudyPlan, PlanFault> => {
  const said = (name: string): string => (typed[name] ?? "").replaceAll("\r", "").trim();
  const from = said("from");
  const units = linesOf(said("treated"));
  if (units.length === 0) return refuse({ field: "treated", value: "" });
  if (from === "") return refuse({ field: "from", value: "" });
  const level = readFrenchNumber(said("level").replace(/%$/, ""));
  const read = studyPlan.safeParse({
    question: said("question"),
    outcome: { label: said("label"), unit: said("unit"), source: said("source"), sourceUrl: said("sourceUrl") || null },
    direction: said("direction"),
    columns: { unit: said("columnUnit"), time: said("columnTime"), outcome: said("columnOutcome") },
    treated: units.map((unit) => ({ unit, from })),
    signedOn: readDay(said("signedOn")) ?? "",
    ...{ method: said("method"), inference: said("inference") },
    ...{ replications: whole(said("replications")), seed: whole(said("seed")) },
    level: level === null ? Number.NaN : Number((level / 100).toPrecision(12)),
    donors: linesOf(said("donors")),
    exclude: excludedOf(said("exclude")),
    leastTimesAfter: whole(said("leastTimesAfter")),
    comparison: said("comparison"),
  });
  if (!read.success) {
    const [head = "", next] = read.error.issues[0]?.path.map(String) ?? [];
    const field = FIELDS[`${head}.${next}`] ?? head;
    return refuse({ field, value: said(field) });
  }
  const fault = contradiction(read.data);
  return fault ? refuse(fault) : ok(read.data);
};
