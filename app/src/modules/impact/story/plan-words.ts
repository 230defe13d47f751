import type { Translate } from "../../../messages/index.ts";
import { formatSignificant } from "../../../ui/format-number.ts";
import { formatDate, formatNumber } from "../../../ui/index.ts";
import { methodOf, type StudyPlan } from "../studies/study-plan.ts";
import type { StudyTold } from "./study-told.ts";
import { unitWords } from "./told-words.ts";

/** Names beyond which a list is cut: the file of the run has them all. */
const MOST = 12;

const listed = (t: Translate, items: readonly string[], none: string): string =>
  items.length === 0
    ? none
    : items.length <= MOST
      ? items.join(" ; ")
      : t("impact-story.plan.more", { list: items.slice(0, MOST).join(" ; "), count: items.length - MOST });

const predictorWords = (t: Translate, { predictors, fit }: NonNullable<StudyPlan["predictors"]>): readonly string[] => [
  ...predictors.map(({ column, operator, from, to, sumOf, shareOf, importance }) =>
    t("impact-story.plan.predictor", {
      column,
      operator,
      from,
      to,
      sums: sumOf.join(" + ") || "none",
      shares: shareOf.join(" + ") || "none",
      importance: importance === undefined ? "none" : formatSignificant(importance, 3),
    }),
  ),
  ...(fit ? [t("impact-story.plan.fit", fit)] : []),
];

type Words = { readonly [Field in keyof StudyPlan]-?: (plan: StudyPlan) => string };

const wordsOf = (t: Translate, names: Pick<StudyTold, "names">): Words => ({
  question: ({ question }) => question,
  outcome: ({ outcome: { label, unit, source } }) => t("impact-story.plan.outcome", { label, unit, source }),
  direction: ({ direction }) => t(`impact-story.plan.direction.${direction}`),
  treated: ({ treated, cohortColumn }) =>
    listed(
      t,
      treated.map(({ unit, from }) => t("impact-story.plan.from", { unit: unitWords(names, unit), from })),
      cohortColumn === undefined ? t("impact-story.plan.treated.none") : t("impact-story.plan.treated.column", { column: cohortColumn }),
    ),
  cohortColumn: ({ cohortColumn }) => cohortColumn ?? t("impact-story.plan.none"),
  signedOn: ({ signedOn }) => formatDate(signedOn),
  method: (plan) => t(`impact-story.method.${methodOf(plan)}`),
  augmented: ({ augmented }) => t("impact-story.plan.augmented", { is: augmented ? "yes" : "no" }),
  matching: ({ matching }) =>
    matching
      ? t("impact-story.plan.matching", {
          ...{ kind: matching.kind, by: matching.covariates.join(", ") },
          matches: matching.kind === "nearest" ? matching.matches : 0,
        })
      : t("impact-story.plan.none"),
  inference: ({ inference }) => t(`impact-story.plan.inference.${inference}`),
  replications: ({ replications }) => formatNumber(replications),
  seed: ({ seed }) => String(seed),
  level: ({ level }) => t("impact-story.plan.level", { level }),
  donors: ({ donors }) =>
    listed(
      t,
      donors.map((unit) => unitWords(names, unit)),
      t("impact-story.plan.donors.all"),
    ),
  exclude: ({ exclude }) =>
    listed(
      t,
      exclude.map(({ unit, because }) => t("impact-story.made.out.one", { unit: unitWords(names, unit), because })),
      t("impact-story.plan.exclude.none"),
    ),
  leastTimesAfter: ({ leastTimesAfter }) => formatNumber(leastTimesAfter),
  columns: ({ columns: { unit, time, outcome } }) => t("impact-story.plan.columns", { unit, time, outcome }),
  comparison: ({ comparison }) => comparison,
  cohorts: ({ cohorts }) =>
    cohorts
      ? t("impact-story.plan.cohorts", { ...cohorts, covariates: cohorts.covariates.join(", ") || "none" })
      : t("impact-story.plan.none"),
  neighbours: ({ neighbours = [] }) =>
    listed(
      t,
      neighbours.map((unit) => unitWords(names, unit)),
      t("impact-story.plan.none"),
    ),
  transform: ({ transform }) =>
    t("impact-story.plan.transform", { kind: transform?.kind ?? "none", base: transform?.kind === "index" ? transform.base : "" }),
  per: ({ per }) => per ?? t("impact-story.plan.none"),
  predictors: ({ predictors }) =>
    predictors ? listed(t, predictorWords(t, predictors), t("impact-story.plan.none")) : t("impact-story.plan.none"),
});

/** A plan field by field, in the words of who reads it. */
export const planRows = (t: Translate, plan: StudyPlan, names: Pick<StudyTold, "names">): { label: string; value: string }[] => {
  const words = wordsOf(t, names);
  const fields: readonly (keyof StudyPlan)[] = [
    ...(["outcome", "direction"] as const),
    ...(["per", "transform"] as const).filter((field) => plan[field] !== undefined),
    ...(["signedOn", "treated", "comparison", "donors", "exclude"] as const),
    ...(plan.neighbours === undefined ? [] : (["neighbours"] as const)),
    "method",
    ...(["cohorts", "predictors", "matching"] as const).filter((field) => plan[field] !== undefined),
    ...(["inference", "replications"] as const),
    ...(["seed", "level", "leastTimesAfter", "columns"] as const),
  ];
  return fields.map((field) => ({ label: t(`impact-story.field.${field}`), value: words[field](plan) }));
};

/** One field of a plan, in words. */
export const fieldWords = (t: Translate, plan: StudyPlan, field: keyof StudyPlan, names: Pick<StudyTold, "names">): string =>
  wordsOf(t, names)[field](plan);
