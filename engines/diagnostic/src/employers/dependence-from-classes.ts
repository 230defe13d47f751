import { missing, ok, type Result, refuse } from "@levier/kernel";
import { herfindahlBounds, shareBounds } from "./concentration-bounds.ts";
import type { EmployerDependence, JobBounds } from "./dependence.ts";
import { fewestShown, mostOfOne } from "./secrecy.ts";
import { type EmployerFault, largestFirst, type SizeClass } from "./size-class.ts";
import { evenWithTotal } from "./spread.ts";

const upTo = (jobs: number): JobBounds["high"] => (Number.isFinite(jobs) ? jobs : missing("not-published"));

/**
 * Dependence on the largest establishments when only their size classes are known, as in SIRENE: bounds that no choice of sizes within
 * the classes can leave, never a mid-point. `total`, the jobs of them all where another source publishes it, narrows them; one that the
 * classes cannot add up to is refused. Nothing is told of fewer than three, nor when the largest surely holds more than 85 % of the jobs.
 */
export const dependenceFromClasses = (classes: readonly SizeClass[], total?: number): Result<EmployerDependence, EmployerFault> => {
  const sorted = largestFirst(classes);
  if (!sorted.ok) return sorted;
  const held = sorted.value;
  const sum = (end: "low" | "high"): number => held.reduce((jobs, one) => jobs + one[end] * one.establishments, 0);
  const [least, most] = [sum("low"), sum("high")];
  if (total !== undefined && !Number.isFinite(total)) return refuse("not-a-number");
  if (total !== undefined && (total < least || total > most)) return refuse("total-outside-classes");
  const establishments = held.reduce((count, one) => count + one.establishments, 0);
  const [top] = held;
  const jobs = { low: total ?? least, high: upTo(total ?? most) };
  if (!top || total === 0 || establishments < fewestShown || shareBounds(held, 1, total).low > mostOfOne) {
    const withheld = missing(top && total !== 0 ? "secret-statistique" : "not-applicable");
    const shares = { ofOne: withheld, ofFour: withheld, ofTen: withheld };
    return ok({ establishments, jobs: withheld, ...shares, herfindahl: withheld, atStake: withheld });
  }
  const share = (count: number) => (establishments > count ? shareBounds(held, count, total) : missing("not-applicable"));
  const [largest] = total === undefined ? [] : evenWithTotal(held, total);
  return ok({
    establishments,
    jobs,
    ofOne: share(1),
    ofFour: share(4),
    ofTen: share(10),
    herfindahl: herfindahlBounds(held, total),
    atStake: { low: largest?.size ?? top.low, high: upTo(Math.min(top.high, total === undefined ? top.high : top.low + total - least)) },
  });
};
