import { missing, ok, type Result, refuse } from "@levier/kernel";
import type { EmployerDependence } from "./dependence.ts";
import { mayShow } from "./secrecy.ts";
import type { EmployerFault } from "./size-class.ts";

/** Whether headcounts may be told one by one (public, or told by the employer), or are held under statistical secrecy. */
export type Disclosure = "public" | "confidential";

const exactly = (value: number) => ({ low: value, high: value });

/**
 * Dependence on the largest establishments from their headcounts, in any order; those without employees are left out. Nothing is told of
 * fewer than three, or when one holds more than 85 % of the jobs: `secret-statistique`. Confidential headcounts tell neither the largest
 * one nor the Herfindahl index (which bounds it), and the share of the four or ten largest only when these, those that are left, and those
 * between the two shares are each a cell that may be shown. Of no more establishments than a share counts, it is `not-applicable`.
 */
export const dependenceFromHeadcounts = (
  headcounts: readonly number[],
  disclosure: Disclosure = "confidential",
): Result<EmployerDependence, EmployerFault> => {
  if (!headcounts.every(Number.isFinite)) return refuse("not-a-number");
  if (headcounts.some((headcount) => headcount < 0)) return refuse("negative");
  const sizes = headcounts.filter((headcount) => headcount > 0).sort((a, b) => b - a);
  const jobs = sizes.reduce((sum, size) => sum + size, 0);
  const secret = missing("secret-statistique");
  const none = missing("not-applicable");
  const told = sizes.length > 0 && mayShow(sizes);
  const open = told && disclosure === "public";
  const withheld = sizes.length === 0 ? none : secret;
  const fourShown = open || (told && mayShow(sizes.slice(0, 4)) && mayShow(sizes.slice(4)));
  const between = !fourShown || mayShow(sizes.slice(4, 10));
  const tenShown = open || (told && mayShow(sizes.slice(0, 10)) && mayShow(sizes.slice(10)) && between);
  const share = (count: number, shown: boolean) => {
    if (!told) return withheld;
    if (sizes.length <= count) return none;
    return shown ? exactly(sizes.slice(0, count).reduce((sum, size) => sum + size, 0) / jobs) : secret;
  };
  return ok({
    establishments: sizes.length,
    jobs: told ? exactly(jobs) : withheld,
    ofOne: share(1, open),
    ofFour: share(4, fourShown),
    ofTen: share(10, tenShown),
    herfindahl: open ? exactly(sizes.reduce((sum, size) => sum + size * size, 0) / jobs ** 2) : withheld,
    atStake: open ? exactly(sizes[0] ?? 0) : withheld,
  });
};
