import { dayInParis } from "@levier/kernel";
import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type FormError, formatDate } from "../../../ui/index.ts";
import { refusalSentence } from "../evaluate/evaluation-refusal.ts";
import type { EvaluatorRefusal } from "./evaluator.ts";
import type { PlanFault } from "./plan-form.ts";
import type { PanelCounts, RunCounts } from "./study.ts";
import type { StudyRefusal } from "./write-study.ts";

const opened = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** What a field of a form said and how to mend it, for that field. */
export const planFault = (t: Translate, { field, value, why }: PlanFault): FormError => {
  if (why) return { field, message: opened(refusalSentence(t, why)) };
  const [named, mend] = [`studies.field.${field}`, `studies.mend.${field}`];
  const label = isMessageKey(named) ? t(named) : field;
  const chosen = [`studies.${field}.${value}`, `impact-story.${field}.${value}`].find(isMessageKey);
  const told = chosen === undefined ? value.slice(0, 200) : t(chosen);
  const message = t(value.trim() === "" ? "studies.fault.empty" : "studies.fault.unusable", { field: label, value: told });
  return { field, message: isMessageKey(mend) ? `${message} ${t(mend)}` : message };
};

/** Why a file or a run was refused, in one sentence, beside the field that says which file. */
export const panelError = (t: Translate, refusal: EvaluatorRefusal, field: string): FormError => {
  const { code, ...values } = refusal;
  return { field, message: t(`studies.panel.refusal.${code}`, values) };
};

/**
 * What a study has beside the version that answers: versions that deviate from its plan, that concluded otherwise, or that are set aside;
 * null where it has none. `follows`: whether the one that answers follows the plan.
 */
export const countsWords = (t: Translate, { runs, deviating, otherwise, aside }: RunCounts, follows: boolean): string | null => {
  const told = [
    ...(deviating > 0 ? [t("studies.counts", { runs, deviating, follows: follows ? "yes" : "no" })] : []),
    ...(otherwise > 0 ? [t("studies.counts.otherwise", { count: otherwise })] : []),
    ...(aside > 0 ? [t("studies.counts.aside", { count: aside })] : []),
  ];
  return told.length === 0 ? null : told.join(" · ");
};

/** How a study stands that no version answers. */
export const waitingWords = (t: Translate, panels: PanelCounts | undefined): string => {
  const { standing, aside } = panels ?? { standing: 0, aside: 0 };
  return t(standing > 0 ? "studies.verdict.to-run" : aside > 0 ? "studies.verdict.aside" : "studies.verdict.none");
};

/** Why nothing was written, beside its field. `file`: the field that says which file. */
export const studyError = (t: Translate, refusal: StudyRefusal, file = "panelId"): FormError => {
  switch (refusal.code) {
    case "registered":
      return { field: "acts", message: t("studies.refusal.registered", { on: formatDate(refusal.on.slice(0, 10)) }) };
    case "panel-aside":
      return { field: file, message: t("studies.refusal.panel-aside", { ...refusal, on: formatDate(dayInParis(refusal.at)) }) };
    case "because-lacking":
      return { field: "because", message: t("studies.refusal.because-lacking") };
    case "deviation-unexplained":
      return {
        field: `because-${refusal.field}`,
        message: t("studies.refusal.unexplained", { field: t(`impact-story.field.${refusal.field}`) }),
      };
    default:
      return { field: "acts", message: t(`studies.refusal.${refusal.code}`) };
  }
};
