import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { Tracking } from "../ports.ts";
import type { ItemSource } from "../reminders/item.ts";
import { organiserAt } from "./invitations.ts";
import type { Meeting } from "./meeting.ts";
import { meetingCalendar } from "./meeting-calendar.ts";
import { meetingAddress, meetingDesks } from "./meeting-desk.tsx";
import { meetingsOf } from "./meetings.repository.ts";
import { type MeetingsDesk, openMeetings } from "./meetings-desk.ts";

/** Meetings for calendar programs: their time and place for members of the space, their day for anyone. */
export const calendarRoutes = (needs: Tracking, items: ItemSource): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const { origin } = platform.config;
  const t = translator("fr");
  const desks = meetingDesks(needs, items);

  const send = (c: Context<Env>, desk: MeetingsDesk, meetings: readonly Meeting[], name: string | null): Response => {
    const { head } = desk.desk;
    const events = meetings.map((one) => {
      const url = `${origin}${meetingAddress(desk, one.id)}`;
      const title = t("meetings.mail.event", { committee: one.committeeName, pact: head.title });
      const own = desk.isMember ? { place: one.place ?? one.visioUrl, description: one.visioUrl ?? "" } : { place: null, description: "" };
      return { ...one, ...own, title, url };
    });
    const asked = { method: "PUBLISH" as const, organiser: organiserAt(origin), areDays: !desk.isMember, at: platform.clock() };
    const body = meetingCalendar(events, name === null ? asked : { ...asked, name });
    const file = `${head.slug}-${t("meetings.file")}${name === null ? `-${meetings[0]?.day ?? ""}` : ""}.ics`;
    return c.body(body, 200, {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${file}"`,
      "cache-control": "private, no-store",
    });
  };

  return new Hono<Env>()
    .get("/pacts/:slug/meetings.ics", async (c) => {
      const desk = await openMeetings(needs, c);
      if (desk instanceof Response) return desk;
      const { head } = desk.desk;
      const meetings = await meetingsOf(sql, head.tenantId, head.id);
      return send(c, desk, meetings, t("meetings.calendar", { pact: head.title }));
    })
    .get("/pacts/:slug/meetings/:file{[0-9a-f-]{36}\\.ics}", async (c) => {
      const desk = await desks.open(c, c.req.param("file").slice(0, -".ics".length));
      return desk instanceof Response ? desk : send(c, desk, [desk.meeting], null);
    });
};
