import { type ComparedAchievement, LEAST_SCORE, MOST_DAYS, type Resemblance, resemblanceOf } from "./resemblance.ts";

/** Two achievements that may be one. */
export type DuplicatePair<A> = Resemblance & { readonly one: A; readonly other: A };

/** Comparisons made at most: a pact where thousands of things share their days is looked at from its newest. */
const MOST_COMPARED = 200_000;

const DAY_MS = 86_400_000;

/** The key of a pair, whichever comes first. */
export const pairKey = (a: string, b: string): string => [a, b].sort().join(" ");

/** The pairs to show to a person, the likeliest first; those said not to be the same are left out. */
export const proposeDuplicates = <A extends ComparedAchievement>(
  achievements: readonly A[],
  apart: ReadonlySet<string>,
  most: number,
): DuplicatePair<A>[] => {
  const sorted = achievements.map((one) => ({ one, at: Date.parse(one.day) })).sort((a, b) => b.at - a.at);
  const found: DuplicatePair<A>[] = [];
  let compared = 0;
  for (const [place, { one, at }] of sorted.entries())
    for (let next = place + 1; next < sorted.length; next++) {
      const after = sorted[next];
      if (!after || at - after.at > MOST_DAYS * DAY_MS || ++compared > MOST_COMPARED) break;
      const resemblance = resemblanceOf(one, after.one);
      if (resemblance && resemblance.score >= LEAST_SCORE && !apart.has(pairKey(one.id, after.one.id)))
        found.push({ ...resemblance, one, other: after.one });
    }
  return found.sort((a, b) => b.score - a.score).slice(0, most);
};
