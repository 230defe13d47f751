import { type Item, itemKey } from "../item.ts";
import { daysSince, newRung, type Rung, rungAt } from "../ladder.ts";

/** One thing that a letter asks about. `days`: late when positive, to go when negative. */
export type AskedItem = { readonly item: Item; readonly dueOn: string; readonly rung: Rung; readonly days: number };

/** The key of what was told of an item: told anew when its day moves. */
export const toldKey = (item: Pick<Item, "kind" | "id" | "dueOn">): string => `${itemKey(item)} ${item.dueOn}`;

type Known = {
  /** The last rung of each thing that a letter to this person tells since its last answer, by `toldKey`, whether it left or waits to. */
  readonly told: ReadonlyMap<string, Rung>;
  /** The day of the last answer about each thing, by `itemKey`: it holds until the ladder climbs anew. */
  readonly answered: ReadonlyMap<string, string>;
  /** What their letter that could not leave yet asks, by `itemKey`, as far as it was not answered. */
  readonly waiting: ReadonlySet<string>;
  /** `2026-03-14` */
  readonly today: string;
};

/**
 * What is to be asked of one person in one letter today: all that reached a new rung and, with it, what a letter that could not leave
 * yet asks, which the new one replaces; the latest first. Empty when nothing is new: a letter that waits goes on waiting.
 */
export const digestOf = (items: readonly Item[], { told, answered, waiting, today }: Known): AskedItem[] => {
  const answeredOn = (item: Item): string | null => answered.get(itemKey(item)) ?? null;
  const isNew = (item: Item): boolean =>
    newRung(item, { told: told.get(toldKey(item)) ?? null, answeredOn: answeredOn(item) }, today) !== null;
  if (!items.some(isNew)) return [];
  return items
    .flatMap((item): AskedItem[] => {
      const { dueOn } = item;
      const rung = rungAt(dueOn, answeredOn(item), today);
      if (dueOn === null || rung === null || !(isNew(item) || waiting.has(itemKey(item)))) return [];
      return [{ item, dueOn, rung, days: daysSince(dueOn, today) }];
    })
    .sort((a, b) => b.days - a.days);
};
