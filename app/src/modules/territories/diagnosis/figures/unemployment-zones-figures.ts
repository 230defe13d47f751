import { unemploymentGaps } from "@levier/diagnostic";
import { isMissing, type Missing, missing } from "@levier/kernel";
import { pullCommand } from "../../../../sources/open-data/catalogue.ts";
import { NATION } from "../../../../sources/open-data/tables.ts";
import type { Computed, FigureGroup } from "../figure.ts";
import type { Library } from "../library.ts";
import { figureAt, type Gap, type Panel, seriesOf } from "../panel.ts";
import { mainZone } from "./main-zone.ts";
import { allMissing, told } from "./told.ts";

const MEASURE = "unemployment-rate";
const NATIONAL = "unemployment-departments";

const rated = (rate: number | Gap): number | Missing => (typeof rate === "number" ? rate : missing(rate));

/** The nation's rate at a quarter, from the source that has it. */
const nationalRate = async (library: Library, period: string): Promise<number | Missing> => {
  const source = library.source(NATIONAL);
  if (source === null) return missing("source-not-loaded", pullCommand(NATIONAL));
  return rated(figureAt(await library.panel(source, MEASURE), NATION, period));
};

const gapOf = (period: string, here: number | Missing, there: number | Missing, of: readonly string[]): Computed | Missing => {
  if (isMissing(there)) return there;
  const gaps = unemploymentGaps([{ period, rate: here }], [{ period, rate: there }]);
  if (!gaps.ok) throw new Error(gaps.error);
  const gap = gaps.value[0]?.gap ?? missing("not-published");
  return isMissing(gap) ? gap : { value: 100 * gap, period, of };
};

/** The rate of the zone d'emploi, and by how many points it stands above the nation's. The publisher gives no interval of either. */
export const unemploymentZonesFigures: FigureGroup = {
  source: "unemployment-zones",
  measures: [MEASURE],
  figures: [
    { id: "unemployment-rate", unit: "share", favourable: "below" },
    { id: "unemployment-gap", unit: "points", favourable: "below" },
  ],
  compute: async ({ place, panels, library, geography }) => {
    const ids = ["unemployment-rate", "unemployment-gap"];
    const zone = await mainZone({ place, library, geography });
    if (typeof zone !== "string") return allMissing(ids, zone);
    const panel: Panel = panels[MEASURE] ?? new Map();
    const period = [...seriesOf(panel, zone).keys()].sort().at(-1);
    if (period === undefined) return allMissing(ids, missing("not-published"));
    const [here, there] = [rated(figureAt(panel, zone, period)), await nationalRate(library, period)];
    const against = isMissing(there) ? {} : { against: { nation: { value: there } } };
    return {
      "unemployment-rate": told(figureAt(panel, zone, period), { period, of: [zone], ...against }),
      "unemployment-gap": gapOf(period, here, there, [zone]),
    };
  },
};
