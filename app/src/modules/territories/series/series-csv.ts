import { toCsv } from "../../../platform/csv.ts";
import type { DiagnosisSeries } from "../diagnosis/diagnosis.ts";

/** A measure through time as one table; an absent figure has its reason beside it. */
export const seriesCsv = (code: string, { id, unit, points }: DiagnosisSeries): Uint8Array<ArrayBuffer> =>
  toCsv({
    header: ["code", "measure", "period", "value", "unit", "missing"],
    rows: points.map(({ time, value }) => {
      const [figure, reason] = typeof value === "number" ? [value, null] : [null, value.missing.reason];
      return [code, id, time, figure, unit, reason];
    }),
  });
