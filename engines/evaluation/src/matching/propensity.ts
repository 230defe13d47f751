import { ok, type Result, refuse } from "@levier/kernel";
import { factor, solveFactored } from "../numerics/cholesky.ts";
import { add, dot } from "../numerics/vectors.ts";
import { type MatchingSample, type Subject, scaledTraits } from "./matching-sample.ts";
import { rangeOf } from "./range.ts";

export type Propensity = {
  /** Logarithm of the odds of being treated, of each treated and of each control. */
  readonly treated: Float64Array;
  readonly controls: Float64Array;
  /** Of the constant, then of each trait in its own unit; NaN for a trait that is one for all. */
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
};

export type PropensityRefusal =
  /** Traits tell the treated from the controls without fail: the likelihood has no maximum, and no control is like a treated. */
  | { readonly code: "separation"; readonly trait: string | null }
  | { readonly code: "too-few-subjects"; readonly subjects: number; readonly coefficients: number };

const MOST_ROUNDS = 50;
/** Odds of one to 10^13: past them a subject's side is sure. One that is far from all others may be so; where all are, traits part them. */
const SURE = 30;
/** Share of a likelihood that is rounding. */
const ROUNDING = 1e-13;

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

const likelihood = (odds: Float64Array, sides: Float64Array): number =>
  odds.reduce(
    (sum, one, i) => sum - Math.log1p(Math.exp(-Math.abs(one))) - (one > 0 ? (1 - (sides[i] ?? 0)) * one : -(sides[i] ?? 0) * one),
    0,
  );

/** The trait, if there is one, whose values alone part the treated from the controls. */
const partingTrait = ({ names, scales, treated, controls }: MatchingSample): string | null => {
  const range = (subjects: readonly Subject[], at: number) => rangeOf(subjects.map(({ traits }) => traits[at] ?? 0));
  const found = scales.find(({ at }) => {
    const [one, other] = [range(treated, at), range(controls, at)];
    return one.least > other.most || one.most < other.least;
  });
  return found ? (names[found.at] ?? null) : null;
};

type Fit = { readonly coefficients: Float64Array; readonly odds: Float64Array; readonly lower: Float64Array };

/** Maximum of the likelihood by Newton's steps, halved while they lower it; null where it has none. */
const maximise = (rows: readonly Float64Array[], sides: Float64Array): Fit | null => {
  const size = rows[0]?.length ?? 0;
  const oddsOf = (coefficients: Float64Array): Float64Array => Float64Array.from(rows, (row) => dot(row, coefficients));
  let coefficients = new Float64Array(size);
  let odds = oddsOf(coefficients);
  let reached = likelihood(odds, sides);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const information = new Float64Array(size * size);
    const step = new Float64Array(size);
    rows.forEach((row, i) => {
      const p = chance(odds[i] ?? 0);
      add(step, row, (sides[i] ?? 0) - p);
      for (let a = 0; a < size; a++) add(information.subarray(a * size, (a + 1) * size), row, p * (1 - p) * (row[a] ?? 0));
    });
    if (!factor(information, size)) return null;
    solveFactored(information, size, step);
    let length = 1;
    let next = coefficients;
    let told = reached;
    for (let halvings = 0; halvings < 30; halvings++, length /= 2) {
      next = coefficients.map((value, a) => value + length * (step[a] ?? 0));
      told = likelihood(oddsOf(next), sides);
      if (told >= reached - ROUNDING * (1 - reached)) break;
    }
    [coefficients, odds, reached] = [next, oddsOf(next), told];
    if (odds.every((one) => Math.abs(one) > SURE)) return null;
    // Errors square at each step: the next one would move nothing.
    if (length === 1 && step.every((value) => Math.abs(value) <= 1e-9)) return { coefficients, odds, lower: information };
  }
  return null;
};

const inverseOf = (lower: Float64Array, size: number): readonly Float64Array[] =>
  Array.from({ length: size }, (_, a) => {
    const unit = new Float64Array(size);
    unit[a] = 1;
    solveFactored(lower, size, unit);
    return unit;
  });

/** Logistic regression of the treatment on the traits of a sample: how likely each subject was to be treated (Rosenbaum & Rubin 1983). */
export const propensity = (sample: MatchingSample): Result<Propensity, PropensityRefusal> => {
  const { treated, controls, scales, names } = sample;
  const subjects = [...treated, ...controls];
  const size = scales.length + 1;
  if (subjects.length <= size) return refuse({ code: "too-few-subjects", subjects: subjects.length, coefficients: size });
  const rows = subjects.map((subject) => Float64Array.of(1, ...scaledTraits(sample, subject)));
  const fit = maximise(
    rows,
    Float64Array.from(subjects, ({ isTreated }) => (isTreated ? 1 : 0)),
  );
  if (!fit) return refuse({ code: "separation", trait: partingTrait(sample) });
  const inverse = inverseOf(fit.lower, size);
  // The constant where traits are 0 in their own unit: a combination of the coefficients in the sample's scale.
  const atZero = Float64Array.of(1, ...scales.map(({ mean, deviation }) => -mean / deviation));
  const coefficients = names.map(() => Number.NaN);
  const standardErrors = names.map(() => Number.NaN);
  scales.forEach(({ at, deviation }, m) => {
    coefficients[at] = (fit.coefficients[m + 1] ?? 0) / deviation;
    standardErrors[at] = Math.sqrt(inverse[m + 1]?.[m + 1] ?? 0) / deviation;
  });
  const ofConstant = Math.sqrt(
    dot(
      atZero,
      Float64Array.from(inverse, (row) => dot(row, atZero)),
    ),
  );
  return ok({
    treated: fit.odds.subarray(0, treated.length),
    controls: fit.odds.subarray(treated.length),
    coefficients: [dot(atZero, fit.coefficients), ...coefficients],
    standardErrors: [ofConstant, ...standardErrors],
  });
};
