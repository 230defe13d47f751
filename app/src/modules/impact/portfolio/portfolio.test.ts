import { describe, expect, it } from "vitest";
import { outcomeKey } from "./outcome-key.ts";
import { drawnRuns, madeRun, madeStudy } from "./portfolio.testing.ts";
import { countedIn, portfolioOf } from "./portfolio.ts";
import { usableEffect } from "./usable-effect.ts";

const jobs = { label: "Emplois salariés", unit: "emplois" };

describe("what makes an outcome one", () => {
  const keyOf = (label: string, unit: string, direction: "up" | "down" = "up") => outcomeKey({ outcome: { label, unit }, direction });
  const own = keyOf("Emplois salariés", "emplois");

  it.each([
    ["capitals and accents", "EMPLOIS SALARIES", "Emplois"],
    ["spaces and dashes", "  Emplois - salariés ", "emplois"],
  ])("is not %s", (_, label, unit) => expect(keyOf(label, unit)).toBe(own));

  it.each([
    ["another label", "Emplois non salariés", "emplois", "up"],
    ["another unit", "Emplois salariés", "milliers d’emplois", "up"],
    ["another way", "Emplois salariés", "emplois", "down"],
  ] as const)("is %s", (_, label, unit, direction) => expect(keyOf(label, unit, direction)).not.toBe(own));

  it("keeps the signs that make a unit, and the capitals that do", () => {
    expect(new Set(["%", "‰", "€", "M€", "mW", "MW"].map((unit) => keyOf("x", unit))).size).toBe(6);
    expect(keyOf("Mise en œuvre", "€")).toBe(keyOf("mise en oeuvre", "€"));
    expect(keyOf("Taux d’emploi", "%")).toBe(keyOf("Taux d'emploi", "%"));
  });
});

describe("what a run gives to a portfolio", () => {
  const verdict = (code: "too-early" | "not-measurable" | "effect") => ({ code, sentence: "" });

  it("is its effect with its error, as the run told it", () => {
    expect(usableEffect(madeRun(12, 3))).toMatchObject({ ok: true, value: { effect: 12, standardError: 3, errorFrom: "run" } });
  });

  it("is an error read back from the interval where the run told none, and says so", () => {
    const found = usableEffect(madeRun(12, 3, { standardError: null }));
    expect(found).toMatchObject({ ok: true, value: { errorFrom: "interval" } });
    expect(found.ok && found.value.standardError).toBeCloseTo(3, 6);
  });

  it.each([
    ["not-run", null],
    ["too-early", madeRun(12, 3, { verdict: verdict("too-early") })],
    ["not-measurable", madeRun(12, 3, { estimate: null, interval: null, verdict: verdict("not-measurable") })],
    ["not-measurable", madeRun(12, 3, { verdict: verdict("not-measurable") })],
    ["no-interval", madeRun(12, 3, { interval: null, verdict: verdict("not-measurable") })],
    ["unusable-interval", madeRun(12, 3, { standardError: null, interval: { low: 13, high: 20, level: 0.95 } })],
    ["unusable-interval", madeRun(12, 3, { standardError: 0, interval: { low: 12, high: 12, level: 0.95 } })],
  ] as const)("is refused: %s", (reason, run) => expect(usableEffect(run)).toEqual({ ok: false, error: reason }));
});

describe("a portfolio", () => {
  it("is empty where nothing is registered, and lists those that give nothing", () => {
    expect(portfolioOf([])).toEqual({ registered: 0, groups: [], alone: [], leftOut: [] });
    const waiting = portfolioOf([madeStudy(null), madeStudy(null)]);
    expect([waiting.registered, waiting.leftOut.map(({ reason }) => reason)]).toEqual([2, ["not-run", "not-run"]]);
  });

  it("pools no effect that is alone of its outcome, and counts its test", () => {
    const { groups, alone } = portfolioOf([
      madeStudy(madeRun(30, 5), { outcome: jobs }),
      madeStudy(madeRun(-2, 1), { outcome: { label: "Taux de chômage", unit: "%" }, direction: "down" }),
    ]);
    expect(groups).toEqual([]);
    expect(alone.map(({ shrunk, isMeant }) => [shrunk, isMeant])).toEqual([
      [null, true],
      [null, true],
    ]);
    const [sure] = alone;
    expect(sure?.corrected?.holm).toBeCloseTo(2 * (sure?.found.pValue ?? 1), 12);
  });

  it("never adds up two units, nor two ways of one outcome, and says how many are apart", () => {
    const thousands = { ...jobs, unit: "milliers d’emplois" };
    const made = [jobs, jobs, thousands, thousands, thousands].map((outcome, at) => madeStudy(madeRun(10 + at, 4), { outcome }));
    const { groups } = portfolioOf([...made, madeStudy(madeRun(3, 4), { outcome: jobs, direction: "down" })]);
    expect(groups.map(({ outcome, studies, apart }) => [outcome.unit, studies.length, apart])).toEqual([
      ["milliers d’emplois", 3, 3],
      ["emplois", 2, 4],
    ]);
  });

  it("draws each effect to the mean, the less sure the more, and the most meant comes first", () => {
    const of = (direction: "up" | "down") =>
      portfolioOf([madeRun(40, 30), ...drawnRuns(12)].map((run) => madeStudy(run, { direction }))).groups[0];
    const { mean = 0 } = of("up")?.pooled ?? {};
    const studies = of("up")?.studies ?? [];
    expect(studies).toHaveLength(13);
    for (const { found, shrunk } of studies) expect(Math.abs((shrunk?.effect ?? 0) - mean)).toBeLessThan(Math.abs(found.effect - mean));
    const shrunk = studies.map((study) => study.shrunk?.effect ?? 0);
    expect(shrunk).toEqual(shrunk.toSorted((one, other) => other - one));
    expect(of("down")?.studies.map((study) => study.shrunk?.effect ?? 0)).toEqual(shrunk.toReversed());
    // Errors told beside effects are those of the same study, whatever the order.
    for (const { run, found } of studies) expect([found.effect, found.standardError]).toEqual([run.estimate, run.standardError]);
  });

  it("takes for talent no more than chance gives: of a hundred and fifty without effect, none or one stands out", () => {
    const counted = countedIn(portfolioOf(drawnRuns(150, { mean: 0, spread: 0 }).map((run) => madeStudy(run))));
    expect(counted.filter(({ run }) => run.verdict.code === "effect").length).toBeGreaterThan(2);
    expect(counted.filter(({ standsOut }) => standsOut).length).toBeLessThanOrEqual(1);
  });

  it("counts of a pact the first registered of those that can be read on one outcome", () => {
    const pact = { slug: "brenne", title: "Pacte du val de Brenne", organisationId: null };
    const { alone, leftOut } = portfolioOf([
      madeStudy(null, { pact, id: "waiting" }),
      madeStudy(madeRun(3, 5), { pact, id: "first" }),
      madeStudy(madeRun(30, 5), { pact, id: "pleasing" }),
    ]);
    expect(alone.map(({ id }) => id)).toEqual(["first"]);
    expect(leftOut.map(({ id, reason }) => [id, reason])).toEqual([
      ["waiting", "not-run"],
      ["pleasing", "counted-already"],
    ]);
  });

  it("keeps apart from the tests an effect without a p-value", () => {
    const { groups } = portfolioOf([madeStudy(madeRun(30, 5, { pValue: null })), madeStudy(madeRun(28, 5))]);
    const [untested, tested] = groups[0]?.studies ?? [];
    expect([untested?.corrected, untested?.standsOut, tested?.corrected?.holm]).toEqual([null, false, tested?.found.pValue]);
  });
});
