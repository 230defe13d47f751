import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { type AgendaLine, type AgendaProposal, agendaLines } from "./agenda.ts";
import { holdMeeting, type MeetingRefusal } from "./hold-meeting.ts";
import type { Meeting } from "./meeting.ts";
import { agendaRowsOf } from "./meetings.repository.ts";
import { meeting, meetingAgendaItem } from "./meetings.tables.ts";
import type { AgendaTyped } from "./read-agenda.ts";

type Input = {
  readonly pactId: string;
  readonly id: string;
  readonly revision: number;
  readonly typed: AgendaTyped;
  readonly proposals: readonly AgendaProposal[];
  /** Why a point is proposed, in words. */
  readonly whyOf: (proposal: AgendaProposal) => string;
  readonly newId: () => string;
};

/** What a meeting should speak of, and why in words. */
export type Proposed = Pick<Input, "proposals" | "whyOf" | "newId">;

/** What a line that was never kept makes as a row. */
const rowOf = ({ thing, part }: AgendaProposal, why: string) => ({
  part,
  axis: thing.axis,
  what: thing.label,
  why,
  itemKind: thing.kind,
  itemId: thing.id,
  askedBy: null,
});

/** Keeps the agenda as the secretary orders it: what stays and where, what is dropped and remembered, what is added. */
export const writeAgenda = async (write: Write, input: Input): Promise<Result<null, MeetingRefusal>> => {
  const { typed, proposals, whyOf, newId } = input;
  const held = await holdMeeting(write, input);
  if (!held.ok) return held;
  if (held.value.state === "cancelled") return refuse({ code: "not-planned" });
  const { id: meetingId, pactId, revision } = held.value;
  const { lines, dropped } = agendaLines(await agendaRowsOf(write.sql, write.tenant, held.value), proposals);
  const byKey = new Map<string, AgendaLine>([...lines, ...dropped].map((line) => [line.key, line]));
  // What was settled while the form was open is proposed no more, and is not kept.
  const told = typed.lines
    .flatMap((line, order) => {
      const known = byKey.get(line.key);
      return known ? [{ ...line, known, order }] : [];
    })
    .sort((a, b) => a.place - b.place || a.order - b.order);
  const at = { updatedAt: write.now };
  const kept = told.map(({ known, keep, minutes }, place) => ({
    known,
    set: { position: place + 1, isDropped: !keep, minutesPlanned: minutes },
  }));
  await write.updateMany(
    meetingAgendaItem,
    new Map(kept.flatMap(({ known, set }) => (known.row ? [[known.row.id, { ...set, ...at }] as const] : []))),
  );
  const fresh = kept.flatMap(({ known, set }) => (known.row ? [] : [{ ...rowOf(known.proposal, whyOf(known.proposal)), ...set }]));
  const free = typed.free.map(({ what, askedBy, minutes }, place) => ({
    ...{ part: "free" as const, axis: null, what, why: null, itemKind: null, itemId: null, askedBy },
    ...{ position: told.length + place + 1, isDropped: false, minutesPlanned: minutes },
  }));
  await write.insert(
    meetingAgendaItem,
    [...fresh, ...free].map((row) => ({ ...row, ...at, id: newId(), pactId, meetingId, createdAt: write.now })),
  );
  await write.update(meeting, meetingId, { revision: revision + 1, updatedAt: write.now });
  return ok(null);
};

/** Keeps what was still only proposed when the meeting begins; the rows of all the points, by the key of their line. */
export const freezeAgenda = async (
  write: Write,
  now: Meeting,
  { proposals, whyOf, newId }: Proposed,
): Promise<ReadonlyMap<string, string>> => {
  const { lines } = agendaLines(await agendaRowsOf(write.sql, write.tenant, now), now.state === "planned" ? proposals : []);
  const rows = lines.map(({ key, row, proposal }, place) => ({ key, row, proposal, id: row?.id ?? newId(), position: place + 1 }));
  const at = { pactId: now.pactId, meetingId: now.id, createdAt: write.now, updatedAt: write.now };
  await write.insert(
    meetingAgendaItem,
    rows.flatMap(({ row, proposal, id, position }) =>
      row === null && proposal ? [{ ...rowOf(proposal, whyOf(proposal)), ...at, id, position, isDropped: false }] : [],
    ),
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
};
