import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../../pacts/index.ts";
import type { Meeting } from "./meeting.ts";
import { meetingAt } from "./meetings.repository.ts";

export type MeetingRefusal =
  | HeldRefusal
  | {
      readonly code:
        | "committee-gone"
        | "meeting-gone"
        | "meeting-elsewhere"
        | "not-yet"
        | "not-planned"
        | "invited"
        | "approved"
        | "not-approved";
    }
  /** Someone else wrote since: the meeting as it is now. */
  | { readonly code: "changed-since"; readonly now: Meeting };

export type HeldMeeting = { readonly pactId: string; readonly id: string; readonly revision: number };

/** The meeting as it stands, which nobody else writes until the transaction ends, when it is as it was shown. */
export const holdMeeting = async (write: Write, { pactId, id, revision }: HeldMeeting): Promise<Result<Meeting, MeetingRefusal>> => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const now = await meetingAt(write.sql, write.tenant, pactId, id);
  if (!now) return refuse({ code: "meeting-gone" });
  return now.revision === revision ? ok(now) : refuse({ code: "changed-since", now });
};
