import { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { committeesOf } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import type { ItemSource } from "../reminders/item.ts";
import { calendarRoutes } from "./calendar.routes.ts";
import { tellInvited } from "./invitations.ts";
import { meetingRoutes } from "./meeting.routes.tsx";
import { aboutMeeting, meetingAddress, meetingDesks } from "./meeting-desk.tsx";
import { meetingError, meetingFault } from "./meeting-words.ts";
import { isMeeting, meetingsOf } from "./meetings.repository.ts";
import { deskPage, openMeetings } from "./meetings-desk.ts";
import { minutesRoutes } from "./minutes.routes.tsx";
import { MeetingFormPage } from "./pages/meeting-form-page.tsx";
import { MeetingsPage } from "./pages/meetings-page.tsx";
import { paperRoutes } from "./paper.routes.tsx";
import { readMeeting } from "./read-meeting.ts";
import { seatsRoutes } from "./seats.routes.tsx";
import { changeMeeting, planMeeting } from "./write-meeting.ts";

/** Meetings of the bodies of a pact: those to come and those behind, planned and changed. `items`: what agendas are made of. */
export const meetingsRoutes = (needs: Tracking, items: ItemSource): Hono<Env> => {
  const { platform, letters } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const desks = meetingDesks(needs, items);

  const list = deskPage(needs, {
    open: (c) => openMeetings(needs, c),
    show: async ({ desk: { head }, ...desk }) => (
      <MeetingsPage
        slug={head.slug}
        title={head.title}
        meetings={await meetingsOf(sql, head.tenantId, head.id)}
        committees={await committeesOf(sql, head.tenantId, head.id)}
        {...desk}
      />
    ),
    acts: {},
  });

  /** The identifier that a form came with, unless a meeting has it. */
  const freeId = async (tenant: string, asked = ""): Promise<string> =>
    isUuid(asked) && !(await isMeeting(sql, tenant, asked)) ? asked : platform.newId();

  const fresh = deskPage(needs, {
    open: (c) => openMeetings(needs, c),
    show: async ({ c, desk: { head }, leads }, said) => (
      <MeetingFormPage
        slug={head.slug}
        title={head.title}
        committees={await committeesOf(sql, head.tenantId, head.id)}
        meeting={null}
        once={await freeId(head.tenantId, said.typed["id"])}
        chosen={c.req.query("committee") ?? null}
        leads={leads}
        said={said}
      />
    ),
    acts: {
      plan: async (desk, { typed, writing }) => {
        const read = readMeeting(typed);
        if (!read.ok) return meetingFault(t, read.error);
        const id = isUuid(typed["id"] ?? "") ? (typed["id"] ?? "") : platform.newId();
        const done = await platform.write(writing("meeting.plan"), (write) =>
          planMeeting(write, { pactId: desk.desk.head.id, id, fields: read.value }),
        );
        return done.ok ? { to: meetingAddress(desk, id) } : meetingError(t, done.error);
      },
    },
  });

  const edit = deskPage(needs, {
    open: (c) => desks.open(c),
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
      change: async (desk, asked) => {
        const read = readMeeting(asked.typed);
        if (!read.ok) return meetingFault(t, read.error);
        const about = { ...aboutMeeting(desk, asked), fields: read.value };
        const done = await platform.write(asked.writing("meeting.change"), async (write) => {
          const changed = await changeMeeting(write, about);
          if (changed.ok) await tellInvited(write, about, desks.inviter(desk));
          return changed;
        });
        if (done.ok) letters.mailer.deliverSoon();
        return done.ok ? { to: meetingAddress(desk, desk.meeting.id) } : meetingError(t, done.error);
      },
    },
  });

  return new Hono<Env>()
    .route("/", calendarRoutes(needs, items))
    .route("/", paperRoutes(needs, items))
    .route("/", seatsRoutes(needs))
    .get("/pacts/:slug/meetings", list.get)
    .get("/pacts/:slug/meetings/new", fresh.get)
    .post("/pacts/:slug/meetings/new", fresh.post)
    .get("/pacts/:slug/meetings/:id/edit", edit.get)
    .post("/pacts/:slug/meetings/:id/edit", edit.post)
    .route("/", meetingRoutes(needs, items))
    .route("/", minutesRoutes(needs, items));
};
