import { toCsv } from "../../../platform/csv.ts";
import type { Diagnosis, Figure } from "./diagnosis.ts";

const HEAD = [
  "id",
  "label",
  "value",
  "unit",
  "period",
  "of",
  "missing",
  "region",
  "nation",
  "similar",
  "dataset",
  "publisher",
  "vintage",
  "licence",
  "sha256",
];

const elsewhere = ({ comparisons }: Figure, benchmark: keyof Figure["comparisons"]): number | null => {
  const comparison = comparisons[benchmark];
  return "value" in comparison ? comparison.value : null;
};

/** Every figure of a diagnosis as one table; an absent value has its reason beside it. */
export const figuresCsv = ({ figures }: Diagnosis): Uint8Array<ArrayBuffer> =>
  toCsv({
    header: HEAD,
    rows: figures.map((figure) => {
      const { id, label, unit, period = null, of, source } = figure;
      const [value, reason] = "missing" in figure ? [null, figure.missing.reason] : [figure.value, null];
      const others = (["region", "nation", "similar"] as const).map((benchmark) => elsewhere(figure, benchmark));
      const { dataset, publisher, vintage, licence, sha256 } = source;
      return [id, label, value, unit, period, of?.join(" ") ?? null, reason, ...others, dataset, publisher, vintage, licence, sha256];
    }),
  });
