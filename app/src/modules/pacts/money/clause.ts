import { type MoneyStatus, moneyStatuses } from "../financing/financing-plan.ts";
import { type Parity, parityOf } from "../financing/parity.ts";
import type { LifeParty } from "../life/pact-life.ts";
import type { ActionSheet } from "../sheets/action-sheet.ts";

/** A promise of parties to bring as much as each other, on the whole pact or on one axis. */
export type ParityClause = {
  readonly id: string;
  readonly revision: number;
  /** Null for the whole pact. */
  readonly axisId: string | null;
  readonly memberIds: readonly string[];
  /** The words of the clause. */
  readonly says: string;
  /** The document or the deliberation that says it. */
  readonly saidIn: string | null;
};

export type PactAxisName = { readonly id: string; readonly label: string };

/** A clause and how its parties stand, at each status of the money. */
export type ClauseStanding = {
  readonly clause: ParityClause;
  readonly parties: readonly { readonly id: string; readonly name: string; readonly leftOn: string | null }[];
  /** The axis it is about; null for the whole pact, `gone` once the text no longer holds it. */
  readonly axis: string | null | { readonly gone: true };
  readonly parities: Readonly<Record<MoneyStatus, Parity>>;
};

/** Money that actions which left the pact would have brought is no part of a parity. */
const linesOn = (sheets: readonly ActionSheet[], axis: ClauseStanding["axis"]) =>
  sheets.filter(({ stage, action }) => stage !== "abandoned" && (axis === null || axis === action.axis)).flatMap(({ lines }) => lines);

const axisOf = ({ axisId }: ParityClause, axes: readonly PactAxisName[]): ClauseStanding["axis"] =>
  axisId === null ? null : (axes.find(({ id }) => id === axisId)?.label ?? { gone: true });

export const standingOf = (
  clause: ParityClause,
  sheets: readonly ActionSheet[],
  members: readonly LifeParty[],
  axes: readonly PactAxisName[],
): ClauseStanding => {
  const axis = axisOf(clause, axes);
  const parties = clause.memberIds.map((id) => {
    const member = members.find((one) => one.id === id);
    return { id, name: member?.name ?? id, leftOn: member?.leftOn ?? null };
  });
  const lines = linesOn(sheets, axis);
  const [planned, committed, paid] = moneyStatuses.map((status) => parityOf(lines, parties, status));
  if (!planned || !committed || !paid) throw new Error("three statuses");
  return { clause, parties, axis, parities: { planned, committed, paid } };
};
