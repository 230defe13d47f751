import { dayInParis } from "@levier/kernel";
import { authoritativeRun } from "../studies/authoritative-run.ts";
import { isBefore } from "../studies/first-full-period.ts";
import type { StudyTold } from "./study-told.ts";

/**
 * When a plan was frozen: by the day of the signature, after it, or once all the times of its figures were over. Null where it is not
 * frozen yet.
 */
export const registeredWhen = ({ registered, plan, runs }: StudyTold): "before" | "after" | "after-figures" | null => {
  if (registered === null) return null;
  const day = dayInParis(registered.at);
  if (day <= plan.signedOn) return "before";
  const last = authoritativeRun(runs)?.result.seen?.after.last;
  return typeof last === "string" && isBefore(last, day) ? "after-figures" : "after";
};
