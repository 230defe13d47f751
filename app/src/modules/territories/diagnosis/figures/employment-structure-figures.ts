import { type Missing, missing } from "@levier/kernel";
import { NATION } from "../../../../sources/open-data/tables.ts";
import type { Computed, FigureGroup } from "../figure.ts";
import { figureAt, type Panel, periodsOf } from "../panel.ts";

const MEASURE = "employment-share";

export const SECTORS = ["agriculture", "industry", "construction", "market-services", "non-market-services"] as const;

const against = (panel: Panel, code: string | null, period: string, sector: string): { readonly value: number } | null => {
  const figure = code === null ? "not-published" : figureAt(panel, code, period, sector);
  return typeof figure === "number" ? { value: figure } : null;
};

/** Shares are published by département and région alone: those of a smaller place are its département's, and are said to be. */
export const employmentStructureFigures: FigureGroup = {
  source: "insee-employment-structure",
  measures: [MEASURE],
  figures: SECTORS.map((sector) => ({ id: `employment-share-${sector}`, unit: "share" })),
  compute: ({ place, panels }) => {
    const panel = panels[MEASURE] ?? new Map();
    const isRegion = place.territories.length === 1 && place.code.startsWith("reg-");
    const of = isRegion ? place.code : place.department;
    const { region } = place;
    return Object.fromEntries(
      SECTORS.map((sector): readonly [string, Computed | Missing] => {
        const id = `employment-share-${sector}`;
        const period = periodsOf(panel, sector).at(-1);
        // Shares of several départements cannot be added without the jobs they are shares of.
        if (of === null || period === undefined) return [id, missing("not-applicable")];
        const value = figureAt(panel, of, period, sector);
        if (typeof value !== "number") return [id, missing(value)];
        const [inRegion, inNation] = [against(panel, isRegion ? null : region, period, sector), against(panel, NATION, period, sector)];
        return [
          id,
          {
            value,
            period,
            ...(of === place.code ? {} : { of: [of] }),
            against: { ...(inRegion ? { region: inRegion } : {}), ...(inNation ? { nation: inNation } : {}) },
          },
        ];
      }),
    );
  },
};
