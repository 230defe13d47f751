import type { Missing } from "@levier/kernel";
import type { Benchmark, Unit } from "./figure.ts";

/** Whose figure it is, and of which file. `sha256` is null for what is shipped with the program. */
export type FigureSource = {
  readonly id: string;
  readonly dataset: string;
  readonly publisher: string;
  readonly vintage: string | null;
  readonly licence: string;
  readonly sha256: string | null;
};

/**
 * The same figure elsewhere, and the difference with it where the figure has a known error: `established` once its 95 % interval
 * excludes zero after the correction for every comparison of the portrait; missing where the publisher gives no way to tell.
 */
export type Comparison = {
  readonly value: number;
  readonly established: "above" | "below" | "not-established" | Missing;
  readonly difference?: number;
  readonly low?: number;
  readonly high?: number;
};

/** One figure of the portrait: a value or why it is missing, never both. */
export type Figure = {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly period?: string;
  /**
   * The territories the figure is of, when they are not the place asked: its département, its région, its zones. Of a missing figure:
   * the parts of the place, across a border, for which it is not published.
   */
  readonly of?: readonly string[];
  readonly comparisons: Readonly<Record<Benchmark, Comparison | Missing>>;
  /** Whether a difference with any of the three is established. */
  readonly established: boolean;
  readonly source: FigureSource;
} & ({ readonly value: number } | Missing);

/** How the jobs of an activity moved in the nation, and their growth beside that of its other activities, in logarithms. */
export type NationalTrend = Comparison & { readonly period: string };

/** An activity more present than in the nation. Where only shares are published, the quotient has no interval and no jobs. */
export type Specialisation = {
  readonly activity: string;
  readonly level: string;
  readonly of: string;
  readonly locationQuotient: number;
  readonly low: number | Missing;
  readonly high: number | Missing;
  readonly jobs: number | Missing;
  /** Whether it stands above or below the nation's share, once its comparisons are corrected together. */
  readonly established: Comparison["established"];
  readonly period?: string;
  /** What becomes of the activity in the nation, where several periods of its jobs are told. */
  readonly nation?: NationalTrend;
  readonly source: FigureSource;
};

/** An activity that the territory is not specialised in, near those it is: the share of what it is related to that is present, from 0 to 1. */
export type DiversificationPotential = {
  readonly activity: string;
  readonly level: string;
  readonly density: number;
  /** The activities of the territory it is the nearest to. */
  readonly leansOn: readonly string[];
  readonly period: string;
  readonly source: FigureSource;
};

/** An activity of the finest level (`10.71C`), counted in establishments at work, held against its share of those of the nation. */
export type EstablishmentSpecialisation = {
  readonly activity: string;
  readonly establishments: number;
  readonly locationQuotient: number;
  readonly low: number;
  readonly high: number;
  readonly established: "above" | "below" | "not-established";
  readonly source: FigureSource;
};

export type SimilarTerritory = {
  readonly code: string;
  readonly name: string;
  readonly distance: number;
  /** Features in which the two are nearest, each with both values. */
  readonly why: readonly { readonly feature: string; readonly ours: number; readonly theirs: number }[];
};

export type DiagnosisSeries = {
  readonly id: string;
  readonly unit: Unit;
  readonly points: readonly { readonly time: string; readonly value: number | Missing }[];
};

export type Sentence = { readonly text: string; readonly figures: readonly string[] };

export type DiagnosedTerritory = {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly geographyYear: number;
  readonly members: readonly string[];
  /** The code asked, when the territory it named is no more; null otherwise. */
  readonly followedFrom: string | null;
};

/** The whole diagnosis, as `levier diagnose CODE --json` prints it. */
export type Diagnosis = {
  readonly territory: DiagnosedTerritory;
  readonly figures: readonly Figure[];
  readonly specialisations: readonly Specialisation[];
  readonly potentials: readonly DiversificationPotential[];
  /** Those that stand out most surely first; absent when the register of establishments is not loaded. */
  readonly establishmentSpecialisations?: readonly EstablishmentSpecialisation[];
  readonly similar: readonly SimilarTerritory[];
  readonly series: readonly DiagnosisSeries[];
  readonly sentences: readonly Sentence[];
  readonly sources: readonly FigureSource[];
  /** Names of the territories and zones that figures are of, by code. */
  readonly names: Readonly<Record<string, string>>;
};
