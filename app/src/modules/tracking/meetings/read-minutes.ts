import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { readDay } from "../../pacts/index.ts";
import { type AttendanceState, attendanceStates } from "./attendance.ts";
import { type Decision, decisionWays } from "./decision.ts";
import { blank, count, type MeetingFault, type Typed, upTo } from "./read-meeting.ts";

/** One line of the attendance sheet, as it was typed. Without a state it says nothing, and is not kept. */
export type AttendanceTyped = {
  readonly key: string;
  readonly organisation: string;
  readonly person: string;
  readonly state: AttendanceState;
  readonly representedBy: string | null;
};

export type DecisionTyped = Omit<Decision, "id" | "meetingId" | "pledgeId"> & {
  /** The parties it binds, by a commitment that it makes; none when it makes none. */
  readonly memberIds: readonly string[];
  readonly dueOn: string | null;
};

export type MinutesTyped = {
  readonly minutes: string | null;
  readonly areMinutesPublic: boolean;
  readonly minutesApprovedOn: string | null;
  readonly outcomes: ReadonlyMap<string, { readonly outcome: string | null; readonly minutesSpent: number | null }>;
  readonly attendance: readonly AttendanceTyped[];
  readonly decision: DecisionTyped | null;
  /** Decisions wrongly kept. */
  readonly dropped: readonly string[];
};

const keysOf = (typed: Typed, prefix: string): string[] =>
  Object.keys(typed).flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : []));
const ticked = (typed: Typed, prefix: string): string[] => keysOf(typed, prefix).filter((key) => typed[prefix + key] === "yes");

const day = blank.transform((text, context) => {
  const read = text === null ? null : readDay(text);
  if (text === null || read !== null) return read;
  context.addIssue({ code: "custom", message: "not a day" });
  return z.NEVER;
});

const person = z
  .object({
    organisation: upTo(300),
    person: upTo(200),
    state: blank.pipe(z.enum(attendanceStates).nullable()),
    representedBy: upTo(300),
  })
  .superRefine(({ state, organisation, person: name, representedBy }, context) => {
    const issue = (path: string) => context.addIssue({ code: "custom", path: [path], message: "missing" });
    if (state !== null && organisation === null) issue("organisation");
    if (state === "represented" && representedBy === null) issue("representedBy");
    // A blank line is one that says nothing at all.
    if (state === null && representedBy !== null) issue("state");
    if (state === null && name !== null && organisation === null) issue("organisation");
  });
const PERSON = ["organisation", "person", "state", "representedBy"] as const;

const readAttendance = (typed: Typed): Result<AttendanceTyped[], MeetingFault> => {
  const lines: AttendanceTyped[] = [];
  for (const key of keysOf(typed, "state-")) {
    const read = person.safeParse(Object.fromEntries(PERSON.map((name) => [name, typed[`${name}-${key}`]])));
    if (!read.success) {
      const field = `${String(read.error.issues[0]?.path[0])}-${key}`;
      return refuse({ field, value: typed[field] ?? "" });
    }
    const { state, organisation, person: name, representedBy } = read.data;
    if (state !== null) lines.push({ key, state, organisation: organisation ?? "", person: name ?? "", representedBy });
  }
  return ok(lines);
};

const decisionForm = z
  .object({
    decided: upTo(2000),
    about: upTo(100),
    way: blank.pipe(z.enum(decisionWays).nullable()),
    votesFor: count,
    votesAgainst: count,
    abstentions: count,
    dueOn: day,
  })
  .superRefine(({ decided, way, votesFor, votesAgainst, abstentions, dueOn }, context) => {
    const issue = (path: string) => context.addIssue({ code: "custom", path: [path], message: "missing" });
    const counts = { votesFor, votesAgainst, abstentions };
    const isTold = Object.values(counts).some((told) => told !== null) || dueOn !== null;
    if (decided === null && isTold) issue("decided");
    if (decided !== null && way === null) issue("way");
    if (way === "vote") for (const [name, told] of Object.entries(counts)) if (told === null) issue(name);
    if (way === "consensus" && Object.values(counts).some((told) => told !== null)) issue("way");
  });

/** The decision that is added; null when nothing is. */
const readDecision = (typed: Typed): Result<DecisionTyped | null, MeetingFault> => {
  const read = decisionForm.safeParse(typed);
  if (!read.success) {
    const field = String(read.error.issues[0]?.path[0]);
    return refuse({ field, value: typed[field] ?? "" });
  }
  const { decided, about, way, dueOn, ...counts } = read.data;
  const memberIds = ticked(typed, "member-");
  const names = ["to", "name", "email"].some((name) => (typed[name] ?? "").trim() !== "");
  if (decided === null || way === null) {
    return memberIds.length > 0 || names ? refuse({ field: "decided", value: "" }) : ok(null);
  }
  if (memberIds.length === 0 && (dueOn !== null || names)) return refuse({ field: "members", value: "" });
  const isPublic = typed["isPublic"] === "yes";
  return ok({ what: decided, agendaItemId: about, way, ...counts, isPublic, memberIds, dueOn });
};

const minutesForm = z.object({ minutes: upTo(100_000), minutesApprovedOn: day });
const outcomeForm = z.object({ outcome: upTo(4000), spent: count });

/** Everything that the page of the minutes says: one form, so that nothing typed in it is lost. */
export const readMinutes = (typed: Typed): Result<MinutesTyped, MeetingFault> => {
  const read = minutesForm.safeParse(typed);
  if (!read.success) {
    const field = String(read.error.issues[0]?.path[0]);
    return refuse({ field, value: typed[field] ?? "" });
  }
  const outcomes = new Map<string, { outcome: string | null; minutesSpent: number | null }>();
  for (const key of keysOf(typed, "outcome-")) {
    const told = outcomeForm.safeParse({ outcome: typed[`outcome-${key}`], spent: typed[`spent-${key}`] });
    if (!told.success) {
      const field = `${String(told.error.issues[0]?.path[0])}-${key}`;
      return refuse({ field, value: typed[field] ?? "" });
    }
    outcomes.set(key, { outcome: told.data.outcome, minutesSpent: told.data.spent });
  }
  const attendance = readAttendance(typed);
  if (!attendance.ok) return attendance;
  const decision = readDecision(typed);
  if (!decision.ok) return decision;
  const areMinutesPublic = typed["areMinutesPublic"] === "yes";
  return ok({
    ...read.data,
    ...{ areMinutesPublic, outcomes, attendance: attendance.value },
    ...{ decision: decision.value, dropped: ticked(typed, "drop-") },
  });
};
