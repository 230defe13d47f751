import { ok, type Result, refuse } from "@levier/kernel";
import type { FinancingPlan } from "../financing/financing-plan.ts";
import { type PlanFault, planFaults } from "../financing/plan-checks.ts";
import { type Stage, stages } from "../pact.schema.ts";

/** What the ladder looks at in an action. Days as `2026-03-14`. */
export type ClimbingAction = {
  readonly stage: Stage;
  readonly owner: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly plan: FinancingPlan;
};

/** What an action lacks to become an action sheet (« fiche action »): an owner, a plan that adds up, a calendar. */
export type GateLack =
  | { readonly code: "no-owner" }
  | { readonly code: "no-plan" }
  | { readonly code: "plan-faults"; readonly faults: readonly PlanFault[] }
  | { readonly code: "no-calendar"; readonly lacks: readonly ("startsOn" | "endsOn")[] }
  | { readonly code: "calendar-backwards"; readonly startsOn: string; readonly endsOn: string };

export type ClimbRefusal =
  | { readonly code: "gate"; readonly lacks: readonly GateLack[] }
  | { readonly code: "no-such-step"; readonly from: Stage; readonly to: Stage }
  | { readonly code: "reason-required"; readonly to: Stage };

/** Every lack at the gate to the action sheet, none when it is open. */
export const gateLacks = ({ owner, startsOn, endsOn, plan }: ClimbingAction): GateLack[] => {
  const told = [startsOn === null ? (["startsOn"] as const) : [], endsOn === null ? (["endsOn"] as const) : []].flat();
  const isPlanned = plan.totalCost !== null || plan.lines.length > 0;
  const faults = planFaults(plan);
  return [
    ...(owner === null || owner.trim() === "" ? [{ code: "no-owner" } as const] : []),
    ...(isPlanned ? [] : [{ code: "no-plan" } as const]),
    ...(isPlanned && faults.length > 0 ? [{ code: "plan-faults", faults } as const] : []),
    ...(told.length > 0 ? [{ code: "no-calendar", lacks: told } as const] : []),
    ...(startsOn !== null && endsOn !== null && endsOn < startsOn ? [{ code: "calendar-backwards", startsOn, endsOn } as const] : []),
  ];
};

const LADDER = ["idea", "project-sheet", "action-sheet", "engaged", "done"] as const satisfies readonly Stage[];
const RANKS: ReadonlyMap<Stage, number> = new Map(LADDER.map((stage, rank) => [stage, rank]));
/** -1 for what is given up: it stands on no rung. */
const rank = (stage: Stage): number => RANKS.get(stage) ?? -1;
const GATE = rank("action-sheet");

/** Whether the stage is past the gate: only there is an action counted as financed. */
export const isPastGate = (stage: Stage): boolean => rank(stage) >= GATE;

/**
 * The action at another stage. It climbs one step at a time or more, the gate held at each step past it; it comes down, is given up
 * or taken up again only with a reason. What is done is over.
 */
export const climb = (action: ClimbingAction, to: Stage, reason: string): Result<Stage, ClimbRefusal> => {
  const { stage: from } = action;
  if (from === to || from === "done") return refuse({ code: "no-such-step", from, to });
  const goesDown = to === "abandoned" || from === "abandoned" || rank(to) < rank(from);
  if (goesDown && reason.trim() === "") return refuse({ code: "reason-required", to });
  if (from === "abandoned" && to === "done") return refuse({ code: "no-such-step", from, to });
  if (to === "done" && from !== "engaged") return refuse({ code: "no-such-step", from, to });
  const lacks = isPastGate(to) ? gateLacks(action) : [];
  return lacks.length > 0 ? refuse({ code: "gate", lacks }) : ok(to);
};

/** The stages an action may go to now, the gate apart. */
export const nextStages = ({ stage }: Pick<ClimbingAction, "stage">): Stage[] =>
  stage === "done" ? [] : stages.filter((to) => to !== stage && (to !== "done" || stage === "engaged"));
