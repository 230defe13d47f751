import { missing } from "@levier/kernel";
import { NATION } from "../../../../sources/open-data/tables.ts";
import type { Against, Benchmark, FigureGroup } from "../figure.ts";
import { figureAt, seriesOf } from "../panel.ts";
import { allMissing, told } from "./told.ts";

const MEASURE = "unemployment-rate";
const ID = "unemployment-rate-department";

/** Published by département and région: the rate of a smaller place is its département's, and is said to be. */
export const unemploymentDepartmentsFigures: FigureGroup = {
  source: "unemployment-departments",
  measures: [MEASURE],
  figures: [{ id: ID, unit: "share", favourable: "below" }],
  compute: ({ place, panels }) => {
    const panel = panels[MEASURE] ?? new Map();
    const isRegion = place.territories.length === 1 && place.code === place.region;
    const of = isRegion ? place.region : place.department;
    if (of === null) return allMissing([ID], missing("not-applicable"));
    const period = [...seriesOf(panel, of).keys()].sort().at(-1);
    if (period === undefined) return allMissing([ID], missing("not-published"));
    const against: Partial<Record<Benchmark, Against>> = {};
    const [inRegion, inNation] = [isRegion ? null : place.region, NATION].map((code) =>
      code === null ? null : figureAt(panel, code, period),
    );
    if (typeof inRegion === "number") against.region = { value: inRegion };
    if (typeof inNation === "number") against.nation = { value: inNation };
    return { [ID]: told(figureAt(panel, of, period), { period, ...(of === place.code ? {} : { of: [of] }), against }) };
  },
};
