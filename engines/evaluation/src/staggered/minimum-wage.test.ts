import { existsSync, readFileSync } from "node:fs";
import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { preparePanel } from "../panel/prepare-panel.ts";
import { calendarAggregate, dynamicAggregate, groupAggregate, simpleAggregate } from "./aggregate.ts";
import { covariateOf } from "./covariate.ts";
import { groupTimeEffects } from "./group-time-effects.ts";
import type { Influenced } from "./influenced.ts";
import { multiplierBootstrap } from "./multiplier-bootstrap.ts";
import { preTrendTest } from "./pre-trend-test.ts";
import type { StaggeredOptions } from "./staggered-options.ts";
import { standardErrors } from "./standard-errors.ts";

const file = new URL("../../../../../shared/data/impact/mpdta.csv", import.meta.url);

const minimumWage = () => {
  const rows = readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [time = "", unit = "", population, outcome, first] = line.replaceAll('"', "").split(",");
      return {
        unit,
        time,
        outcome: Number(outcome),
        value: Number(population),
        isTreated: Number(first) > 0 && Number(time) >= Number(first),
      };
    });
  const prepared = preparePanel(rows);
  if (!prepared.ok) throw new Error(prepared.error.code);
  const population = covariateOf(prepared.value.panel, "lpop", rows);
  return { panel: prepared.value.panel, population };
};

const told = (options: StaggeredOptions & { readonly onPopulation?: boolean } = {}) => {
  const { panel, population } = minimumWage();
  const found = groupTimeEffects(panel, options.onPopulation ? { ...options, covariates: [population] } : options);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};
const asked = <T>(value: T | null): T => {
  if (value === null) throw new Error("nothing told");
  return value;
};
const figures = (parts: readonly Influenced[]): string[] => parts.map(({ estimate }) => estimate.toFixed(4));
const near = (found: readonly (number | null)[], printed: readonly number[], share: number) => {
  expect(found).toHaveLength(printed.length);
  found.forEach((error, at) => {
    expect(Math.abs((error ?? 0) / (printed[at] ?? 0) - 1), `error ${at}`).toBeLessThan(share);
  });
};

// Teenage employment in 500 counties, 2003–2007 (Callaway & Sant'Anna 2021). Effects by county and time as the guide did-basics of the
// R package did prints them, aggregates as its manual does (2.1.2, aggte). Its errors are drawn anew, 1,000 times, at each edition.
describe.skipIf(!existsSync(file))("minimum wage and teenage employment (read beside the project; passed over where it is not)", () => {
  it("has the twelve effects and the errors printed", () => {
    const found = told();
    expect(figures(found.effects)).toEqual(
      "-0.0105 -0.0704 -0.1373 -0.1008 0.0065 -0.0028 -0.0046 -0.0412 0.0305 -0.0027 -0.0311 -0.0261".split(" "),
    );
    const printed = [0.0248, 0.0319, 0.0399, 0.0365, 0.0225, 0.0203, 0.0179, 0.0202, 0.0156, 0.016, 0.0177, 0.0172];
    near(standardErrors(found.effects), printed, 0.08);
    expect(found.warnings).toEqual([]);
    expect(found.missing).toEqual([]);
  });

  it("has the twelve effects printed when trends are parallel among counties as populous", () => {
    expect(figures(told({ onPopulation: true }).effects)).toEqual(
      "-0.0145 -0.0764 -0.1404 -0.1069 -0.0005 -0.0062 0.0010 -0.0413 0.0267 -0.0046 -0.0284 -0.0288".split(" "),
    );
  });

  it("has the four aggregates printed, their parts and their errors", () => {
    const found = told();
    const parts = [dynamicAggregate(found), groupAggregate(found), calendarAggregate(found)].map(asked);
    const overall = [asked(simpleAggregate(found)), ...parts.map((part) => part.overall)];
    expect(figures(overall)).toEqual(["-0.0400", "-0.0772", "-0.0310", "-0.0417"]);
    near(standardErrors(overall), [0.013, 0.02, 0.0127, 0.0177], 0.08);
    expect(parts.map((part) => figures(part.effects).join(" "))).toEqual([
      "0.0305 -0.0006 -0.0245 -0.0199 -0.0510 -0.1373 -0.1008",
      "-0.0797 -0.0229 -0.0261",
      "-0.0105 -0.0704 -0.0488 -0.0371",
    ]);
    expect(parts[0]?.effects.map(({ key }) => key)).toEqual(["-3", "-2", "-1", "0", "1", "2", "3"]);
    near(standardErrors(parts[0]?.effects ?? []), [0.015, 0.0139, 0.015, 0.0117, 0.0168, 0.038, 0.036], 0.08);
  });

  it("is told of the cohorts seen for two times as the package's guide prints it", () => {
    const balanced = asked(dynamicAggregate(told(), 1));
    expect(balanced.overall.estimate.toFixed(4)).toBe("-0.0288");
    expect(figures(balanced.effects)).toEqual(["0.0065", "-0.0028", "-0.0066", "-0.0510"]);
  });

  it("does not reject parallel trends, with the p-values printed", () => {
    expect(preTrendTest(told({ errors: "authors" }))?.pValue.toFixed(5)).toBe("0.16812");
    expect(preTrendTest(told({ errors: "authors", onPopulation: true }))?.pValue.toFixed(5)).toBe("0.23267");
  });

  // R's did 2.5.1 with DRDID 1.3.0 without bootstrap, as its port to Stata prints it beside its own.
  it("has the authors' effects and analytic errors to ten decimals", () => {
    const found = told({ errors: "authors", onPopulation: true });
    const decimals = (values: readonly (number | null)[]): string[] => values.map((value) => (value ?? 0).toFixed(10));
    expect(decimals(found.effects.map(({ estimate }) => estimate)).slice(0, 4)).toEqual(
      "-0.0145296683 -0.0764218817 -0.1404483368 -0.1069038981".split(" "),
    );
    expect(decimals(standardErrors(found.effects))).toEqual(
      (
        "0.0221291572 0.0286713142 0.0353781547 0.0328864930 0.0222234370 0.0184957019 " +
        "0.0194001954 0.0197211441 0.0140656608 0.0157177631 0.0181808812 0.0162389530"
      ).split(" "),
    );
    const overall = [asked(dynamicAggregate(found)), asked(groupAggregate(found))].map((part) => part.overall);
    expect(overall[0]?.estimate).toBeCloseTo(-0.0803539498, 9);
    expect(overall[1]?.estimate).toBeCloseTo(-0.0328195972, 9);
    expect(decimals(standardErrors(overall))).toEqual(["0.0189575572", "0.0118981787"]);
    const balanced = asked(dynamicAggregate(found, 1)).overall;
    expect(decimals([balanced.estimate, ...standardErrors([balanced])])).toEqual(["-0.0286030223", "0.0139374782"]);
  });

  it("has errors by 25,000 draws within 2 % of the analytic ones, whatever the multipliers", () => {
    const found = told();
    const all = [...found.effects, asked(dynamicAggregate(found)).overall, asked(simpleAggregate(found))];
    for (const multiplier of ["mammen", "rademacher"] as const) {
      const { standardErrors: drawn, reach } = multiplierBootstrap(all, { random: seededRandom(2003), draws: 25_000, multiplier });
      near(
        drawn,
        standardErrors(all).map((error) => error ?? 0),
        0.02,
      );
      // Printed bands reach 2.7 to 2.9 errors away: (0.0542 + 0.0105) / 0.0235, and so on.
      expect(reach).toBeGreaterThan(2.6);
      expect(reach).toBeLessThan(3);
    }
  });
});
