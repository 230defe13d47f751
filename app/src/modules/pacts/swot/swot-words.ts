import type { Translate } from "../../../messages/index.ts";
import { isMessageKey } from "../../../messages/index.ts";
import type { FormError } from "../../../ui/index.ts";
import { keptSince } from "../kept-since.ts";
import type { SheetFault } from "../sheets/read-sheet.ts";
import { lineStates, quadrants } from "./line.ts";
import type { SwotRefusal } from "./swot-refusal.ts";

/** A field of a line that someone else changed, and its value in words. */
const fieldWords = (t: Translate) => (field: string, value: unknown) => {
  const [quadrant, state] = [quadrants.find((one) => one === value), lineStates.find((one) => one === value)];
  if (quadrant) return { label: t("swot.field.quadrant"), words: t(`swot.quadrant.${quadrant}`) };
  if (state) return { label: t("pacts.column.state"), words: t(`swot.state.${state}`) };
  return field === "says" && typeof value === "string" ? { label: t("swot.field.says"), words: value } : null;
};

export const swotError = (t: Translate, refusal: SwotRefusal): FormError => {
  switch (refusal.code) {
    case "changed-since":
      return { field: "says", message: t("swot.refusal.changed-since", { now: keptSince(t, refusal, fieldWords(t)) }) };
    case "wrong-state":
      return { field: "acts", message: t("swot.refusal.wrong-state", { state: t(`swot.state.${refusal.state}`) }) };
    case "too-many-lines":
      return { field: "says", message: t("swot.refusal.too-many-lines", { most: refusal.most }) };
    case "figure-unknown":
      return { field: "figure", message: t("swot.refusal.figure-unknown", { value: refusal.value }) };
    case "said-in-future":
      return { field: "saidOn", message: t("swot.refusal.said-in-future") };
    case "target-unknown":
      return { field: "acts", message: t("swot.refusal.target-unknown", { value: refusal.value }) };
    default:
      return { field: "acts", message: t(`swot.refusal.${refusal.code}`) };
  }
};

/** A field of a form that says nothing usable, and the mend. */
export const swotFaultWords = (t: Translate, { field, value }: SheetFault): FormError => {
  const key = `swot.field.${field}`;
  const named = isMessageKey(key) ? t(key) : field;
  if (field === "figure" && value === "") return { field, message: t("swot.fault.figure") };
  if (field === "basis-twice") return { field: "figure", message: t("swot.fault.basis-twice") };
  if (field === "quadrant") return { field, message: t("swot.fault.quadrant", { value }) };
  if (field === "saidOn") return { field, message: value === "" ? t("swot.fault.saidOnEmpty") : t("swot.fault.saidOn", { value }) };
  return { field, message: t(value.trim() === "" ? "swot.fault.empty" : "swot.fault.too-long", { field: named }) };
};
