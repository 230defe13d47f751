import { daysBetween } from "../indicators/days.ts";
import type { Item } from "../reminders/item.ts";

/** Headings of an agenda, in order: what was decided last time, each axis, the pact as a whole, what a person adds. */
export const agendaParts = ["decisions", "axis", "whole", "free"] as const;
export type AgendaPart = (typeof agendaParts)[number];

/** An open thing of a pact, as an agenda looks at it. Days as `2026-03-14`. */
export type AgendaEntry = Pick<Item, "kind" | "id" | "label" | "dueOn" | "blockedBecause"> & {
  readonly axis: string | null;
  /** How many letters have asked about it. */
  readonly reminded: number;
  /** The last meeting of the same body, when it decided this. */
  readonly decidedOn: string | null;
  /** For an indicator: that it is behind its trajectory, or missed its target. */
  readonly verdict: "behind" | "missed" | null;
};

/** Why something is on an agenda. */
export type AgendaReason =
  | { readonly code: "decided"; readonly on: string }
  | { readonly code: "late"; readonly days: number }
  | { readonly code: "blocked"; readonly because: string }
  | { readonly code: "behind" | "missed" }
  | { readonly code: "unread"; readonly days: number }
  | { readonly code: "reminded"; readonly times: number };

export type AgendaProposal = {
  readonly thing: AgendaEntry;
  readonly part: Exclude<AgendaPart, "free">;
  /** One at least. */
  readonly reasons: readonly AgendaReason[];
};

/** Days a reading is awaited before it is for the committee: the last rung of the ladder of reminders. */
const UNREAD_DAYS = 45;

const reasonsOf = (thing: AgendaEntry, today: string): AgendaReason[] => {
  const { kind, dueOn, blockedBecause, decidedOn, verdict, reminded } = thing;
  const days = dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today));
  const reasons: AgendaReason[] = [];
  if (decidedOn !== null) reasons.push({ code: "decided", on: decidedOn });
  if (kind !== "indicator" && days > 0) reasons.push({ code: "late", days });
  if (blockedBecause !== null) reasons.push({ code: "blocked", because: blockedBecause });
  if (verdict !== null) reasons.push({ code: verdict });
  if (kind === "indicator" && days >= UNREAD_DAYS) reasons.push({ code: "unread", days });
  if (reasons.length > 0 && reminded > 0) reasons.push({ code: "reminded", times: reminded });
  return reasons;
};

const partOf = ({ decidedOn, axis }: AgendaEntry): AgendaProposal["part"] =>
  decidedOn !== null ? "decisions" : axis === null ? "whole" : "axis";

/** Blocked and late before late, late before blocked, then what is behind, then what nobody reads; the longest first. */
const weightOf = ({ reasons }: AgendaProposal): number => {
  const days = (code: "late" | "unread"): number => reasons.reduce((most, one) => (one.code === code ? Math.max(most, one.days) : most), 0);
  const has = (code: AgendaReason["code"]): number => (reasons.some((one) => one.code === code) ? 1 : 0);
  const late = days("late");
  return late > 0 ? 1e6 * (1 + has("blocked")) + late : 6e5 * has("blocked") + 2e5 * (has("behind") + 2 * has("missed")) + days("unread");
};

/**
 * What a body should speak of, by itself: what it decided last time and is not done, then axis by axis, in the order of the pact,
 * what is late, blocked, behind or unread, each with why. `axes`: the labels of the pact's axes, in order.
 */
export const proposeAgenda = (
  things: readonly AgendaEntry[],
  { today, axes }: { readonly today: string; readonly axes: readonly string[] },
): AgendaProposal[] => {
  const placeOf = ({ part, thing }: AgendaProposal): number => {
    if (part === "decisions") return -1;
    const place = thing.axis === null ? -1 : axes.indexOf(thing.axis);
    return place < 0 ? axes.length + (part === "whole" ? 1 : 0) : place;
  };
  return things
    .map((thing): AgendaProposal => ({ thing, part: partOf(thing), reasons: reasonsOf(thing, today) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map((proposal, order) => ({ proposal, order, place: placeOf(proposal), weight: weightOf(proposal) }))
    .sort((a, b) => a.place - b.place || b.weight - a.weight || a.order - b.order)
    .map(({ proposal }) => proposal);
};

/** A point of an agenda as it is kept. */
export type AgendaRow = {
  readonly id: string;
  readonly position: number;
  readonly part: AgendaPart;
  readonly axis: string | null;
  readonly what: string;
  readonly why: string | null;
  readonly itemKind: Item["kind"] | null;
  readonly itemId: string | null;
  readonly askedBy: string | null;
  readonly minutesPlanned: number | null;
  readonly minutesSpent: number | null;
  readonly outcome: string | null;
  readonly isDropped: boolean;
};

/** A point as it is shown: kept, with why it is there now, or proposed and not kept yet. */
export type AgendaLine = { readonly key: string } & (
  | { readonly row: AgendaRow; readonly proposal: AgendaProposal | null }
  | { readonly row: null; readonly proposal: AgendaProposal }
);

/** Points proposed at once: beyond them an agenda is no agenda. */
const MOST_PROPOSED = 40;

/**
 * The agenda in its order: points kept, then what is proposed since, the most serious ones. `dropped`: what the secretary took out;
 * `more`: how many proposals are not shown.
 */
export const agendaLines = (
  rows: readonly AgendaRow[],
  proposals: readonly AgendaProposal[],
): { readonly lines: readonly AgendaLine[]; readonly dropped: readonly AgendaLine[]; readonly more: number } => {
  const keyOf = (kind: string | null, id: string | null): string => `${kind}-${id}`;
  const proposed = new Map(proposals.map((proposal) => [keyOf(proposal.thing.kind, proposal.thing.id), proposal]));
  const kept = [...rows]
    .sort((a, b) => a.position - b.position)
    .map((row): AgendaLine & { row: AgendaRow } => ({
      key: row.id,
      row,
      proposal: proposed.get(keyOf(row.itemKind, row.itemId)) ?? null,
    }));
  for (const { row } of kept) proposed.delete(keyOf(row.itemKind, row.itemId));
  return {
    lines: [
      ...kept.filter(({ row }) => !row.isDropped),
      ...[...proposed].slice(0, MOST_PROPOSED).map(([key, proposal]): AgendaLine => ({ key, row: null, proposal })),
    ],
    dropped: kept.filter(({ row }) => row.isDropped),
    more: Math.max(0, proposed.size - MOST_PROPOSED),
  };
};
