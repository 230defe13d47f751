import type { HeldRefusal } from "../../pacts/index.ts";
import type { Achievement } from "./achievement.ts";

/** Why an achievement is not written. */
export type AchievementRefusal =
  | HeldRefusal
  | { readonly code: "indicator-unknown" | "action-unknown" | "gone" | "not-yours" | "merged" | "set-aside" | "key-taken" }
  /** Of a merge: two units, or the one that goes holds others. */
  | { readonly code: "not-one" | "holds-others" }
  /** The indicator that counts in another unit. */
  | { readonly code: "other-unit"; readonly label: string; readonly unit: string; readonly told: string }
  /** The same form was sent before with other values. */
  | { readonly code: "sent-already"; readonly id: string }
  | { readonly code: "changed-since"; readonly now: Achievement };
