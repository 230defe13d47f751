import type { Translate } from "../../../messages/index.ts";
import { activityLabel, CLASSIFICATION } from "../../../sources/activities/activities.ts";
import { formatNumber } from "../../../ui/index.ts";
import type { Establishment } from "./register/establishment.ts";

/** What an establishment is called, or what stands for a name that is absent or may not be told. */
export const nameWords = (t: Translate, { name, isDiffusible }: Pick<Establishment, "name" | "isDiffusible">): string =>
  isDiffusible ? (name ?? t("establishments.unnamed")) : t("establishments.undiffusible");

/** What an establishment does, in words; the code alone when the classification is another one. */
export const activityWords = (t: Translate, { activity, nomenclature }: Pick<Establishment, "activity" | "nomenclature">): string => {
  if (activity === null) return t("establishments.noActivity");
  return (nomenclature === null || nomenclature === CLASSIFICATION ? activityLabel(activity) : null) ?? activity;
};

/** Metres as a reader pictures them: « 500 m », « 2 km ». */
export const sideWords = (t: Translate, side: number): string =>
  side < 1000
    ? t("establishments.unit.metres", { side: formatNumber(side) })
    : t("establishments.unit.kilometres", { side: formatNumber(side / 1000) });

/** A SIREN or SIRET as it is read aloud: « 842 019 051 00017 ». */
export const numberWords = (number: string): string => number.replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, "$1\u00a0$2\u00a0$3\u00a0$4").trim();
