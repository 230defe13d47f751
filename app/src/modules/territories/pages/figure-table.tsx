import { type Column, Table, useT } from "../../../ui/index.ts";
import type { Benchmark } from "../diagnosis/figure.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { periodWords } from "../diagnosis/time-words.ts";
import type { KnownFigure } from "../papers/portrait-sections.ts";

/** Names of the territories that figures are of, by code. */
export type Names = Readonly<Record<string, string>>;

type FiguresShown = { readonly figures: readonly KnownFigure[]; readonly names: Names };

const BENCHMARKS: readonly Benchmark[] = ["region", "nation", "similar"];

/** Whose it is when it is not the place's own, when, and who publishes it. */
const useAbout = (names: Names) => {
  const t = useT();
  return ({ of, period, source }: KnownFigure): string =>
    [...(of?.map((code) => names[code] ?? code) ?? []), period && periodWords(period, t), source.publisher].filter(Boolean).join(", ");
};

/** The same figure elsewhere, with what may be said of the difference. */
const Against = ({ figure, benchmark }: { figure: KnownFigure; benchmark: Benchmark }) => {
  const t = useT();
  const comparison = figure.comparisons[benchmark];
  if (!("established" in comparison)) return null;
  const { value, established } = comparison;
  return (
    <>
      {figureWords(value, figure.unit, t)}
      {typeof established === "string" && <small>{t(`diagnosis.established.${established}`)}</small>}
    </>
  );
};

/** Figures beside those of the région, the nation and the similar territories; a column that none of them fills is not shown. */
export const FigureTable = ({ figures, names }: FiguresShown) => {
  const t = useT();
  const about = useAbout(names);
  const columns: Column<KnownFigure>[] = [
    {
      label: t("diagnosis.column.figure"),
      heading: true,
      cell: (figure) => (
        <>
          {figure.label} <small>{about(figure)}</small>
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

/** Figures that nothing is held against, a line each. */
export const FigureList = ({ figures, names }: FiguresShown) => {
  const t = useT();
  const about = useAbout(names);
  return (
    <ul className="facts">
      {figures.map((figure) => {
        const value = figureWords(figure.value, figure.unit, t);
        return (
          <li key={figure.id}>
            <b>{t("portrait.fact", { label: figure.label, value })}</b> ({about(figure)})
          </li>
        );
      })}
    </ul>
  );
};
