import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { entropyBalance } from "./entropy-balance.ts";
import { matchingSample, type Subject } from "./matching-sample.ts";
import { nearestMatch } from "./nearest-match.ts";
import { propensity } from "./propensity.ts";

const subject = (id: string, isTreated: boolean, outcome: number, ...traits: number[]): Subject => ({ id, isTreated, outcome, traits });

const sampleOf = (subjects: readonly Subject[], names = ["size"]) => {
  const sample = matchingSample(subjects, names);
  if (!sample.ok) throw new Error(sample.error.code);
  return sample.value;
};

const told = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string } },
): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Firms whose size and age make them likelier to be aided and grow more by themselves; the aid adds `effect`. */
const firms = (count: number, effect: number, seed: number): Subject[] => {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: count }, (_, i) => {
    const [size, age] = [normal(), normal()];
    const isTreated = random() < 1 / (1 + Math.exp(1.5 - 0.8 * size - 0.5 * age));
    return subject(`f${i}`, isTreated, 2 * size + age + normal() + (isTreated ? effect : 0), 50 + 10 * size, 8 + 3 * age);
  });
};

describe("how likely subjects are to be treated", () => {
  it("is the share of each group where groups are all that is known", () => {
    const group = (name: string, trait: number, treated: number, all: number) =>
      Array.from({ length: all }, (_, i) => subject(`${name}${i}`, i < treated, 0, trait));
    // Odds of 1 to 3 and of 3 to 1: logarithms −ln 3 and ln 3; errors √(1/1 + 1/3) and, of the difference, √(1/1 + 1/3 + 1/3 + 1/1).
    const found = told(propensity(sampleOf([...group("a", 0, 1, 4), ...group("b", 1, 3, 4)])));
    expect(found.coefficients[0]).toBeCloseTo(-Math.log(3), 9);
    expect(found.coefficients[1]).toBeCloseTo(2 * Math.log(3), 9);
    expect(found.standardErrors[0]).toBeCloseTo(Math.sqrt(4 / 3), 6);
    expect(found.standardErrors[1]).toBeCloseTo(Math.sqrt(8 / 3), 6);
    expect(found.treated[0]).toBeCloseTo(-Math.log(3), 9);
  });

  it("does not depend on the unit of a trait, and passes over one that is the same for all", () => {
    const some = firms(80, 0, 3);
    const changed = some.map((one) => ({ ...one, traits: [(one.traits[0] ?? 0) * 1000, 7, one.traits[1] ?? 0] }));
    const [plain, other] = [
      told(propensity(sampleOf(some, ["size", "age"]))),
      told(propensity(sampleOf(changed, ["size", "flat", "age"]))),
    ];
    expect(other.controls[0]).toBeCloseTo(plain.controls[0] ?? 0, 9);
    expect((other.coefficients[1] ?? 0) * 1000).toBeCloseTo(plain.coefficients[1] ?? 0, 9);
    expect(other.coefficients[2]).toBeNaN();
  });

  it("is known of subjects that resemble each other, however far another lies", () => {
    const small = [90, 110, 150, 200, 260, 95, 140, 80, 420, 180].map((size, i) => subject(`s${i}`, i < 3, 0, size));
    const { treated, controls } = told(propensity(sampleOf([...small, subject("city", false, 0, 300_000)])));
    expect(controls.at(-1)).toBeLessThan(-30);
    expect(Math.max(...treated)).toBeLessThan(Math.max(...controls));
  });

  it("is refused where a trait parts the treated from the controls, alone or with another, or subjects are too few", () => {
    const parted = [1, 2, 3, 7, 8, 9].map((size, i) => subject(`s${i}`, size > 5, 0, size));
    expect(propensity(sampleOf(parted))).toEqual({ ok: false, error: { code: "separation", trait: "size" } });
    const points = [
      [0, 3],
      [1, 2.5],
      [2, 1.2],
      [3, 0.4],
      [1, 3.9],
      [2, 2.2],
      [3, 1.3],
      [4, 0.6],
    ];
    const diagonal = points.map(([x = 0, y = 0], i) => subject(`s${i}`, x + y > 4, 0, x, y));
    expect(propensity(sampleOf(diagonal, ["x", "y"]))).toEqual({ ok: false, error: { code: "separation", trait: null } });
    // A trait of all the treated, and of some controls: no maximum either.
    const half = [1, 1, 1, 1, 0, 0, 0, 0].map((trait, i) => subject(`s${i}`, i < 2, 0, trait));
    expect(propensity(sampleOf(half))).toEqual({ ok: false, error: { code: "separation", trait: null } });
    expect(propensity(sampleOf([subject("a", true, 0, 1), subject("b", false, 0, 2)]))).toMatchObject({
      error: { code: "too-few-subjects", subjects: 2, coefficients: 2 },
    });
  });
});

describe("a sample to match", () => {
  const a = subject("a", true, 1, 1, 2);
  const b = subject("b", false, 1, 2, 4);
  it.each([
    ["a subject twice", [a, a], { code: "duplicate", id: "a" }],
    ["a trait that is no number", [a, subject("b", false, 1, 1)], { code: "not-a-number", id: "b", trait: "age" }],
    ["an outcome that is none", [a, subject("b", false, Number.NaN, 1, 2)], { code: "not-a-number", id: "b", trait: "outcome" }],
    ["none treated", [b], { code: "none-treated" }],
    ["no control", [a], { code: "no-control" }],
    ["traits that are one for all", [a, { ...a, id: "b", isTreated: false }], { code: "no-trait-varies" }],
    ["a trait told by another", [a, b, subject("c", false, 1, 5, 10)], { code: "collinear-trait", trait: "age" }],
  ])("is refused with %s", (_, subjects, error) => {
    expect(matchingSample(subjects, ["size", "age"])).toEqual({ ok: false, error });
  });
});

describe("nearest matches", () => {
  // Two treated of sizes 3 and 5 among controls of sizes 1, 2, 4 and 6.
  const few = [
    ...[subject("t3", true, 10, 3), subject("t5", true, 20, 5)],
    ...[subject("c1", false, 1, 1), subject("c2", false, 2, 2), subject("c4", false, 4, 4), subject("c6", false, 7, 6)],
  ];

  it("are found by hand: one control each, the likeliest treated choosing first, or the same again", () => {
    const once = told(nearestMatch(sampleOf(few)));
    // Size raises the odds: t5 chooses first, between c4 and c6 at one distance: the first told.
    expect(once.matches).toEqual([
      { treated: "t3", controls: ["c2"] },
      { treated: "t5", controls: ["c4"] },
    ]);
    expect(once.effect).toBeCloseTo((10 - 2 + 20 - 4) / 2, 12);
    // Differences 8 and 16 around 12: 32 over 2 · (2 − 1).
    expect(once.standardError).toBeCloseTo(4, 12);
    expect([...once.weights]).toEqual([0, 0.5, 0.5, 0]);
    const again = told(nearestMatch(sampleOf(few), { replacement: true, neighbours: 2 }));
    expect(again.matches).toEqual([
      { treated: "t3", controls: ["c2", "c4"] },
      { treated: "t5", controls: ["c4", "c6"] },
    ]);
    expect(again.effect).toBeCloseTo((10 - 3 + 20 - 5.5) / 2, 12);
  });

  it("leave out who is farther than the caliper, and say so", () => {
    const far = [...few, subject("t9", true, 50, 9)];
    const { matches, unmatched, outOfRange } = told(nearestMatch(sampleOf(far), { caliper: 0.5 }));
    expect(matches.map(({ treated }) => treated)).toEqual(["t3", "t5"]);
    expect(unmatched).toEqual(["t9"]);
    expect(outOfRange).toEqual(["t9"]);
  });

  it("come near to a known effect that the plain difference misses, and make the sides alike", () => {
    const sample = sampleOf(firms(1500, 3, 11), ["size", "age"]);
    const found = told(nearestMatch(sample, { replacement: true, caliper: 0.2 }));
    const mean = (subjects: readonly Subject[]) => subjects.reduce((sum, { outcome }) => sum + outcome, 0) / subjects.length;
    expect(mean(sample.treated) - mean(sample.controls)).toBeGreaterThan(4);
    expect(Math.abs(found.effect - 3)).toBeLessThan(3 * found.standardError);
    expect(found.standardError).toBeLessThan(0.2);
    for (const { before, after } of found.balance) {
      expect(Math.abs(before.standardisedDifference)).toBeGreaterThan(0.3);
      expect(Math.abs(after.standardisedDifference)).toBeLessThan(0.1);
      expect(after.varianceRatio).toBeGreaterThan(0.7);
      expect(after.varianceRatio).toBeLessThan(1.4);
    }
  });

  it("are found among fifty thousand controls", () => {
    const { matches } = told(nearestMatch(sampleOf(firms(55_000, 3, 2), ["size", "age"]), { neighbours: 2, caliper: 0.1 }));
    expect(matches.length).toBeGreaterThan(5000);
  });

  it("are refused where controls are too few, or none is like a treated", () => {
    const lone = [subject("t", true, 1, 3), subject("u", true, 1, 2), subject("c", false, 1, 2.5)];
    expect(nearestMatch(sampleOf(lone))).toEqual({ ok: false, error: { code: "too-few-controls", controls: 1, needed: 2 } });
    expect(nearestMatch(sampleOf(few), { caliper: 0 })).toEqual({ ok: false, error: { code: "no-overlap" } });
  });
});

describe("entropy balancing", () => {
  it("is found by hand: three controls on a line", () => {
    // Weights e^(−λ), 1, e^λ over their sum, at −1, 0, 1, with mean 1/2: x² − 1 = (x² + x + 1)/2, x = e^λ = (1 + √13)/2.
    const line = [subject("t", true, 9, 0.5), subject("u", true, 7, 0.5), ...[-1, 0, 1].map((at) => subject(`c${at}`, false, at * 4, at))];
    const x = (1 + Math.sqrt(13)) / 2;
    const { weights, effect } = told(entropyBalance(sampleOf(line)));
    expect((weights[2] ?? 0) / (weights[1] ?? 1)).toBeCloseTo(x, 8);
    expect((weights[1] ?? 0) / (weights[0] ?? 1)).toBeCloseTo(x, 8);
    expect(effect).toBeCloseTo(8 - 4 * 0.5, 8);
  });

  it.each(["means", "variances"] as const)("makes the %s of the treated the controls', to eight digits", (moments) => {
    const sample = sampleOf(firms(400, 3, 5), ["size", "age"]);
    const { weights, effect, standardError, effectiveControls, balance } = told(entropyBalance(sample, { moments }));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(Math.min(...weights)).toBeGreaterThan(0);
    const around = (power: number, trait: number) => {
      const mean = sample.treated.reduce((sum, { traits }) => sum + (traits[trait] ?? 0), 0) / sample.treated.length;
      const of = ({ traits }: Subject) => ((traits[trait] ?? 0) - mean) ** power;
      const own = sample.treated.reduce((sum, one) => sum + of(one), 0) / sample.treated.length;
      return sample.controls.reduce((sum, one, j) => sum + (weights[j] ?? 0) * of(one), 0) - own;
    };
    for (const trait of [0, 1]) {
      expect(Math.abs(around(1, trait))).toBeLessThan(1e-8);
      if (moments === "variances") expect(Math.abs(around(2, trait))).toBeLessThan(1e-7);
    }
    for (const { after } of balance) expect(Math.abs(after.standardisedDifference)).toBeLessThan(1e-8);
    expect(Math.abs(effect - 3)).toBeLessThan(3 * standardError);
    expect(effectiveControls).toBeLessThan(sample.controls.length);
  });

  it("has an error that is true to what many draws do", () => {
    const draws = Array.from({ length: 300 }, (_, at) => told(entropyBalance(sampleOf(firms(160, 3, 1000 + at), ["size", "age"]))));
    const mean = draws.reduce((sum, { effect }) => sum + effect / draws.length, 0);
    const deviation = Math.sqrt(draws.reduce((sum, { effect }) => sum + (effect - mean) ** 2, 0) / (draws.length - 1));
    const expected = draws.reduce((sum, { standardError }) => sum + standardError / draws.length, 0);
    expect(Math.abs(mean - 3)).toBeLessThan((3 * deviation) / Math.sqrt(draws.length));
    expect(expected / deviation).toBeGreaterThan(0.88);
    expect(expected / deviation).toBeLessThan(1.12);
  });

  it("is refused where controls are fewer than moments, or are not among what the treated are", () => {
    const lone = [subject("t", true, 1, 3, 1), subject("u", true, 1, 2, 2), subject("c", false, 1, 2.5, 7), subject("d", false, 1, 2, 3)];
    expect(entropyBalance(sampleOf(lone, ["size", "age"]))).toEqual({
      ok: false,
      error: { code: "fewer-controls-than-moments", controls: 2, moments: 2 },
    });
    const apart = [1, 2, 3, 4, 9].map((size, i) => subject(`s${i}`, i === 4, 0, size));
    expect(entropyBalance(sampleOf(apart))).toEqual({ ok: false, error: { code: "no-overlap" } });
    const edge = [1, 2, 3, 4, 4].map((size, i) => subject(`s${i}`, i === 4, 0, size));
    expect(entropyBalance(sampleOf(edge))).toEqual({ ok: false, error: { code: "no-overlap" } });
  });
});
