import type { PactBonds } from "../parties/pact-bonds.ts";
import { daysLate } from "./pledge.ts";

/** A commitment past its day: who owes it, what, since when. */
export type LateCommitment = {
  readonly id: string;
  readonly who: readonly string[];
  readonly what: string;
  readonly dueOn: string;
  readonly days: number;
};

/** The commitments that are followed, and those of them that are late. */
export type LatePledges = {
  readonly followed: number;
  /** Neither kept nor given up, for which no day is set: they can be late of nothing. */
  readonly undated: number;
  /** The latest first. */
  readonly late: readonly LateCommitment[];
};

/** How the commitments of a pact stand to their days. `today`: `2026-03-14`. */
export const latePledges = ({ pledges, profiles }: Pick<PactBonds, "pledges" | "profiles">, today: string): LatePledges => {
  const names = new Map(profiles.map(({ id, name }) => [id, name]));
  const late = pledges.flatMap(({ id, memberIds, what, dueOn, status }): LateCommitment[] => {
    const days = daysLate({ status, dueOn }, today);
    return days === null || dueOn === null ? [] : [{ id, who: memberIds.flatMap((one) => names.get(one) ?? []), what, dueOn, days }];
  });
  const open = pledges.filter(({ status }) => status !== "kept" && status !== "given-up");
  return {
    followed: pledges.length,
    undated: open.filter(({ dueOn }) => dueOn === null).length,
    late: late.sort((one, other) => other.days - one.days),
  };
};
