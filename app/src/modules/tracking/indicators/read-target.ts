import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { blank, day, faultOf, type SheetFault, type Typed, targetShapes } from "../../pacts/index.ts";
import { optionalText, rhythmOrNone, textOf } from "./read-indicator.ts";
import { readNumber } from "./read-number.ts";
import type { TrajectoryPoint } from "./target.ts";
import type { TargetFields } from "./write-target.ts";

export const numberOrNone = blank.transform((text, context) => {
  const value = text === "" ? null : readNumber(text);
  if (text === "" || value !== null) return value;
  context.addIssue({ code: "custom", message: "not a number" });
  return z.NEVER;
});
export const number = numberOrNone.pipe(z.number());
export const someDay = day.pipe(z.string());

/** Steps that a trajectory holds at most. */
const MOST_STEPS = 60;

/** « 31/12/2026 : 120 », one a line. */
const trajectory = blank.transform((text, context): readonly TrajectoryPoint[] => {
  const points = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const at = line.lastIndexOf(":");
      const read = at < 0 ? null : day.safeParse(line.slice(0, at));
      return { day: read?.success ? read.data : null, value: readNumber(line.slice(at + 1)) };
    });
  const whole = points.flatMap(({ day: on, value }) => (on === null || value === null ? [] : [{ day: on, value }]));
  const isSound =
    whole.length === points.length && points.length <= MOST_STEPS && new Set(whole.map((one) => one.day)).size === whole.length;
  if (isSound) return whole.sort((one, other) => (one.day < other.day ? -1 : 1));
  context.addIssue({ code: "custom", message: "not steps" });
  return z.NEVER;
});

const form = z
  .object({
    shape: z.enum(targetShapes),
    value: number,
    baseline: numberOrNone,
    baselineOn: day,
    baselineSource: optionalText(500),
    startsOn: day,
    deadline: day,
    frequency: rhythmOrNone,
    trajectory,
    source: textOf(500),
    settledOn: someDay,
  })
  .superRefine(({ baselineOn, startsOn, deadline, trajectory: steps }, context) => {
    if (deadline === null) return;
    if ([baselineOn, startsOn].some((one) => one !== null && one >= deadline))
      context.addIssue({ code: "custom", path: ["deadline"], message: "ends before it begins" });
    if (steps.some((step) => step.day >= deadline))
      context.addIssue({ code: "custom", path: ["trajectory"], message: "after the deadline" });
  });

/** A target as its form tells it; what it does not tell is a gap of the target, not a fault of the form. */
export const readTarget = (typed: Typed): Result<{ readonly fields: TargetFields; readonly because: string | null }, SheetFault> => {
  const read = form.safeParse(typed);
  const because = optionalText(1000).safeParse(typed["because"]);
  if (!read.success) return refuse(faultOf(read.error, typed));
  if (!because.success) return refuse({ field: "because", value: typed["because"] ?? "" });
  return ok({ fields: read.data, because: because.data });
};
