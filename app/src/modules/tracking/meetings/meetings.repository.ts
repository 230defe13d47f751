import { and, asc, desc, eq, inArray, lt } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { AgendaRow } from "./agenda.ts";
import type { Attendance, Seat } from "./attendance.ts";
import type { Decision } from "./decision.ts";
import type { Meeting } from "./meeting.ts";
import { committeeSeat, meeting, meetingAgendaItem, meetingAttendance, meetingDecision } from "./meetings.tables.ts";

const bare = ({ tenantId, createdAt, updatedAt, ...one }: typeof meeting.$inferSelect): Meeting => one;

/** The meetings of a pact, by day. */
export const meetingsOf = async (sql: Sql, tenant: string, pactId: string): Promise<Meeting[]> => {
  const rows = await sql
    .select()
    .from(meeting)
    .where(and(eq(meeting.tenantId, tenant), eq(meeting.pactId, pactId)))
    .orderBy(asc(meeting.day), asc(meeting.startsAt), asc(meeting.id));
  return rows.map(bare);
};

export const meetingAt = async (sql: Sql, tenant: string, pactId: string, id: string): Promise<Meeting | null> => {
  const [row] = await sql
    .select()
    .from(meeting)
    .where(and(eq(meeting.tenantId, tenant), eq(meeting.pactId, pactId), eq(meeting.id, id)));
  return row ? bare(row) : null;
};

/** Whether some pact of the space has such a meeting. */
export const isMeeting = async (sql: Sql, tenant: string, id: string): Promise<boolean> => {
  const found = await sql
    .select({ id: meeting.id })
    .from(meeting)
    .where(and(eq(meeting.tenantId, tenant), eq(meeting.id, id)));
  return found.length > 0;
};

export const agendaRowsOf = async (sql: Sql, tenant: string, { id, pactId }: Meeting): Promise<AgendaRow[]> => {
  const rows = await sql
    .select()
    .from(meetingAgendaItem)
    .where(and(eq(meetingAgendaItem.tenantId, tenant), eq(meetingAgendaItem.pactId, pactId), eq(meetingAgendaItem.meetingId, id)))
    .orderBy(asc(meetingAgendaItem.position), asc(meetingAgendaItem.id));
  return rows.map(({ tenantId, pactId: _, meetingId, createdAt, updatedAt, ...row }) => row);
};

/** The commitments that the last meeting held by the same body, before this one, made: its day, and their identifiers. */
export const lastDecided = async (
  sql: Sql,
  tenant: string,
  { pactId, committeeId, day }: Meeting,
): Promise<{ readonly on: string; readonly pledgeIds: readonly string[] } | null> => {
  const [last] = await sql
    .select({ id: meeting.id, on: meeting.day })
    .from(meeting)
    .where(
      and(
        ...[eq(meeting.tenantId, tenant), eq(meeting.pactId, pactId), eq(meeting.committeeId, committeeId)],
        ...[eq(meeting.state, "held"), lt(meeting.day, day)],
      ),
    )
    .orderBy(desc(meeting.day), desc(meeting.startsAt))
    .limit(1);
  if (!last) return null;
  const rows = await sql
    .select({ pledgeId: meetingDecision.pledgeId })
    .from(meetingDecision)
    .where(and(eq(meetingDecision.tenantId, tenant), eq(meetingDecision.pactId, pactId), inArray(meetingDecision.meetingId, [last.id])));
  return { on: last.on, pledgeIds: rows.flatMap(({ pledgeId }) => pledgeId ?? []) };
};

export const attendanceOf = async (sql: Sql, tenant: string, { id, pactId }: Pick<Meeting, "id" | "pactId">): Promise<Attendance[]> => {
  const rows = await sql
    .select()
    .from(meetingAttendance)
    .where(and(eq(meetingAttendance.tenantId, tenant), eq(meetingAttendance.pactId, pactId), eq(meetingAttendance.meetingId, id)))
    .orderBy(asc(meetingAttendance.position), asc(meetingAttendance.id));
  return rows.map(({ tenantId, pactId: _, meetingId, position, createdAt, updatedAt, ...row }) => row);
};

/** The decisions of one meeting of a pact, or of all of them. */
export const decisionsOf = async (sql: Sql, tenant: string, pactId: string, meetingId?: string): Promise<Decision[]> => {
  const rows = await sql
    .select()
    .from(meetingDecision)
    .where(
      and(
        ...[eq(meetingDecision.tenantId, tenant), eq(meetingDecision.pactId, pactId)],
        meetingId === undefined ? undefined : eq(meetingDecision.meetingId, meetingId),
      ),
    )
    .orderBy(asc(meetingDecision.position), asc(meetingDecision.id));
  return rows.map(({ tenantId, pactId: _, position, createdAt, updatedAt, ...row }) => row);
};

/** Who sits in the bodies of a pact, or in one of them. */
export const seatsOf = async (sql: Sql, tenant: string, pactId: string, committeeId?: string): Promise<Seat[]> => {
  const rows = await sql
    .select()
    .from(committeeSeat)
    .where(
      and(
        ...[eq(committeeSeat.tenantId, tenant), eq(committeeSeat.pactId, pactId)],
        committeeId === undefined ? undefined : eq(committeeSeat.committeeId, committeeId),
      ),
    )
    .orderBy(asc(committeeSeat.organisation), asc(committeeSeat.name), asc(committeeSeat.id));
  return rows.map(({ tenantId, pactId: _, createdAt, updatedAt, ...row }) => row);
};
