import type { Translate } from "../../../messages/index.ts";
import { indicatorOf, type ReadFigure } from "../../pacts/index.ts";
import type { Diagnosis } from "../../territories/index.ts";
import { addDays, addMonths, lastDayOf } from "./days.ts";
import type { Measure } from "./indicator.ts";
import type { ReadingFields } from "./write-reading.ts";

/** An official figure that an indicator is bound to. `benchmark`: `nation`, `region`, or nothing that the same diagnosis tells. */
type Binding = { readonly figure: string; readonly benchmark: string | null; readonly measure: Measure };

/** Months that a period of an official figure lasts, as it is written: a year, a quarter, a month. */
const monthsIn = (period: string): number => (/^\d{4}$/.test(period) ? 12 : /-Q\d$/.test(period) ? 3 : 1);

type About = Pick<ReadingFields, "of"> & { readonly measure: Measure; readonly address: string };

const readingOf = (t: Translate, diagnosis: Diagnosis, figure: ReadFigure, { of, measure, address }: About): ReadingFields[] => {
  const { source, indicator } = indicatorOf(t, figure, diagnosis, { address, today: "" });
  const day = indicator.date === null ? null : lastDayOf(indicator.date);
  if (day === null) return [];
  const from = measure === "flow" ? addMonths(addDays(day, 1), -monthsIn(figure.period ?? "")) : null;
  const { vintage, sha256, publisher } = figure.source;
  return [
    {
      ...{ of, value: indicator.value, day, from, feed: "official", evidence: "official-statistics", vintage, sha256, note: null },
      ...{ source: `${publisher}, ${source.title}`, sourceUrl: address, givenBy: null },
    },
  ];
};

/**
 * What a diagnosis reads of a figure: its last value, the series it ends where there is one, and the same figure of the nation or of
 * the région, of the period of the last value. Shares in per cent.
 */
export const officialReadings = (
  t: Translate,
  diagnosis: Diagnosis,
  { figure: id, benchmark, measure }: Binding,
  address: string,
): readonly ReadingFields[] => {
  const figure = diagnosis.figures.find((one) => one.id === id);
  if (!figure || "missing" in figure) return [];
  const about = { of: "indicator", measure, address } as const;
  const series = diagnosis.series.find((one) => one.id === id)?.points ?? [];
  const past = series.flatMap(({ time, value }) =>
    typeof value === "number" && time !== figure.period ? readingOf(t, diagnosis, { ...figure, value, period: time }, about) : [],
  );
  const beside = benchmark === "nation" || benchmark === "region" ? figure.comparisons[benchmark] : null;
  const compared =
    beside && "value" in beside ? readingOf(t, diagnosis, { ...figure, value: beside.value }, { ...about, of: "benchmark" }) : [];
  return [...past, ...readingOf(t, diagnosis, figure, about), ...compared];
};
