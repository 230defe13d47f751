import { missing } from "@levier/kernel";
import type { FigureGroup } from "../figure.ts";
import { figureAt, type Gap, type Panel, seriesOf, sumAt } from "../panel.ts";
import { nutsOf } from "./nuts-of.ts";
import { allMissing, told } from "./told.ts";

const [PER_INHABITANT, PRODUCT] = ["product-per-inhabitant", "product"] as const;

/** The last period that every one of these regions has a line of. */
const lastShared = (panel: Panel, regions: readonly string[]): string | undefined => {
  const [first = [], ...others] = regions.map((region) => [...seriesOf(panel, region).keys()]);
  return first
    .filter((period) => others.every((periods) => periods.includes(period)))
    .sort()
    .at(-1);
};

/** The product of several regions for one of their inhabitants: each has as many as its product holds its product per inhabitant. */
const together = (product: Panel, perInhabitant: Panel, regions: readonly string[], period: string): number | Gap => {
  const whole = sumAt(product, regions, period);
  if (typeof whole !== "number") return whole;
  let inhabitants = 0;
  for (const region of regions) {
    const one = figureAt(perInhabitant, region, period);
    if (typeof one !== "number") return one;
    const part = figureAt(product, region, period);
    if (one <= 0 || typeof part !== "number") return "not-published";
    inhabitants += part / one;
  }
  return inhabitants > 0 ? whole / inhabitants : "not-published";
};

/** Reckoned by département, the NUTS 3 of France; a place across the border has its own, and one on both sides has them together. */
export const eurostatProductFigures: FigureGroup = {
  source: "eurostat-product",
  isEuropean: true,
  measures: [PER_INHABITANT, PRODUCT],
  figures: [{ id: PER_INHABITANT, unit: "EUR/inhabitant" }],
  compute: ({ place, panels }) => {
    const [perInhabitant = new Map(), product = new Map()] = [panels[PER_INHABITANT], panels[PRODUCT]];
    const regions = nutsOf(place);
    const [only] = regions ?? [];
    if (regions === null || only === undefined) return allMissing([PER_INHABITANT], missing("not-applicable"));
    const period = lastShared(perInhabitant, regions);
    if (period === undefined) return allMissing([PER_INHABITANT], missing("not-published"));
    const value = regions.length === 1 ? figureAt(perInhabitant, only, period) : together(product, perInhabitant, regions, period);
    const nation = figureAt(perInhabitant, "nuts-FR", period);
    return {
      [PER_INHABITANT]: told(value, {
        period,
        of: regions,
        ...(typeof nation === "number" ? { against: { nation: { value: nation } } } : {}),
      }),
    };
  },
};
