import { type IcalMethod, icalendar, icalInstant, icalParameter, icalText } from "../../../platform/ical.ts";
import type { Meeting } from "./meeting.ts";

/** A meeting as a calendar shows it. */
export type CalendarMeeting = Pick<Meeting, "id" | "day" | "startsAt" | "endsAt" | "state" | "sequence"> & {
  readonly title: string;
  readonly place: string | null;
  readonly description: string;
  readonly url: string;
};

type Who = { readonly name: string; readonly email: string };

type Asked = {
  readonly method: IcalMethod;
  readonly name?: string;
  readonly organiser: Who;
  /** To whom it is written; nobody for what anyone may read. */
  readonly attendee?: Who;
  /** Whether it tells days alone, and not at what time. */
  readonly areDays?: boolean;
  /** When it was made. */
  readonly at: Date;
};

const ZONE = "Europe/Paris";

/** Summer time in France: the last Sundays of March and October, as since 1996. */
const PARIS = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "END:STANDARD",
  "END:VTIMEZONE",
] as const;

const compact = (day: string): string => day.replaceAll("-", "");
const moment = (day: string, time: string): string => `${compact(day)}T${time.replace(":", "")}00`;

const when = ({ day, startsAt, endsAt }: CalendarMeeting, areDays: boolean): string[] =>
  areDays
    ? [`DTSTART;VALUE=DATE:${compact(day)}`, "DURATION:P1D"]
    : [`DTSTART;TZID=${ZONE}:${moment(day, startsAt)}`, `DTEND;TZID=${ZONE}:${moment(day, endsAt)}`];

/** A meeting that stands and is withdrawn from one person has no status (RFC 5546, 3.2.5). */
const statusOf = ({ state }: CalendarMeeting, method: IcalMethod): string[] =>
  method === "CANCEL" && state !== "cancelled" ? [] : [`STATUS:${state === "cancelled" ? "CANCELLED" : "CONFIRMED"}`];

const eventOf = (meeting: CalendarMeeting, { method, organiser, attendee, areDays = false, at }: Asked): string[] => [
  "BEGIN:VEVENT",
  // The same from the first invitation to the last change.
  `UID:${meeting.id}@levier`,
  `DTSTAMP:${icalInstant(at)}`,
  ...when(meeting, areDays),
  `SUMMARY:${icalText(meeting.title)}`,
  ...(meeting.place === null ? [] : [`LOCATION:${icalText(meeting.place)}`]),
  ...(meeting.description === "" ? [] : [`DESCRIPTION:${icalText(meeting.description)}`]),
  `URL:${meeting.url}`,
  `ORGANIZER;CN=${icalParameter(organiser.name)}:mailto:${organiser.email}`,
  ...(attendee === undefined
    ? []
    : [`ATTENDEE;CN=${icalParameter(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${attendee.email}`]),
  `SEQUENCE:${meeting.sequence}`,
  ...statusOf(meeting, method),
  "END:VEVENT",
];

/** Meetings as an iCalendar (RFC 5545), an invitation to one of them or its withdrawal (RFC 5546). Times are those of Paris. */
export const meetingCalendar = (meetings: readonly CalendarMeeting[], asked: Asked): string =>
  icalendar(asked.method, asked.name ?? null, [
    ...(asked.areDays === true ? [] : PARIS),
    ...meetings.flatMap((meeting) => eventOf(meeting, asked)),
  ]);
