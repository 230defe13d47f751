import type { EstablishedContrast } from "@levier/diagnostic";
import { toCsv } from "../../../platform/csv.ts";
import type { TerritoryComparison } from "./comparison.ts";

const HELD = ["region", "nation", "first"] as const;

const HEAD = [
  "id",
  "label",
  "unit",
  "territory",
  "name",
  "value",
  "missing",
  "period",
  "of",
  "region",
  "nation",
  ...HELD.flatMap((one) => [`difference_${one}`, `low_${one}`, `high_${one}`, `established_${one}`]),
  "dataset",
  "publisher",
  "vintage",
  "licence",
];

const told = (contrast: EstablishedContrast): readonly (string | number | null)[] => {
  if ("missing" in contrast) return [null, null, null, null];
  const { value, low, high } = contrast.estimate;
  return [value, low, high, contrast.outcome];
};

/** A comparison as one table: a line for each figure of each territory; an absent value has its reason beside it. */
export const comparisonCsv = ({ columns, rows, sources }: TerritoryComparison): Uint8Array<ArrayBuffer> =>
  toCsv({
    header: HEAD,
    rows: rows.flatMap(({ id, label, unit, source: from, cells }) =>
      cells.map(({ computed, contrasts }, at) => {
        const source = sources.find((one) => one.id === from);
        const value =
          "missing" in computed
            ? [null, computed.missing.reason, null, null, null, null]
            : [
                computed.value,
                null,
                computed.period,
                computed.of?.join(" ") ?? null,
                computed.against?.region?.value ?? null,
                computed.against?.nation?.value ?? null,
              ];
        return [
          id,
          label,
          unit,
          columns[at]?.code ?? null,
          columns[at]?.name ?? null,
          ...value,
          ...HELD.flatMap((one) => told(contrasts[one])),
          source?.dataset ?? null,
          source?.publisher ?? null,
          source?.vintage ?? null,
          source?.licence ?? null,
        ];
      }),
    ),
  });
