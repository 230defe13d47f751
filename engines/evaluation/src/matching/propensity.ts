import { ok, type Result, refuse } from "@levier/kernel";
import { dot } from "../numerics/vectors.ts";
import { type Logit, logit } from "../regression/logit.ts";
import { fittedBy } from "../regression/regressors.ts";
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

/** The trait, if there is one, whose values alone part the treated from the controls. */
const partingTrait = ({ names, scales, treated, controls }: MatchingSample): string | null => {
  const range = (subjects: readonly Subject[], at: number) => rangeOf(subjects.map(({ traits }) => traits[at] ?? 0));
  const found = scales.find(({ at }) => {
    const [one, other] = [range(treated, at), range(controls, at)];
    return one.least > other.most || one.most < other.least;
  });
  return found ? (names[found.at] ?? null) : null;
};

const inverseOf = ({ solve, coefficients }: Logit): readonly Float64Array[] =>
  Array.from(coefficients, (_, a) => {
    const unit = new Float64Array(coefficients.length);
    unit[a] = 1;
    solve(unit);
    return unit;
  });

/** Logistic regression of the treatment on the traits of a sample: how likely each subject was to be treated (Rosenbaum & Rubin 1983). */
export const propensity = (sample: MatchingSample): Result<Propensity, PropensityRefusal> => {
  const { treated, controls, scales, names } = sample;
  const subjects = [...treated, ...controls];
  const size = scales.length + 1;
  if (subjects.length <= size) return refuse({ code: "too-few-subjects", subjects: subjects.length, coefficients: size });
  const rows = subjects.map((subject) => Float64Array.of(1, ...scaledTraits(sample, subject)));
  const regressors = { rows: rows.length, columns: size, values: Float64Array.from(rows.flatMap((row) => [...row])) };
  const fit = logit(
    regressors,
    subjects.map(({ isTreated }) => (isTreated ? 1 : 0)),
  );
  if (!fit.ok) return refuse({ code: "separation", trait: partingTrait(sample) });
  const { coefficients: found } = fit.value;
  const inverse = inverseOf(fit.value);
  const odds = fittedBy(regressors, found);
  // The constant where traits are 0 in their own unit: a combination of the coefficients in the sample's scale.
  const atZero = Float64Array.of(1, ...scales.map(({ mean, deviation }) => -mean / deviation));
  const coefficients = names.map(() => Number.NaN);
  const standardErrors = names.map(() => Number.NaN);
  scales.forEach(({ at, deviation }, m) => {
    coefficients[at] = (found[m + 1] ?? 0) / deviation;
    standardErrors[at] = Math.sqrt(inverse[m + 1]?.[m + 1] ?? 0) / deviation;
  });
  const ofConstant = Math.sqrt(
    dot(
      atZero,
      Float64Array.from(inverse, (row) => dot(row, atZero)),
    ),
  );
  return ok({
    treated: odds.subarray(0, treated.length),
    controls: odds.subarray(treated.length),
    coefficients: [dot(atZero, found), ...coefficients],
    standardErrors: [ofConstant, ...standardErrors],
  });
};
