import type { ChangeReason } from "./amendments.repository.ts";
import type { PactDifference } from "./pact-difference.ts";

/** Two states set side by side, as the address asks for them: versions or days. */
export type Compared = {
  readonly from: string;
  readonly to: string;
  /** The version that the later state belongs to: reasons are told of it. */
  readonly version: number;
  readonly difference: PactDifference;
  readonly axisNames: ReadonlyMap<string, string>;
  readonly reasons: readonly ChangeReason[];
  /** Why the later state is another version, as it was published: the reason of each change that has none of its own. */
  readonly reason: string | null;
};
