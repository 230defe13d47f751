import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type FormError, formatDate } from "../../../ui/index.ts";
import type { SheetFault } from "../sheets/read-sheet.ts";
import type { Pledge } from "./pledge.ts";
import type { CommitmentRefusal } from "./write-commitments.ts";

/** What a field of a form said and how to mend it, for that field. */
export const faultError = (t: Translate, { field, value }: SheetFault): FormError => {
  const key = `bonds.fault.${field}`;
  const named = `bonds.field.${field}`;
  const label = isMessageKey(named) ? t(named) : field;
  const message = t(value.trim() === "" ? "bonds.fault.empty" : "bonds.fault.unusable", { field: label, value });
  return { field, message: isMessageKey(key) ? `${message} ${t(key)}` : message };
};

/** The charter a commitment is chosen in, which one of it, for which years. */
export const charterWords = (t: Translate, { charter, charterItem, years }: Pick<Pledge, "charter" | "charterItem" | "years">): string =>
  t("bonds.chosen", { charter: charter ?? "", item: charterItem ?? "none", years: years.length === 0 ? "none" : years.join(", ") });

export const commitmentError = (t: Translate, refusal: CommitmentRefusal, onParty: string): FormError => {
  switch (refusal.code) {
    case "party-left":
      return { field: onParty, message: t("bonds.refusal.party-left", { party: refusal.party, on: formatDate(refusal.on) }) };
    case "not-a-party":
    case "not-yours":
      return { field: onParty, message: t(`bonds.refusal.${refusal.code}`) };
    case "changed-since": {
      const { what, status, dueOn } = refusal.now;
      const due = dueOn === null ? t("bonds.due.none") : formatDate(dueOn);
      return { field: "what", message: t("bonds.refusal.changed-since", { what, status: t(`bonds.status.${status}`), due }) };
    }
    case "towards-itself":
      return { field: "towards", message: t("bonds.refusal.towards-itself") };
    default:
      return { field: "acts", message: t(`bonds.refusal.${refusal.code}`) };
  }
};
