import { isMessageKey, type Translate } from "../../../messages/index.ts";
import { type Column, Table, useT } from "../../../ui/index.ts";
import type { Unit } from "../diagnosis/figure.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { periodWords } from "../diagnosis/time-words.ts";
import type { ComparedCell, Yardstick } from "./compare-territories.ts";
import type { TerritoryComparison } from "./comparison.ts";
import { contrastWords } from "./contrast-words.ts";

type Row = TerritoryComparison["rows"][number];

type CellProps = { readonly row: Row; readonly cell: ComparedCell; readonly yardsticks: readonly Yardstick[]; readonly names: Names };

type Names = TerritoryComparison["names"];

/** Units too long to be told in each cell: the row tells them. */
const LONG: ReadonlySet<Unit> = new Set(["inhabitants/km2", "EUR/job", "EUR/inhabitant"]);

const unitInCells = (unit: Unit): Unit => (LONG.has(unit) ? "ratio" : unit);

/** A figure of one territory, of whom it is when borrowed, and what sets it apart. */
const Cell = ({ row: { id, unit }, cell: { computed, contrasts }, yardsticks, names }: CellProps) => {
  const t = useT();
  if ("missing" in computed) return <small className="soft">{t(`diagnosis.missing.${computed.missing.reason}`)}</small>;
  const { value, of } = computed;
  const told = yardsticks.flatMap((yardstick) => contrastWords(contrasts[yardstick], { id, unit, yardstick }, t) ?? []);
  const lines = [...(of ? [of.map((code) => names[code] ?? code).join(", ")] : []), ...told];
  return (
    <>
      {figureWords(value, unitInCells(unit), t)}
      {lines.map((line) => (
        <small key={line} className="soft">
          {line}
        </small>
      ))}
    </>
  );
};

/** The value of a figure around the territories, the first that tells it. */
const around = ({ cells }: Row, benchmark: "region" | "nation"): number | null => {
  for (const { computed } of cells) {
    const value = "missing" in computed ? undefined : computed.against?.[benchmark]?.value;
    if (value !== undefined) return value;
  }
  return null;
};

const aboutRow = ({ cells, source, unit }: Row, { sources }: TerritoryComparison, t: Translate): string => {
  const periods = [...new Set(cells.flatMap(({ computed }) => ("missing" in computed ? [] : [computed.period])))];
  const key = `diagnosis.unit.${unit}`;
  const told = LONG.has(unit) && isMessageKey(key) ? [t(key)] : [];
  return [...told, ...periods.map((period) => periodWords(period, t)), sources.find(({ id }) => id === source)?.publisher ?? ""]
    .filter((part) => part !== "")
    .join(", ");
};

/** Figures in rows, territories in columns, with their région when they share one, and the nation. */
export const ComparisonTable = ({ comparison, rows }: { comparison: TerritoryComparison; rows: readonly Row[] }) => {
  const t = useT();
  const { columns, names } = comparison;
  const regions = [...new Set(columns.map(({ region }) => region))];
  const [region] = regions.length === 1 ? regions : [];
  const beside = (benchmark: "region" | "nation", label: string): Column<Row> => ({
    label,
    numeric: true,
    cell: (row) => {
      const value = around(row, benchmark);
      return value === null ? null : figureWords(value, unitInCells(row.unit), t);
    },
  });
  const told: Column<Row>[] = [
    {
      label: t("diagnosis.column.figure"),
      heading: true,
      cell: (row) => (
        <>
          {row.label}
          <small className="soft">{aboutRow(row, comparison, t)}</small>
        </>
      ),
    },
    ...columns.map(
      ({ name }, at): Column<Row> => ({
        label: name,
        numeric: true,
        cell: (row) => {
          const cell = row.cells[at];
          const yardsticks: readonly Yardstick[] = at === 0 ? ["nation"] : ["nation", "first"];
          return cell ? <Cell row={row} cell={cell} yardsticks={yardsticks} names={names} /> : null;
        },
      }),
    ),
    ...(region ? [beside("region", names[region] ?? t("diagnosis.column.region"))] : []),
    beside("nation", t("diagnosis.column.nation")),
  ];
  return <Table caption={t("territories.compare.caption")} captionUnseen columns={told} rows={rows} rowKey={({ id }) => id} />;
};
