import { missing } from "@levier/kernel";
import type { FigureGroup } from "../figure.ts";
import { figureAt, type Panel, periodsOf } from "../panel.ts";
import { allMissing, told } from "./told.ts";

const MEASURE = "establishments";

export const stocksFigures: FigureGroup = {
  source: "establishment-stocks",
  measures: [MEASURE],
  figures: [{ id: MEASURE, unit: "establishments" }],
  compute: ({ place, own }) => {
    const ours: Panel = own[MEASURE] ?? new Map();
    const period = periodsOf(ours).at(-1);
    if (period === undefined) return allMissing([MEASURE], missing("not-published"));
    return { [MEASURE]: told(figureAt(ours, place.code, period), { period }) };
  },
};
