import { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { Tracking } from "../ports.ts";
import type { ItemSource } from "../reminders/item.ts";
import { inviteCommittee, lettersOf, tellInvited } from "./invitations.ts";
import { aboutMeeting, type MeetingDesk, meetingAddress, meetingDesks } from "./meeting-desk.tsx";
import { recordOf } from "./meeting-record.ts";
import { meetingError, meetingFault } from "./meeting-words.ts";
import { seatsOf } from "./meetings.repository.ts";
import { deskPage } from "./meetings-desk.ts";
import { MeetingPage } from "./pages/meeting-page.tsx";
import { readAgenda } from "./read-agenda.ts";
import { writeAgenda } from "./write-agenda.ts";
import { cancelMeeting, holdAsHeld } from "./write-meeting.ts";

const LONGEST_REASON = 1000;

/** One meeting: its agenda, what it decided and where that stands today. */
export const meetingRoutes = (needs: Tracking, items: ItemSource): Hono<Env> => {
  const { platform, letters } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const desks = meetingDesks(needs, items);

  const invitedTo = async ({ desk: { head }, meeting }: MeetingDesk) => ({
    seats: await seatsOf(sql, head.tenantId, head.id, meeting.committeeId),
    letters: await lettersOf(sql, head.tenantId, meeting),
  });

  const page = deskPage(needs, {
    open: (c) => desks.open(c),
    show: async (desk, said) => {
      const { meeting, leads, isMember, today } = desk;
      const { head } = desk.desk;
      const agenda = isMember ? await desks.agenda(desk) : null;
      const record = await recordOf(sql, head.tenantId, meeting, isMember);
      const invited = leads ? await invitedTo(desk) : null;
      return <MeetingPage slug={head.slug} title={head.title} {...{ meeting, agenda, record, invited, leads, isMember, today, said }} />;
    },
    acts: {
      agenda: async (desk, asked) => {
        const read = readAgenda(asked.typed);
        if (!read.ok) return meetingFault(t, read.error);
        const proposed = await desks.proposed(desk);
        const done = await platform.write(asked.writing("meeting.agenda", desk.meeting.id), (write) =>
          writeAgenda(write, { ...aboutMeeting(desk, asked), ...proposed, typed: read.value }),
        );
        return done.ok ? { to: `${meetingAddress(desk, desk.meeting.id)}#agenda` } : meetingError(t, done.error);
      },
      invite: async (desk, asked) => {
        const about = { ...aboutMeeting(desk, asked), inviter: desks.inviter(desk) };
        const done = await platform.write(asked.writing("meeting.invite", desk.meeting.id), (write) => inviteCommittee(write, about));
        if (done.ok) letters.mailer.deliverSoon();
        return done.ok ? { to: `${meetingAddress(desk, desk.meeting.id)}#invitations` } : meetingError(t, done.error);
      },
      hold: async (desk, asked) => {
        const about = { ...aboutMeeting(desk, asked), today: desk.today, proposed: await desks.proposed(desk) };
        const done = await platform.write(asked.writing("meeting.hold"), (write) => holdAsHeld(write, about));
        return done.ok ? { to: meetingAddress(desk, desk.meeting.id) } : meetingError(t, done.error);
      },
      cancel: async (desk, asked) => {
        const because = (asked.typed["because"] ?? "").trim();
        if (because === "" || because.length > LONGEST_REASON) return meetingFault(t, { field: "because", value: because });
        const about = { ...aboutMeeting(desk, asked), because };
        const done = await platform.write(asked.writing("meeting.cancel"), async (write) => {
          const cancelled = await cancelMeeting(write, about);
          if (cancelled.ok) await tellInvited(write, about, desks.inviter(desk));
          return cancelled;
        });
        if (done.ok) letters.mailer.deliverSoon();
        return done.ok ? { to: meetingAddress(desk, desk.meeting.id) } : meetingError(t, done.error);
      },
    },
  });

  return new Hono<Env>().get("/pacts/:slug/meetings/:id", page.get).post("/pacts/:slug/meetings/:id", page.post);
};
