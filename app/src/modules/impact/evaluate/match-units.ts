import {
  type BalanceRow,
  type Block,
  courseOf,
  covariateOf,
  type EntropyEstimate,
  type EntropyRefusal,
  entropyBalance,
  type MatchingSample,
  matchingSample,
  type NearestRefusal,
  nearestMatch,
  type SampleRefusal,
  type SyntheticEstimate,
  type TreatedPanel,
} from "@levier/evaluation";
import { ok, type Result, refuse } from "@levier/kernel";
import type { Matching } from "./evaluation.ts";
import type { EvaluationRefusal } from "./evaluation-refusal.ts";
import type { PanelExtras } from "./read-extras.ts";

const refusalOf = (refusal: SampleRefusal | NearestRefusal | EntropyRefusal): EvaluationRefusal => {
  switch (refusal.code) {
    case "not-a-number":
      return { code: "covariate-before", unit: refusal.id, covariate: refusal.trait };
    case "collinear-trait":
      return { code: "covariate-collinear", covariate: refusal.trait };
    case "no-trait-varies":
      return { code: "nothing-to-match" };
    case "separation":
      return { code: "none-alike", covariate: refusal.trait ?? "" };
    case "no-overlap":
      return { code: "none-alike", covariate: "" };
    case "too-few-controls":
      return { code: "few-to-match", have: refusal.controls, needed: refusal.needed };
    case "too-few-subjects":
      return { code: "few-to-match", have: refusal.subjects, needed: refusal.coefficients + 1 };
    case "fewer-controls-than-moments":
      return { code: "few-to-match", have: refusal.controls, needed: refusal.moments + 1 };
    case "none-treated":
    case "no-control":
      return refusal;
    case "duplicate":
      throw new Error(`the panel holds "${refusal.id}" twice`);
  }
};

/** Units by their covariates at the last time before any treatment; `outcomeOf`: what is compared of a unit. */
const sampleOf = (panel: TreatedPanel, { covariates }: PanelExtras, outcomeOf: (unit: number) => number) => {
  const width = panel.times.length;
  const before = Math.min(...panel.adoption.filter((at) => at !== null)) - 1;
  const columns = covariates.map(({ name, rows }) => covariateOf(panel, name, rows).values);
  const subjects = panel.units.map((id, unit) => ({
    id,
    isTreated: panel.adoption[unit] !== null,
    outcome: outcomeOf(unit),
    traits: columns.map((values) => values[unit * width + before] ?? Number.NaN),
  }));
  const names = covariates.map(({ name }) => name);
  return matchingSample(subjects, names);
};

/** The panel of these units alone. */
const keptOf = (panel: TreatedPanel, isKept: (unit: string) => boolean): TreatedPanel => {
  const places = panel.units.flatMap((unit, at) => (isKept(unit) ? [at] : []));
  return {
    units: places.map((at) => panel.units[at] ?? ""),
    times: panel.times,
    outcome: Float64Array.from(places.flatMap((at) => [...courseOf(panel, at)])),
    adoption: places.map((at) => panel.adoption[at] ?? null),
  };
};

const toldOf = (kind: Matching["kind"], balance: readonly BalanceRow[], rest: Pick<Matching, "pairs" | "effectiveControls">): Matching => ({
  kind,
  balance,
  ...rest,
});

export type NearestMatched = { readonly panel: TreatedPanel; readonly matching: Matching };

/** The treated of a panel, and for each the `neighbours` controls that were the most like it before the treatment; the others are left out. */
export const nearestUnits = (panel: TreatedPanel, extras: PanelExtras, neighbours: number): Result<NearestMatched, EvaluationRefusal> => {
  const sample = sampleOf(panel, extras, () => 0);
  const found = sample.ok ? nearestMatch(sample.value, { neighbours }) : sample;
  if (!found.ok) return refuse(refusalOf(found.error));
  const { matches, balance } = found.value;
  const kept = new Set(matches.flatMap(({ treated, controls }) => [treated, ...controls]));
  return ok({ panel: keptOf(panel, (unit) => kept.has(unit)), matching: toldOf("nearest", balance, { pairs: matches }) });
};

export type EntropyMatched = { readonly estimate: SyntheticEstimate; readonly balanced: EntropyEstimate; readonly matching: Matching };

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Weights of controls, as near to equal as can be, under which their covariates before the treatment are on average the treated's. */
export const entropyUnits = (block: Block, panel: TreatedPanel, extras: PanelExtras): Result<EntropyMatched, EvaluationRefusal> => {
  const change = (unit: number): number => {
    const course = courseOf(panel, unit);
    return meanOf(course.subarray(block.from)) - meanOf(course.subarray(0, block.from));
  };
  const sample: Result<MatchingSample, SampleRefusal> = sampleOf(panel, extras, change);
  const found = sample.ok ? entropyBalance(sample.value) : sample;
  if (!found.ok) return refuse(refusalOf(found.error));
  const { effect, weights, balance, effectiveControls } = found.value;
  const timeWeights = new Float64Array(block.from).fill(1 / block.from);
  return ok({
    estimate: { effect, unitWeights: weights, timeWeights },
    balanced: found.value,
    matching: toldOf("entropy", balance, { effectiveControls }),
  });
};
