import { type Missing, missing } from "@levier/kernel";
import { NATION } from "../../../../sources/open-data/tables.ts";
import type { Computed, FigureGroup } from "../figure.ts";
import { figureAt, type Panel, periodsOf } from "../panel.ts";

const MEASURE = "regional-product";
const YEARS = 10;

const growth = (panel: Panel, code: string, first: string, last: string): number | Missing => {
  const [start, end] = [figureAt(panel, code, first), figureAt(panel, code, last)];
  if (typeof start !== "number") return missing(start);
  return typeof end === "number" ? end / start - 1 : missing(end);
};

/** Published by région: the product of a smaller place is its région's, and is said to be. */
export const regionalProductFigures: FigureGroup = {
  source: "regional-product",
  measures: [MEASURE],
  figures: [
    { id: "regional-product", unit: "EUR" },
    { id: "regional-product-growth", unit: "share" },
  ],
  compute: ({ place, panels }) => {
    const panel = panels[MEASURE] ?? new Map();
    const of = place.region;
    const last = periodsOf(panel).at(-1);
    if (of === null || last === undefined)
      return { "regional-product": missing("not-applicable"), "regional-product-growth": missing("not-applicable") };
    const said = of === place.code ? {} : { of: [of] };
    const value = figureAt(panel, of, last);
    const first = String(Number(last) - YEARS);
    const [grown, inNation] = [growth(panel, of, first, last), growth(panel, NATION, first, last)];
    const grew: Computed | Missing =
      typeof grown === "number"
        ? {
            value: grown,
            period: `${first}–${last}`,
            ...said,
            ...(typeof inNation === "number" ? { against: { nation: { value: inNation } } } : {}),
          }
        : grown;
    return {
      "regional-product": typeof value === "number" ? { value, period: last, ...said } : missing(value),
      "regional-product-growth": grew,
    };
  },
};
