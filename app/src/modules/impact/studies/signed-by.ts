import type { StudyPlan } from "./study-plan.ts";

/**
 * The day by which a plan is told to come before the signature: as the plan gives it, or as the pact tells it itself where that is
 * earlier: neither makes a plan older than it is. `own`: a day, or a month or a year alone, whose first day counts.
 */
export const signedBy = ({ signedOn }: Pick<StudyPlan, "signedOn">, own: string | null): string =>
  own !== null && own < signedOn && !signedOn.startsWith(own) ? own : signedOn;
