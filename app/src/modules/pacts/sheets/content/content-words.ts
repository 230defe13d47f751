import type { Translate } from "../../../../messages/index.ts";
import { formatDate } from "../../../../ui/index.ts";
import type { ContentText, SheetContent } from "./content.ts";
import type { ContentWarning } from "./content-warnings.ts";

/** Texts in the order in which pages and documents tell them. */
export const contentTextGroups = {
  matter: ["context", "objectives", "expectedResults", "targetGroup"],
  means: ["humanMeans", "technicalMeans", "diagnosisLink", "frameworkLink"],
} as const satisfies Readonly<Record<string, readonly ContentText[]>>;

/** The rule of state aid with its number; null when none is told. */
export const stateAidWords = (
  t: Translate,
  { stateAid, stateAidNumber }: Pick<SheetContent, "stateAid" | "stateAidNumber">,
): string | null => {
  if (stateAid === null) return null;
  const basis = t(`sheets.stateAid.${stateAid}`);
  return stateAidNumber === null ? basis : t("sheets.stateAid.numbered", { basis, number: stateAidNumber });
};

export const warningWords = (t: Translate, warning: ContentWarning): string => {
  switch (warning.code) {
    case "no-indicator":
      return t("sheets.warning.no-indicator");
    case "no-number":
      return t("sheets.warning.no-number");
    case "no-application":
      return t("sheets.warning.no-application", { startsOn: formatDate(warning.startsOn) });
    case "starts-before-application": {
      const { startsOn, appliedOn } = warning;
      return t("sheets.warning.starts-before-application", { startsOn: formatDate(startsOn), appliedOn: formatDate(appliedOn) });
    }
  }
};
