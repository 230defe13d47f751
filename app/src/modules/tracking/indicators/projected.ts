import { type Result, refuse } from "@levier/kernel";
import { type Projection, type ProjectionRefusal, project } from "../projection/project.ts";
import type { Standing } from "./standing.ts";
import { aimedAt } from "./target.ts";

/** Why an indicator is not projected: what the projection tells, no target to reach by a day, or a verdict that is given already. */
type Unprojected = ProjectionRefusal | "no-deadline" | "done";

/** Where an indicator will be at its deadline, or at the end of the period under way, and its chance of reaching the target. */
export const projected = (standing: Standing, today: string): Result<Projection, Unprojected> => {
  const { target, judgement, known, points, sorted } = standing;
  const { measure, direction } = known.indicator;
  const aimed = target ? aimedAt(target) : null;
  if (judgement.verdict === "missed" || (judgement.verdict === "reached" && (target?.deadline ?? "") < today)) return refuse("done");
  const running = judgement.periods.find(({ isOver }) => !isOver);
  const deadline = target?.shape === "flow-per-period" ? running?.to : target?.deadline;
  if (aimed === null || !deadline) return refuse("no-deadline");
  const question = { points: measure === "flow" ? sorted.retained : points, measure, direction, target: aimed, deadline };
  return project({ ...question, ...(running && measure === "flow" ? { periodStart: running.from } : {}) });
};
