import { daysBetween } from "../islands/board-parts/days.ts";

/** A step of an action (« jalon »). Days as `2026-03-14`. */
export type Milestone = {
  readonly id: string;
  /** The day the parties voted; what slips is measured against it. */
  readonly votedOn: string | null;
  /** The day it is expected now. */
  readonly expectedOn: string | null;
  readonly doneOn: string | null;
  /** Days of work before it, once what it waits for is done; 0 for a mere date. */
  readonly days: number;
  /** Milestones, of this action or another, that must be reached before it. */
  readonly after: readonly string[];
};

/** What is set for a day: a milestone, the start or the end of an action. */
export type Appointment = Pick<Milestone, "votedOn" | "expectedOn" | "doneOn">;

/** The day it happened, is expected or was voted for, the surest first. */
export const dayOf = ({ doneOn, expectedOn, votedOn }: Appointment): string | null => doneOn ?? expectedOn ?? votedOn;

/** Days after the voted day (before it when negative): as done, else as expected, and no earlier than `today`. Null without a vote. */
export const slippage = ({ votedOn, expectedOn, doneOn }: Appointment, today: string): number | null => {
  if (votedOn === null) return null;
  const expected = expectedOn ?? votedOn;
  return daysBetween(votedOn, doneOn ?? (expected < today ? today : expected));
};

/** Milestones that wait for each other in a ring, in their order; null when there is none. Ties to unknown ones are left out. */
export const cycleOf = (milestones: readonly Milestone[]): readonly string[] | null => {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const seen = new Map<string, "open" | "closed">();
  for (const { id: root } of milestones) {
    // An explicit stack: a chain of thousands of milestones must not end the program.
    const path: { readonly id: string; next: number }[] = [];
    if (!seen.has(root)) {
      path.push({ id: root, next: 0 });
      seen.set(root, "open");
    }
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const waits = byId.get(top.id)?.after[top.next++];
      if (waits === undefined) {
        seen.set(top.id, "closed");
        path.pop();
      } else if (seen.get(waits) === "open") {
        const ids = path.map(({ id }) => id);
        return ids.slice(ids.indexOf(waits));
      } else if (!seen.has(waits) && byId.has(waits)) {
        seen.set(waits, "open");
        path.push({ id: waits, next: 0 });
      }
    }
  }
  return null;
};

export type Scheduled = {
  readonly id: string;
  /** Days from the start of the work to its earliest and latest end. */
  readonly earliest: number;
  readonly latest: number;
  /** Days it may slip before the whole does; none on the critical path. */
  readonly slack: number;
};

const inOrder = (milestones: readonly Milestone[]): Milestone[] => {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const waiting = new Map(milestones.map(({ id, after }) => [id, new Set(after.filter((other) => byId.has(other)))]));
  const followers = new Map<string, string[]>();
  for (const [id, others] of waiting) for (const other of others) followers.set(other, [...(followers.get(other) ?? []), id]);
  const ready = milestones.filter(({ id }) => waiting.get(id)?.size === 0);
  for (const { id } of ready)
    for (const follower of followers.get(id) ?? []) {
      waiting.get(follower)?.delete(id);
      const milestone = byId.get(follower);
      if (milestone && waiting.get(follower)?.size === 0) ready.push(milestone);
    }
  return ready;
};

/**
 * The critical path method (Kelley & Walker, 1959): a forward pass gives the earliest end of each milestone, a backward pass the
 * latest; those without slack make the critical path. Empty when milestones wait for each other in a ring.
 */
export const schedule = (milestones: readonly Milestone[]): Scheduled[] => {
  const ordered = inOrder(milestones);
  if (ordered.length < milestones.length) return [];
  const earliest = new Map<string, number>();
  for (const { id, days, after } of ordered) earliest.set(id, Math.max(0, ...after.map((other) => earliest.get(other) ?? 0)) + days);
  const end = Math.max(0, ...earliest.values());
  const latest = new Map<string, number>();
  for (const { id, days, after } of ordered.toReversed()) {
    const own = latest.get(id) ?? end;
    latest.set(id, own);
    for (const other of after) latest.set(other, Math.min(latest.get(other) ?? end, own - days));
  }
  return milestones.map(({ id }) => {
    const [early, late] = [earliest.get(id) ?? 0, latest.get(id) ?? end];
    return { id, earliest: early, latest: late, slack: late - early };
  });
};
