import { type Missing, missing } from "@levier/kernel";
import type { Computed, FigureGroup } from "../figure.ts";
import { type Panel, periodsOf, sumAt } from "../panel.ts";
import { epciPerimeters } from "./perimeters.ts";
import { allMissing } from "./told.ts";
import { totalChange } from "./total-change.ts";

const [A, B, C] = ["job-seekers-a", "job-seekers-b", "job-seekers-c"] as const;

const ids = ["job-seekers-a", "job-seekers-abc", "job-seekers-a-change"] as const;

const sumOf = (panels: readonly Panel[], epci: readonly string[], period: string): Computed | Missing => {
  let value = 0;
  for (const panel of panels) {
    const part = sumAt(panel, epci, period);
    if (typeof part !== "number") return missing(part);
    value += part;
  }
  return { value, period };
};

export const jobSeekersFigures: FigureGroup = {
  source: "job-seekers-epci",
  measures: [A, B, C],
  figures: [
    { id: ids[0], unit: "job-seekers" },
    { id: ids[1], unit: "job-seekers" },
    { id: ids[2], unit: "share", favourable: "below", isGrowth: true },
  ],
  compute: ({ place, panels, geography }) => {
    const categories = [A, B, C].map((measure): Panel => panels[measure] ?? new Map());
    const [a = new Map()] = categories;
    const perimeters = epciPerimeters(place, geography);
    const periods = periodsOf(a);
    const [first, last] = [periods.at(0), periods.at(-1)];
    if (first === undefined || last === undefined) return allMissing(ids, missing("not-published"));
    if (perimeters === null) return allMissing(ids, missing("parts-cut"));
    return {
      [ids[0]]: sumOf([a], place.epci, last),
      [ids[1]]: sumOf(categories, place.epci, last),
      [ids[2]]: totalChange(a, perimeters, first, last),
    };
  },
};
