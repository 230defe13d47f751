import { type Amount, euros, type Missing, missing } from "@levier/kernel";
import { bareName } from "../bare-name.ts";
import { addEuros, type FinancingLine, type MoneyStatus, totalOf } from "./financing-plan.ts";

/** A line of a plan, and the party of the pact that stands behind its financer, when one is known. */
export type PartyLine = FinancingLine & { readonly memberId: string | null };
export type ParityParty = { readonly id: string; readonly name: string };

/** What a party brought; missing when no line is its own, which is not 0. */
export type ParityPart = { readonly party: string; readonly brought: Amount<"EUR"> | Missing };

/**
 * How parties who promised to bring as much as each other stand at a status:
 * - `equal`: to the cent;
 * - `nothing-yet`: each has a line, and none has brought anything;
 * - `unequal`: who brought most, and what each other lacks to it, in euros;
 * - `missing`: some have no line, so that nothing can be said.
 */
export type ParityVerdict =
  | { readonly kind: "equal" | "nothing-yet" }
  | {
      readonly kind: "unequal";
      readonly ahead: readonly string[];
      readonly behind: readonly { readonly party: string; readonly lacks: number }[];
    }
  | { readonly kind: "missing"; readonly without: readonly string[] };

export type Parity = { readonly status: MoneyStatus; readonly parts: readonly ParityPart[]; readonly verdict: ParityVerdict };

/** A line is of the party it names; a line that names none of them by its identifier is of the one that bears its name. */
export const isLineOf = ({ memberId, financer }: Pick<PartyLine, "memberId" | "financer">, { id, name }: ParityParty): boolean =>
  memberId === null ? bareName(financer) === bareName(name) : memberId === id;

const verdictOf = (parts: readonly ParityPart[]): ParityVerdict => {
  const without = parts.flatMap(({ party, brought }) => ("missing" in brought ? [party] : []));
  if (without.length > 0) return { kind: "missing", without };
  const sums = parts.flatMap(({ party, brought }) => ("missing" in brought ? [] : [{ party, sum: brought.value }]));
  const most = Math.max(...sums.map(({ sum }) => sum));
  const behind = sums.flatMap(({ party, sum }) => (sum < most ? [{ party, lacks: addEuros([most, -sum]) }] : []));
  if (behind.length > 0) return { kind: "unequal", ahead: sums.flatMap(({ party, sum }) => (sum === most ? [party] : [])), behind };
  return { kind: most === 0 ? "nothing-yet" : "equal" };
};

/** What each party of a parity clause brought at a status, in the lines that this contract counts, and how they stand to each other. */
export const parityOf = (lines: readonly PartyLine[], parties: readonly ParityParty[], status: MoneyStatus): Parity => {
  const counted = lines.filter(({ countedIn }) => countedIn === null);
  const parts = parties.map((party): ParityPart => {
    const own = counted.filter((line) => isLineOf(line, party));
    return { party: party.id, brought: own.length === 0 ? missing("not-published") : euros(totalOf(own, status)) };
  });
  return { status, parts, verdict: verdictOf(parts) };
};
