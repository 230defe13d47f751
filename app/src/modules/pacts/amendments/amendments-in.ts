import { dayInParis } from "@levier/kernel";
import { advance } from "../life/advance.ts";
import { type LifeEvent, unborn } from "../life/pact-life.ts";
import type { Version } from "./moments.ts";

/** An amendment as the life of a pact tells it: opened, then in force or dropped; neither while it is under vote. */
export type Amendment = {
  readonly number: number;
  readonly openedOn: string;
  readonly inForceOn: string | null;
  readonly dropped: { readonly on: string; readonly reason: string } | null;
};

/** The amendments of a pact, the first first. */
export const amendmentsIn = (events: readonly LifeEvent[]): Amendment[] => {
  const amendments: Amendment[] = [];
  const close = (changes: Partial<Amendment>): void => {
    const last = amendments.pop();
    if (last) amendments.push({ ...last, ...changes });
  };
  let life = unborn;
  for (const event of events) {
    const next = advance(life, event);
    if (!next.ok) return amendments;
    if (event.kind === "open-amendment")
      amendments.push({ number: amendments.length + 1, openedOn: event.on, inForceOn: null, dropped: null });
    else if (event.kind === "drop-amendment") close({ dropped: { on: event.on, reason: event.reason } });
    else if (life.state === "amending" && next.value.state === "running") close({ inForceOn: event.on });
    life = next.value;
  }
  return amendments;
};

/**
 * The versions between which an amendment shows: the last published before it was opened, or the first, and the last published
 * before the next one was opened. Null while its own version is not published.
 */
export const versionsAround = (
  { openedOn }: Amendment,
  next: Amendment | undefined,
  versions: readonly Version[],
): { readonly from: number; readonly to: number } | null => {
  const from = versions.findLast(({ at }) => dayInParis(at) < openedOn) ?? versions[0];
  const to = next ? versions.findLast(({ at }) => dayInParis(at) < next.openedOn) : versions.at(-1);
  return from && to && from.version < to.version ? { from: from.version, to: to.version } : null;
};
