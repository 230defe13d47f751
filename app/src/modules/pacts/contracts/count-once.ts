import { bareName } from "../bare-name.ts";
import { addEuros } from "../financing/financing-plan.ts";

/** Money that a contract shows, in euros. `countedIn`: the contract that adds it up when this one does not. */
export type MoneyLine = {
  readonly id: string;
  readonly contract: string;
  readonly financer: string;
  readonly euros: number;
  readonly countedIn: string | null;
};

/**
 * How a line stands in a total over several contracts:
 * - `counted`: it is the one that adds this money up;
 * - `double`: another line of these contracts adds it up, `by`;
 * - `elsewhere`: a contract that is not among these adds it up;
 * - `unmatched`: the contract said to add it up is among these and shows no line of this financer: the total lacks it.
 */
export type Standing =
  | { readonly kind: "counted" | "elsewhere" | "unmatched"; readonly line: MoneyLine }
  | { readonly kind: "double"; readonly line: MoneyLine; readonly by: MoneyLine };

export type Counting = {
  /** Euros, each counted once. */
  readonly total: number;
  /** What adding every line up would give. */
  readonly shown: number;
  readonly standings: readonly Standing[];
};

const keyOf = (contract: string, financer: string): string => `${contract}\n${bareName(financer)}`;

/** The line that counts this one's money: one that counts for itself first, then one of the same sum. */
const nextOf = (line: MoneyLine, candidates: readonly MoneyLine[]): MoneyLine | null => {
  const others = candidates.filter((one) => one.id !== line.id);
  const counting = others.filter(({ countedIn, contract }) => countedIn === null || countedIn === contract);
  const same = (lines: readonly MoneyLine[]) => lines.find(({ euros }) => euros === line.euros) ?? lines[0];
  return same(counting) ?? same(others) ?? null;
};

const earliest = (lines: readonly MoneyLine[], fallback: MoneyLine): MoneyLine =>
  lines.reduce((first, line) => (`${line.contract} ${line.id}` < `${first.contract} ${first.id}` ? line : first), fallback);

type End = { readonly kind: "counted" | "elsewhere" | "unmatched"; readonly line: MoneyLine };

/** Follows a line to where its money is counted; lines that send to each other in a circle are counted at the earliest of them. */
const endOf = (line: MoneyLine, contracts: ReadonlySet<string>, byKey: ReadonlyMap<string, readonly MoneyLine[]>): End => {
  const path: MoneyLine[] = [];
  let at = line;
  for (;;) {
    const met = path.findIndex(({ id }) => id === at.id);
    if (met >= 0) return { kind: "counted", line: earliest(path.slice(met), at) };
    if (at.countedIn === null || at.countedIn === at.contract) return { kind: "counted", line: at };
    if (!contracts.has(at.countedIn)) return { kind: "elsewhere", line: at };
    const next = nextOf(at, byKey.get(keyOf(at.countedIn, at.financer)) ?? []);
    if (next === null) return { kind: "unmatched", line: at };
    path.push(at);
    at = next;
  }
};

/** A total over several contracts, in which the same euro is counted once, and what each line is in it. */
export const countOnce = (lines: readonly MoneyLine[], contracts: ReadonlySet<string>): Counting => {
  const byKey = new Map<string, MoneyLine[]>();
  for (const line of lines) {
    const key = keyOf(line.contract, line.financer);
    byKey.set(key, [...(byKey.get(key) ?? []), line]);
  }
  const standings = lines.map((line): Standing => {
    const end = endOf(line, contracts, byKey);
    if (end.kind === "counted" && end.line.id !== line.id) return { kind: "double", line, by: end.line };
    return { kind: end.kind, line };
  });
  return {
    total: addEuros(standings.flatMap(({ kind, line }) => (kind === "counted" ? [line.euros] : []))),
    shown: addEuros(lines.map(({ euros }) => euros)),
    standings,
  };
};
