import { ok, type Result, refuse } from "@levier/kernel";
import { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { FormError } from "../../../ui/index.ts";
import { commitmentError } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import { candidatesOf } from "../reminders/candidates.ts";
import type { PersonFields } from "../reminders/hand-over.ts";
import type { ItemSource } from "../reminders/item.ts";
import { personsOf } from "../reminders/persons.repository.ts";
import { readPerson } from "../reminders/read-hand-over.ts";
import { faultError, refusalError } from "../reminders/reminder-words.ts";
import { attendanceLines } from "./attendance.ts";
import { aboutMeeting, type MeetingDesk, meetingAddress, meetingDesks } from "./meeting-desk.tsx";
import { meetingError, meetingFault } from "./meeting-words.ts";
import { attendanceOf, decisionsOf, seatsOf } from "./meetings.repository.ts";
import { deskPage } from "./meetings-desk.ts";
import { MinutesPage } from "./pages/minutes-page.tsx";
import type { Typed } from "./read-meeting.ts";
import { readMinutes } from "./read-minutes.ts";
import { reopenMinutes } from "./reopen-minutes.ts";
import { type MinutesRefusal, writeMinutes } from "./write-minutes.ts";

const LONGEST_REASON = 1000;

/** The page a meeting is kept on while it is held. */
export const minutesRoutes = (needs: Tracking, items: ItemSource): Hono<Env> => {
  const { platform, letters } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const desks = meetingDesks(needs, items);

  const sheetOf = async ({ desk: { head, members }, meeting }: MeetingDesk) =>
    attendanceLines(
      await attendanceOf(sql, head.tenantId, meeting),
      await seatsOf(sql, head.tenantId, head.id, meeting.committeeId),
      members,
    );
  const personsFor = async ({ desk: { head, members } }: MeetingDesk) => ({
    persons: (await personsOf(sql, head.tenantId)).filter(({ endedOn }) => endedOn === null),
    candidates: await candidatesOf(needs, head, members),
  });

  /** Who answers for the commitment of the decision; null when nobody is named. */
  const personIn = async (desk: MeetingDesk, typed: Typed): Promise<Result<PersonFields | null, FormError>> => {
    if (["to", "name", "email"].every((name) => (typed[name] ?? "").trim() === "")) return ok(null);
    const read = readPerson(typed, await personsFor(desk), letters.readEmail);
    if (read.ok) return read;
    return refuse({ ...faultError(t, read.error), field: read.error.field });
  };

  const refused = ({ desk: { members } }: MeetingDesk, refusal: MinutesRefusal): FormError => {
    if (refusal.of === "meeting") return meetingError(t, refusal.error);
    if (refusal.of === "person") return { ...refusalError(t, refusal.error), field: "to" };
    return commitmentError(t, refusal.error, "members", members);
  };

  const page = deskPage(needs, {
    open: (c) => desks.open(c),
    show: async (desk, said) => {
      const { head, members, speaksFor } = desk.desk;
      const { meeting, leads, today } = desk;
      const { persons, candidates } = leads ? await personsFor(desk) : { persons: [], candidates: [] };
      const known = new Set(persons.map(({ membershipId }) => membershipId));
      const others = candidates.filter(({ membershipId }) => !known.has(membershipId));
      return (
        <MinutesPage
          slug={head.slug}
          title={head.title}
          attendance={leads ? await sheetOf(desk) : []}
          lines={leads ? (await desks.agenda(desk)).lines : []}
          decisions={leads ? await decisionsOf(sql, head.tenantId, head.id, meeting.id) : []}
          parties={members.filter(({ id }) => speaksFor.has(id))}
          persons={[
            ...persons.map(({ id, name }) => ({ value: `person-${id}`, label: name })),
            ...others.map(({ membershipId, name, organisation }) => ({
              value: `member-${membershipId}`,
              label: `${name}, ${organisation}`,
            })),
          ]}
          {...{ meeting, leads, today, said }}
        />
      );
    },
    acts: {
      reopen: async (desk, asked) => {
        const because = (asked.typed["reopenedBecause"] ?? "").trim();
        if (because === "" || because.length > LONGEST_REASON) return meetingFault(t, { field: "reopenedBecause", value: because });
        const about = { ...aboutMeeting(desk, asked), because, newId: platform.newId };
        const done = await platform.write(asked.writing("meeting.reopen", desk.meeting.id), (write) => reopenMinutes(write, about));
        return done.ok ? { to: `${meetingAddress(desk, desk.meeting.id)}/minutes` } : meetingError(t, done.error);
      },
      minutes: async (desk, asked) => {
        const { typed } = asked;
        const read = readMinutes(typed);
        if (!read.ok) return meetingFault(t, read.error);
        const person = await personIn(desk, typed);
        if (!person.ok) return person.error;
        const { members, speaksFor } = desk.desk;
        const told = { typed: read.value, person: person.value, lines: await sheetOf(desk), parties: members, speaksFor, items };
        // What a decision binds is told by the history of the pact; the rest is the meeting's own.
        const binds = (read.value.decision?.memberIds.length ?? 0) > 0;
        const writing = binds ? asked.writing("meeting.decide") : asked.writing("meeting.minutes", desk.meeting.id);
        const proposed = await desks.proposed(desk);
        const input = { ...aboutMeeting(desk, asked), ...told, today: desk.today, proposed, newId: platform.newId };
        const done = await platform.write(writing, (write) => writeMinutes(write, input));
        if (!done.ok) return refused(desk, done.error);
        return { to: `${meetingAddress(desk, desk.meeting.id)}/minutes` };
      },
    },
  });

  return new Hono<Env>().get("/pacts/:slug/meetings/:id/minutes", page.get).post("/pacts/:slug/meetings/:id/minutes", page.post);
};
