import type { Random } from "@levier/kernel";
import { project } from "../../../app/src/modules/tracking/projection/project.ts";
import { drawCase } from "./draw-case.ts";
import type { Series } from "./draws.ts";
import { judge, LEAST_STATED, type Stated, tenthsInCells, tenthsOf, worstOf } from "./judge.ts";

/** Points between what a tenth states and what comes true. */
const MOST = 5;
/** Share of readings that lack: of counts always, of the others in one series of four. */
const LACKING = 0.3;

/** What was stated of a series of a kind. */
export type Outcome = { readonly kind: string; readonly stated: Stated };

const ask = (random: Random, kind: string, series: Series): Outcome | undefined => {
  const { question, outcome, reached } = drawCase(random, series, kind === "counts" || random() < 0.25 ? LACKING : 0);
  const answer = project(question);
  if (!answer.ok) return undefined;
  const { chance, low, high } = answer.value;
  return { kind, stated: { chance, reached, within: outcome >= Math.floor(low) && outcome <= Math.ceil(high) } };
};

/** As many series of each kind, `size` in all; those that no projection is made of are left out. */
export const askAll = (random: Random, size: number, series: Readonly<Record<string, Series>>): Outcome[] =>
  Array.from({ length: Math.ceil(size / Object.keys(series).length) }, () =>
    Object.entries(series).flatMap(([kind, one]) => ask(random, kind, one) ?? []),
  ).flat();

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

const points = (stated: readonly Stated[], digits: number): string => {
  const worst = worstOf(tenthsOf(stated));
  return worst === null ? "too few for a tenth" : `${worst.toFixed(digits)} points`;
};

const byKind = (outcomes: readonly Outcome[]): [string, Stated[]][] =>
  [...new Set(outcomes.map(({ kind }) => kind))].map((kind) => [
    kind,
    outcomes.filter((each) => each.kind === kind).map(({ stated }) => stated),
  ]);

export const tell = (outcomes: readonly Outcome[]): string => {
  const stated = outcomes.map((each) => each.stated);
  const { brier, skill, outer, within } = judge(stated);
  const figures = `Brier ${brier.toFixed(3)}, skill ${percent(skill)}, ${percent(outer)} in the outer tenths, ${percent(within)} within 80 %`;
  return `${outcomes.length} projections, worst tenth off by ${points(stated, 1)}; ${figures}`;
};

export const tellEach = (outcomes: readonly Outcome[]): string =>
  byKind(outcomes)
    .map(([kind, stated]) => {
      const { skill, within } = judge(stated);
      return `${kind} ${points(stated, 0)}, skill ${percent(skill)}, ${percent(within)} within`;
    })
    .join("; ");

/** A row of each kind, a column of each tenth of the stated chances: what came true less what was stated. */
export const printTenths = (outcomes: readonly Outcome[]): void => {
  const tenths = Array.from({ length: 10 }, (_, tenth) => `${10 * tenth}–${10 * tenth + 10} %`);
  const kinds: [string, Stated[]][] = [["all", outcomes.map(({ stated }) => stated)], ...byKind(outcomes)];
  const rows = [["kind", ...tenths], ...kinds.map(([kind, stated]) => [kind, ...tenthsInCells(stated)])];
  const widths = ["kind", ...tenths].map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  "),
  );
  const legend = `Points that came true beyond what was stated (chances); ? : not measured, fewer than ${LEAST_STATED} chances.`;
  process.stdout.write(`${legend}\n${lines.join("\n")}\n\n`);
};

/** Whether the chances are calibrated, every tenth of them, and tell more than the base rate. A part of the full size leaves three standard errors to chance. */
export const holds = (outcomes: readonly Outcome[], whole: boolean): boolean => {
  const stated = outcomes.map((each) => each.stated);
  const off = tenthsOf(stated).some(
    (tenth) => tenth.count >= LEAST_STATED && Math.abs(tenth.stated - tenth.observed) > MOST + (whole ? 0 : 150 / Math.sqrt(tenth.count)),
  );
  return !off && judge(stated).skill > 0;
};
