import type { Translate } from "../../../messages/index.ts";
import type { FormError } from "../../../ui/index.ts";
import type { AddressRefusal } from "./correct-address.ts";
import type { HandOverRefusal } from "./hand-over.ts";
import type { TypedFault } from "./read-hand-over.ts";

/** What was typed of a person and cannot be used, beside its field. */
export const faultError = (t: Translate, { field, code, value }: TypedFault): FormError => ({
  field: `give-${field}`,
  message: code === "missing" ? t(`reminders.missing.${field}`) : t(`reminders.invalid.${field}`, { value }),
});

/** Why things were not handed over; told where the form begins. */
export const refusalError = (t: Translate, refusal: HandOverRefusal): FormError => ({
  field: "orphans",
  message: t(`reminders.refusal.${refusal.code}`, refusal.code === "handed-since" ? { label: refusal.label, to: refusal.to } : {}),
});

/** Why an address was not corrected, beside its field. */
export const addressError = (t: Translate, refusal: AddressRefusal): FormError => ({
  field: refusal.code === "address-taken" ? "address-email" : "address-person",
  message: t(`reminders.address.refusal.${refusal.code}`, refusal.code === "address-taken" ? { name: refusal.name } : {}),
});
