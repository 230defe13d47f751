import type { Span } from "@levier/kernel";

/** An axis with the part of its line that details it, and the part of the text it heads, when there is one. */
export type AxisMention = Span & {
  readonly detail: Span | null;
  readonly below?: Span;
  /** The enumeration that tells a word or two to be an axis. */
  readonly list?: Span;
};

/** What a pact calls the parts of its order, in the plural (plain text). */
export const HEAD =
  "(?:axes|objectifs|priorites|defis|enjeux strategiques|domaines|thematiques|themes|orientations|piliers|volets|ambitions|grands chantiers|secteurs strategiques|filieres retenues)";
