import { replay } from "./advance.ts";
import { type LifeEvent, type PactLife, unborn } from "./pact-life.ts";

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
    const next = replay(life, [event]);
    if (!next.ok) return amendments;
    if (event.kind === "open-amendment")
      amendments.push({ number: amendments.length + 1, openedOn: event.on, inForceOn: null, dropped: null });
    else if (event.kind === "drop-amendment") close({ dropped: { on: event.on, reason: event.reason } });
    else if (life.state === "amending" && next.value.state === "running") close({ inForceOn: event.on });
    life = next.value;
  }
  return amendments;
};

/** The number of each act of a life: 0 for the pact, then those of its amendments that were not dropped. */
export const actNumbers = ({ events }: Pick<PactLife, "events">): number[] => [
  0,
  ...amendmentsIn(events).flatMap(({ number, dropped }) => (dropped ? [] : number)),
];
