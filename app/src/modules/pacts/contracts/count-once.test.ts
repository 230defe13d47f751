import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOnce, type MoneyLine } from "./count-once.ts";

const line = (id: string, contract: string, euros: number, countedIn: string | null = null, financer = "Région"): MoneyLine => ({
  id,
  contract,
  financer,
  euros,
  countedIn,
});
const kinds = (lines: readonly MoneyLine[], contracts: readonly string[]) =>
  countOnce(lines, new Set(contracts)).standings.map(({ kind }) => kind);

describe("money over several contracts", () => {
  it("counts the same euro once, and says where", () => {
    const lines = [line("1", "pact", 100_000, "frame"), line("2", "frame", 100_000), line("3", "pact", 40_000.1, null, "Commune")];
    const counting = countOnce(lines, new Set(["pact", "frame"]));
    expect([counting.total, counting.shown]).toEqual([140_000.1, 240_000.1]);
    expect(counting.standings[0]).toEqual({ kind: "double", line: lines[0], by: lines[1] });
  });

  it("leaves out what a contract beyond these counts, and what none of them shows", () => {
    const lines = [line("1", "pact", 635_000, "next"), line("2", "pact", 20_000, "frame")];
    expect(kinds(lines, ["pact", "frame"])).toEqual(["elsewhere", "unmatched"]);
    expect(countOnce(lines, new Set(["pact", "frame"])).total).toBe(0);
  });

  it("follows a chain to its end, and knows a financer whatever its capitals", () => {
    const lines = [line("1", "a", 10, "b"), line("2", "b", 10, "c", " région "), line("3", "c", 10, null, "RÉGION")];
    expect(kinds(lines, ["a", "b", "c"])).toEqual(["double", "double", "counted"]);
    expect(kinds(lines.slice(0, 2), ["a", "b"])).toEqual(["elsewhere", "elsewhere"]);
  });

  it("counts at one of them what two contracts send to each other", () => {
    const lines = [line("1", "b", 10, "a"), line("2", "a", 10, "b"), line("3", "c", 10, "b")];
    const counting = countOnce(lines, new Set(["a", "b", "c"]));
    expect([counting.total, counting.standings.map(({ kind }) => kind)]).toEqual([10, ["double", "counted", "double"]]);
  });

  it("takes a line counted in its own contract for counted there", () => {
    expect(countOnce([line("1", "a", 10, "a")], new Set(["a"])).total).toBe(10);
  });
});

const CONTRACTS = ["a", "b", "c", "d"] as const;
const OUTSIDE = "outside";

/** What happens to a pot of money: it is opened by a contract, shown by another, handed over, or struck from one. */
type Deed =
  | { readonly do: "open"; readonly contract: string; readonly cents: number }
  | { readonly do: "show"; readonly pot: number; readonly contract: string }
  | { readonly do: "hand-over"; readonly pot: number; readonly contract: string }
  | { readonly do: "strike"; readonly pot: number; readonly contract: string };
type Pot = { readonly cents: number; owner: string; readonly shownBy: Set<string> };

const contract = fc.constantFrom(...CONTRACTS);
const pot = fc.nat({ max: 5 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constant("open" as const), contract, cents: fc.integer({ min: 1, max: 1e9 }) }),
  fc.record({ do: fc.constant("show" as const), pot, contract }),
  fc.record({ do: fc.constant("hand-over" as const), pot, contract: fc.constantFrom(...CONTRACTS, OUTSIDE) }),
  fc.record({ do: fc.constant("strike" as const), pot, contract }),
);

const potsOf = (deeds: readonly Deed[]): Pot[] => {
  const pots: Pot[] = [];
  for (const one of deeds) {
    if (one.do === "open") {
      pots.push({ cents: one.cents, owner: one.contract, shownBy: new Set([one.contract]) });
      continue;
    }
    const held = pots[one.pot];
    if (!held) continue;
    if (one.do === "show") held.shownBy.add(one.contract);
    if (one.do === "strike") held.shownBy.delete(one.contract);
    if (one.do === "hand-over") {
      held.owner = one.contract;
      if (one.contract !== OUTSIDE) held.shownBy.add(one.contract);
    }
  }
  return pots;
};

/** Each pot is known by its financer; whoever shows it and does not own it says who does. */
const linesOf = (pots: readonly Pot[]): MoneyLine[] =>
  pots.flatMap(({ cents, owner, shownBy }, at) =>
    [...shownBy].map((by) => line(`${at}-${by}`, by, cents / 100, by === owner ? null : owner, `Financeur ${at}`)),
  );

describe("over ten thousand histories of money shown, handed over and struck", () => {
  it("adds up each pot once, where its owner shows it, whatever the order of the lines", () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 24 }), fc.nat(), (deeds, turn) => {
        const pots = potsOf(deeds);
        const lines = linesOf(pots);
        const cut = lines.length === 0 ? 0 : turn % lines.length;
        const counting = countOnce([...lines.slice(cut), ...lines.slice(0, cut)], new Set(CONTRACTS));
        const owned = pots.filter(({ owner, shownBy }) => shownBy.has(owner));
        expect(Math.round(counting.total * 100)).toBe(owned.reduce((total, { cents }) => total + cents, 0));
        expect(counting.total).toBeLessThanOrEqual(counting.shown);
        for (const standing of counting.standings)
          if (standing.kind === "double") expect(standing.by.financer).toBe(standing.line.financer);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  it("counts each pot once at most when whoever shows it may send to anyone", () => {
    const shown = fc.array(fc.record({ contract, countedIn: fc.option(fc.constantFrom(...CONTRACTS, OUTSIDE)) }), { maxLength: 6 });
    fc.assert(
      fc.property(shown, (told) => {
        const once = told.filter((one, at) => told.findIndex((other) => other.contract === one.contract) === at);
        const lines = once.map((one, at) => line(String(at), one.contract, 100, one.countedIn));
        const { standings, total } = countOnce(lines, new Set(CONTRACTS));
        const isSaid = once.some(({ countedIn, contract: own }) => countedIn === null || countedIn === own);
        const counters = once.filter(({ countedIn, contract: own }) => countedIn === null || countedIn === own).length;
        // Only those who each claim the money for themselves, or circles that share no contract, count it several times.
        const most = Math.max(counters, 0) + Math.floor((once.length - counters) / 2);
        expect(total).toBeLessThanOrEqual(100 * Math.max(most, isSaid ? 1 : 0));
        expect(standings.filter(({ kind }) => kind === "counted")).toHaveLength(total / 100);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
