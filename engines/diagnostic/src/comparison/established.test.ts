import { missing, seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { adjustedPValues } from "./benjamini-hochberg.ts";
import { establishedDifferences } from "./established.ts";
import { shareOfFalseClaims } from "./false-claims.ts";

/** The fifteen p-values of Benjamini & Hochberg, J. R. Statist. Soc. B 57 (1995) 289–300, section 4: four are rejected at 5 %. */
const printed = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
const adjustedOf = (pValues: readonly number[]): readonly number[] => {
  const adjusted = adjustedPValues(pValues);
  if (!adjusted.ok) throw new Error(adjusted.error);
  return adjusted.value;
};

describe("p-values corrected for their number", () => {
  it("reject the four hypotheses that Benjamini & Hochberg reject, where Bonferroni rejects three", () => {
    const adjusted = adjustedOf(printed);
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
    expect(printed.filter((p) => p <= 0.05 / 15)).toHaveLength(3);
    expect(adjusted.slice(0, 5)).toEqual([0.0015, 0.003, 0.0095, 0.035625, 0.0603].map((p) => expect.closeTo(p, 12)));
  });

  it("do not depend on the order, are never under what was given, nor cross each other", () => {
    const random = seededRandom(5);
    for (let draw = 0; draw < 200; draw += 1) {
      const given = Array.from({ length: 1 + Math.floor(random() * 30) }, () => random() ** 3);
      const adjusted = adjustedOf(given);
      expect(adjustedOf([...given].reverse())).toEqual([...adjusted].reverse());
      given.forEach((p, at) => {
        expect(adjusted[at]).toBeGreaterThanOrEqual(p);
        expect(adjusted[at]).toBeLessThanOrEqual(1);
        given.forEach((q, other) => {
          if (p < q) expect(adjusted[at]).toBeLessThanOrEqual(adjusted[other] ?? 0);
        });
      });
    }
  });

  it("refuse what is no p-value, and take none for none", () => {
    expect(adjustedPValues([0.1, 1.2])).toEqual({ ok: false, error: "not-a-p-value" });
    expect(adjustedPValues([Number.NaN])).toEqual({ ok: false, error: "not-a-p-value" });
    expect(adjustedOf([])).toEqual([]);
  });
});

describe("the differences of a portrait", () => {
  const found = (value: number, pValue: number) => ({ value, low: value - 1, high: value + 1, pValue });

  it("are established above, below or not, once corrected; what is missing stays so and costs nothing", () => {
    const standings = establishedDifferences([
      { estimate: found(2, 0.01) },
      { estimate: missing("secret-statistique") },
      { estimate: found(-3, 0.001) },
      { estimate: found(1.5, 0.06) },
      { estimate: found(2.5, 0.02), none: 1 },
      { estimate: found(0.5, 0.3) },
    ]);
    expect(standings.ok && standings.value.map((one) => ("outcome" in one ? one.outcome : one.missing.reason))).toEqual([
      "above",
      "secret-statistique",
      "below",
      "not-established",
      "above",
      "not-established",
    ]);
    expect(standings.ok && standings.value[0]).toMatchObject({ adjustedPValue: expect.closeTo(0.025, 12) });
  });

  it("need the interval as well as the p-value", () => {
    const standings = establishedDifferences([{ estimate: found(0.9, 0.001) }]);
    expect(standings.ok && standings.value).toMatchObject([{ outcome: "not-established" }]);
    expect(establishedDifferences([], 0)).toEqual({ ok: false, error: "rate-not-between-0-and-1" });
  });

  it("are claimed falsely in at most 5 portraits of 100 when nothing differs (1,000 portraits, three errors of room)", () => {
    const share = shareOfFalseClaims(seededRandom(2026), 1000);
    expect(share).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 1000));
    expect(share).toBeGreaterThan(0.005);
  });
});
