import { ok, type Result, refuse } from "@levier/kernel";
import { collinearColumns } from "../numerics/collinear-columns.ts";

/**
 * A territory or a firm to match. `outcome`: what is compared, in its own unit; the change since before the treatment makes the result a
 * difference in differences on matched subjects. `traits`: what it is matched on, from before the treatment, in the order of their names.
 */
export type Subject = { readonly id: string; readonly isTreated: boolean; readonly outcome: number; readonly traits: readonly number[] };

export type SampleRefusal =
  | { readonly code: "duplicate"; readonly id: string }
  | { readonly code: "not-a-number"; readonly id: string; readonly trait: string }
  | { readonly code: "none-treated" }
  | { readonly code: "no-control" }
  | { readonly code: "no-trait-varies" }
  /** A trait told by those before it: it cannot be held apart from them. */
  | { readonly code: "collinear-trait"; readonly trait: string };

/** Subjects that may be matched, by their traits around their means, over their standard deviations (divisor n − 1). */
export type MatchingSample = {
  readonly names: readonly string[];
  readonly treated: readonly Subject[];
  readonly controls: readonly Subject[];
  /** Traits that are one for all: nothing to match on. */
  readonly constant: readonly string[];
  /** Places of the other traits, with their mean and deviation. */
  readonly scales: readonly { readonly at: number; readonly mean: number; readonly deviation: number }[];
};

/** The traits of a subject that vary, in the sample's scale. */
export const scaledTraits = ({ scales }: MatchingSample, { traits }: Subject): Float64Array =>
  Float64Array.from(scales, ({ at, mean, deviation }) => ((traits[at] ?? 0) - mean) / deviation);

const firstNotNumber = (subjects: readonly Subject[], names: readonly string[]): SampleRefusal | null => {
  for (const { id, outcome, traits } of subjects) {
    const at = names.findIndex((_, m) => !Number.isFinite(traits[m]));
    if (at >= 0) return { code: "not-a-number", id, trait: names[at] ?? "" };
    if (!Number.isFinite(outcome)) return { code: "not-a-number", id, trait: "outcome" };
  }
  return null;
};

const scaleOf = (subjects: readonly Subject[], at: number) => {
  const values = subjects.map(({ traits }) => traits[at] ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return { at, mean, deviation: deviation > 1e-12 * size ? deviation : 0 };
};

/** A sample that can be matched; refused where something in it is no number, told twice, or leaves nothing to match. */
export const matchingSample = (subjects: readonly Subject[], names: readonly string[]): Result<MatchingSample, SampleRefusal> => {
  const seen = new Set<string>();
  const twice = subjects.find(({ id }) => seen.size === seen.add(id).size);
  if (twice) return refuse({ code: "duplicate", id: twice.id });
  const bad = firstNotNumber(subjects, names);
  if (bad) return refuse(bad);
  const treated = subjects.filter(({ isTreated }) => isTreated);
  const controls = subjects.filter(({ isTreated }) => !isTreated);
  if (treated.length === 0) return refuse({ code: "none-treated" });
  if (controls.length === 0) return refuse({ code: "no-control" });
  const all = names.map((_, at) => scaleOf(subjects, at));
  const scales = all.filter(({ deviation }) => deviation > 0);
  if (scales.length === 0) return refuse({ code: "no-trait-varies" });
  const constant = all.filter(({ deviation }) => deviation === 0).map(({ at }) => names[at] ?? "");
  const sample = { names, treated, controls, constant, scales };
  const [told] = collinearColumns(subjects.map((subject) => scaledTraits(sample, subject)));
  if (told !== undefined) return refuse({ code: "collinear-trait", trait: names[scales[told]?.at ?? 0] ?? "" });
  return ok(sample);
};
