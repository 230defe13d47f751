import { toCsv } from "../../../platform/csv.ts";
import type { Diagnosis, Figure } from "./diagnosis.ts";

const HELD = ["region", "nation", "similar"] as const;

const HEAD = [
  "id",
  "label",
  "value",
  "unit",
  "period",
  "of",
  "missing",
  ...HELD.flatMap((one) => [one, `difference_${one}`, `low_${one}`, `high_${one}`, `established_${one}`]),
  "dataset",
  "publisher",
  "vintage",
  "licence",
  "sha256",
];

/** The same figure elsewhere, and what is said of the difference; empty where the publisher gives no way to tell one. */
const elsewhere = ({ comparisons }: Figure, benchmark: (typeof HELD)[number]): readonly (string | number | null)[] => {
  const comparison = comparisons[benchmark];
  if (!("established" in comparison)) return [null, null, null, null, null];
  const { value, difference = null, low = null, high = null, established } = comparison;
  return [value, difference, low, high, typeof established === "string" ? established : null];
};

/** Every figure of a diagnosis as one table; an absent value has its reason beside it. */
export const figuresCsv = ({ figures }: Diagnosis): Uint8Array<ArrayBuffer> =>
  toCsv({
    header: HEAD,
    rows: figures.map((figure) => {
      const { id, label, unit, period = null, of, source } = figure;
      const [value, reason] = "missing" in figure ? [null, figure.missing.reason] : [figure.value, null];
      const others = HELD.flatMap((benchmark) => elsewhere(figure, benchmark));
      const { dataset, publisher, vintage, licence, sha256 } = source;
      return [id, label, value, unit, period, of?.join(" ") ?? null, reason, ...others, dataset, publisher, vintage, licence, sha256];
    }),
  });
