import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { type HeldMeeting, holdMeeting, type MeetingRefusal } from "./hold-meeting.ts";
import { meeting } from "./meetings.tables.ts";
import { keepMinutes } from "./minutes-versions.ts";

type Input = HeldMeeting & { readonly because: string; readonly newId: () => string };

/** Opens approved minutes again, with why: what they said is kept, and they are to be approved anew. */
export const reopenMinutes = async (write: Write, { because, newId, ...about }: Input): Promise<Result<null, MeetingRefusal>> => {
  const held = await holdMeeting(write, about);
  if (!held.ok) return held;
  const now = held.value;
  if (now.state !== "held" || now.minutesApprovedOn === null) return refuse({ code: "not-approved" });
  await keepMinutes(write, now, { because, newId });
  await write.update(meeting, now.id, { minutesApprovedOn: null, revision: now.revision + 1, updatedAt: write.now });
  return ok(null);
};
