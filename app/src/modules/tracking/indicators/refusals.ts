import type { HeldRefusal } from "../../pacts/index.ts";

/** Why something about an indicator cannot be written. */
export type IndicatorRefusal =
  | HeldRefusal
  /** The indicator, the target or the reading is no more. */
  | { readonly code: "gone" }
  | { readonly code: "changed-since"; readonly now: string }
  | { readonly code: "too-many"; readonly most: number }
  | { readonly code: "not-of-pact"; readonly field: "axisId" | "actionId" | "parentId" }
  | { readonly code: "unit-differs"; readonly unit: string }
  | { readonly code: "measure-differs" }
  | { readonly code: "rings" }
  | { readonly code: "has-readings"; readonly field: "unit" | "measure" }
  | { readonly code: "closed"; readonly on: string }
  | { readonly code: "why-missing" }
  | { readonly code: "shape-unfit"; readonly measure: string }
  | { readonly code: "figure-unknown"; readonly value: string };
