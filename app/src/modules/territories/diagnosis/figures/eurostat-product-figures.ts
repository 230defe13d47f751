import { missing } from "@levier/kernel";
import { nutsOfDepartment } from "../../../../sources/eurostat-product/departments.ts";
import type { FigureGroup } from "../figure.ts";
import { figureAt, seriesOf } from "../panel.ts";
import { allMissing, told } from "./told.ts";

const MEASURE = "product-per-inhabitant";

/** Reckoned by département, the NUTS 3 of France; a place across the border has its own. */
export const eurostatProductFigures: FigureGroup = {
  source: "eurostat-product",
  measures: [MEASURE],
  figures: [{ id: MEASURE, unit: "EUR/inhabitant" }],
  compute: ({ place, panels }) => {
    const panel = panels[MEASURE] ?? new Map();
    const nuts = place.department === null ? null : nutsOfDepartment(place.department);
    if (nuts === null) return allMissing([MEASURE], missing("not-applicable"));
    const period = [...seriesOf(panel, nuts).keys()].sort().at(-1);
    if (period === undefined) return allMissing([MEASURE], missing("not-published"));
    const nation = figureAt(panel, "nuts-FR", period);
    return {
      [MEASURE]: told(figureAt(panel, nuts, period), {
        period,
        of: [nuts],
        ...(typeof nation === "number" ? { against: { nation: { value: nation } } } : {}),
      }),
    };
  },
};
