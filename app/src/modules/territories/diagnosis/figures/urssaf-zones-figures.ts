import { missing } from "@levier/kernel";
import type { FigureGroup } from "../figure.ts";
import { figureAt, type Panel, seriesOf } from "../panel.ts";
import { mainZone } from "./main-zone.ts";
import { allMissing, told } from "./told.ts";

const MEASURE = "zone-private-jobs";
const ids = ["zone-private-jobs", "zone-private-jobs-change"] as const;

/** The same quarter of the year before. */
const yearBefore = (quarter: string): string => `${Number(quarter.slice(0, 4)) - 1}${quarter.slice(4)}`;

/** What moved lately: jobs of the zone d'emploi at the last quarter, and since the same quarter of the year before. */
export const urssafZonesFigures: FigureGroup = {
  source: "urssaf-zones",
  measures: [MEASURE],
  figures: [
    { id: ids[0], unit: "jobs" },
    { id: ids[1], unit: "share", favourable: "above", isGrowth: true },
  ],
  compute: async ({ place, panels, library, geography }) => {
    const zone = await mainZone({ place, library, geography });
    if (typeof zone !== "string") return allMissing(ids, zone);
    const panel: Panel = panels[MEASURE] ?? new Map();
    const last = [...seriesOf(panel, zone).keys()].sort().at(-1);
    if (last === undefined) return allMissing(ids, missing("not-published"));
    const [end, start] = [figureAt(panel, zone, last), figureAt(panel, zone, yearBefore(last))];
    const change = typeof end !== "number" ? end : typeof start !== "number" ? start : start > 0 ? end / start - 1 : null;
    return {
      [ids[0]]: told(end, { period: last, of: [zone] }),
      [ids[1]]: change === null ? missing("not-applicable") : told(change, { period: `${yearBefore(last)}–${last}`, of: [zone] }),
    };
  },
};
