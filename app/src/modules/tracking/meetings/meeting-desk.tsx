import type { Context } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { MissingPage } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import type { ItemSource } from "../reminders/item.ts";
import { agendaLines } from "./agenda.ts";
import { proposalsFor } from "./agenda-things.ts";
import type { InvitationLetters } from "./invitations.ts";
import { inviterFor } from "./inviter.ts";
import type { Meeting } from "./meeting.ts";
import { reasonsWords } from "./meeting-words.ts";
import { agendaRowsOf, meetingAt } from "./meetings.repository.ts";
import { type Asked, type MeetingsDesk, openMeetings } from "./meetings-desk.ts";
import type { Proposed } from "./write-agenda.ts";

export type MeetingDesk = MeetingsDesk & { readonly meeting: Meeting };

/** The address of a meeting, and of what stands under it. */
export const meetingAddress = ({ desk: { head } }: MeetingsDesk, id: string): string => `/pacts/${head.slug}/meetings/${id}`;

/** The meeting a form is about, as it was shown. */
export const aboutMeeting = ({ meeting }: MeetingDesk, { typed }: Asked) => ({
  pactId: meeting.pactId,
  id: meeting.id,
  revision: Number(typed["revision"] ?? -1),
});

/** What the pages of one meeting share: the meeting at the address, and its agenda. */
export const meetingDesks = (needs: Tracking, items: ItemSource) => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");

  const open = async (c: Context<Env>, id = c.req.param("id") ?? ""): Promise<MeetingDesk | Response> => {
    const desk = await openMeetings(needs, c);
    if (desk instanceof Response) return desk;
    const { tenantId, id: pactId } = desk.desk.head;
    const meeting = isUuid(id) ? await meetingAt(sql, tenantId, pactId, id) : null;
    return meeting ? { ...desk, meeting } : platform.pages.show(c, <MissingPage />, 404);
  };

  const proposed = async ({ desk: { head }, meeting }: MeetingDesk): Promise<Proposed> => ({
    proposals: meeting.state === "planned" ? await proposalsFor(sql, head.tenantId, meeting, { items, now: platform.clock() }) : [],
    whyOf: ({ reasons }) => reasonsWords(t, reasons),
    newId: platform.newId,
  });

  const agenda = async (desk: MeetingDesk) => {
    const { proposals } = await proposed(desk);
    return agendaLines(await agendaRowsOf(sql, desk.desk.head.tenantId, desk.meeting), proposals);
  };

  const inviter = ({ desk: { head } }: MeetingsDesk): InvitationLetters => inviterFor(needs, head);

  return { open, proposed, agenda, inviter };
};
