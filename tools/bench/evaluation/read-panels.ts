import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, blockOf, preparePanel, preparePredictors, readPredictorPlan, type TreatedPanel } from "@levier/evaluation";
import type { Result } from "@levier/kernel";
import { readLines } from "../../../app/src/modules/impact/evaluate/read-panel.ts";
import { root } from "../../files.ts";

const FOLDER = join(root, "../shared/data/impact");

/** What the published panels are, or the file that is lacking of them. */
export const lackingPanel = (): string | null =>
  ["california_prop99.csv", "basque.csv", "mpdta.csv"].map((name) => join(FOLDER, name)).find((path) => !existsSync(path)) ?? null;

/** The value of what must hold here, or an end with its refusal. */
export const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

type Cells = Readonly<Record<string, string>>;

const cellsOf = (name: string, delimiter: string): readonly Cells[] =>
  must(readLines(readFileSync(join(FOLDER, name)), delimiter)).map(({ cells }) => cells);

const prepared = (
  lines: readonly Cells[],
  told: (cells: Cells) => { unit: string; time: string; outcome: number; isTreated: boolean },
): TreatedPanel => must(preparePanel(lines.map(told))).panel;

/** Sales of cigarettes in 39 states over 31 years, of which California is under its programme from 1989 on. */
export const california = (): { readonly panel: TreatedPanel; readonly block: Block } => {
  const panel = prepared(cellsOf("california_prop99.csv", ";"), (cells) => ({
    ...{
      unit: cells["State"] ?? "",
      time: cells["Year"] ?? "",
      outcome: Number(cells["PacksPerCapita"]),
      isTreated: cells["treated"] === "1",
    },
  }));
  return { panel, block: must(blockOf(panel)) };
};

/** Teenage employment in 500 counties over five years, in which the minimum wage rises at three times. */
export const minimumWage = (): TreatedPanel =>
  prepared(cellsOf("mpdta.csv", ","), (cells) => {
    const [time, first] = [cells["year"] ?? "", Number(cells["first.treat"])];
    return { unit: cells["countyreal"] ?? "", time, outcome: Number(cells["lemp"]), isTreated: first > 0 && Number(time) >= first };
  });

const SCHOOL = ["school.illit", "school.prim", "school.med", "school.high", "school.post.high"];
const SECTORS = ["agriculture", "energy", "industry", "construction", "services.venta", "services.nonventa"];
/** The predictors of Abadie and Gardeazabal (2003), Table 3. */
const CLASSICAL = {
  predictors: [
    ...SCHOOL.slice(0, 3).map((column) => ({ column, from: 1964, to: 1969, operator: "mean", shareOf: SCHOOL })),
    { column: "school.higher", from: 1964, to: 1969, operator: "mean", sumOf: SCHOOL.slice(3), shareOf: SCHOOL },
    { column: "invest", from: 1964, to: 1969, operator: "mean" },
    { column: "gdpcap", from: 1960, to: 1969, operator: "mean" },
    ...SECTORS.map((sector) => ({ column: `sec.${sector}`, from: 1961, to: 1969, operator: "mean" })),
    { column: "popdens", from: 1969, to: 1969, operator: "mean" },
  ],
  fit: { from: 1960, to: 1969 },
};

/** The seventeen Spanish regions, each as if it were the treated from 1970 on, with the predictors of all. */
export const spanishRegions = () => {
  const lines = cellsOf("basque.csv", ",").filter((cells) => Number(cells["regionno"]) !== 1);
  const keyed = lines.map((cells) => ({ cells, unit: cells["regionname"] ?? "", time: String(Number(cells["year"])) }));
  const { panel } = must(preparePanel(keyed.map(({ cells, ...key }) => ({ ...key, outcome: Number(cells["gdpcap"]), isTreated: false }))));
  const plan = must(readPredictorPlan(CLASSICAL));
  const numbers = (cells: Cells) =>
    Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell === "" || cell === "NA" ? null : Number(cell)]));
  const rows = keyed.map(({ cells, ...key }) => ({ ...key, values: numbers(cells) }));
  const { predictors } = must(preparePredictors(rows, panel.units, plan));
  const everyone = panel.units.map((_, unit) => unit);
  const from = panel.times.indexOf("1970");
  const regions = everyone.map((unit) => ({
    name: panel.units[unit] ?? "",
    block: { panel, treated: [unit], controls: everyone.filter((other) => other !== unit), from },
  }));
  return { regions, predictors, fit: plan.fit };
};
