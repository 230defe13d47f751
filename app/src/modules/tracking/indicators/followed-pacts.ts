import type { Sql } from "../../../platform/database/database.ts";
import { followedHeads, knownOfPacts } from "./space.repository.ts";
import { type Standing, standingsOf } from "./standing.ts";

/** A followed pact of a space with how each of its indicators stands, of which the last values alone. */
export type FollowedPact = { readonly slug: string; readonly title: string; readonly standings: readonly Standing[] };

type Kept = { readonly stamp: number; readonly today: string; readonly standings: readonly Standing[] };

/** Pacts remembered, all spaces together: a megabyte or two for each hundred of them. */
const MOST = 2000;

/** What a list shows of it: tens of readings for each indicator would weigh in memory for nothing. */
const brief = ({ known, sorted, points, ...standing }: Standing): Standing => ({
  ...standing,
  known: { ...known, readings: [], benchmark: [], totals: [] },
  sorted: { retained: sorted.retained.slice(-1), beside: [] },
  benchmark: [],
  points: points.slice(-1),
});

/** The pacts that a space follows, or measures something of, in the order of their titles. `today`: `2026-11-26`. */
export type FollowedPacts = (sql: Sql, tenant: string, today: string) => Promise<readonly FollowedPact[]>;

/** Remembers how each pact stood as of its last change and of the day: one that nothing changed is not reckoned again. */
export const rememberFollowed = (): FollowedPacts => {
  const kept = new Map<string, Kept>();
  return async (sql, tenant, today) => {
    const heads = await followedHeads(sql, tenant);
    const held = heads.map(({ id, stamp }) => {
      const one = kept.get(`${tenant} ${id}`);
      return one?.stamp === stamp && one.today === today ? one : null;
    });
    const changed = heads.filter((_, at) => held[at] === null).map(({ id }) => id);
    // What is read now may be newer than the stamp: it is then read once more the next time, never less.
    const known = await knownOfPacts(sql, tenant, changed);
    return heads.map(({ id, slug, title, stamp }, at) => {
      const one = held[at] ?? { stamp, today, standings: standingsOf(known.get(id) ?? [], today).map(brief) };
      const key = `${tenant} ${id}`;
      kept.delete(key);
      kept.set(key, one);
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
      return { slug, title, standings: one.standings };
    });
  };
};
