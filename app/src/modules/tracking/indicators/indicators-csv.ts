import { toCsv } from "../../../platform/csv.ts";
import type { Standing } from "./standing.ts";

/** Every reading of some indicators, one a row, those that do not count and those of a benchmark included. */
export const indicatorsCsv = (standings: readonly Standing[]): Uint8Array<ArrayBuffer> =>
  toCsv({
    header: [
      ...["indicator", "label", "unit", "of", "from", "day", "value", "counts", "feed", "evidence", "source", "source_url"],
      ...["vintage", "sha256", "set_aside_because"],
    ],
    rows: standings.flatMap(({ known: { indicator, readings, benchmark }, sorted }) => {
      const counted = new Set(sorted.retained);
      const reckoned = sorted.retained.filter(({ id }) => id === "");
      const rows = [
        ...[...readings, ...reckoned].map((reading) => ({ of: "indicator", reading, counts: counted.has(reading) })),
        ...benchmark.map((reading) => ({ of: "benchmark", reading, counts: reading.setAsideBecause === null })),
      ];
      return rows
        .sort((one, other) => (one.reading.day < other.reading.day ? -1 : 1))
        .map(({ of, reading: r, counts }) => [
          ...[indicator.id, indicator.label, indicator.unit, of, r.from, r.day, r.value, counts ? "yes" : "no", r.feed, r.evidence],
          ...[r.source, r.sourceUrl, r.vintage, r.sha256, r.setAsideBecause],
        ]);
    }),
  });
