import { missing } from "@levier/kernel";
import type { FigureGroup } from "../figure.ts";
import { type Panel, periodsOf, sumAt } from "../panel.ts";
import { epciPerimeters } from "./perimeters.ts";
import { allMissing } from "./told.ts";
import { totalChange } from "./total-change.ts";

const [ESTABLISHMENTS, JOBS, PAYROLL] = ["private-establishments", "private-jobs", "private-payroll"] as const;

/** Years over which one looks at what moved: long enough to leave the ups and downs of one year. */
const YEARS = 5;

export const privateJobsFigures: FigureGroup = {
  source: "urssaf-epci",
  measures: [ESTABLISHMENTS, JOBS, PAYROLL],
  figures: [
    { id: "private-establishments", unit: "establishments" },
    { id: "private-jobs", unit: "jobs" },
    { id: "private-jobs-change", unit: "share", favourable: "above", isGrowth: true },
    { id: "private-payroll-per-job", unit: "EUR/job", favourable: "above" },
  ],
  compute: ({ place, panels, geography }) => {
    const [establishments = new Map(), jobs = new Map(), payroll = new Map()] = [ESTABLISHMENTS, JOBS, PAYROLL].map(
      (measure): Panel => panels[measure] ?? new Map(),
    );
    const perimeters = epciPerimeters(place, geography);
    const period = periodsOf(jobs).at(-1);
    const told = (value: ReturnType<typeof sumAt>) =>
      typeof value === "number" && period !== undefined
        ? { value, period }
        : missing(value === "secret-statistique" ? value : "not-published");
    const ids = privateJobsFigures.figures.map(({ id }) => id);
    if (period === undefined) return allMissing(ids, missing("not-published"));
    if (perimeters === null) return allMissing(ids, missing("parts-cut"));
    const [headcount, paid] = [sumAt(jobs, place.epci, period), sumAt(payroll, place.epci, period)];
    const isReckoned = typeof headcount === "number" && typeof paid === "number" && headcount > 0;
    return {
      "private-establishments": told(sumAt(establishments, place.epci, period)),
      "private-jobs": told(headcount),
      "private-jobs-change": totalChange(jobs, perimeters, String(Number(period) - YEARS), period),
      "private-payroll-per-job": isReckoned ? { value: paid / headcount, period } : told(typeof headcount === "number" ? paid : headcount),
    };
  },
};
