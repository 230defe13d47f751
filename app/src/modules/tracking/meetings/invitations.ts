import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq, inArray } from "drizzle-orm";
import type { Translate } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import type { IcalMethod } from "../../../platform/ical.ts";
import { mail } from "../../../platform/mail.tables.ts";
import type { Mailer } from "../../../platform/mail.ts";
import type { Write } from "../../../platform/write.ts";
import type { Seat } from "./attendance.ts";
import { type HeldMeeting, holdMeeting, type MeetingRefusal } from "./hold-meeting.ts";
import type { Meeting } from "./meeting.ts";
import { type CalendarMeeting, meetingCalendar } from "./meeting-calendar.ts";
import { placeWords, whenWords } from "./meeting-words.ts";
import { agendaRowsOf, meetingAt, seatsOf } from "./meetings.repository.ts";
import { meetingLetter } from "./meetings.tables.ts";

/** What writes to the people of a body. */
export type InvitationLetters = {
  readonly t: Translate;
  readonly mailer: Mailer;
  readonly newId: () => string;
  /** The address of this installation, `https://levier.example`. */
  readonly origin: string;
  readonly slug: string;
  readonly pact: string;
  /** Whose administrators read what was sent. */
  readonly organisationId: string | null;
};

/** Who writes, as the letters say it. */
export const organiserAt = (origin: string) => ({ name: "Levier", email: `levier@${new URL(origin).hostname}` });

export type SentLetter = {
  readonly seatId: string;
  readonly kind: "request" | "cancel";
  readonly sequence: number;
  readonly at: Date;
  /** What became of the message; null once it was forgotten. */
  readonly state: "waiting" | "sent" | "failed" | null;
};

/** What was written about a meeting, in order. */
export const lettersOf = async (sql: Sql, tenant: string, { id, pactId }: Pick<Meeting, "id" | "pactId">): Promise<SentLetter[]> => {
  const rows = await sql
    .select()
    .from(meetingLetter)
    .where(and(eq(meetingLetter.tenantId, tenant), eq(meetingLetter.pactId, pactId), eq(meetingLetter.meetingId, id)))
    .orderBy(meetingLetter.createdAt, meetingLetter.id);
  if (rows.length === 0) return [];
  const mails = await sql
    .select({ id: mail.id, state: mail.state })
    .from(mail)
    .where(
      inArray(
        mail.id,
        rows.map(({ mailId }) => mailId),
      ),
    );
  const stateOf = new Map(mails.map(({ id: mailId, state }) => [mailId, state]));
  return rows.map(({ seatId, kind, sequence, createdAt, mailId }) => ({
    seatId,
    kind,
    sequence,
    at: createdAt,
    state: stateOf.get(mailId) ?? null,
  }));
};

const letterOf = (inviter: InvitationLetters, now: Meeting, agenda: readonly string[], told: "first" | "changed" | "cancelled") => {
  const { t, origin, slug, pact } = inviter;
  const page = `${origin}/pacts/${slug}/meetings/${now.id}`;
  const about = { committee: now.committeeName, pact, when: whenWords(t, now), place: placeWords(t, now), page };
  const points = agenda.map((what, place) => `${place + 1}. ${what}`).join("\n");
  const text =
    told === "cancelled"
      ? t("meetings.mail.cancelled", { ...about, because: now.cancelledBecause ?? "" })
      : t("meetings.mail.invitation", { ...about, told, agenda: points === "" ? t("meetings.mail.noAgenda") : points });
  const event: CalendarMeeting = {
    ...now,
    title: t("meetings.mail.event", about),
    place: now.place ?? now.visioUrl,
    description: [now.visioUrl, points === "" ? null : `${t("meetings.agenda.title")}\n${points}`]
      .filter((part) => part !== null)
      .join("\n\n"),
    url: page,
  };
  return { subject: t(`meetings.mail.subject.${told}`, about), text, event };
};

type Letter = { readonly seat: Seat & { readonly email: string }; readonly told: "first" | "changed" | "cancelled" };

const send = async (write: Write, inviter: InvitationLetters, now: Meeting, letters: readonly Letter[]): Promise<void> => {
  const { mailer, newId, origin, organisationId } = inviter;
  const agenda = (await agendaRowsOf(write.sql, write.tenant, now)).filter(({ isDropped }) => !isDropped).map(({ what }) => what);
  for (const { seat, told } of letters) {
    const { subject, text, event } = letterOf(inviter, now, agenda, told);
    const method: IcalMethod = told === "cancelled" ? "CANCEL" : "REQUEST";
    const attendee = { name: seat.name, email: seat.email };
    const calendar = meetingCalendar([event], { method, organiser: organiserAt(origin), attendee, at: write.now });
    const shownTo = organisationId === null ? {} : { shownTo: { tenant: write.tenant, organisation: organisationId } };
    const mailId = await mailer.post(write.sql, { to: seat.email, subject, text, calendar, topic: seat.id, ...shownTo });
    const kind = told === "cancelled" ? ("cancel" as const) : ("request" as const);
    const row = { id: newId(), pactId: now.pactId, meetingId: now.id, seatId: seat.id, kind, sequence: now.sequence, mailId };
    await write.insert(meetingLetter, [{ ...row, createdAt: write.now }]);
  }
};

const reachable = (seats: readonly Seat[]): Letter["seat"][] =>
  seats.flatMap((seat) => (seat.email === null ? [] : [{ ...seat, email: seat.email }]));

/** Writes to the people of the body who were not written to yet about the meeting as it is. */
export const inviteCommittee = async (
  write: Write,
  about: HeldMeeting & { readonly inviter: InvitationLetters },
): Promise<Result<number, MeetingRefusal>> => {
  const held = await holdMeeting(write, about);
  if (!held.ok) return held;
  const now = held.value;
  if (now.state !== "planned") return refuse({ code: "not-planned" });
  const sent = await lettersOf(write.sql, write.tenant, now);
  const seats = reachable(await seatsOf(write.sql, write.tenant, now.pactId, now.committeeId));
  const isKnown = ({ id }: Seat, sequence?: number): boolean =>
    sent.some((letter) => letter.seatId === id && (sequence === undefined || letter.sequence === sequence));
  const letters = seats
    .filter((seat) => !isKnown(seat, now.sequence))
    .map((seat) => ({ seat, told: isKnown(seat) ? ("changed" as const) : ("first" as const) }));
  await send(write, about.inviter, now, letters);
  return ok(letters.length);
};

/** Tells those who were invited what a meeting has become: moved, or cancelled. Within the write that changes it, and only once. */
export const tellInvited = async (
  write: Write,
  { pactId, id }: Pick<HeldMeeting, "pactId" | "id">,
  inviter: InvitationLetters,
): Promise<number> => {
  const now = await meetingAt(write.sql, write.tenant, pactId, id);
  if (!now || now.state === "held") return 0;
  const sent = await lettersOf(write.sql, write.tenant, now);
  const invited = new Set(sent.filter(({ kind }) => kind === "request").map(({ seatId }) => seatId));
  const told = new Set(sent.filter(({ sequence }) => sequence === now.sequence).map(({ seatId }) => seatId));
  const seats = reachable(await seatsOf(write.sql, write.tenant, pactId)).filter(({ id: seat }) => invited.has(seat) && !told.has(seat));
  const words = now.state === "cancelled" ? ("cancelled" as const) : ("changed" as const);
  await send(
    write,
    inviter,
    now,
    seats.map((seat) => ({ seat, told: words })),
  );
  return seats.length;
};
