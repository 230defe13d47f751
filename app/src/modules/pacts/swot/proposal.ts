import type { Diagnosis } from "../../territories/index.ts";
import type { ActivityWords } from "./figure-of.ts";
import type { Counterpart, Quadrant, SwotFigure } from "./line.ts";

export const ruleNames = ["difference", "growth", "dependence", "specialisation", "national-trend", "diversification"] as const;
export type RuleName = (typeof ruleNames)[number];

/** A line that the figures allow: its rule, the figure it rests on, and those it is established against. Nobody has decided it yet. */
export type Proposal = {
  /** The same as long as the figures go the same way: what was taken or set aside is not proposed again. */
  readonly key: string;
  readonly rule: RuleName;
  readonly quadrant: Quadrant;
  readonly figure: SwotFigure;
  readonly against: readonly Counterpart[];
  /** The side on which the figure stands of them. */
  readonly side: "above" | "below";
  /** What the activity of the figure is called; null for a figure on all of them. */
  readonly activity: string | null;
  /** What activities of the territory it leans on are called. */
  readonly leansOn: readonly string[];
};

/** A rule: a diagnosis → the lines it allows. It proposes nothing of a figure that is missing or that nothing sets apart. */
export type Rule = (diagnosis: Diagnosis, words: ActivityWords) => readonly Proposal[];
