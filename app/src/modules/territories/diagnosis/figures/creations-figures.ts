import { type Frequency, frequencyAgainstRest } from "@levier/diagnostic";
import { isMissing, missing } from "@levier/kernel";
import { NATION } from "../../../../sources/open-data/tables.ts";
import type { Against, FigureGroup } from "../figure.ts";
import { figureAt, type Panel, periodsOf } from "../panel.ts";
import { inhabitants } from "./inhabitants.ts";
import { allMissing, told } from "./told.ts";

const MEASURE = "establishment-creations";
const RATE = "establishment-creations-rate";

/** Creations are told for so many inhabitants. */
const EACH = 1000;

const larger = (part: Frequency, count: ReturnType<typeof figureAt>, exposure: number | null): Against | null => {
  if (typeof count !== "number" || exposure === null || exposure === 0) return null;
  const value = (EACH * count) / exposure;
  const compared = frequencyAgainstRest(part, { count, exposure });
  if (!compared.ok || isMissing(compared.value)) return { value };
  const { value: difference, low, high, pValue } = compared.value;
  return { value, estimate: { value: EACH * difference, low: EACH * low, high: EACH * high, pValue } };
};

/** What is created in a year, for a thousand inhabitants, against the rest of the région and of the nation. */
export const creationsFigures: FigureGroup = {
  source: "establishment-creations",
  measures: [MEASURE],
  figures: [
    { id: MEASURE, unit: "creations" },
    { id: RATE, unit: "creations/1000", favourable: "above" },
  ],
  compute: ({ place, panels, own, geography }) => {
    const [panel, ours]: readonly Panel[] = [panels[MEASURE] ?? new Map(), own[MEASURE] ?? new Map()];
    const period = ours && periodsOf(ours).at(-1);
    if (panel === undefined || ours === undefined || period === undefined) return allMissing([MEASURE, RATE], missing("not-published"));
    const count = figureAt(ours, place.code, period);
    const people = inhabitants(place, geography);
    if (typeof count !== "number") return allMissing([MEASURE, RATE], missing(count));
    if (people.place === null || people.place === 0) return { [MEASURE]: told(count, { period }), [RATE]: missing("not-applicable") };
    const part = { count, exposure: people.place };
    const inRegion = place.region === null ? null : larger(part, figureAt(panel, place.region, period), people.region);
    const inNation = larger(part, figureAt(panel, NATION, period), people.nation);
    return {
      [MEASURE]: told(count, { period }),
      [RATE]: {
        value: (EACH * count) / people.place,
        period,
        against: { ...(inRegion ? { region: inRegion } : {}), ...(inNation ? { nation: inNation } : {}) },
      },
    };
  },
};
