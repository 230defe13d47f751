import { type Column, Table, useT } from "../../../ui/index.ts";
import type { Comparison } from "../diagnosis/diagnosis.ts";
import type { Benchmark } from "../diagnosis/figure.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { periodWords } from "../diagnosis/time-words.ts";
import type { KnownFigure } from "../papers/portrait-sections.ts";

/** Names of the territories that figures are of, by code. */
export type Names = Readonly<Record<string, string>>;

/** The same figure elsewhere, with what may be said of the difference. */
const Against = ({ figure, benchmark }: { figure: KnownFigure; benchmark: Benchmark }) => {
  const t = useT();
  const comparison = figure.comparisons[benchmark];
  if (!("established" in comparison)) return null;
  const { value, established }: Comparison = comparison;
  return (
    <>
      {figureWords(value, figure.unit, t)}
      {typeof established === "string" && (
        <>
          <br />
          <small className="soft">{t(`diagnosis.established.${established}`)}</small>
        </>
      )}
    </>
  );
};

/** A column that no figure fills is not shown. */
const BENCHMARKS: readonly Benchmark[] = ["region", "nation", "similar"];

/** Figures beside those of the région, the nation and the similar territories, each with its period and its publisher. */
export const FigureTable = ({ figures, names }: { figures: readonly KnownFigure[]; names: Names }) => {
  const t = useT();
  const about = ({ of, period, source }: KnownFigure): string =>
    [...(of?.map((code) => names[code] ?? code) ?? []), period && periodWords(period, t), source.publisher].filter(Boolean).join(", ");
  const columns: Column<KnownFigure>[] = [
    {
      label: t("diagnosis.column.figure"),
      heading: true,
      cell: (figure) => (
        <>
          {figure.label}
          <br />
          <small className="soft">{about(figure)}</small>
        </>
      ),
    },
    { label: t("diagnosis.column.here"), numeric: true, cell: (figure) => figureWords(figure.value, figure.unit, t) },
    ...BENCHMARKS.filter((benchmark) => figures.some(({ comparisons }) => "established" in comparisons[benchmark])).map(
      (benchmark): Column<KnownFigure> => ({
        label: t(`diagnosis.column.${benchmark}`),
        numeric: true,
        cell: (figure) => <Against figure={figure} benchmark={benchmark} />,
      }),
    ),
  ];
  return <Table caption={t("diagnosis.portrait.caption")} captionUnseen columns={columns} rows={figures} rowKey={({ id }) => id} />;
};
