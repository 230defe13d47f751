import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { committeesOf, MissingPage } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import { agendaLines } from "./agenda.ts";
import { proposalsFor } from "./agenda-things.ts";
import type { Meeting } from "./meeting.ts";
import { meetingError, meetingFault, reasonsWords } from "./meeting-words.ts";
import { agendaRowsOf, meetingAt, meetingsOf } from "./meetings.repository.ts";
import { type Asked, deskPage, type MeetingsDesk, openMeetings } from "./meetings-desk.ts";
import { MeetingFormPage } from "./pages/meeting-form-page.tsx";
import { MeetingPage } from "./pages/meeting-page.tsx";
import { MeetingsPage } from "./pages/meetings-page.tsx";
import { readAgenda } from "./read-agenda.ts";
import { readMeeting } from "./read-meeting.ts";
import { writeAgenda } from "./write-agenda.ts";
import { cancelMeeting, changeMeeting, holdAsHeld, planMeeting } from "./write-meeting.ts";

export type MeetingDesk = MeetingsDesk & { readonly meeting: Meeting };

/** Meetings of the bodies of a pact: what is to come, what was decided, and the agenda that writes itself. */
export const meetingsRoutes = (needs: Tracking): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const openPlain = (c: Context<Env>): Promise<MeetingsDesk | Response> => openMeetings(needs, c);
  const atMeeting = async (c: Context<Env>): Promise<MeetingDesk | Response> => {
    const room = await openMeetings(needs, c);
    if (room instanceof Response) return room;
    const id = c.req.param("id") ?? "";
    const { tenantId, id: pactId } = room.desk.head;
    const meeting = isUuid(id) ? await meetingAt(sql, tenantId, pactId, id) : null;
    return meeting ? { ...room, meeting } : platform.pages.show(c, <MissingPage />, 404);
  };
  const pageOf = ({ desk: { head } }: MeetingsDesk, id: string): string => `/pacts/${head.slug}/meetings/${id}`;
  const aboutOf = ({ meeting }: MeetingDesk, { typed }: Asked) => ({
    pactId: meeting.pactId,
    id: meeting.id,
    revision: Number(typed["revision"] ?? -1),
  });

  const list = deskPage(needs, {
    open: openPlain,
    show: async ({ desk: { head }, ...room }) => (
      <MeetingsPage
        slug={head.slug}
        title={head.title}
        meetings={await meetingsOf(sql, head.tenantId, head.id)}
        committees={await committeesOf(sql, head.tenantId, head.id)}
        {...room}
      />
    ),
    acts: {},
  });

  const fresh = deskPage(needs, {
    open: openPlain,
    show: async ({ c, desk: { head }, leads }, said) => (
      <MeetingFormPage
        slug={head.slug}
        title={head.title}
        committees={await committeesOf(sql, head.tenantId, head.id)}
        meeting={null}
        once={said.typed["id"] ?? platform.newId()}
        chosen={c.req.query("committee") ?? null}
        leads={leads}
        said={said}
      />
    ),
    acts: {
      plan: async (room, { typed, writing }) => {
        const read = readMeeting(typed);
        if (!read.ok) return meetingFault(t, read.error);
        const id = isUuid(typed["id"] ?? "") ? (typed["id"] ?? "") : platform.newId();
        const done = await platform.write(writing("meeting.plan"), (write) =>
          planMeeting(write, { pactId: room.desk.head.id, id, fields: read.value }),
        );
        return done.ok ? { to: pageOf(room, id) } : meetingError(t, done.error);
      },
    },
  });

  const edit = deskPage(needs, {
    open: atMeeting,
    show: async ({ desk: { head }, meeting, leads }, said) => (
      <MeetingFormPage
        slug={head.slug}
        title={head.title}
        committees={await committeesOf(sql, head.tenantId, head.id)}
        meeting={meeting}
        once={meeting.id}
        chosen={meeting.committeeId}
        leads={leads}
        said={said}
      />
    ),
    acts: {
      change: async (room, asked) => {
        const read = readMeeting(asked.typed);
        if (!read.ok) return meetingFault(t, read.error);
        const about = { ...aboutOf(room, asked), fields: read.value };
        const done = await platform.write(asked.writing("meeting.change"), (write) => changeMeeting(write, about));
        return done.ok ? { to: pageOf(room, room.meeting.id) } : meetingError(t, done.error);
      },
    },
  });

  const agendaOf = async ({ desk: { head }, meeting, today }: MeetingDesk) => {
    const proposals = meeting.state === "planned" ? await proposalsFor(sql, head.tenantId, meeting, today) : [];
    return { proposals, ...agendaLines(await agendaRowsOf(sql, head.tenantId, meeting), proposals) };
  };

  const one = deskPage(needs, {
    open: atMeeting,
    show: async (room, said) => {
      const { desk, meeting, leads, isMember, today } = room;
      const agenda = isMember ? await agendaOf(room) : null;
      const { head } = desk;
      return <MeetingPage slug={head.slug} title={head.title} {...{ meeting, agenda, leads, isMember, today, said }} />;
    },
    acts: {
      agenda: async (room, asked) => {
        const read = readAgenda(asked.typed);
        if (!read.ok) return meetingFault(t, read.error);
        const { head } = room.desk;
        const done = await platform.write(asked.writing("meeting.agenda", room.meeting.id), async (write) =>
          writeAgenda(write, {
            ...aboutOf(room, asked),
            typed: read.value,
            proposals: await proposalsFor(write.sql, head.tenantId, room.meeting, room.today),
            whyOf: ({ reasons }) => reasonsWords(t, reasons),
            newId: platform.newId,
          }),
        );
        return done.ok ? { to: `${pageOf(room, room.meeting.id)}#agenda` } : meetingError(t, done.error);
      },
      hold: async (room, asked) => {
        const about = { ...aboutOf(room, asked), today: room.today };
        const done = await platform.write(asked.writing("meeting.hold"), (write) => holdAsHeld(write, about));
        return done.ok ? { to: pageOf(room, room.meeting.id) } : meetingError(t, done.error);
      },
      cancel: async (room, asked) => {
        const because = (asked.typed["because"] ?? "").trim();
        if (because === "" || because.length > 1000) return meetingFault(t, { field: "because", value: because });
        const about = { ...aboutOf(room, asked), because };
        const done = await platform.write(asked.writing("meeting.cancel"), (write) => cancelMeeting(write, about));
        return done.ok ? { to: pageOf(room, room.meeting.id) } : meetingError(t, done.error);
      },
    },
  });

  return new Hono<Env>()
    .get("/pacts/:slug/meetings", list.get)
    .get("/pacts/:slug/meetings/new", fresh.get)
    .post("/pacts/:slug/meetings/new", fresh.post)
    .get("/pacts/:slug/meetings/:id", one.get)
    .post("/pacts/:slug/meetings/:id", one.post)
    .get("/pacts/:slug/meetings/:id/edit", edit.get)
    .post("/pacts/:slug/meetings/:id/edit", edit.post);
};
