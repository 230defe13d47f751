import { type Item, itemKey } from "./item.ts";
import { daysSince } from "./ladder.ts";
import type { Person } from "./persons.repository.ts";

/** An item with its lateness in days, null when it is not late, and who answers for it, or did until they left. */
export type Watched = { readonly item: Item; readonly days: number | null; readonly person: Person | null };

export type Charge = { readonly person: Person; readonly items: readonly Watched[] };

export type Charges = {
  /** What nobody answers for: never given to anyone, or to someone who left since. */
  readonly orphans: readonly Watched[];
  /** Who answers for what; who has the latest thing comes first. */
  readonly charges: readonly Charge[];
};

/** Undated things come last. */
const LAST = "9999-12-31";
const byDay = (a: Watched, b: Watched): number => ((a.item.dueOn ?? LAST) < (b.item.dueOn ?? LAST) ? -1 : 1);
const latest = ({ items }: Charge): number => Math.max(-1, ...items.map(({ days }) => days ?? -1));

/** The items of a pact by the person who answers for each. */
export const byPerson = (
  items: readonly Item[],
  owners: ReadonlyMap<string, string>,
  persons: readonly Person[],
  today: string,
): Charges => {
  const known = new Map(persons.map((person) => [person.id, person]));
  const watched = items.map((item): Watched => {
    const late = item.dueOn === null ? 0 : daysSince(item.dueOn, today);
    return { item, days: late > 0 ? late : null, person: known.get(owners.get(itemKey(item)) ?? "") ?? null };
  });
  const isHeld = ({ person }: Watched): boolean => person !== null && person.endedOn === null;
  const charges = persons.flatMap((person): Charge[] => {
    const its = watched.filter((one) => one.person?.id === person.id && isHeld(one)).sort(byDay);
    return its.length === 0 ? [] : [{ person, items: its }];
  });
  return {
    orphans: watched.filter((one) => !isHeld(one)).sort(byDay),
    charges: charges.sort((a, b) => latest(b) - latest(a) || a.person.name.localeCompare(b.person.name, "fr")),
  };
};
