import type { Translate } from "../../../messages/index.ts";
import type { FormError } from "../../../ui/index.ts";
import type { ModerationRefusal } from "./moderate-texts.ts";
import { MANY_LINKS, type TextFault } from "./read-text.ts";

/** A fault beside its field: what was wrong, by how much, and the mend. */
export const faultWords = (t: Translate, { field, code, length, bound }: TextFault): FormError => ({
  field,
  message:
    code === "empty"
      ? t(`consultation.fault.${field}.empty`)
      : t(`consultation.fault.${code}`, { field: t(`consultation.field.${field}`), length, bound }),
});

export const emailFault = (t: Translate, typed: string): string =>
  typed.trim() === "" ? t("consultation.fault.email.empty") : t("consultation.fault.email", { value: typed });

/** Who signs, as shown: « Ada Roche, Halles de Brenne ». */
export const signedWords = ({ authorName, organisation }: { readonly authorName: string; readonly organisation: string | null }): string =>
  organisation === null ? authorName : `${authorName}, ${organisation}`;

/** What a moderator should look at before publishing. */
export const warningWords = (t: Translate, { links, sameAs }: { readonly links: number; readonly sameAs: string | null }): string[] => [
  ...(links > MANY_LINKS ? [t("consultation.warning.links", { count: links })] : []),
  ...(sameAs === null ? [] : [t("consultation.warning.same")]),
];

export const moderationWords = (t: Translate, refusal: ModerationRefusal): FormError => {
  if (refusal.code === "reason-required") return { field: "reason", message: t("consultation.moderate.reasonRequired") };
  if (refusal.code === "changed-since")
    return { field: "picked", message: t("consultation.moderate.changedSince", { names: refusal.names.join(" ; ") }) };
  return { field: "picked", message: t(`consultation.moderate.${refusal.code}`) };
};
