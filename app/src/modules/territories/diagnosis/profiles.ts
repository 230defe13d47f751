import { type Feature, type Profile, type StandardisedProfiles, standardise } from "@levier/diagnostic";
import { isMissing, type Missing, missing } from "@levier/kernel";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import type { Library } from "./library.ts";
import { figureAt, type Gap, type Panel, periodsOf } from "./panel.ts";

/** What EPCI are likened by: the name of a feature, and its value for one of them. */
type ProfileFeature = Feature & { readonly of: (epci: Territory) => number | Missing };

const populationOf = ({ population }: Territory): number | null => (isMissing(population) ? null : population.count.value);

const known = (figure: number | Gap, reckon: (figure: number) => number): number | Missing =>
  typeof figure === "number" ? reckon(figure) : missing(figure);

/** Size and shape, which the official geography alone tells. Sizes go by their logarithm: 10,000 is to 20,000 as 100,000 to 200,000. */
const geographyFeatures = (geography: Geography): readonly ProfileFeature[] => [
  { name: "population", of: (epci) => Math.log(populationOf(epci) ?? Number.NaN) || missing("not-published") },
  { name: "communes", of: ({ members }) => Math.log(members.length) },
  {
    name: "largest-commune-share",
    of: (epci) => {
      const [largest] = epci.members;
      const [part, whole] = [largest === undefined ? null : geography.find(largest), populationOf(epci)];
      const count = part && populationOf(part);
      return count === null || whole === null || whole === 0 ? missing("not-published") : count / whole;
    },
  },
];

/** Features that are likened by their logarithm, and told as they are. */
export const LOGARITHMIC: ReadonlySet<string> = new Set(["population", "communes"]);

/**
 * Figures that a feature tells, or is a part of. The similar territories were chosen near by it: that a figure of theirs differs, or does
 * not, would be said of the choice.
 */
const CHOSEN_BY: Readonly<Record<string, string>> = {
  density: "population",
  "private-jobs-change": "private-jobs-growth",
  "job-seekers-a-change": "job-seekers-a-growth",
};

/** Whether a figure had its part in choosing the similar territories. */
export const isChosenBy = (figure: string, { features }: StandardisedProfiles): boolean =>
  features.some(({ name }) => name === CHOSEN_BY[figure]);

/** A count for a hundred inhabitants, at the last period it is known for. */
const perHundred = (name: string, panel: Panel): ProfileFeature => {
  const period = periodsOf(panel).at(-1) ?? "";
  return {
    name,
    of: (epci) => {
      const inhabitants = populationOf(epci);
      return inhabitants === null
        ? missing("not-published")
        : known(figureAt(panel, epci.code, period), (count) => (100 * count) / inhabitants);
    },
  };
};

/** How a count grew between the first and the last period it is known for. */
const growth = (name: string, panel: Panel): ProfileFeature => {
  const periods = periodsOf(panel);
  const [first = "", last = ""] = [periods.at(0), periods.at(-1)];
  return {
    name,
    of: ({ code }) => {
      const start = figureAt(panel, code, first);
      if (typeof start !== "number") return missing(start);
      return start === 0 ? missing("not-applicable") : known(figureAt(panel, code, last), (end) => end / start - 1);
    },
  };
};

const COUNTED = [
  { source: "urssaf-epci", measure: "private-jobs" },
  { source: "job-seekers-epci", measure: "job-seekers-a" },
] as const;

const featuresOf = async (geography: Geography, library: Library): Promise<readonly ProfileFeature[]> => {
  const counted: ProfileFeature[] = [];
  for (const { source: id, measure } of COUNTED) {
    const source = library.source(id);
    if (source === null) continue;
    const panel = await library.panel(source, measure);
    counted.push(perHundred(`${measure}-per-hundred`, panel), growth(`${measure}-growth`, panel));
  }
  return [...geographyFeatures(geography), ...counted];
};

/** Profiles of every EPCI on one scale, from what is loaded. */
export const epciProfiles = async (geography: Geography, library: Library): Promise<StandardisedProfiles> => {
  const features = await featuresOf(geography, library);
  const profiles = geography
    .list("epci")
    .map((epci): Profile => ({ code: epci.code, kind: "epci", values: features.map(({ of }) => of(epci)) }));
  const standardised = standardise("epci", features, profiles);
  if (!standardised.ok) throw new Error(standardised.error);
  return standardised.value;
};
