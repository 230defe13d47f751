import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { holdPact, moveMeetingDay } from "../../pacts/index.ts";
import { type HeldMeeting, holdMeeting, type MeetingRefusal } from "./hold-meeting.ts";
import { lettersOf } from "./invitations.ts";
import { changesCalendar, type Meeting, type MeetingFields } from "./meeting.ts";
import { isMeeting, meetingAt, meetingsOf } from "./meetings.repository.ts";
import { meeting } from "./meetings.tables.ts";
import { freezeAgenda, type Proposed } from "./write-agenda.ts";

/** The days of a body once a meeting of it moves: a day that another of its meetings is on stays. */
const moveDay = async (
  write: Write,
  { pactId, id }: Pick<Meeting, "pactId" | "id">,
  committeeId: string,
  days: { from: string | null; to: string | null },
): ReturnType<typeof moveMeetingDay> => {
  const others = await meetingsOf(write.sql, write.tenant, pactId);
  const isShared = others.some(
    (one) => one.id !== id && one.committeeId === committeeId && one.day === days.from && one.state !== "cancelled",
  );
  return moveMeetingDay(write, { pactId, committeeId, from: isShared ? null : days.from, to: days.to });
};

/** Plans a meeting. The same identifier twice plans one. */
export const planMeeting = async (
  write: Write,
  { pactId, id, fields }: { readonly pactId: string; readonly id: string; readonly fields: MeetingFields },
): Promise<Result<null, MeetingRefusal>> => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  if (await meetingAt(write.sql, write.tenant, pactId, id)) return ok(null);
  if (await isMeeting(write.sql, write.tenant, id)) return refuse({ code: "meeting-elsewhere" });
  const named = await moveDay(write, { pactId, id }, fields.committeeId, { from: null, to: fields.day });
  if (!named.ok) return named;
  const [createdAt, updatedAt] = [write.now, write.now];
  await write.insert(meeting, [
    { ...fields, id, pactId, committeeName: named.value, state: "planned", sequence: 0, revision: 1, createdAt, updatedAt },
  ]);
  return ok(null);
};

/** Changes when and where a meeting is. */
export const changeMeeting = async (
  write: Write,
  about: HeldMeeting & { readonly fields: MeetingFields },
): Promise<Result<null, MeetingRefusal>> => {
  const held = await holdMeeting(write, about);
  if (!held.ok) return held;
  const before = held.value;
  const { fields } = about;
  if (before.state === "cancelled") return refuse({ code: "not-planned" });
  const same = fields.committeeId === before.committeeId;
  if (!same && (await lettersOf(write.sql, write.tenant, before)).length > 0) return refuse({ code: "invited" });
  if (!same) await moveDay(write, before, before.committeeId, { from: before.day, to: null });
  const named = await moveDay(write, before, fields.committeeId, { from: same ? before.day : null, to: fields.day });
  // The record of a body that is no longer followed stays, and may be mended.
  if (!named.ok && (named.error.code !== "committee-gone" || !same)) return named;
  await write.update(meeting, before.id, {
    ...fields,
    committeeName: named.ok ? named.value : before.committeeName,
    sequence: before.sequence + (changesCalendar(before, fields) ? 1 : 0),
    revision: before.revision + 1,
    updatedAt: write.now,
  });
  return ok(null);
};

/** Cancels a meeting that was planned, with why: its day leaves those of the body. */
export const cancelMeeting = async (
  write: Write,
  about: HeldMeeting & { readonly because: string },
): Promise<Result<null, MeetingRefusal>> => {
  const held = await holdMeeting(write, about);
  if (!held.ok) return held;
  const { id, day, committeeId, state, sequence, revision } = held.value;
  if (state !== "planned") return refuse({ code: "not-planned" });
  await moveDay(write, held.value, committeeId, { from: day, to: null });
  const change = { state: "cancelled" as const, cancelledBecause: about.because, sequence: sequence + 1 };
  await write.update(meeting, id, { ...change, revision: revision + 1, updatedAt: write.now });
  return ok(null);
};

/** Says that a meeting was held; not before its day. Its agenda is then what was proposed. */
export const holdAsHeld = async (
  write: Write,
  about: HeldMeeting & { readonly today: string; readonly proposed: Proposed },
): Promise<Result<null, MeetingRefusal>> => {
  const held = await holdMeeting(write, about);
  if (!held.ok) return held;
  const { id, day, state, revision } = held.value;
  if (state !== "planned") return refuse({ code: "not-planned" });
  if (day > about.today) return refuse({ code: "not-yet" });
  await freezeAgenda(write, held.value, about.proposed);
  await write.update(meeting, id, { state: "held", revision: revision + 1, updatedAt: write.now });
  return ok(null);
};
