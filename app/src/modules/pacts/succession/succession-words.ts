import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type FormError, formatDate, formatNumber } from "../../../ui/index.ts";
import { lifeRefusalWords } from "../life/life-words.ts";
import type { SheetFault } from "../sheets/read-sheet.ts";
import { isBequestField } from "./bequests.ts";
import type { DepartureRefusal } from "./write-departure.ts";
import type { SuccessionRefusal } from "./write-succession.ts";

/** What a field of the form said, and how to mend it. */
export const successionFault = (t: Translate, { field, value }: SheetFault): FormError => {
  if (field === "heir" || isBequestField(field)) return { field, message: t("succession.fault.heir") };
  const place = field.replace(/-\d$/, "");
  const key = [`succession.field.${place}`, `departure.field.${place}`].find(isMessageKey);
  const named = key === undefined ? field : t(key);
  return { field, message: t(value.trim() === "" ? "succession.fault.empty" : "succession.fault.unusable", { field: named, value }) };
};

/** Why a departure cannot be written, beside the field where it is mended. */
export const departureError = (t: Translate, refusal: DepartureRefusal): FormError => {
  switch (refusal.code) {
    case "heir-gone":
    case "heir-required":
      return { field: "heir", message: t(`departure.refusal.${refusal.code}`) };
    case "day-required":
      return successionFault(t, { field: "on", value: "" });
    case "sheet-refused":
    case "not-a-party": {
      const { message } = successionError(t, refusal);
      return { field: "heir", message };
    }
    default:
      // One that is gone has no day to tell any more.
      return { field: refusal.code === "party-gone" ? "acts" : "on", message: lifeRefusalWords(t, refusal) };
  }
};

const percent = (share: number): string => formatNumber(Math.round(share * 10_000) / 100, "%");

/** Why a succession cannot be written, beside the field where it is mended. */
export const successionError = (t: Translate, refusal: SuccessionRefusal): FormError => {
  switch (refusal.code) {
    case "unknown-territory":
      return { field: "territoryId", message: t("succession.refusal.unknown-territory") };
    case "already-carried":
      return { field: "territoryId", message: t("succession.refusal.already-carried", { name: refusal.name, to: refusal.to }) };
    case "day-ahead":
      return { field: "day", message: t("succession.refusal.day-ahead", { day: formatDate(refusal.day) }) };
    case "itself":
    case "wrong-level":
    case "twice":
      return { field: `successor-${refusal.place + 1}`, message: t(`succession.refusal.${refusal.code}`, { name: refusal.name }) };
    case "successor-gone":
      return {
        field: `successor-${refusal.place + 1}`,
        message: t("succession.refusal.successor-gone", { name: refusal.name, by: refusal.by }),
      };
    case "parts-missing":
      return { field: `part-${refusal.place + 1}`, message: t("succession.refusal.parts-missing") };
    case "parts-odd":
      return { field: "part-1", message: t("succession.refusal.parts-odd", { total: percent(refusal.total) }) };
    case "sheet-refused":
      return { field: "party", message: t("succession.refusal.sheet-refused", { action: refusal.action }) };
    case "not-a-party":
      return { field: "party", message: t("succession.refusal.not-a-party") };
    case "changed-since-preview":
    case "pact-not-found":
    case "pact-withdrawn":
      return { field: "territoryId", message: t(`succession.refusal.${refusal.code}`) };
    default:
      return { field: "party", message: lifeRefusalWords(t, refusal) };
  }
};
