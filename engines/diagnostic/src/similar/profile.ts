import type { Missing } from "@levier/kernel";

/** A territory told by its figures: one value a feature, in the order of the features, or why it is missing. */
export type Profile = {
  readonly code: string;
  /** Only territories of one kind are likened: EPCI with EPCI, départements with départements. */
  readonly kind: string;
  readonly values: readonly (number | Missing)[];
};

/** A feature of the profiles, and how much it weighs in the distance (1 unless said; 0 leaves it out). */
export type Feature = { readonly name: string; readonly weight?: number };

/** A feature that tells no territory from another, and why it was dropped. */
export type DroppedFeature = { readonly name: string; readonly why: "constant" | "fewer-than-two-figures" | "no-weight" };
