import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type FormError, formatDate, formatNumber } from "../../../ui/index.ts";
import type { EvaluatorRefusal } from "./evaluator.ts";
import type { PlanFault } from "./plan-form.ts";
import { treatedFrom } from "./plan-options.ts";
import type { StudyPlan } from "./study-plan.ts";
import type { StudyRefusal } from "./write-study.ts";

/** Units named one after the other; the first of them, and how many there are besides. */
const unitsWords = (t: Translate, units: readonly string[]): string => {
  const [shown, more] = [units.slice(0, 12).join(", "), units.length - 12];
  return more > 0 ? t("studies.plan.more", { shown, more }) : shown;
};

/** What a plan says, field by field, as people read it. */
export const planWords = (t: Translate, plan: StudyPlan): Readonly<Record<keyof StudyPlan, string>> => ({
  question: plan.question,
  outcome: t("studies.plan.outcomeOf", { label: plan.outcome.label, unit: plan.outcome.unit, source: plan.outcome.source }),
  direction: t(`studies.direction.${plan.direction}`),
  columns: t("studies.plan.columnsOf", plan.columns),
  treated: t("studies.plan.treatedOf", {
    units: unitsWords(
      t,
      plan.treated.map(({ unit }) => unit),
    ),
    from: treatedFrom(plan) ?? "",
  }),
  signedOn: formatDate(plan.signedOn),
  method: t(`studies.method.${plan.method}`),
  inference: t(`studies.inference.${plan.inference}`),
  replications: formatNumber(plan.replications),
  seed: String(plan.seed),
  level: formatNumber(plan.level * 100, "%"),
  donors: plan.donors.length === 0 ? t("studies.plan.donorsAll") : unitsWords(t, plan.donors),
  exclude:
    plan.exclude.length === 0
      ? t("studies.plan.excludeNone")
      : unitsWords(
          t,
          plan.exclude.map(({ unit, because }) => `${unit} (${because})`),
        ),
  leastTimesAfter: formatNumber(plan.leastTimesAfter),
  comparison: plan.comparison,
});

/** What a field of a form said and how to mend it, for that field. */
export const planFault = (t: Translate, { field, value }: PlanFault): FormError => {
  const [named, mend] = [`studies.field.${field}`, `studies.mend.${field}`];
  const label = isMessageKey(named) ? t(named) : field;
  const message = t(value.trim() === "" ? "studies.fault.empty" : "studies.fault.unusable", { field: label, value: value.slice(0, 200) });
  return { field, message: isMessageKey(mend) ? `${message} ${t(mend)}` : message };
};

/** Why a file or a run was refused, in one sentence, beside the field that says which file. */
export const panelError = (t: Translate, refusal: EvaluatorRefusal, field: string): FormError => {
  const { code, ...values } = refusal;
  return { field, message: t(`studies.panel.refusal.${code}`, values) };
};

export const studyError = (t: Translate, refusal: StudyRefusal): FormError => {
  switch (refusal.code) {
    case "registered":
      return { field: "acts", message: t("studies.refusal.registered", { on: formatDate(refusal.on.slice(0, 10)) }) };
    case "deviation-unexplained":
      return {
        field: `because-${refusal.field}`,
        message: t("studies.refusal.unexplained", { field: t(`studies.plan.${refusal.field}`) }),
      };
    default:
      return { field: "acts", message: t(`studies.refusal.${refusal.code}`) };
  }
};
