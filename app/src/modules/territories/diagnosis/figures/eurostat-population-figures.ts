import { missing } from "@levier/kernel";
import type { FigureGroup } from "../figure.ts";
import { type Panel, periodsOf, sumAt } from "../panel.ts";
import { nutsOf } from "./nuts-of.ts";
import { allMissing, told } from "./told.ts";

const [MEASURE, ID] = ["inhabitants", "population-of-regions"] as const;

/** Inhabitants of the départements, or regions of Europe, where a place lies: the one count that both sides of a border make alike. */
export const eurostatPopulationFigures: FigureGroup = {
  source: "eurostat-population",
  isEuropean: true,
  measures: [MEASURE],
  figures: [{ id: ID, unit: "inhabitants" }],
  compute: ({ place, panels }) => {
    const panel: Panel = panels[MEASURE] ?? new Map();
    const regions = nutsOf(place);
    if (regions === null) return allMissing([ID], missing("not-applicable"));
    // The last year that all of them are counted for; the last of any when there is none, whose gap is then told.
    const periods = [...periodsOf(panel)].reverse();
    const period = periods.find((one) => typeof sumAt(panel, regions, one) === "number") ?? periods[0];
    return { [ID]: period === undefined ? missing("not-published") : told(sumAt(panel, regions, period), { period, of: regions }) };
  },
};
