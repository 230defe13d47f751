import { z } from "zod";

/** The four lists of a diagnosis: what is within the territory, then what comes from outside; what helps, then what harms. */
export const quadrants = ["strength", "weakness", "opportunity", "threat"] as const;
export type Quadrant = (typeof quadrants)[number];

/** Where a line stands: written by the parties, read by everyone, or set aside with its reason. */
export const lineStates = ["draft", "published", "set-aside"] as const;
export type LineState = (typeof lineStates)[number];

/** Whom a figure is held against. */
export const counterparts = ["region", "nation", "similar", "other-activities"] as const;
export type Counterpart = (typeof counterparts)[number];

const known = z.number().nullable();

/** The same figure elsewhere. `difference` and its 95 % interval are in the unit of the figure, of logarithms when `isGrowth`. */
export const swotComparison = z.strictObject({
  with: z.enum(counterparts),
  value: z.number(),
  isGrowth: z.boolean(),
  /** Null where the publisher gives no way to tell. */
  established: z.enum(["above", "below", "not-established"]).nullable(),
  difference: known,
  low: known,
  high: known,
});
export type SwotComparison = z.infer<typeof swotComparison>;

/** A figure as it was when a line was built on it: kept, so that the line goes on saying what it was decided on. */
export const swotFigure = z.strictObject({
  /** What it is, the same from one vintage to the next: `figure:private-jobs-change`, `specialisation:a17:C4`. */
  key: z.string(),
  label: z.string(),
  /** The territory it is of, which may hold the pact's (its département). */
  place: z.string(),
  /** A unit of the figures of territories: `share`, `EUR/job`. */
  unit: z.string(),
  value: z.number(),
  period: z.string().nullable(),
  /** The 95 % interval of the value itself, for a quotient. */
  low: known,
  high: known,
  comparisons: z.array(swotComparison),
  source: z.strictObject({ dataset: z.string(), publisher: z.string(), vintage: z.string().nullable(), licence: z.string() }),
});
export type SwotFigure = z.infer<typeof swotFigure>;

/** What a line rests on: never nothing. */
export type Basis =
  | { readonly kind: "figure"; readonly figure: SwotFigure }
  | { readonly kind: "document"; readonly saidIn: string; readonly saidOn: string | null }
  | { readonly kind: "person"; readonly saidBy: string; readonly saidOn: string };

/** One line of a diagnosis, and the axes and actions it led to, by their identifiers. */
export type SwotLine = {
  readonly id: string;
  readonly revision: number;
  readonly position: number;
  readonly quadrant: Quadrant;
  readonly state: LineState;
  readonly says: string;
  readonly basis: Basis;
  /** The proposal it was made from; null for a line that someone wrote. */
  readonly proposal: string | null;
  readonly setAsideBecause: string | null;
  readonly axisIds: readonly string[];
  readonly actionIds: readonly string[];
};
