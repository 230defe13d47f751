import { dayInParis } from "@levier/kernel";
import { authoritativeRun } from "../studies/authoritative-run.ts";
import { isBefore } from "../studies/first-full-period.ts";
import { signedBy } from "../studies/signed-by.ts";
import type { StudyTold } from "./study-told.ts";

/**
 * When a plan was frozen: by the day of the signature, before one that is still to come, after it, or once all the times of its figures
 * were over. Null where it is not frozen yet.
 */
export const registeredWhen = ({
  registered,
  plan,
  pact,
  runs,
  today,
}: StudyTold): "before" | "announced" | "after" | "after-figures" | null => {
  if (registered === null) return null;
  const [day, signed] = [dayInParis(registered.at), signedBy(plan, pact.signedOn)];
  if (day <= signed) return signed > today ? "announced" : "before";
  const last = authoritativeRun(runs)?.result.seen?.after.last;
  return typeof last === "string" && isBefore(last, day) ? "after-figures" : "after";
};
