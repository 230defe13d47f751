import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq, inArray } from "drizzle-orm";
import type { Translate } from "../../../messages/index.ts";
import type { Sql } from "../../../platform/database/database.ts";
import type { IcalMethod } from "../../../platform/ical.ts";
import { mail } from "../../../platform/mail.tables.ts";
import { forgetTopic, type Mailer } from "../../../platform/mail.ts";
import type { Write } from "../../../platform/write.ts";
import type { Seat } from "./attendance.ts";
import { type HeldMeeting, holdMeeting, type MeetingRefusal } from "./hold-meeting.ts";
import type { Meeting } from "./meeting.ts";
import { type CalendarMeeting, meetingCalendar } from "./meeting-calendar.ts";
import { placeWords, whenWords } from "./meeting-words.ts";
import { agendaRowsOf, meetingAt, meetingsOf, seatsOf } from "./meetings.repository.ts";
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

/** `withdrawn`: the meeting stands, and its reader sits in the body no more. */
type Told = "first" | "changed" | "cancelled" | "withdrawn";

const letterOf = (inviter: InvitationLetters, now: Meeting, agenda: readonly string[], told: Told) => {
  const { t, origin, slug, pact } = inviter;
  const page = `${origin}/pacts/${slug}/meetings/${now.id}`;
  const about = { committee: now.committeeName, pact, when: whenWords(t, now), place: placeWords(t, now), page };
  const points = agenda.map((what, place) => `${place + 1}. ${what}`).join("\n");
  const words = (): string => {
    if (told === "cancelled") return t("meetings.mail.cancelled", { ...about, because: now.cancelledBecause ?? "" });
    if (told === "withdrawn") return t("meetings.mail.withdrawn", about);
    return t("meetings.mail.invitation", { ...about, told, agenda: points === "" ? t("meetings.mail.noAgenda") : points });
  };
  const event: CalendarMeeting = {
    ...now,
    title: t("meetings.mail.event", about),
    place: now.place ?? now.visioUrl,
    description: [now.visioUrl, points === "" ? null : `${t("meetings.agenda.title")}\n${points}`]
      .filter((part) => part !== null)
      .join("\n\n"),
    url: page,
  };
  return { subject: t(`meetings.mail.subject.${told}`, about), text: words(), event };
};

type Letter = { readonly seat: Seat & { readonly email: string }; readonly told: Told };

const send = async (write: Write, inviter: InvitationLetters, now: Meeting, letters: readonly Letter[]): Promise<void> => {
  const { mailer, newId, origin, organisationId } = inviter;
  const agenda = (await agendaRowsOf(write.sql, write.tenant, now)).filter(({ isDropped }) => !isDropped).map(({ what }) => what);
  for (const { seat, told } of letters) {
    const { subject, text, event } = letterOf(inviter, now, agenda, told);
    const isOver = told === "cancelled" || told === "withdrawn";
    const method: IcalMethod = isOver ? "CANCEL" : "REQUEST";
    const attendee = { name: seat.name, email: seat.email };
    const calendar = meetingCalendar([event], { method, organiser: organiserAt(origin), attendee, at: write.now });
    const isPassing = told === "withdrawn";
    const shownTo = organisationId === null || isPassing ? {} : { shownTo: { tenant: write.tenant, organisation: organisationId } };
    const mailId = await mailer.post(write.sql, { to: seat.email, subject, text, calendar, topic: seat.id, isPassing, ...shownTo });
    const kind = isOver ? ("cancel" as const) : ("request" as const);
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

/** Takes back from the calendar of someone who leaves a body the meetings to come that they were invited to; how many. */
export const withdrawFrom = async (
  write: Write,
  {
    pactId,
    seat,
    today,
    inviter,
  }: { readonly pactId: string; readonly seat: Seat; readonly today: string; readonly inviter: InvitationLetters },
): Promise<number> => {
  const all = await meetingsOf(write.sql, write.tenant, pactId);
  const toCome = all.filter(({ state, day, committeeId }) => state === "planned" && day >= today && committeeId === seat.committeeId);
  const reached: Meeting[] = [];
  for (const now of toCome) {
    const sent = await lettersOf(write.sql, write.tenant, now);
    if (sent.some(({ seatId, kind, state }) => seatId === seat.id && kind === "request" && state === "sent")) reached.push(now);
  }
  // What waits does not leave, and what left is forgotten: this letter alone goes after it.
  await forgetTopic(write.sql, seat.id);
  for (const now of reached)
    await send(
      write,
      inviter,
      now,
      reachable([seat]).map((one) => ({ seat: one, told: "withdrawn" as const })),
    );
  return reached.length;
};
