import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type Diagnosis, type Figure, periodWords } from "../../territories/index.ts";
import type { Indicator, Source } from "../pact.schema.ts";
import { figureKey } from "./bound-figures.ts";

/** A figure of a diagnosis that has a value. */
export type ReadFigure = Figure & { readonly value: number };

const QUARTER = /^(\d{4})-Q([1-4])$/;

/** The day a figure is of, as precise as its source: the end of its period, `2019-12`, `2024-12` for a last quarter. */
export const dayOfPeriod = (period: string): string | null => {
  const last = period.split("–").at(-1) ?? "";
  const [, year, quarter] = QUARTER.exec(last) ?? [];
  if (year !== undefined && quarter !== undefined) return `${year}-${String(Number(quarter) * 3).padStart(2, "0")}`;
  return /^\d{4}(?:-\d{2}){0,2}$/.test(last) ? last : null;
};

/** A value as it is kept: shares in per cent, to the digit that is read. */
const keptValue = ({ value, unit }: ReadFigure): number =>
  unit === "share" ? Math.round(value * 1000) / 10 : Math.round(value * 100) / 100;

/** A count bears no unit: its label says what is counted. */
const unitOf = ({ unit }: ReadFigure, t: Translate): string | null => {
  const key = `diagnosis.unit.${unit}`;
  if (unit === "share") return "%";
  return isMessageKey(key) ? t(key) : null;
};

type Bound = { readonly source: Source; readonly indicator: Omit<Indicator, "kind"> };

/** A figure as an indicator of a pact, and the source it is bound to. `address`: where all the figures of the territory are read. */
export const indicatorOf = (
  t: Translate,
  figure: ReadFigure,
  { territory, names }: Pick<Diagnosis, "territory" | "names">,
  { address, today }: { readonly address: string; readonly today: string },
): Bound => {
  const { dataset, publisher, vintage, licence, sha256 } = figure.source;
  const period = figure.period ?? "";
  const places = figure.of?.map((code) => names[code] ?? code) ?? [territory.name];
  const id = figureKey({ territory: territory.code, figure: figure.id, period, file: sha256 ?? vintage ?? "" });
  const told = { period: period === "" ? "none" : periodWords(period, t), licence };
  return {
    source: {
      ...{ id, kind: "dataset", publisher, url: address, publishedOn: null, consultedOn: today, sha256 },
      title: t("indicators.source.title", { dataset, vintage: vintage === null ? "none" : periodWords(vintage, t) }),
    },
    indicator: {
      label: t("indicators.label", { label: figure.label, place: places.join(", ") }),
      value: keptValue(figure),
      unit: unitOf(figure, t),
      date: dayOfPeriod(period),
      deadline: null,
      citations: [{ source: id, quote: null, start: null, end: null, note: t("indicators.source.note", told) }],
    },
  };
};
