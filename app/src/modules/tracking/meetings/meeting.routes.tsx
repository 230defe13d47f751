import { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { committeesOf, pledgesOf } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import type { ItemSource } from "../reminders/item.ts";
import { inviteCommittee, lettersOf, tellInvited } from "./invitations.ts";
import { aboutMeeting, type MeetingDesk, meetingAddress, meetingDesks } from "./meeting-desk.tsx";
import { meetingError, meetingFault } from "./meeting-words.ts";
import { agendaRowsOf, attendanceOf, decisionsOf, seatsOf } from "./meetings.repository.ts";
import { deskPage } from "./meetings-desk.ts";
import { MeetingPage } from "./pages/meeting-page.tsx";
import type { MeetingRecord } from "./pages/record.tsx";
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

  const recordOf = async ({ desk: { head }, meeting, isMember }: MeetingDesk): Promise<MeetingRecord> => {
    const pledges = await pledgesOf(sql, head.tenantId, head.id);
    const points = await agendaRowsOf(sql, head.tenantId, meeting);
    const decisions = await decisionsOf(sql, head.tenantId, head.id, meeting.id);
    const committees = await committeesOf(sql, head.tenantId, head.id);
    return {
      decisions: decisions
        .filter(({ isPublic }) => isMember || isPublic)
        .map((decision) => ({
          decision,
          about: isMember ? (points.find(({ id }) => id === decision.agendaItemId)?.what ?? null) : null,
          pledge: pledges.find(({ id }) => id === decision.pledgeId) ?? null,
        })),
      attendance: isMember ? await attendanceOf(sql, head.tenantId, meeting) : null,
      quorum: committees.find(({ id }) => id === meeting.committeeId)?.quorum ?? null,
    };
  };

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
      const record = await recordOf(desk);
      const invited = leads ? await invitedTo(desk) : null;
      return <MeetingPage slug={head.slug} title={head.title} {...{ meeting, agenda, record, invited, leads, isMember, today, said }} />;
    },
    acts: {
      agenda: async (desk, asked) => {
        const read = readAgenda(asked.typed);
        if (!read.ok) return meetingFault(t, read.error);
        const done = await platform.write(asked.writing("meeting.agenda", desk.meeting.id), async (write) =>
          writeAgenda(write, { ...aboutMeeting(desk, asked), ...(await desks.proposed(write.sql, desk)), typed: read.value }),
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
        const about = { ...aboutMeeting(desk, asked), today: desk.today };
        const done = await platform.write(asked.writing("meeting.hold"), async (write) =>
          holdAsHeld(write, { ...about, proposed: await desks.proposed(write.sql, desk) }),
        );
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
