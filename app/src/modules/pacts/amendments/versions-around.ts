import { dayInParis } from "@levier/kernel";
import type { Amendment } from "../life/amendments-in.ts";
import type { Version } from "./moments.ts";

/** By version, the number of the amendment whose text it is said to be; 0 for a plain correction. Absent where nobody said. */
export type TextOf = ReadonlyMap<number, number>;

type Around = { readonly from: number; readonly to: number };

/** Officers record days after the fact: what they said of a version stands, whatever the days. */
const asSaid = ({ number }: Amendment, versions: readonly Version[], textOf: TextOf): Around | null => {
  const own = versions.filter(({ version }) => version > 1 && textOf.get(version) === number);
  const [first, last] = [own[0], own.at(-1)];
  return first && last ? { from: first.version - 1, to: last.version } : null;
};

const byDays = ({ openedOn }: Amendment, next: Amendment | undefined, versions: readonly Version[], textOf: TextOf): Around | null => {
  const from = versions.findLast(({ at }) => dayInParis(at) < openedOn) ?? versions[0];
  const to = versions.findLast(({ at, version }) => !textOf.has(version) && (!next || dayInParis(at) < next.openedOn));
  return from && to && from.version < to.version ? { from: from.version, to: to.version } : null;
};

/**
 * The versions between which an amendment shows: those said to be its text. Where nobody said, the last published before it was
 * opened, or the first, and the last published before the next one was opened. Null while its own version is not published.
 */
export const versionsAround = (
  amendment: Amendment,
  next: Amendment | undefined,
  versions: readonly Version[],
  textOf: TextOf,
): Around | null => asSaid(amendment, versions, textOf) ?? byDays(amendment, next, versions, textOf);
