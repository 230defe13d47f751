import { ok, type Result, refuse } from "@levier/kernel";
import type { DroppedFeature, Feature, Profile } from "./profile.ts";
import { robustScale } from "./robust-scale.ts";

export type ProfileFault = "no-territory" | "lengths-differ" | "not-a-number" | "negative-weight" | "same-code-twice";

/** Profiles of one kind on one scale: `rows[i][j]` is how many usual gaps the value stands from the median; NaN where it is missing. */
export type StandardisedProfiles = {
  readonly profiles: readonly Profile[];
  /** The features kept, each with its place in the profiles and its weight. */
  readonly features: readonly { readonly name: string; readonly at: number; readonly weight: number }[];
  readonly dropped: readonly DroppedFeature[];
  readonly rows: readonly Float64Array[];
};

const isNumber = (value: unknown): value is number => typeof value === "number";

const faultOf = (features: readonly Feature[], profiles: readonly Profile[]): ProfileFault | undefined => {
  if (profiles.length === 0) return "no-territory";
  if (features.some(({ weight = 1 }) => !(weight >= 0))) return "negative-weight";
  if (profiles.some(({ values }) => values.length !== features.length)) return "lengths-differ";
  if (profiles.some(({ values }) => values.some((value) => isNumber(value) && !Number.isFinite(value)))) return "not-a-number";
  return new Set(profiles.map(({ code }) => code)).size < profiles.length ? "same-code-twice" : undefined;
};

/** One feature of all the profiles, NaN where it is missing. */
const columnOf = (profiles: readonly Profile[], at: number): Float64Array => {
  const column = new Float64Array(profiles.length).fill(Number.NaN);
  profiles.forEach(({ values }, row) => {
    const value = values[at];
    if (isNumber(value)) column[row] = value;
  });
  return column;
};

/**
 * Puts the profiles of one kind of territory on a common scale, each feature by its median and median absolute deviation, so that a few
 * metropolises do not stretch it. A feature that is the same everywhere, known of fewer than two, or without weight is dropped, and said.
 */
export const standardise = (
  kind: string,
  features: readonly Feature[],
  profiles: readonly Profile[],
): Result<StandardisedProfiles, ProfileFault> => {
  const alike = profiles.filter((profile) => profile.kind === kind);
  const fault = faultOf(features, alike);
  if (fault) return refuse(fault);
  const dropped: DroppedFeature[] = [];
  const kept = features.flatMap(({ name, weight = 1 }, at) => {
    const column = columnOf(alike, at);
    const known = column.filter((value) => !Number.isNaN(value));
    if (known.length < 2 || weight === 0) {
      dropped.push({ name, why: weight === 0 ? "no-weight" : "fewer-than-two-figures" });
      return [];
    }
    const { centre, spread } = robustScale(known);
    if (spread > 0) return [{ name, at, weight, column: column.map((value) => (value - centre) / spread) }];
    dropped.push({ name, why: "constant" });
    return [];
  });
  const rows = alike.map((_, row) => Float64Array.from(kept, ({ column }) => column[row] ?? Number.NaN));
  return ok({ profiles: alike, features: kept.map(({ name, at, weight }) => ({ name, at, weight })), dropped, rows });
};
