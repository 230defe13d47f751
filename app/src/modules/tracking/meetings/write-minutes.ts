import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { type CommitmentRefusal, writePledge } from "../../pacts/index.ts";
import { type HandOverRefusal, handOver, NOBODY, type PersonFields } from "../reminders/hand-over.ts";
import type { ItemSource } from "../reminders/item.ts";
import type { AttendanceLine } from "./attendance.ts";
import { holdMeeting, type MeetingRefusal } from "./hold-meeting.ts";
import type { Meeting } from "./meeting.ts";
import { attendanceOf, decisionsOf } from "./meetings.repository.ts";
import { meeting, meetingAgendaItem, meetingAttendance, meetingDecision } from "./meetings.tables.ts";
import { keepPublicMinutes } from "./minutes-versions.ts";
import type { AttendanceTyped, DecisionTyped, MinutesTyped } from "./read-minutes.ts";
import { freezeAgenda, type Proposed } from "./write-agenda.ts";

export type MinutesRefusal =
  | { readonly of: "meeting"; readonly error: MeetingRefusal }
  | { readonly of: "pledge"; readonly error: CommitmentRefusal }
  | { readonly of: "person"; readonly error: HandOverRefusal };

type Input = {
  readonly pactId: string;
  readonly id: string;
  readonly revision: number;
  readonly today: string;
  readonly typed: MinutesTyped;
  /** The lines of the sheet, by which what was typed is known, and the parties by their names. */
  readonly lines: readonly AttendanceLine[];
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly speaksFor: ReadonlySet<string>;
  /** Who answers for the commitment that the decision makes. */
  readonly person: PersonFields | null;
  readonly items: ItemSource;
  readonly proposed: Proposed;
  readonly newId: () => string;
};

const keepAttendance = async (write: Write, now: Meeting, { typed, lines, parties, newId }: Input): Promise<void> => {
  const before = await attendanceOf(write.sql, write.tenant, now);
  const lineOf = new Map(lines.map((line) => [line.key, line]));
  const partyOf = ({ key, organisation }: AttendanceTyped): string | null =>
    lineOf.get(key)?.memberId ?? parties.find(({ name }) => name.toLowerCase() === organisation.toLowerCase())?.id ?? null;
  const rows = typed.attendance.map((line, position) => {
    const { key, ...fields } = line;
    return { key, row: { ...fields, position, memberId: partyOf(line), updatedAt: write.now } };
  });
  const kept = new Map(rows.filter(({ key }) => before.some(({ id }) => id === key)).map(({ key, row }) => [key, row]));
  // A name that was wrongly told leaves its past as well.
  for (const { id } of before.filter((one) => !kept.has(one.id))) {
    await write.erase(meetingAttendance, id, { person: "", representedBy: null });
    await write.remove(meetingAttendance, [id]);
  }
  await write.updateMany(meetingAttendance, kept);
  const fresh = rows.filter(({ key }) => !kept.has(key));
  const place = { pactId: now.pactId, meetingId: now.id, createdAt: write.now };
  await write.insert(
    meetingAttendance,
    fresh.map(({ row }) => ({ ...row, ...place, id: newId() })),
  );
};

/** A commitment as a decision makes it. */
const pledgeFields = ({ what, memberIds, dueOn }: DecisionTyped) => ({
  ...{ toldId: null, memberIds, towardsMemberIds: [], towards: null, what, dueOn },
  ...{ status: "open" as const, statusReason: null, evidence: null, evidenceUrl: null },
  ...{ referent: null, charter: null, charterItem: null, years: [] },
});

/** Makes the commitment, and who answers for it; its identifier, null when the decision makes none. */
const keepPledge = async (write: Write, decision: DecisionTyped, input: Input): Promise<Result<string | null, MinutesRefusal>> => {
  const { pactId, speaksFor, newId, person, items } = input;
  if (decision.memberIds.length === 0) return ok(null);
  const pledgeId = newId();
  const fields = pledgeFields(decision);
  const made = await writePledge(write, { pactId, speaksFor, id: null, revision: 0, fields, newId: () => pledgeId });
  if (!made.ok) return refuse({ of: "pledge", error: made.error });
  if (person === null) return ok(pledgeId);
  const chosen = { items: new Map([[`pledge-${pledgeId}`, NOBODY]]), allOf: new Set<string>() };
  const given = await handOver(write, { pactId, newId, items, to: person, chosen });
  return given.ok ? ok(pledgeId) : refuse({ of: "person", error: given.error });
};

const keepDecision = async (
  write: Write,
  now: Meeting,
  input: Input,
  agenda: ReadonlyMap<string, string>,
): Promise<Result<null, MinutesRefusal>> => {
  const { decision, dropped } = input.typed;
  const before = await decisionsOf(write.sql, write.tenant, now.pactId, now.id);
  await write.remove(
    meetingDecision,
    before.flatMap(({ id }) => (dropped.includes(id) ? id : [])),
  );
  if (decision === null) return ok(null);
  const pledgeId = await keepPledge(write, decision, input);
  if (!pledgeId.ok) return pledgeId;
  const { memberIds, dueOn, ...fields } = decision;
  const about = fields.agendaItemId === null ? null : (agenda.get(fields.agendaItemId) ?? null);
  const place = { id: input.newId(), pactId: now.pactId, meetingId: now.id, position: before.length };
  const at = { createdAt: write.now, updatedAt: write.now };
  await write.insert(meetingDecision, [{ ...fields, ...place, ...at, agendaItemId: about, pledgeId: pledgeId.value }]);
  return ok(null);
};

/**
 * Keeps everything that the page of the minutes says, at once: who came, what came of each point, the text, and one decision with
 * the commitment it makes. A meeting that has minutes is held. Approved minutes are opened again before they are written.
 */
export const writeMinutes = async (write: Write, input: Input): Promise<Result<null, MinutesRefusal>> => {
  const held = await holdMeeting(write, input);
  if (!held.ok) return refuse({ of: "meeting", error: held.error });
  const now = held.value;
  const { typed, today } = input;
  if (now.state === "cancelled") return refuse({ of: "meeting", error: { code: "not-planned" } });
  if (now.day > today) return refuse({ of: "meeting", error: { code: "not-yet" } });
  if (now.minutesApprovedOn !== null) return refuse({ of: "meeting", error: { code: "approved" } });
  await keepPublicMinutes(write, now, typed.minutes, input.newId);
  await keepAttendance(write, now, input);
  const agenda = await freezeAgenda(write, now, input.proposed);
  const outcomes = [...agenda].flatMap(([key, id]) => {
    const told = typed.outcomes.get(key);
    return told ? [[id, { ...told, updatedAt: write.now }] as const] : [];
  });
  await write.updateMany(meetingAgendaItem, new Map(outcomes));
  const decided = await keepDecision(write, now, input, agenda);
  if (!decided.ok) return decided;
  const { minutes, areMinutesPublic, minutesApprovedOn } = typed;
  const told = { minutes, areMinutesPublic, minutesApprovedOn, state: "held" as const };
  await write.update(meeting, now.id, { ...told, revision: now.revision + 1, updatedAt: write.now });
  return ok(null);
};
