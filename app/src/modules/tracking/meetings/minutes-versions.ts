import { and, asc, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { Write } from "../../../platform/write.ts";
import type { Meeting } from "./meeting.ts";
import { decisionsOf } from "./meetings.repository.ts";
import { meetingMinutesVersion } from "./meetings.tables.ts";

/** Minutes as they stood before they were written anew. */
export type MinutesVersion = {
  readonly id: string;
  readonly number: number;
  readonly minutes: string | null;
  readonly arePublic: boolean;
  readonly approvedOn: string | null;
  readonly decisions: readonly { readonly what: string; readonly isPublic: boolean }[];
  /** Why they were opened again; null when they were not approved. */
  readonly because: string | null;
  readonly createdAt: Date;
};

/** The earlier minutes of a meeting, the oldest first. */
export const minutesVersionsOf = async (
  sql: Sql,
  tenant: string,
  { id, pactId }: Pick<Meeting, "id" | "pactId">,
): Promise<MinutesVersion[]> => {
  const ofMeeting = and(
    ...[eq(meetingMinutesVersion.tenantId, tenant), eq(meetingMinutesVersion.pactId, pactId), eq(meetingMinutesVersion.meetingId, id)],
  );
  const rows = await sql.select().from(meetingMinutesVersion).where(ofMeeting).orderBy(asc(meetingMinutesVersion.number));
  return rows.map(({ tenantId, pactId: _, meetingId, ...row }) => row);
};

type Keeping = { readonly because: string | null; readonly newId: () => string };

/** Keeps the minutes of a meeting as they stand, before they change. */
export const keepMinutes = async (write: Write, now: Meeting, { because, newId }: Keeping): Promise<void> => {
  const before = await minutesVersionsOf(write.sql, write.tenant, now);
  const decisions = (await decisionsOf(write.sql, write.tenant, now.pactId, now.id)).map(({ what, isPublic }) => ({ what, isPublic }));
  const told = { minutes: now.minutes, arePublic: now.areMinutesPublic, approvedOn: now.minutesApprovedOn, decisions, because };
  const place = { id: newId(), pactId: now.pactId, meetingId: now.id, number: before.length + 1, createdAt: write.now };
  await write.insert(meetingMinutesVersion, [{ ...told, ...place }]);
};

/** Keeps what the public read of minutes that are written anew, unless it is what was kept last. */
export const keepPublicMinutes = async (write: Write, now: Meeting, anew: string | null, newId: () => string): Promise<void> => {
  if (!now.areMinutesPublic || now.minutes === null || now.minutes === anew) return;
  const last = (await minutesVersionsOf(write.sql, write.tenant, now)).at(-1);
  if (last?.minutes !== now.minutes) await keepMinutes(write, now, { because: null, newId });
};
