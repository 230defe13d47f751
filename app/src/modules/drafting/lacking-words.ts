import type { Translate } from "../../messages/index.ts";
import { partLabel } from "./labels.ts";
import type { Lacking } from "./readiness.ts";

/** What a draft lacks, in words: « Montants, valeur 2 : Montant en euros. » */
export const lackingWords = (lacking: Lacking, t: Translate): string => {
  if (lacking.what !== "item") return t(`drafting.missing.${lacking.what}`);
  const value = /^\d+$/.test(lacking.key) ? String(Number(lacking.key) + 1) : "+";
  return t("drafting.missing.item", {
    field: t(`drafting.field.${lacking.field}`),
    value,
    parts: lacking.parts.map((part) => t(partLabel(part))).join(", "),
  });
};
