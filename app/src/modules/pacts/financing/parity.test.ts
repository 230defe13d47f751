import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { financerTypes, financingLine, moneyStatuses } from "./financing-plan.ts";
import { type PartyLine, parityOf } from "./parity.ts";

const REGION = { id: "r", name: "Région" };
const TOWN = { id: "t", name: "Agglomération du Val" };
const STATE = { id: "s", name: "État" };

const line = (financer: string, planned: number, changes: Partial<PartyLine> = {}): PartyLine => ({
  ...financingLine.parse({ financer, type: "region", years: [{ year: 2026, planned }] }),
  memberId: null,
  ...changes,
});

describe("a parity clause", () => {
  it("of the Pacte Lorraine is held at 150 and 150 M€, and is not a euro short of it", () => {
    expect(parityOf([line("État", 150e6), line("Région", 150e6)], [STATE, REGION], "planned").verdict).toEqual({ kind: "equal" });
    expect(parityOf([line("État", 150e6), line("Région", 149_999_999.99)], [STATE, REGION], "planned").verdict).toEqual({
      kind: "unequal",
      ahead: ["s"],
      behind: [{ party: "r", lacks: 0.01 }],
    });
  });

  it("adds up what each of three brought, whatever the action, and says what each lacks to the first", () => {
    const lines = [line("Région", 40), line("Région", 60), line("État", 100), line("Agglomération du Val", 70)];
    const { parts, verdict } = parityOf(lines, [REGION, TOWN, STATE], "planned");
    expect(parts.map(({ brought }) => ("missing" in brought ? null : brought.value))).toEqual([100, 70, 100]);
    expect(verdict).toEqual({ kind: "unequal", ahead: ["r", "s"], behind: [{ party: "t", lacks: 30 }] });
  });

  it("cannot be judged while one has no line; having brought nothing yet is something else", () => {
    expect(parityOf([line("Région", 5)], [REGION, TOWN], "planned")).toMatchObject({
      parts: [{ brought: { value: 5 } }, { brought: { missing: { reason: "not-published" } } }],
      verdict: { kind: "missing", without: ["t"] },
    });
    expect(parityOf([line("Région", 5), line("État", 5)], [REGION, STATE], "paid").verdict).toEqual({ kind: "nothing-yet" });
  });

  it("knows a line by its party first, then by the name it bears, and counts no euro that another contract counts", () => {
    const lines = [
      line("DRAAF", 10, { memberId: "s" }),
      line(" région ", 10),
      line("Région", 90, { memberId: "t" }),
      line("État", 50, { countedIn: "CRSD" }),
    ];
    expect(parityOf(lines, [REGION, STATE], "planned").verdict).toEqual({ kind: "equal" });
  });
});

describe("parity of any parties", () => {
  const cents = fc.integer({ min: 0, max: 1_000_000_00 });
  const told = fc.record({
    who: fc.nat({ max: 3 }),
    type: fc.constantFrom(...financerTypes),
    isElsewhere: fc.boolean(),
    planned: cents,
    committed: cents,
    paid: cents,
  });
  it("is what a book of cents says of them, at each status, in whatever order", () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 12 }), fc.integer({ min: 2, max: 4 }), (rows, count) => {
        const parties = Array.from({ length: count }, (_, at) => ({ id: String(at), name: `Financeur ${at}` }));
        const lines = rows.map(
          ({ who, type, isElsewhere, planned, committed, paid }): PartyLine => ({
            ...financingLine.parse({
              financer: `Financeur ${who}`,
              type,
              countedIn: isElsewhere ? "CRSD" : null,
              years: [{ year: 2026, planned: planned / 100, committed: committed / 100, paid: paid / 100 }],
            }),
            memberId: null,
          }),
        );
        for (const status of moneyStatuses) {
          const own = parties.map((_, at) => rows.filter(({ who, isElsewhere }) => who === at && !isElsewhere));
          const sums = own.map((held) => held.reduce((total, row) => total + row[status], 0));
          const most = Math.max(...sums);
          const { parts, verdict } = parityOf(lines, parties, status);
          expect(parts.map(({ brought }) => ("missing" in brought ? null : Math.round(brought.value * 100)))).toEqual(
            own.map((held, at) => (held.length === 0 ? null : sums[at])),
          );
          const without = own.flatMap((held, at) => (held.length === 0 ? [String(at)] : []));
          if (without.length > 0) expect(verdict).toEqual({ kind: "missing", without });
          else if (sums.every((sum) => sum === most)) expect(verdict).toEqual({ kind: most === 0 ? "nothing-yet" : "equal" });
          else {
            expect(verdict).toMatchObject({ kind: "unequal", ahead: sums.flatMap((sum, at) => (sum === most ? [String(at)] : [])) });
            const lacks = verdict.kind === "unequal" ? verdict.behind.map((one) => [one.party, Math.round(one.lacks * 100)]) : [];
            expect(lacks).toEqual(sums.flatMap((sum, at) => (sum < most ? [[String(at), most - sum]] : [])));
          }
          expect(parityOf(lines.toReversed(), parties, status)).toEqual({ status, parts, verdict });
        }
      }),
      { numRuns: 2000, seed: 23 },
    );
  });
});
