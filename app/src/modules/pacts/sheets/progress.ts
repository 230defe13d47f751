import { type Appointment, slippage } from "../milestones/milestones.ts";
import type { Stage } from "../pact.schema.ts";
import type { ActionSheet, KeptMilestone } from "./action-sheet.ts";

/**
 * How far an action has come, as a reader of the pact asks it. An action is at one of these and no other. `added`: by officers,
 * since no text announces it, and nothing more is known of it.
 */
export const progressKinds = ["announced", "added", "funded", "under-way", "done", "dropped"] as const;
export type ProgressKind = (typeof progressKinds)[number];

const KINDS: Readonly<Record<Stage, ProgressKind>> = {
  idea: "announced",
  "project-sheet": "announced",
  "action-sheet": "funded",
  engaged: "under-way",
  done: "done",
  abandoned: "dropped",
};

/** What is late of an action, and by how many days. */
export type Delay = {
  readonly days: number;
  readonly of: "start" | "end" | "milestone";
  /** The day that was missed, `2026-03-14`. */
  readonly day: string;
  /** Whether that day is the one the parties voted, or the one that was expected, for want of a vote. */
  readonly against: "voted" | "expected";
  /** Which milestone. */
  readonly label: string | null;
};

/** Where one action stands for a reader. */
export type Progress = {
  readonly kind: ProgressKind;
  /** Null when nothing is late, or when no day was ever set. Done: how late it ended. Dropped: never. */
  readonly delay: Delay | null;
  /** Why it was dropped, as officers told it. */
  readonly reason: string | null;
  readonly blocked: string | null;
  readonly isDated: boolean;
};

type Due = Appointment & Pick<Delay, "of" | "label">;

const delayOf = ({ of, label, votedOn, expectedOn, doneOn }: Due, today: string): Delay | null => {
  const day = votedOn ?? expectedOn;
  if (day === null) return null;
  const days = slippage({ votedOn: day, expectedOn, doneOn }, today) ?? 0;
  return days > 0 ? { days, of, day, against: votedOn === null ? "expected" : "voted", label } : null;
};

const step = ({ label, votedOn, expectedOn, doneOn }: KeptMilestone): Due => ({
  of: "milestone",
  label,
  votedOn,
  expectedOn,
  doneOn,
});

/** The days an action is held to now: what is past and done holds it no more. */
const appointmentsOf = ({ fields, milestones }: ActionSheet, kind: ProgressKind): Due[] => {
  const { startsOn, endsOn, votedStartsOn, votedEndsOn } = fields;
  const start = { of: "start", label: null, votedOn: votedStartsOn, expectedOn: startsOn, doneOn: null } as const;
  const end = { of: "end", label: null, votedOn: votedEndsOn, expectedOn: endsOn, doneOn: null } as const;
  if (kind === "dropped") return [];
  if (kind === "done") {
    const lastDone = milestones
      .flatMap(({ doneOn }) => doneOn ?? [])
      .toSorted()
      .at(-1);
    const doneOn = endsOn ?? lastDone ?? null;
    return doneOn === null ? [] : [{ ...end, doneOn }];
  }
  return [...(kind === "under-way" ? [] : [start]), ...milestones.filter(({ doneOn }) => doneOn === null).map(step), end];
};

const worst = (delays: readonly Delay[]): Delay | null =>
  delays.reduce<Delay | null>((most, delay) => (most === null || delay.days > most.days ? delay : most), null);

/** Where an action stands on a day, `2026-03-14`, from its sheet alone. */
export const progressOf = (sheet: ActionSheet, today: string): Progress => {
  const kind = KINDS[sheet.stage];
  const appointments = appointmentsOf(sheet, kind);
  return {
    kind,
    delay: worst(appointments.flatMap((one) => delayOf(one, today) ?? [])),
    reason: kind === "dropped" ? sheet.stageReason : null,
    blocked: kind === "dropped" || kind === "done" ? null : sheet.fields.blockedBecause,
    isDated: appointments.some(({ votedOn, expectedOn }) => (votedOn ?? expectedOn) !== null),
  };
};
