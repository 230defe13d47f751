import { isMessageKey, type Translate } from "../../../messages/index.ts";
import type { FormError } from "../../../ui/index.ts";
import { addRefusalWords, type SheetFault } from "../../pacts/index.ts";
import type { ActionRefusal } from "./become-action.ts";
import type { SuggestionRefusal } from "./write-suggestion.ts";

/** What a field of a form said and how to mend it, for that field. */
export const proposalFault = (t: Translate, { field, value }: SheetFault): FormError => {
  const [label, mend] = [`proposals.field.${field}`, `proposals.fault.${field}`];
  const values = { field: isMessageKey(label) ? t(label) : field, value };
  const message = t(value.trim() === "" ? "bonds.fault.empty" : "bonds.fault.unusable", values);
  return { field, message: isMessageKey(mend) ? `${message} ${t(mend)}` : message };
};

const FIELDS: Readonly<Partial<Record<SuggestionRefusal["code"], string>>> = {
  "reason-missing": "why",
  "axis-not-found": "axisId",
  "group-not-found": "groupId",
  "unknown-contribution": "origins",
  "passage-absent": "passage",
  "passage-several": "passage",
  "no-change": "wording",
  "text-too-long": "wording",
};

export const proposalError = (t: Translate, refusal: SuggestionRefusal): FormError => {
  const field = FIELDS[refusal.code] ?? "acts";
  switch (refusal.code) {
    case "pact-not-found":
    case "pact-withdrawn":
      return { field, message: t(`bonds.refusal.${refusal.code}`) };
    case "no-such-step":
      return {
        field,
        message: t("proposals.refusal.no-such-step", {
          from: t(`proposals.state.${refusal.from}`),
          to: t(`proposals.state.${refusal.to}`),
        }),
      };
    case "changed-since":
      return { field, message: t("proposals.refusal.changed-since", { version: refusal.now.version }) };
    case "too-many":
    case "text-too-long":
      return { field, message: t(`proposals.refusal.${refusal.code}`, { most: refusal.most }) };
    default:
      return { field, message: t(`proposals.refusal.${refusal.code}`) };
  }
};

export const becomeError = (t: Translate, refusal: ActionRefusal): FormError => {
  switch (refusal.code) {
    case "not-adopted":
      return { field: "acts", message: t("proposals.refusal.not-adopted") };
    case "owner-too-long":
      return { field: "owner", message: t("proposals.refusal.owner-too-long") };
    case "axis-not-found":
      return { field: "acts", message: t("proposals.refusal.axis-not-found") };
    case "label-missing":
    case "label-too-long":
    case "label-taken":
    case "too-many-actions":
    case "action-not-found":
      return { ...addRefusalWords(t, refusal), field: "label" };
    default:
      return proposalError(t, refusal);
  }
};
