import { Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { FormError } from "../../../ui/index.ts";
import { committeesOf, profilesOf } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import { inviterFor } from "./inviter.ts";
import { meetingFault } from "./meeting-words.ts";
import { seatsOf } from "./meetings.repository.ts";
import { deskPage, openMeetings } from "./meetings-desk.ts";
import { SeatsPage } from "./pages/seats-page.tsx";
import { proposedSeats, readSeat } from "./read-seat.ts";
import { addSeat, removeSeat, type SeatRefusal } from "./write-seats.ts";

/** Who sits in the bodies of a pact. Their names stay out of the history of the pact. */
export const seatsRoutes = (needs: Tracking): Hono<Env> => {
  const { platform, letters } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const refused = ({ code }: SeatRefusal): FormError => ({
    field: code === "seat-taken" ? "email" : "acts",
    message: t(`meetings.refusal.${code}`),
  });

  const page = deskPage(needs, {
    open: (c) => openMeetings(needs, c),
    show: async ({ desk: { head, members }, leads }, said) => {
      const committees = leads ? await committeesOf(sql, head.tenantId, head.id) : [];
      const seats = leads ? await seatsOf(sql, head.tenantId, head.id) : [];
      const profiles = leads ? await profilesOf(sql, head.tenantId, head.id) : [];
      const proposed = committees.map(({ id }) => {
        const own = seats.filter(({ committeeId }) => committeeId === id);
        return [id, proposedSeats(profiles, own, letters.readEmail)] as const;
      });
      const props = { committees, seats, leads, said, parties: members, proposed: new Map(proposed) };
      return <SeatsPage slug={head.slug} title={head.title} {...props} />;
    },
    acts: {
      add: async ({ desk: { head, members } }, { typed, writing }) => {
        const seat = readSeat(typed, members, letters.readEmail);
        if (!seat.ok) return meetingFault(t, seat.error);
        const about = { pactId: head.id, newId: platform.newId, seat: seat.value };
        const done = await platform.write(writing("meeting.seat", seat.value.committeeId), (write) => addSeat(write, about));
        return done.ok ? { to: `/pacts/${head.slug}/meetings/people#committee-${seat.value.committeeId}` } : refused(done.error);
      },
      remove: async ({ desk: { head }, today }, { typed, writing }) => {
        const id = typed["id"] ?? "";
        const leaving = { pactId: head.id, id, today, inviter: inviterFor(needs, head) };
        const done = await platform.write(writing("meeting.seat.remove", id), (write) => removeSeat(write, leaving));
        if (done.ok) letters.mailer.deliverSoon();
        return done.ok ? { to: `/pacts/${head.slug}/meetings/people` } : refused(done.error);
      },
    },
  });

  return new Hono<Env>().get("/pacts/:slug/meetings/people", page.get).post("/pacts/:slug/meetings/people", page.post);
};
