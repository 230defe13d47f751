import { ok, type Result, refuse } from "@levier/kernel";
import { isDay, type Typed, typedIn, withinLength } from "./read-typed.ts";
import type { TeamRefusal } from "./team-refusal.ts";

/** A note as its form says it; days as `2026-11-26`. */
export type NoteFields = {
  readonly day: string;
  readonly what: string;
  readonly nextStep: string | null;
  readonly nextOn: string | null;
};

/** What happened, on a day that has come, and what comes next: a next step has its day, and a day its step. */
export const readNote = (typed: Typed, today: string): Result<NoteFields, TeamRefusal> => {
  const length = withinLength(typed, ["what", "nextStep"]);
  if (!length.ok) return length;
  const [day, what, nextStep, nextOn] = [
    typedIn(typed, "day"),
    typedIn(typed, "what"),
    typedIn(typed, "nextStep"),
    typedIn(typed, "nextOn"),
  ];
  if (!isDay(day)) return refuse({ reason: "bad-day", value: day, field: "day" });
  if (day > today) return refuse({ reason: "future-day", value: day, field: "day" });
  if (what === "") return refuse({ reason: "no-words", value: "", field: "what" });
  if (nextStep !== "" && nextOn === "") return refuse({ reason: "next-step-alone", value: nextStep, field: "nextOn" });
  if (nextOn !== "" && !isDay(nextOn)) return refuse({ reason: "bad-day", value: nextOn, field: "nextOn" });
  if (nextOn !== "" && nextStep === "") return refuse({ reason: "next-day-alone", value: nextOn, field: "nextStep" });
  return ok({ day, what, nextStep: nextStep || null, nextOn: nextOn || null });
};
