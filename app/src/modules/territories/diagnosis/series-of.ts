import { missing } from "@levier/kernel";
import type { DiagnosisSeries } from "./diagnosis.ts";
import type { Unit } from "./figure.ts";
import type { Library } from "./library.ts";
import { type Panel, periodsOf, sumAt } from "./panel.ts";
import type { Place } from "./place.ts";

/** Measures told through time, the source of each, and of which territories they add up. */
const TOLD: readonly {
  readonly source: string;
  readonly measure: string;
  readonly unit: Unit;
  readonly parts: (place: Place) => readonly string[];
}[] = [
  { source: "urssaf-epci", measure: "private-jobs", unit: "jobs", parts: ({ epci }) => epci },
  { source: "urssaf-epci", measure: "private-establishments", unit: "establishments", parts: ({ epci }) => epci },
  { source: "job-seekers-epci", measure: "job-seekers-a", unit: "job-seekers", parts: ({ epci }) => epci },
  { source: "regional-product", measure: "regional-product", unit: "EUR", parts: ({ region }) => (region === null ? [] : [region]) },
];

const pointsOf = (panel: Panel, parts: readonly string[]): DiagnosisSeries["points"] =>
  periodsOf(panel).map((time) => {
    const value = sumAt(panel, parts, time);
    return { time, value: typeof value === "number" ? value : missing(value) };
  });

/** What is known through time; a measure of which nothing is known of the place is left out. */
export const seriesOfPlace = async (place: Place, library: Library): Promise<readonly DiagnosisSeries[]> => {
  const series: DiagnosisSeries[] = [];
  for (const { source: id, measure, unit, parts } of TOLD) {
    const source = library.source(id);
    const points = source === null ? [] : pointsOf(await library.panel(source, measure), parts(place));
    if (points.some(({ value }) => typeof value === "number")) series.push({ id: measure, unit, points });
  }
  return series;
};
