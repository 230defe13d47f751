import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type FormError, formatNumber, unitFor } from "../../../ui/index.ts";
import { bareCode } from "../../pacts/index.ts";
import type { Achievement } from "./achievement.ts";
import type { AchievementFault } from "./read-achievement.ts";
import type { AttachmentRefusal } from "./write-files.ts";

/** « 1 200,5 personnes ». */
export const countWords = (t: Translate, { quantity, unit }: Pick<Achievement, "quantity" | "unit">): string =>
  t("achievements.quantity", { quantity: formatNumber(quantity), unit: unitFor(quantity, unit) });

/** The place as its field holds it again: its words, with the code that settles them. */
export const placeTyped = ({ place, territory }: Pick<Achievement, "place" | "territory">): string => {
  if (place === null) return "";
  return territory === null || place.endsWith(")") ? place : `${place} (${bareCode(territory)})`;
};

/** What was typed in a field and cannot be used, or what is missing there, with the mend. */
export const faultError = (t: Translate, { field, value }: AchievementFault): FormError => {
  const [missing, wrong] = [`achievements.missing.${field}`, `achievements.fault.${field}`];
  const key = value === "" && isMessageKey(missing) ? missing : wrong;
  if (!isMessageKey(key)) throw new Error(`no words for a fault of the field ${field}`);
  return { field, message: t(key, { value }) };
};

const FIELDS: Readonly<Partial<Record<AttachmentRefusal["code"], string>>> = {
  "indicator-unknown": "indicator",
  "action-unknown": "actionId",
  "other-unit": "unit",
  "file-kind": "file",
  "file-empty": "file",
  "file-size": "file",
  "too-many-files": "file",
};

/** Why an achievement was not written, beside the field to mend where there is one. */
export const refusalError = (t: Translate, refusal: AttachmentRefusal): FormError => {
  const said = refusal.code === "file-size" ? { size: formatNumber(Math.ceil(refusal.size / 100_000) / 10) } : {};
  const told = refusal.code === "other-unit" ? { label: refusal.label, unit: refusal.unit, told: refusal.told } : {};
  return { field: FIELDS[refusal.code] ?? "acts", message: t(`achievements.refusal.${refusal.code}`, { ...said, ...told }) };
};
