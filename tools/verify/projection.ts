import { type Random, seededRandom } from "@levier/kernel";
import { project } from "../../app/src/modules/tracking/projection/project.ts";
import type { Verification } from "../verify.ts";
import { drawCase } from "./projection/draw-case.ts";
import type { Series } from "./projection/draws.ts";
import { foreignSeries } from "./projection/foreign-series.ts";
import { judge, LEAST_STATED, type Stated, tenthsInWords, tenthsOf, worstOf } from "./projection/judge.ts";
import { otherSeries } from "./projection/other-series.ts";

/** Points between what a tenth states and what comes true. */
const MOST = 5;
const SIZE = 10_000;
/** Share of readings that lack: of counts always, of the others in one series of four. */
const LACKING = 0.3;

type Outcome = { readonly name: string; readonly stated: Stated };

const ask = (random: Random, name: string, series: Series): Outcome | undefined => {
  const { question, outcome, reached } = drawCase(random, series, name === "counts" || random() < 0.25 ? LACKING : 0);
  const answer = project(question);
  if (!answer.ok) return undefined;
  const { chance, low, high } = answer.value;
  return { name, stated: { chance, reached, within: outcome >= Math.floor(low) && outcome <= Math.ceil(high) } };
};

const askAll = (random: Random, size: number, series: Readonly<Record<string, Series>>): Outcome[] =>
  Array.from({ length: Math.ceil(size / Object.keys(series).length) }, () =>
    Object.entries(series).flatMap(([name, one]) => ask(random, name, one) ?? []),
  ).flat();

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

const points = (stated: readonly Stated[], digits: number): string => {
  const worst = worstOf(tenthsOf(stated));
  return worst === null ? "too few for a tenth" : `${worst.toFixed(digits)} points`;
};

const tell = (outcomes: readonly Outcome[]): string => {
  const stated = outcomes.map((each) => each.stated);
  const { brier, skill, outer, within } = judge(stated);
  const figures = `Brier ${brier.toFixed(3)}, skill ${percent(skill)}, ${percent(outer)} in the outer tenths, ${percent(within)} within 80 %`;
  return `${outcomes.length} projections, worst tenth off by ${points(stated, 1)}; ${figures}`;
};

const tellEach = (outcomes: readonly Outcome[]): string =>
  [...new Set(outcomes.map(({ name }) => name))]
    .map((name) => {
      const stated = outcomes.filter((each) => each.name === name).map((each) => each.stated);
      const { skill, within } = judge(stated);
      return `${name} ${points(stated, 0)}, skill ${percent(skill)}, ${percent(within)} within`;
    })
    .join("; ");

/** A row of each kind: what came true less what was stated, tenth by tenth. */
const printTenths = (outcomes: readonly Outcome[]): void => {
  const row = (name: string, of: readonly Outcome[]): string => `| ${name} | ${tenthsInWords(of.map(({ stated }) => stated))} |\n`;
  const kinds = [...new Set(outcomes.map(({ name }) => name))];
  const rows = kinds.map((kind) =>
    row(
      kind,
      outcomes.filter(({ name }) => name === kind),
    ),
  );
  process.stdout.write([row("all", outcomes), ...rows].join(""));
};

export const projection: Verification = {
  what: "the chances that projections state come true as often as stated, on series that the method does not assume",
  size: SIZE,
  run: (size, seed) => {
    const random = seededRandom(seed);
    const outcomes = askAll(random, size, foreignSeries);
    const others = askAll(random, size / 2, otherSeries);
    if (size >= SIZE) {
      printTenths(outcomes);
      printTenths(others);
    }
    const told = `${tell(outcomes)} (${tellEach(outcomes)}). Unseen series: ${tell(others)}`;
    const tenths = tenthsOf(outcomes.map(({ stated }) => stated)).filter(({ count }) => count >= LEAST_STATED);
    // A part of the full size leaves three standard errors to chance.
    const slack = (count: number): number => (size < SIZE ? 150 / Math.sqrt(count) : 0);
    const off = tenths.some(({ count, stated, observed }) => Math.abs(stated - observed) > MOST + slack(count));
    return off || judge(outcomes.map(({ stated }) => stated)).skill <= 0 ? Promise.reject(new Error(told)) : Promise.resolve(told);
  },
};
