import { describe, expect, it } from "vitest";
import { normalPValue, normalReach, studentPValue, studentReach } from "./distributions.ts";

// NIST/SEMATECH e-Handbook of Statistical Methods, tables 1.3.6.7.1 (normal) and 1.3.6.7.2 (Student).
describe("the distributions every interval stands on", () => {
  it("reach as far as the printed tables say", () => {
    expect(normalReach(0.95)).toBeCloseTo(1.959964, 6);
    expect(normalReach(0.99)).toBeCloseTo(2.575829, 6);
    expect(studentReach(0.95, 10)).toBeCloseTo(2.228, 3);
    expect(studentReach(0.95, 1)).toBeCloseTo(12.706, 3);
    expect(studentReach(0.95, 1e9)).toBeCloseTo(normalReach(0.95), 6);
  });

  it("tell how rare a statistic is, either way", () => {
    expect(normalPValue(1.959964)).toBeCloseTo(0.05, 7);
    expect(normalPValue(-1.959964)).toBe(normalPValue(1.959964));
    expect(normalPValue(8)).toBeCloseTo(1.2441921148543574e-15, 25);
    expect(studentPValue(2.2281388519649385, 10)).toBeCloseTo(0.05, 10);
  });
});
