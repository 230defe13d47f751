import { type Column, FoldedTable, formatDate, useT } from "../../../../ui/index.ts";
import { besideBecause, type Reading } from "../reading.ts";
import type { Standing } from "../standing.ts";
import { valueWords } from "../tracked-words.ts";

type Row = { readonly reading: Reading; readonly state: string; readonly isBenchmark: boolean };

/** Everything that was read, the last first: what counts, what is shown beside it, what was set aside, and what the benchmark reads. */
export const ReadingsTable = ({ standing }: { standing: Standing }) => {
  const t = useT();
  const { sorted, known, benchmark } = standing;
  const { unit } = known.indicator;
  const aside = known.readings.filter(({ setAsideBecause }) => setAsideBecause !== null);
  const rows: Row[] = [
    ...sorted.retained.map((reading) => ({ reading, state: t("tracked.reading.retained"), isBenchmark: false })),
    ...sorted.beside.map(({ reading, instead }) => ({
      reading,
      state: t("tracked.reading.beside", {
        value: valueWords(instead.value, unit),
        because: besideBecause(reading, instead),
        feed: t(`tracked.feed.${instead.feed}`).toLowerCase(),
        day: formatDate(instead.at.slice(0, 10)),
      }),
      isBenchmark: false,
    })),
    ...aside.map((reading) => ({
      reading,
      state: t("tracked.reading.aside", { because: reading.setAsideBecause ?? "" }),
      isBenchmark: false,
    })),
    ...benchmark.map((reading) => ({ reading, state: t("tracked.reading.benchmark"), isBenchmark: true })),
  ].sort((one, other) => (one.reading.day < other.reading.day ? 1 : -1));
  const sourceOf = ({ source, feed, sourceUrl, vintage, sha256, givenBy, note }: Reading) => {
    const words = source === "" ? t(feed === "achievements" ? "tracked.reckoned.achievements" : "tracked.reckoned.sum") : source;
    const more = [
      ...(vintage === null ? [] : [t("tracked.reading.vintage", { vintage })]),
      ...(sha256 === null ? [] : [t("tracked.reading.sha256", { sha256: sha256.slice(0, 12) })]),
      ...(givenBy === null ? [] : [t("tracked.reading.by", { by: givenBy })]),
      ...(note === null ? [] : [note]),
    ];
    return (
      <>
        {sourceUrl === null ? (
          words
        ) : (
          <a href={sourceUrl} rel="noopener">
            {words}
          </a>
        )}
        {more.length > 0 && (
          <>
            <br />
            <small className="soft">{more.join(", ")}</small>
          </>
        )}
      </>
    );
  };
  const columns: Column<Row>[] = [
    {
      label: t("tracked.column.day"),
      heading: true,
      cell: ({ reading: { from, day } }) =>
        from === null ? formatDate(day) : t("tracked.period.range", { from: formatDate(from), to: formatDate(day) }),
    },
    { label: t("tracked.column.figure"), numeric: true, selfEvident: true, cell: ({ reading }) => valueWords(reading.value, unit) },
    { label: t("tracked.column.evidence"), selfEvident: true, cell: ({ reading }) => t(`tracked.evidence.${reading.evidence}`) },
    { label: t("tracked.column.source"), selfEvident: true, cell: ({ reading }) => sourceOf(reading) },
    { label: t("tracked.column.state"), selfEvident: true, cell: ({ state }) => state },
  ];
  return (
    <FoldedTable
      caption={t("tracked.one.readings")}
      captionUnseen
      columns={columns}
      rows={rows}
      rowKey={({ reading }, at) => `${reading.id}${at}`}
      empty={t("tracked.one.readings.none")}
    />
  );
};
