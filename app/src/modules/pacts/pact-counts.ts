import { isFinanced } from "./gaps.ts";
import type { PactContent } from "./pact.schema.ts";
import { isAdded } from "./sheets/added-actions.ts";

/** The few counts that sum a pact up. Actions given up are still announced. */
export type PactCounts = {
  /** Actions that the texts announce, and those that officers added since. */
  readonly actions: number;
  readonly added: number;
  readonly financed: number;
  readonly axes: number;
  readonly commitments: number;
  readonly signatories: number;
  readonly targets: number;
  readonly deadlines: number;
  readonly amounts: number;
};

export const countsOf = (pact: PactContent): PactCounts => ({
  actions: pact.actions.filter((action) => !isAdded(action)).length,
  added: pact.actions.filter(isAdded).length,
  financed: pact.actions.filter(isFinanced).length,
  axes: pact.axes.length,
  commitments: pact.commitments.length,
  signatories: new Set(pact.signatories.map(({ organisation, name }) => organisation ?? name)).size,
  targets: pact.actions.filter(({ target }) => target !== null).length,
  deadlines: [
    ...pact.actions.map(({ target }) => target?.deadline ?? null),
    ...[...pact.commitments, ...pact.indicators].map(({ deadline }) => deadline),
  ].filter((date) => date !== null).length,
  amounts: pact.amounts.length,
});
