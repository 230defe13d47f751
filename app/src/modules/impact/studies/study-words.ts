import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type FormError, formatDate } from "../../../ui/index.ts";
import { refusalSentence } from "../evaluate/evaluation-refusal.ts";
import { followsPlan } from "./authoritative-run.ts";
import type { EvaluatorRefusal } from "./evaluator.ts";
import type { PlanFault } from "./plan-form.ts";
import type { Answer } from "./study.ts";
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

/** How many versions a study has beside the one that answers, where some deviate from its plan; null where none does. */
export const countsWords = (t: Translate, run: Pick<Answer, "deviations" | "counts">): string | null => {
  const { runs, deviating } = run.counts;
  return deviating === 0 ? null : t("studies.counts", { runs, deviating, follows: followsPlan(run) ? "yes" : "no" });
};

export const studyError = (t: Translate, refusal: StudyRefusal): FormError => {
  switch (refusal.code) {
    case "registered":
      return { field: "acts", message: t("studies.refusal.registered", { on: formatDate(refusal.on.slice(0, 10)) }) };
    case "deviation-unexplained":
      return {
        field: `because-${refusal.field}`,
        message: t("studies.refusal.unexplained", { field: t(`impact-story.field.${refusal.field}`) }),
      };
    default:
      return { field: "acts", message: t(`studies.refusal.${refusal.code}`) };
  }
};
