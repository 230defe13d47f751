import { ok, type Result, refuse } from "@levier/kernel";

/**
 * What became of a cohort at one age, in any unit of time: how many closed at that age, and how many were last seen open at it (still
 * open on the day of the file, or gone from sight). One establishment is a row of one.
 */
export type CohortAge = { readonly age: number; readonly closed: number; readonly lastSeenOpen: number };

/** Why a cohort cannot be followed. */
export type CohortFault = "empty-cohort" | "negative" | "not-whole" | "not-a-number" | "level-not-between-0-and-1";

/** A cohort by ascending age, one row an age, with how many were still followed just before it. */
export type AgeAtRisk = CohortAge & { readonly atRisk: number };

/** Orders a cohort and counts who is at risk. Of those at one age, closures come before those last seen open, as is the convention. */
export const atRiskByAge = (cohort: readonly CohortAge[]): Result<readonly AgeAtRisk[], CohortFault> => {
  const figures = cohort.flatMap(({ age, closed, lastSeenOpen }) => [age, closed, lastSeenOpen]);
  if (!figures.every(Number.isFinite)) return refuse("not-a-number");
  if (figures.some((figure) => figure < 0)) return refuse("negative");
  if (!cohort.every(({ closed, lastSeenOpen }) => Number.isInteger(closed) && Number.isInteger(lastSeenOpen))) return refuse("not-whole");
  const byAge = new Map<number, CohortAge>();
  for (const { age, closed, lastSeenOpen } of cohort) {
    const known = byAge.get(age);
    byAge.set(age, { age, closed: closed + (known?.closed ?? 0), lastSeenOpen: lastSeenOpen + (known?.lastSeenOpen ?? 0) });
  }
  const rows = [...byAge.values()].sort((a, b) => a.age - b.age);
  let atRisk = rows.reduce((sum, { closed, lastSeenOpen }) => sum + closed + lastSeenOpen, 0);
  if (atRisk === 0) return refuse("empty-cohort");
  return ok(
    rows.map((row) => {
      const here = { ...row, atRisk };
      atRisk -= row.closed + row.lastSeenOpen;
      return here;
    }),
  );
};
