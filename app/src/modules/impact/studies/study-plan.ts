import { z } from "zod";
import { canonical, sha256 } from "../../../platform/audit/canonical.ts";
import { inferenceKinds, type Method, methods } from "../evaluate/options.ts";

const said = (most: number) => z.string().trim().min(1).max(most);
const day = z.iso.date();
const columns = (most: number) => z.array(said(100)).max(most);
const unitList = (most: number) => z.array(said(100)).max(most);
const span = z.strictObject({ from: said(40), to: said(40) });

/** A unit of the panel that the pact reaches, and the first of the panel's times that it is treated in. */
const treatedUnit = z.strictObject({ unit: said(100), from: said(40) });

/** How effects by cohort and time are had: of the method `cs` alone. */
const cohorts = z.strictObject({
  control: z.enum(["never", "not-yet"]),
  estimator: z.enum(["dr", "ipw", "or"]),
  base: z.enum(["varying", "universal"]),
  /** Times before its start from which the pact may already act. */
  anticipation: z.number().int().min(0).max(20),
  /** Columns of the panel that make territories comparable. */
  covariates: columns(10),
  bands: z.enum(["pointwise", "simultaneous"]),
});

/** By what a comparison is chosen, and over which times it is to follow the outcome: of the method `sc-predictors` alone. */
const predictors = z.strictObject({
  predictors: z
    .array(
      span.extend({
        ...{ column: said(100), operator: z.enum(["mean", "median", "sum"]), sumOf: columns(50), shareOf: columns(50) },
        importance: z.number().min(0).optional(),
      }),
    )
    .min(1)
    .max(50),
  fit: span.nullable(),
});

/** Most controls that each treated may be matched with. */
const MOST_MATCHES = 100;

/** Controls chosen to be alike before the pact, or weighed to be so on average, by columns of the panel; then compared by the method. */
const matching = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("nearest"), covariates: columns(10).min(1), matches: z.number().int().min(1).max(MOST_MATCHES) }),
  z.strictObject({ kind: z.literal("entropy"), covariates: columns(10).min(1) }),
]);

/**
 * What a study will do, settled before what comes after the pact is known: what is measured, whom it is compared with, how, and what
 * will be said of which result. Frozen and hashed when the study is registered.
 */
export const studyPlan = z.strictObject({
  /** What people ask: « Le pacte a-t-il fait baisser le chômage ? » */
  question: said(300),
  /** What is measured, its unit, and where its figures come from. */
  outcome: z.strictObject({ label: said(200), unit: said(80), source: said(500), sourceUrl: z.url().max(500).nullable() }),
  /** Whether the pact means to raise it or to lower it. */
  direction: z.enum(["up", "down"]),
  /** Columns of the panel's file. */
  columns: z.strictObject({ unit: said(100), time: said(100), outcome: said(100) }),
  treated: z.array(treatedUnit).max(500),
  /** When the pact was signed: what comes before it cannot be its effect. */
  signedOn: day,
  method: z.enum(methods),
  inference: z.enum(inferenceKinds),
  replications: z.number().int().min(1).max(25_000),
  seed: z.number().int().min(0),
  level: z.number().gt(0.5).lt(1),
  /** Units the treated are compared with; none: all that the panel has and that is not left out. */
  donors: unitList(5000),
  /**
   * Units left out, with why: neighbours that the pact may reach, territories under a pact of their own. `pact`: the address of that
   * pact, where it was found among those of the space; figures that tell nothing of such a unit serve as they are.
   */
  exclude: z.array(z.strictObject({ unit: said(100), because: said(300), pact: said(200).optional() })).max(5000),
  /** Times after the signature without which nothing is concluded. */
  leastTimesAfter: z.number().int().min(1).max(50),
  /** Why this comparison is fair, in words. */
  comparison: said(2000),
  // What is not asked is left out of a plan: those registered before it could be asked are known by the same.
  cohorts: cohorts.optional(),
  predictors: predictors.optional(),
  /** Controls that the pact may have reached: what the effect is without them is told beside. */
  neighbours: unitList(500).min(1).optional(),
  /** What is compared instead of levels: logarithms, or an index whose base is that time. */
  transform: z
    .discriminatedUnion("kind", [z.strictObject({ kind: z.literal("log") }), z.strictObject({ kind: z.literal("index"), base: said(40) })])
    .optional(),
  /** The column that the outcome is divided by, as a population. */
  per: said(100).optional(),
  /** What a synthetic control still misses before is made up for by a regression: of the method `sc` alone. */
  augmented: z.literal(true).optional(),
  matching: matching.optional(),
  /** The column of the first treated time of each unit, 0 or empty where it has none: instead of `treated`, of the method `cs` alone. */
  cohortColumn: said(100).optional(),
});
export type StudyPlan = z.infer<typeof studyPlan>;

/** A method as people name it: the augmented control apart from the plain one. */
export type PlanMethod = Method | "sc-augmented";

export const methodOf = ({ method, augmented }: Pick<StudyPlan, "method" | "augmented">): PlanMethod =>
  method === "sc" && augmented ? "sc-augmented" : method;

/** What a plan is known by: the same words and numbers give the same, and nothing else does. */
export const planHash = (plan: StudyPlan): string => sha256(planText(plan));

/** The one text of a plan, which is hashed. */
export const planText = (plan: StudyPlan): string => canonical(plan);

/** What of a run is not as the plan had it, by the field's name, `method`. */
export type Deviation = { readonly field: keyof StudyPlan; readonly planned: unknown; readonly done: unknown; readonly because: string };

/** The fields in which what was done differs from what was planned. */
export const differences = (planned: StudyPlan, done: StudyPlan): readonly (keyof StudyPlan)[] =>
  studyPlan.keyof().options.filter((field) => canonical(planned[field]) !== canonical(done[field]));
