import { isMissing, type Missing, missing } from "@levier/kernel";
import { geoArea } from "d3-geo";
import { feature } from "topojson-client";
import type { Population } from "../../../../sources/official-geography/territory.ts";
import type { Outlines } from "../../../../sources/territory-outlines/outlines.ts";
import type { Computed, FigureDefinition } from "../figure.ts";
import { keptFor } from "../kept-for.ts";
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

/** Steradians within each outline, reckoned when it is first asked; null for an EPCI without one. Outlines may turn either way round. */
const areas = keptFor(({ topology, outlines }: Outlines) => {
  const byCode = new Map(outlines.map((outline) => [`epci-${outline.id}`, outline]));
  const known = new Map<string, number>();
  return (code: string): number | null => {
    const outline = byCode.get(code);
    if (outline === undefined) return null;
    const whole = known.get(code) ?? geoArea(feature(topology, outline));
    known.set(code, whole);
    return Math.min(whole, 4 * Math.PI - whole);
  };
});

/** Steradians of the outlines of these EPCI together; null when one of them has none. */
const areaOf = (outlines: Outlines, epci: readonly string[]): number | null => {
  let total = 0;
  for (const code of epci) {
    const area = areas(outlines)(code);
    if (area === null) return null;
    total += area;
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
