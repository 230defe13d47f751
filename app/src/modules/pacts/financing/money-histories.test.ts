import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FinancingLine, financerTypes, financingLine, financingPlan, isPublic, moneyStatuses, totalOf } from "./financing-plan.ts";
import { leverage } from "./leverage.ts";
import { planFaults } from "./plan-checks.ts";

/** A sum told of a line in a year; in cents, so that the register below adds whole numbers. */
type Told = { readonly kind: "promise" | "commit" | "pay"; readonly line: number; readonly year: number; readonly cents: number };
/** One thing that happens to the plan of an action. */
type Happening = Told | { readonly kind: "count-elsewhere"; readonly line: number } | { readonly kind: "withdraw"; readonly line: number };

const line = fc.nat({ max: 4 });
const sum = { line, year: fc.integer({ min: 2024, max: 2028 }), cents: fc.integer({ min: 0, max: 5_000_000_00 }) };
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("promise" as const), ...sum }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("commit" as const, "pay" as const), ...sum }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("count-elsewhere" as const), line }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("withdraw" as const), line }) },
);
const history = fc.record({
  types: fc.array(fc.constantFrom(...financerTypes), { minLength: 5, maxLength: 5 }),
  happenings: fc.array(happening, { maxLength: 25 }),
  announced: fc.option(fc.integer({ min: 0, max: 20_000_000_00 })),
});

const STATUS = { promise: "planned", commit: "committed", pay: "paid" } as const;

/** The plan as its forms write it: line by line, year by year. */
const written = (lines: readonly FinancingLine[], happened: Happening): FinancingLine[] =>
  lines.flatMap((one, at) => {
    if (at !== happened.line) return [one];
    if (happened.kind === "withdraw") return [{ ...one, years: [] }];
    if (happened.kind === "count-elsewhere") return [{ ...one, countedIn: "CRSD" }];
    const { year, cents } = happened;
    const held = one.years.find((other) => other.year === year) ?? { year, planned: 0, committed: 0, paid: 0 };
    const others = one.years.filter((other) => other.year !== year);
    return [{ ...one, years: [...others, { ...held, [STATUS[happened.kind]]: cents / 100 }] }];
  });

/** What an accountant would add up in a book of cents, from what happened alone: no rule of the plan is used. */
const book = (happenings: readonly Happening[]) => {
  const cells = new Map<string, number>();
  const elsewhere = new Set<number>();
  for (const happened of happenings) {
    if (happened.kind === "count-elsewhere") elsewhere.add(happened.line);
    else if (happened.kind === "withdraw") {
      for (const key of [...cells.keys()]) if (key.startsWith(`${happened.line} `)) cells.delete(key);
    } else cells.set(`${happened.line} ${STATUS[happened.kind]} ${happened.year}`, happened.cents);
  }
  const of = (status: string, holds: (at: number) => boolean): number =>
    [...cells].reduce((total, [key, cents]) => {
      const [at, told] = key.split(" ");
      return told === status && holds(Number(at)) ? total + cents : total;
    }, 0);
  return { of, isElsewhere: (at: number) => elsewhere.has(at) };
};

describe("ten thousand histories of the money of an action", () => {
  it("add up to the cent, are counted once, and are faulted exactly where they do not hold", () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(history, ({ types, happenings, announced }) => {
        const start = types.map((type, at) => financingLine.parse({ financer: `Financeur ${at}`, type, years: [] }));
        const lines = happenings.reduce<FinancingLine[]>(written, start);
        const plan = financingPlan.parse({ lines, totalCost: announced === null ? null : announced / 100 });
        const { of, isElsewhere } = book(happenings);
        const isPublicAt = (at: number): boolean => !["private", "own-funds", "mixed"].includes(types[at] ?? "");
        for (const status of moneyStatuses) {
          const total = of(status, () => true);
          expect(Math.round(totalOf(plan.lines, status) * 100)).toBe(total);
          expect(totalOf(plan.lines, status)).toBe(total / 100);
          const [counted, shared] = [of(status, (at) => !isElsewhere(at)), of(status, (at) => !isElsewhere(at) && isPublicAt(at))];
          const isMixed = of(status, (at) => !isElsewhere(at) && types[at] === "mixed") > 0;
          const [own, whole] = [leverage(plan.lines, "private-per-public", status), leverage(plan.lines, "total-per-public", status)];
          if (isMixed || shared === 0) {
            const why = isMixed ? "mixed-financers" : "no-public-money";
            expect([own, whole]).toMatchObject([
              { why, status },
              { why, status },
            ]);
            met.add(why);
          } else {
            expect(own).toMatchObject({ definition: "private-per-public", raised: (counted - shared) / 100, public: shared / 100 });
            expect(whole).toMatchObject({ definition: "total-per-public", raised: counted / 100, public: shared / 100 });
            if (!("why" in own) && !("why" in whole)) expect(whole.ratio.value - own.ratio.value).toBeCloseTo(1, 6);
            met.add("leverage");
          }
        }
        const codes = planFaults(plan).map(({ code }) => code);
        for (const code of codes) met.add(code);
        const planned = of("planned", () => true);
        expect(codes.includes("no-total")).toBe(announced === null && planned > 0);
        expect(codes.includes("no-lines")).toBe(announced !== null && announced > 0 && planned === 0);
        // Half a per cent, kept a cent away from its edge: the two sides of it are what matters.
        const gap = announced === null || planned === 0 ? 0 : Math.abs(planned - announced) - 0.005 * announced;
        if (Math.abs(gap) > 1) expect(codes.includes("lines-differ-from-total")).toBe(gap > 0);
        for (const [code, over, under] of [
          ["committed-over-planned", "committed", "planned"],
          ["paid-over-committed", "paid", "committed"],
        ] as const) {
          const expected = types.filter((_, at) => of(over, (one) => one === at) - of(under, (one) => one === at) > 1).length;
          const slight = types.filter((_, at) => of(over, (one) => one === at) - of(under, (one) => one === at) === 1).length;
          const found = codes.filter((one) => one === code).length;
          expect(found >= expected && found <= expected + slight).toBe(true);
        }
        expect(plan.lines.map(isPublic)).toEqual(types.map((_, at) => isPublicAt(at)));
      }),
      { numRuns: 10_000, seed: 17 },
    );
    for (const thing of ["leverage", "mixed-financers", "no-public-money", "no-total", "no-lines", "lines-differ-from-total"])
      expect(met).toContain(thing);
    for (const thing of ["committed-over-planned", "paid-over-committed"]) expect(met).toContain(thing);
  }, 60_000);

  it("are bound by rates and ceilings at the cent, whichever base they are reckoned on", () => {
    const cents = fc.integer({ min: 1, max: 1_000_000_00 });
    const rate = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(cents, cents, rate, cents, fc.boolean(), (planned, base, percent, ceiling, isPrivate) => {
        const aid = financingLine.parse({
          financer: "Région",
          type: isPrivate ? "private" : "region",
          years: [{ year: 2026, planned: planned / 100 }],
          maximumRate: percent / 100,
          ceiling: ceiling / 100,
        });
        const plan = financingPlan.parse({ totalCost: base / 100, lines: [aid] });
        const codes = new Set<string>(planFaults(plan).map(({ code }) => code));
        const isOver = (most: number): boolean | null => (Math.abs(planned - most) <= 2 ? null : planned > most);
        for (const [code, most] of [
          ["rate-over-maximum", (base * percent) / 100],
          ["over-ceiling", ceiling],
          ["rate-over-one", base * 1.005],
        ] as const) {
          const over = isOver(most);
          if (over !== null) expect([code, codes.has(code)]).toEqual([code, over && !isPrivate]);
        }
      }),
      { numRuns: 10_000, seed: 19 },
    );
  }, 60_000);
});
