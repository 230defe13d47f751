import { describe, expect, it } from "vitest";
import { grossCostPerJob } from "./cost-per-job.ts";
import { plainGrant } from "./financing.testing.ts";
import { type FinancerType, type FinancingLine, financingPlan, totalOf } from "./financing-plan.ts";
import { leverage, leverageOfSums } from "./leverage.ts";
import { planFaults, sharesAddUp } from "./plan-checks.ts";
import { shareFaults } from "./told-shares.ts";

const million = (value: number): number => Math.round(value * 1e6);
const line = (financer: string, type: FinancerType, planned: number, changes: Partial<FinancingLine> = {}): FinancingLine => ({
  financer,
  type,
  years: [{ year: 2020, planned, committed: 0, paid: 0 }],
  ...plainGrant,
  ...changes,
});
const plan = (totalCost: number | null, lines: readonly FinancingLine[], changes: object = {}) =>
  financingPlan.parse({ totalCost, lines, ...changes });
const codes = (...given: Parameters<typeof plan>) => planFaults(plan(...given)).map(({ code }) => code);

describe("the Pacte Ardennes, as the press read it twice", () => {
  // Spring to mid 2019, 66 action sheets: « 78,6 M€ déjà injectés » (forumeco.fr, 786-me-deja-injectes-dans-le-pacte-ardennes).
  const y2019 = [
    line("État", "state", million(28.72)),
    line("Union européenne", "eu", million(6.26)),
    line("Région Grand Est", "region", million(14.3)),
    line("Département des Ardennes", "department", million(4.4)),
    line("EPCI", "epci", million(9.23)),
    line("Autres partenaires", "mixed", million(15.69)),
  ];
  // July 2020 (forumeco.fr, le-pacte-ardennes-relance): « 92 M€ », elsewhere 91 and 91.72.
  const y2020 = [
    line("État", "state", million(35.56)),
    line("Région Grand Est", "region", million(15.25)),
    line("Département des Ardennes", "department", million(9.04)),
    line("EPCI", "epci", million(10.17)),
    line("Union européenne", "eu", million(6.29)),
    line("Privé", "private", million(15.71)),
  ];

  it("adds up to 78.60 and to 92.02 M€, to the cent", () => {
    expect(totalOf(y2019, "planned")).toBe(78_600_000);
    expect(totalOf(y2020, "planned")).toBe(92_020_000);
  });

  it("holds against the announced 92, and against 91.72, but not against 91", () => {
    expect(codes(million(92), y2020)).toEqual([]);
    expect(codes(million(91.72), y2020)).toEqual([]);
    expect(codes(million(91), y2020)).toEqual(["lines-differ-from-total"]);
  });

  it("has no leverage in 2019: one line mixes private and public money", () => {
    expect(leverage(y2019, "private-per-public", "planned")).toMatchObject({ why: "mixed-financers" });
    expect(leverage(y2020, "private-per-public", "planned")).toMatchObject({ raised: 15_710_000, public: 76_310_000 });
  });
});

describe("leverage", () => {
  it("of the CRSD of Châlons is 188 for 70: the benefits told include the aid", () => {
    // francebleu.fr, « six ans après le départ des militaires »: 70 M€ of public aid, 258 M€ of benefits.
    const sums = { total: million(258), public: million(70) };
    expect(leverageOfSums(sums, "private-per-public", "paid")).toMatchObject({ raised: 188e6, ratio: { value: 188 / 70 } });
    expect(leverageOfSums(sums, "total-per-public", "paid")).toMatchObject({ raised: 258e6, ratio: { value: 258 / 70 } });
  });

  it("is reckoned by status, and counts once what two contracts finance", () => {
    const years = [{ year: 2024, planned: 100, committed: 40, paid: 0 }];
    const lines = [
      line("Région", "region", 0, { years }),
      line("Entreprise", "private", 300),
      line("État", "state", 50, { countedIn: "CRSD" }),
    ];
    expect(leverage(lines, "private-per-public", "planned")).toMatchObject({ raised: 300, public: 100 });
    expect(leverage(lines, "total-per-public", "committed")).toMatchObject({ raised: 40, public: 40 });
    expect(leverage(lines, "total-per-public", "paid")).toMatchObject({ why: "no-public-money" });
  });
});

describe("a financing plan", () => {
  it("of a house for interns adds up: 2,100 + 729 + 140 + 600 = 3,569 k€", () => {
    const lines = [
      line("Région", "region", 2_100_000),
      line("Ardenne Métropole", "epci", 729_000),
      line("État (DSIL)", "state", 140_000),
      line("ARS", "operator", 600_000),
    ];
    expect(codes(3_569_000, lines)).toEqual([]);
    expect(codes(3_700_000, lines)).toEqual(["lines-differ-from-total"]);
  });

  it("that says nothing yet has no fault; half of one has", () => {
    expect(codes(null, [])).toEqual([]);
    expect(codes(null, [line("État", "state", 5)])).toEqual(["no-total"]);
    expect(codes(5, [])).toEqual(["no-lines"]);
  });

  it("is held to the rates, ceilings and shares that bound it", () => {
    const aid = (planned: number, changes: Partial<FinancingLine>) => [
      line("Région", "region", planned, changes),
      line("Entreprise", "own-funds", 200_000 - planned),
    ];
    expect(codes(200_000, aid(40_000, { maximumRate: 0.2, ceiling: 40_000 }))).toEqual([]);
    expect(codes(200_000, aid(60_000, { maximumRate: 0.2, ceiling: 40_000 }))).toEqual(["rate-over-maximum", "over-ceiling"]);
    expect(codes(200_000, aid(60_000, { maximumRate: 0.3 }), { eligibleBase: 50_000 })).toEqual(["rate-over-one", "rate-over-maximum"]);
    expect(codes(200_000, aid(170_000, {}), { publicCeiling: 0.8 })).toEqual(["public-over-ceiling"]);
    expect(codes(200_000, aid(10_000, {}), { eligibleBase: 210_000 })).toEqual(["base-over-total"]);
  });

  it("counts as public what a public owner brings of its own, and binds it to no rate of aid", () => {
    const lines = [
      line("Région", "region", 80_000),
      line("Commune du Val", "public-own-funds", 20_000, { maximumRate: 0.1, ceiling: 1 }),
      line("Entreprise", "own-funds", 100_000),
    ];
    expect(leverage(lines, "private-per-public", "planned")).toMatchObject({ raised: 100_000, public: 100_000 });
    expect(codes(200_000, lines)).toEqual([]);
    // The ceiling is one of aid: 40 % here, the commune's own part left out.
    expect(codes(200_000, lines, { publicCeiling: 0.45 })).toEqual([]);
    expect(codes(200_000, lines, { publicCeiling: 0.35 })).toEqual(["public-over-ceiling"]);
    const declared = grossCostPerJob([{ lines, grossJobs: 4 }], "planned");
    expect(declared).toMatchObject({ public: 100_000, cost: { value: 25_000 } });
  });

  it("is held to the shares that its sources tell, which keep it from nothing", () => {
    const told = (...shares: (number | null)[]) =>
      plan(
        100_000,
        [60_000, 30_000, 10_000].map((sum, at) => line(`Financeur ${at}`, "region", sum, { toldShare: shares[at] ?? null })),
      );
    expect(shareFaults(told(0.6, 0.3, 0.1))).toEqual([]);
    expect(shareFaults(told(0.61, 0.29, 0.11))).toEqual([]);
    expect(shareFaults(told(0.6, null, null))).toEqual([]);
    expect(shareFaults(told(0.6, 0.3, 0.15))).toMatchObject([
      { code: "shares-not-whole", sum: expect.closeTo(1.05, 9) },
      { code: "share-differs", financer: "Financeur 2", told: 0.15 },
    ]);
    expect(shareFaults(told(null, 0.4, null))).toMatchObject([{ code: "share-differs", financer: "Financeur 1" }]);
    expect(planFaults(told(0.6, 0.3, 0.15))).toEqual([]);
  });

  it("commits no more than it plans and pays no more than it commits", () => {
    const years = [{ year: 2024, planned: 10, committed: 12, paid: 13 }];
    expect(codes(10, [line("État", "state", 0, { years })])).toEqual(["committed-over-planned", "paid-over-committed"]);
  });

  it("prints shares that may add up to 101", () => {
    expect(sharesAddUp([0.39, 0.17, 0.1, 0.11, 0.07, 0.17])).toBe(true);
    expect(sharesAddUp([0.39, 0.17, 0.1, 0.11, 0.07, 0.2])).toBe(false);
  });
});
