import { isMissing, type Missing, missing } from "@levier/kernel";
import { geoArea } from "d3-geo";
import { feature } from "topojson-client";
import type { Population } from "../../../../sources/official-geography/territory.ts";
import type { Outlines } from "../../../../sources/territory-outlines/outlines.ts";
import type { Computed, FigureDefinition } from "../figure.ts";
import type { Place } from "../place.ts";

/** Mean radius of the Earth, in kilometres (IUGG). */
const EARTH = 6371.0088;

export const GEOGRAPHY_FIGURES: readonly FigureDefinition[] = [
  { id: "population", unit: "inhabitants" },
  { id: "population-of-communes", unit: "inhabitants" },
  { id: "communes", unit: "communes" },
];

export const OUTLINE_FIGURES: readonly FigureDefinition[] = [
  { id: "area", unit: "km2" },
  { id: "density", unit: "inhabitants/km2" },
];

/** Counts of several territories together; the years of their censuses are said when they differ. */
const total = (populations: readonly (Population | Missing)[]): Computed | Missing => {
  let value = 0;
  const periods = new Set<string>();
  for (const population of populations) {
    if (isMissing(population)) return population;
    value += population.count.value;
    if (population.source.vintage !== null) periods.add(population.source.vintage);
  }
  return { value, period: [...periods].sort().join("–") };
};

/**
 * Inhabitants and communes, of the geography that the program ships. The list of EPCI gives each a count, a year older than those of
 * its communes: both are shown, the one that is published for the territory first.
 */
export const geographyFigures = ({ territories, communes }: Place, year: number): Readonly<Record<string, Computed | Missing>> => ({
  population: total(territories.map(({ population, otherPopulations: [listed] }) => listed ?? population)),
  "population-of-communes": total(territories.map(({ population }) => population)),
  communes: { value: communes.length, period: String(year) },
});

/** Steradians of the outlines of these EPCI; null when one of them has none. Outlines may turn either way round. */
const areaOf = (outlines: Outlines, epci: readonly string[]): number | null => {
  let total = 0;
  for (const code of epci) {
    const outline = outlines.outlines.find(({ id }) => `epci-${id}` === code);
    if (outline === undefined) return null;
    const area = geoArea(feature(outlines.topology, outline));
    total += Math.min(area, 4 * Math.PI - area);
  }
  return total;
};

/** Area within the outlines, which are simplified to a kilometre: good to a few per cent. */
export const outlineFigures = (
  { epci }: Place,
  outlines: Outlines,
  { population }: Readonly<Record<string, Computed | Missing>>,
  year: number,
): Readonly<Record<string, Computed | Missing>> => {
  const steradians = epci.length === 0 ? null : areaOf(outlines, epci);
  if (steradians === null) return { area: missing("not-published"), density: missing("not-published") };
  const value = steradians * EARTH ** 2;
  const isKnown = population !== undefined && !isMissing(population);
  return {
    area: { value, period: String(year) },
    density: isKnown ? { value: population.value / value, period: population.period } : (population ?? missing("not-published")),
  };
};
