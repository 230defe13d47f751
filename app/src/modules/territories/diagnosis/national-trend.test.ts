import { expect, it } from "vitest";
import { nationalTrends } from "./national-trend.ts";
import type { Panel } from "./panel.ts";

const jobs = (parts: Readonly<Record<string, readonly [string, number][]>>): Panel =>
  new Map(Object.entries(parts).map(([activity, told]) => [activity, new Map([["nation", new Map(told)]])]));

const NATION = jobs({
  "": [
    ["2015", 900_000],
    ["2019", 1_000_000],
    ["2024", 1_050_000],
  ],
  // Loses a fifth since 2019; what it was in 2015 is too long ago.
  C4: [
    ["2015", 60_000],
    ["2019", 100_000],
    ["2024", 80_000],
  ],
  JZ: [
    ["2019", 100_000],
    ["2024", 150_000],
  ],
  GZ: [
    ["2019", 200_000],
    ["2024", 210_000],
  ],
});

it("a trend of the nation is told over five years, against the nation's other activities", () => {
  const trends = nationalTrends(NATION, 20);
  expect(trends.get("C4")).toMatchObject({ period: "2019–2024", established: "below", value: expect.closeTo(-0.2) });
  expect(trends.get("JZ")).toMatchObject({ established: "above", value: expect.closeTo(0.5) });
  expect(trends.get("GZ")).toMatchObject({ established: "not-established" });
  const [fall] = [trends.get("C4")];
  // ln(80/100) less ln(970/900), by hand.
  expect(fall?.difference).toBeCloseTo(Math.log(0.8) - Math.log(970 / 900), 12);
});

it("nothing is told of the nation from one period alone, nor without the sizes of establishments", () => {
  expect(nationalTrends(jobs({ "": [["2024", 100]], C4: [["2024", 10]] }), 20).size).toBe(0);
  expect(nationalTrends(NATION, null).size).toBe(0);
});
