import type { Action, PactContent } from "./pact.schema.ts";
import { isAdded } from "./sheets/added-actions.ts";

export const gapCodes = [
  "signatory",
  "signature-date",
  "deliberation",
  "territory",
  "action",
  "owner",
  "financing",
  "calendar",
  "target",
  "indicator",
  "governance",
  "axis-figure",
  "weakness-action",
] as const;
export type GapCode = (typeof gapCodes)[number];

/** Something the texts do not say. `count` of `total`: how many are concerned, when only a part is silent. */
export type Gap = { readonly code: GapCode; readonly count: number; readonly total: number };

export const actionGapCodes = ["owner", "financing", "calendar", "target"] as const;
export type ActionGapCode = (typeof actionGapCodes)[number];

/** The gate of the action sheet: owner, financing plan and calendar are set. */
const pastTheGate = (action: Action): boolean => action.stage === "action-sheet" || action.stage === "engaged" || action.stage === "done";

export const isFinanced = pastTheGate;

/** What is not known of an action. One that was given up lacks nothing. */
export const actionGaps = (action: Action): ActionGapCode[] => {
  if (action.stage === "abandoned") return [];
  const silent: Readonly<Record<ActionGapCode, boolean>> = {
    owner: action.owner === null,
    financing: !isFinanced(action),
    calendar: !pastTheGate(action) && (action.target?.deadline ?? null) === null,
    target: action.target === null,
  };
  return actionGapCodes.filter((code) => silent[code]);
};

const pactWide = (pact: PactContent): Readonly<Partial<Record<GapCode, boolean>>> => ({
  signatory: pact.signatories.length === 0,
  "signature-date": pact.signedOn === null,
  deliberation: pact.votedOn === null,
  territory: pact.territories.length === 0,
  action: pact.actions.length === 0,
  financing: pact.amounts.length === 0,
  calendar:
    pact.period === null &&
    pact.commitments.every(({ deadline }) => deadline === null) &&
    pact.indicators.every(({ deadline }) => deadline === null) &&
    pact.actions.every((action) => actionGaps(action).includes("calendar")),
  indicator: pact.indicators.length === 0,
  governance: pact.governance.length === 0,
});

const counted = (pact: PactContent): Readonly<Partial<Record<GapCode, { count: number; total: number }>>> => {
  const alive = pact.actions.filter(({ stage }) => stage !== "abandoned");
  const without = (code: ActionGapCode) => ({
    count: alive.filter((action) => actionGaps(action).includes(code)).length,
    total: alive.length,
  });
  return {
    owner: without("owner"),
    target: without("target"),
  };
};

/** What the texts of a pact leave unsaid, in the order a reader asks: who, when, where, what, with what. Never an error. */
export const gapsOf = (content: PactContent): Gap[] => {
  // No text says what officers added since: it cannot be silent on it.
  const pact = { ...content, actions: content.actions.filter((action) => !isAdded(action)) };
  const wide = pactWide(pact);
  const parts = counted(pact);
  return gapCodes.flatMap((code) => {
    if (wide[code] === true) return [{ code, count: 1, total: 1 }];
    const part = parts[code];
    return part && part.count > 0 ? [{ code, ...part }] : [];
  });
};
