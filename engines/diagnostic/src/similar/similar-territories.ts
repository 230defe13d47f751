import { ok, type Result, refuse } from "@levier/kernel";
import { type ProfileDistance, profileDistance } from "./profile-distance.ts";
import type { StandardisedProfiles } from "./standardise.ts";

/** One feature of two territories: both values in their own unit, and how many usual gaps stand between them. */
export type FeatureGap = { readonly name: string; readonly ours: number; readonly theirs: number; readonly gap: number };

/** A territory that resembles, how far it is, and why: where the two are nearest, and where they are farthest. */
export type Neighbour = ProfileDistance & {
  readonly code: string;
  readonly nearest: readonly FeatureGap[];
  readonly farthest: readonly FeatureGap[];
};

export type SimilarTerritories = {
  readonly neighbours: readonly Neighbour[];
  /** Codes of those of the same kind of which too little is known in common, in the order of their codes. */
  readonly notCompared: readonly string[];
};

export type SimilarOptions = {
  /** How many neighbours; 10 unless said. */
  readonly count?: number;
  /** The share of the weights that must be known of both territories; 0.5 unless said. */
  readonly leastShared?: number;
  /** How many features to tell on each side; 3 unless said. */
  readonly reasons?: number;
};

/** By code, in the order of its characters, which no locale changes. */
const byCode = (a: { readonly code: string }, b: { readonly code: string }): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** The features known of both, from the nearest to the farthest; equally near ones in the order of the features. */
const gapsOf = ({ profiles, features, rows }: StandardisedProfiles, us: number, them: number): FeatureGap[] =>
  features
    .flatMap(({ name, at }, column) => {
      const [ours, theirs] = [profiles[us]?.values[at], profiles[them]?.values[at]];
      if (typeof ours !== "number" || typeof theirs !== "number") return [];
      return [{ name, ours, theirs, gap: Math.abs((rows[us]?.[column] ?? 0) - (rows[them]?.[column] ?? 0)) }];
    })
    .sort((a, b) => a.gap - b.gap);

/**
 * The territories of the same kind that most resemble one, nearest first; at the same distance, by code. `standardised` is made once for
 * all of a kind and serves every territory. Refused: a code that is not among them, a count below one, a share outside 0 to 1.
 */
export const similarTerritories = (
  standardised: StandardisedProfiles,
  code: string,
  { count = 10, leastShared = 0.5, reasons = 3 }: SimilarOptions = {},
): Result<SimilarTerritories, "unknown-territory" | "bad-option"> => {
  const { profiles, features, rows } = standardised;
  if (!(count >= 1) || !(reasons >= 0) || !(leastShared >= 0 && leastShared <= 1)) return refuse("bad-option");
  const us = profiles.findIndex((profile) => profile.code === code);
  const own = rows[us];
  if (!own) return refuse("unknown-territory");
  const weights = Float64Array.from(features, ({ weight }) => weight);
  const others = rows.flatMap((row, at) =>
    at === us ? [] : [{ at, code: profiles[at]?.code ?? "", ...profileDistance(own, row, weights) }],
  );
  const known = others.filter(({ shared }) => shared > 0 && shared >= leastShared);
  const near = known.sort((a, b) => a.distance - b.distance || byCode(a, b)).slice(0, count);
  return ok({
    neighbours: near.map(({ at, ...neighbour }) => {
      const gaps = gapsOf(standardised, us, at);
      const told = Math.min(reasons, Math.floor(gaps.length / 2) || gaps.length);
      return { ...neighbour, nearest: gaps.slice(0, told), farthest: gaps.slice(gaps.length - told).reverse() };
    }),
    notCompared: others
      .filter(({ shared }) => shared === 0 || shared < leastShared)
      .sort(byCode)
      .map((other) => other.code),
  });
};
