import { missing } from "@levier/kernel";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import type { DiagnosisSeries } from "./diagnosis.ts";
import type { Unit } from "./figure.ts";
import { mainZone } from "./figures/main-zone.ts";
import type { Library } from "./library.ts";
import { ownPanel } from "./own-panel.ts";
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

/** Measures of the zone d'emploi where most of the place lives, by quarter. */
const OF_ZONE = [
  { source: "unemployment-zones", measure: "unemployment-rate", unit: "share" },
  { source: "urssaf-zones", measure: "zone-private-jobs", unit: "jobs" },
] as const;

/** Measures that add up from communes. */
const OF_COMMUNES = [
  { source: "establishment-creations", measure: "establishment-creations", unit: "creations" },
  { source: "establishment-stocks", measure: "establishments", unit: "establishments" },
  { source: "sirene-establishments", measure: "sirene-creations", unit: "creations" },
] as const;

/** What is known through time; a measure of which nothing is known of the place is left out. */
export const seriesOfPlace = async (place: Place, library: Library, geography: Geography): Promise<readonly DiagnosisSeries[]> => {
  const series: DiagnosisSeries[] = [];
  const tell = ({ measure: id, unit }: { readonly measure: string; readonly unit: Unit }, panel: Panel, parts: readonly string[]): void => {
    const points = pointsOf(panel, parts);
    if (points.some(({ value }) => typeof value === "number")) series.push({ id, unit, points });
  };
  for (const one of TOLD) {
    const source = library.source(one.source);
    if (source !== null) tell(one, await library.panel(source, one.measure), one.parts(place));
  }
  const zone = await mainZone({ place, library, geography });
  for (const one of OF_ZONE) {
    const source = library.source(one.source);
    if (source !== null && typeof zone === "string") tell(one, await library.panel(source, one.measure), [zone]);
  }
  for (const one of OF_COMMUNES) {
    const source = library.source(one.source);
    if (source !== null) tell(one, await ownPanel(library, source, one.measure, place), [place.code]);
  }
  return series;
};
