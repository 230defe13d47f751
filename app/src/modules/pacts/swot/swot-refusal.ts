import type { HeldRefusal } from "../hold-pact.ts";
import type { KeptChange } from "../kept-since.ts";
import type { SwotLine } from "./line.ts";

/** What someone else may have changed of a line while a person typed. */
export type LineSaid = Pick<SwotLine, "quadrant" | "state" | "says">;

export type SwotRefusal =
  | HeldRefusal
  | {
      readonly code:
        | "line-gone"
        | "published-by-pilots"
        | "proposal-gone"
        | "proposal-taken"
        | "figure-unchanged"
        | "said-in-future"
        | "not-there";
    }
  /** `value`: what was sent, which is no figure, axis or action of the pact. */
  | { readonly code: "figure-unknown" | "target-unknown"; readonly value: string }
  | { readonly code: "too-many-lines"; readonly most: number }
  /** `state`: where the line stands, which the act does not start from. */
  | { readonly code: "wrong-state"; readonly state: SwotLine["state"] }
  | ({ readonly code: "changed-since" } & KeptChange<LineSaid>);
