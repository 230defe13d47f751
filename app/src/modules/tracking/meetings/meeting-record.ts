import type { Sql } from "../../../platform/database/database.ts";
import { committeesOf, type Pledge, pledgesOf } from "../../pacts/index.ts";
import type { Attendance } from "./attendance.ts";
import type { Decision } from "./decision.ts";
import type { Meeting } from "./meeting.ts";
import { agendaRowsOf, attendanceOf, decisionsOf } from "./meetings.repository.ts";
import { type MinutesVersion, minutesVersionsOf } from "./minutes-versions.ts";

/** What was kept of a meeting, as far as its reader may read it. */
export type MeetingRecord = {
  /** Each with the commitment it made as it stands today, and the point it answers. */
  readonly decisions: readonly { readonly decision: Decision; readonly about: string | null; readonly pledge: Pledge | null }[];
  /** Null for who is no member of the space. */
  readonly attendance: readonly Attendance[] | null;
  /** How many parties the body needs; null without a rule. */
  readonly quorum: number | null;
  /** What the minutes said before, the oldest first. */
  readonly versions: readonly MinutesVersion[];
};

export const recordOf = async (sql: Sql, tenant: string, meeting: Meeting, isMember: boolean): Promise<MeetingRecord> => {
  const { id, pactId, committeeId } = meeting;
  const pledges = await pledgesOf(sql, tenant, pactId);
  const points = isMember ? await agendaRowsOf(sql, tenant, meeting) : [];
  const decisions = await decisionsOf(sql, tenant, pactId, id);
  const versions = await minutesVersionsOf(sql, tenant, meeting);
  const committees = await committeesOf(sql, tenant, pactId);
  return {
    decisions: decisions
      .filter(({ isPublic }) => isMember || isPublic)
      .map((decision) => ({
        decision,
        about: points.find((point) => point.id === decision.agendaItemId)?.what ?? null,
        pledge: pledges.find((pledge) => pledge.id === decision.pledgeId) ?? null,
      })),
    attendance: isMember ? await attendanceOf(sql, tenant, meeting) : null,
    versions: versions
      .filter(({ arePublic }) => isMember || arePublic)
      .map((one) => ({ ...one, decisions: one.decisions.filter(({ isPublic }) => isMember || isPublic) })),
    quorum: committees.find((committee) => committee.id === committeeId)?.quorum ?? null,
  };
};
