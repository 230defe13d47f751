import { boolean, foreignKey, index, integer, jsonb, type PgColumn, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { dated, spaceKey, spacePrimaryKey } from "../../../platform/database/columns.ts";
import { pact } from "../../pacts/index.ts";
import { itemKinds } from "../reminders/item.ts";
import { agendaParts } from "./agenda.ts";
import { attendanceStates } from "./attendance.ts";
import { decisionWays } from "./decision.ts";
import { meetingStates } from "./meeting.ts";

/** A meeting of a body of a pact, held or to come. Its day stands among those of the body too. `revision` grows with each change. */
export const meeting = pgTable(
  "meeting",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    /** The body as it is followed, and as it was called: it may be taken out since. */
    committeeId: uuid("committee_id").notNull(),
    committeeName: text("committee_name").notNull(),
    day: text("day").notNull(),
    /** `14:30`, at Paris time. */
    startsAt: text("starts_at").notNull(),
    endsAt: text("ends_at").notNull(),
    place: text("place"),
    visioUrl: text("visio_url"),
    state: text("state", { enum: meetingStates }).notNull(),
    cancelledBecause: text("cancelled_because"),
    minutes: text("minutes"),
    areMinutesPublic: boolean("are_minutes_public").notNull().default(false),
    minutesApprovedOn: text("minutes_approved_on"),
    /** Grows when what a calendar shows of it changes (RFC 5545, 3.8.7.4). */
    sequence: integer("sequence").notNull(),
    revision: integer("revision").notNull(),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "meeting_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    index("meeting_by_pact").on(table.tenantId, table.pactId, table.day),
  ],
);

const ofMeeting = { ...spaceKey, pactId: uuid("pact_id").notNull(), meetingId: uuid("meeting_id").notNull() };

const meetingRules = (table: { tenantId: PgColumn; id: PgColumn; pactId: PgColumn; meetingId: PgColumn }, name: string) => [
  spacePrimaryKey(table),
  foreignKey({ name: `${name}_of_meeting`, columns: [table.tenantId, table.meetingId], foreignColumns: [meeting.tenantId, meeting.id] }),
  index(`${name}_by_pact`).on(table.tenantId, table.pactId, table.meetingId),
];

/** A point of an agenda, kept or dropped: what was dropped is not proposed again for this meeting. */
export const meetingAgendaItem = pgTable(
  "meeting_agenda_item",
  {
    ...ofMeeting,
    position: integer("position").notNull(),
    /** Under which heading; `free` was added by a person, any other was proposed. */
    part: text("part", { enum: agendaParts }).notNull(),
    axis: text("axis"),
    what: text("what").notNull(),
    /** Why it was proposed, as it stood when it was kept. */
    why: text("why"),
    itemKind: text("item_kind", { enum: itemKinds }),
    itemId: uuid("item_id"),
    askedBy: text("asked_by"),
    minutesPlanned: integer("minutes_planned"),
    minutesSpent: integer("minutes_spent"),
    outcome: text("outcome"),
    isDropped: boolean("is_dropped").notNull(),
    ...dated,
  },
  (table) => [
    ...meetingRules(table, "meeting_agenda_item"),
    unique("meeting_agenda_item_once").on(table.tenantId, table.meetingId, table.itemKind, table.itemId),
  ],
);

/** Who came, was excused or was absent. The person's name is read by members of the space alone. */
export const meetingAttendance = pgTable(
  "meeting_attendance",
  {
    ...ofMeeting,
    position: integer("position").notNull(),
    /** The party of the pact, if it is one, and the organisation as it is called. */
    memberId: uuid("member_id"),
    organisation: text("organisation").notNull(),
    person: text("person").notNull(),
    state: text("state", { enum: attendanceStates }).notNull(),
    representedBy: text("represented_by"),
    ...dated,
  },
  (table) => meetingRules(table, "meeting_attendance"),
);

/** What a meeting decided, how, and the commitment of the pact that it made. */
export const meetingDecision = pgTable(
  "meeting_decision",
  {
    ...ofMeeting,
    position: integer("position").notNull(),
    what: text("what").notNull(),
    /** The point of the agenda it answers. */
    agendaItemId: uuid("agenda_item_id"),
    way: text("way", { enum: decisionWays }).notNull(),
    votesFor: integer("votes_for"),
    votesAgainst: integer("votes_against"),
    abstentions: integer("abstentions"),
    isPublic: boolean("is_public").notNull(),
    pledgeId: uuid("pledge_id"),
    ...dated,
  },
  (table) => [...meetingRules(table, "meeting_decision"), index("meeting_decision_by_pledge").on(table.tenantId, table.pledgeId)],
);

/** What minutes said before they were approved anew, or written anew while the public read them. Kept for ever. */
export const meetingMinutesVersion = pgTable(
  "meeting_minutes_version",
  {
    ...ofMeeting,
    number: integer("number").notNull(),
    minutes: text("minutes"),
    arePublic: boolean("are_public").notNull(),
    approvedOn: text("approved_on"),
    decisions: jsonb("decisions").$type<readonly { readonly what: string; readonly isPublic: boolean }[]>().notNull(),
    /** Why they were opened again; null when they were not approved. */
    because: text("because"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    ...meetingRules(table, "meeting_minutes_version"),
    unique("meeting_minutes_version_once").on(table.tenantId, table.meetingId, table.number),
  ],
);

/** A person who sits in a body: whom its meetings are told to. Personal: erased when they leave. */
export const committeeSeat = pgTable(
  "committee_seat",
  {
    ...spaceKey,
    pactId: uuid("pact_id").notNull(),
    committeeId: uuid("committee_id").notNull(),
    /** The party they sit for, if it is one, and the organisation as it is called. */
    memberId: uuid("member_id"),
    organisation: text("organisation").notNull(),
    name: text("name").notNull(),
    email: text("email"),
    ...dated,
  },
  (table) => [
    spacePrimaryKey(table),
    foreignKey({ name: "committee_seat_of_pact", columns: [table.tenantId, table.pactId], foreignColumns: [pact.tenantId, pact.id] }),
    unique("committee_seat_once").on(table.tenantId, table.committeeId, table.email),
    index("committee_seat_by_pact").on(table.tenantId, table.pactId, table.committeeId),
  ],
);

/** An invitation, a change of it or its withdrawal, as it was written to one person. */
export const meetingLetter = pgTable(
  "meeting_letter",
  {
    ...ofMeeting,
    seatId: uuid("seat_id").notNull(),
    kind: text("kind", { enum: ["request", "cancel"] }).notNull(),
    /** What the meeting was then: one letter for each person and state of it. */
    sequence: integer("sequence").notNull(),
    /** The message that carries it. */
    mailId: uuid("mail_id").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    ...meetingRules(table, "meeting_letter"),
    unique("meeting_letter_once").on(table.tenantId, table.meetingId, table.seatId, table.kind, table.sequence),
  ],
);

export const meetingsTables = [
  meeting,
  meetingAgendaItem,
  meetingAttendance,
  meetingDecision,
  meetingMinutesVersion,
  committeeSeat,
  meetingLetter,
] as const;
