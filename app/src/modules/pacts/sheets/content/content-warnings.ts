import { isPastGate } from "../../ladder/ladder.ts";
import type { ActionSheet } from "../action-sheet.ts";

/** What is to be looked at on a sheet, though nothing is refused for it. Days as `2026-03-14`. */
export type ContentWarning =
  /** Past the gate, a sheet says how its results will be measured, and bears a number. */
  | { readonly code: "no-indicator" | "no-number" }
  /** The aid may be lost: the work starts before it was asked for, or before anyone said when it was. */
  | { readonly code: "starts-before-application"; readonly startsOn: string; readonly appliedOn: string }
  | { readonly code: "no-application"; readonly startsOn: string };

const startWarning = ({ startRule, appliedOn, startsOn }: ActionSheet["fields"]): ContentWarning[] => {
  if (startsOn === null || (startRule !== "after-application" && startRule !== "after-decision")) return [];
  if (appliedOn === null) return [{ code: "no-application", startsOn }];
  return startsOn < appliedOn ? [{ code: "starts-before-application", startsOn, appliedOn }] : [];
};

/** Everything to look at on a sheet, nothing for an action that was given up. */
export const contentWarnings = ({ stage, fields }: ActionSheet): ContentWarning[] => {
  if (stage === "abandoned") return [];
  const isSheet = isPastGate(stage);
  return [
    ...(isSheet && fields.indicators.length === 0 ? [{ code: "no-indicator" } as const] : []),
    ...(isSheet && fields.number === null ? [{ code: "no-number" } as const] : []),
    ...startWarning(fields),
  ];
};
