import type { Estimate } from "@levier/diagnostic";
import type { Missing } from "@levier/kernel";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import type { Library, LoadedSource } from "./library.ts";
import type { Panel } from "./panel.ts";
import type { Place } from "./place.ts";

/** Whom a figure is held against. */
export type Benchmark = "region" | "nation" | "similar";

/** The same figure elsewhere; `estimate` is the difference with it, where the figure has a known error. */
export type Against = { readonly value: number; readonly estimate?: Estimate };

/** A figure computed: `of` names the territory when it is not the place itself but one that holds it (its département). */
export type Computed = {
  readonly value: number;
  readonly period: string;
  readonly of?: readonly string[];
  readonly against?: Readonly<Partial<Record<Benchmark, Against>>>;
};

const units = [
  "inhabitants",
  "communes",
  "zones",
  "share",
  "ratio",
  "EUR",
  "job-seekers",
  "establishments",
  "jobs",
  "EUR/job",
  "km2",
  "inhabitants/km2",
  "points",
  "activities",
  "creations",
  "creations/1000",
  "jobs/worker",
  "active-residents",
  "EUR/inhabitant",
] as const;
export type Unit = (typeof units)[number];

export const isUnit = (text: string): text is Unit => units.some((unit) => unit === text);

export type FigureDefinition = {
  readonly id: string;
  readonly unit: Unit;
  /** The side of a comparison on which a territory is well placed; none where neither side is good news in itself. */
  readonly favourable?: "above" | "below";
  /** A growth: its differences with larger territories are of logarithms, 0.1 for "grew 10 % more". */
  readonly isGrowth?: true;
};

/** What a group of figures is computed from: the place, and the panels of its source. */
export type Ground = {
  readonly place: Place;
  readonly panels: Readonly<Record<string, Panel>>;
  /** The same measures of the place alone, under its code: as published for it, or added up from its parts. */
  readonly own: Readonly<Record<string, Panel>>;
  readonly library: Library;
  readonly geography: Geography;
};

/** Figures of one source, computed together. When the source is not loaded, each of them says so. */
export type FigureGroup = {
  readonly source: string;
  readonly measures: readonly string[];
  /** Published for other countries as for this one. */
  readonly isEuropean?: true;
  readonly figures: readonly FigureDefinition[];
  readonly compute: (
    ground: Ground,
    source: LoadedSource,
  ) => Promise<Readonly<Record<string, Computed | Missing>>> | Readonly<Record<string, Computed | Missing>>;
};
