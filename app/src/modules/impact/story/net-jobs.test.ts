import { describe, expect, it } from "vitest";
import { isFound, isJobs, netCost, netJobs } from "./net-jobs.ts";
import { testPlan, testRun, testStudy } from "./study-told.testing.ts";

describe("net jobs", () => {
  it.each([
    ["emplois", true],
    ["Emplois salariés privés", true],
    ["ETP", true],
    ["taux d’emploi", false],
    ["emplois pour 1 000 habitants", false],
    ["demandeurs d’emploi", false],
    ["%", false],
  ])("are of an outcome counted in jobs: %s", (unit, is) => expect(isJobs(unit)).toBe(is));

  it("are those of all territories together, with their interval", () => {
    const run = testRun({ effect: 900 });
    const net = netJobs(testStudy({ runs: [run] }));
    if (!isFound(net)) throw new Error(net);
    expect(net.jobs).toBeCloseTo(2 * (run.result.estimate ?? 0), 9);
    expect(net.low).toBeGreaterThan(0);
    expect(netCost(1_000_000, net)).toEqual({ cost: 1_000_000 / net.jobs, from: 1_000_000 / net.high, to: 1_000_000 / net.low });
  });

  it("are not told when the interval holds 0, when it is too early, or when nothing could be measured", () => {
    expect(netJobs(testStudy())).toBe("no-detectable-effect");
    expect(netJobs(testStudy({ runs: [testRun({ last: 2019, effect: 900 })] }))).toBe("too-early");
    expect(netJobs(testStudy({ runs: [testRun({ signed: 2010 })] }))).toBe("not-measurable");
    expect(netJobs(testStudy({ runs: [] }))).toBe("not-run");
  });

  it("are not told of another outcome", () => {
    const plan = { ...testPlan, outcome: { ...testPlan.outcome, unit: "demandeurs d’emploi" } };
    expect(netJobs(testStudy({ plan, runs: [testRun({ effect: 900 }, { done: plan })] }))).toBe("other-outcome");
  });

  it("are not extended to territories that may have been left out", () => {
    const run = testRun({ effect: 900 });
    const { sensitivity: _, ...result } = run.result;
    const warnings = [{ code: "incomplete-units", sentence: "" }];
    expect(netJobs(testStudy({ runs: [{ ...run, result: { ...result, warnings } }] }))).toBe("panel-changed");
  });

  it("of territories that joined at different times are the mean of each one's own, and none where some are told nothing of", () => {
    const run = testRun({ effect: 900 });
    const { sensitivity: _, ...result } = run.result;
    const told = (low: number) => ({ estimate: 100, standardError: 20, low, high: 160 });
    const aggregates = { simple: told(90), dynamic: told(80), group: told(60), calendar: told(70) };
    const net = (low: number, warnings: readonly string[]) =>
      netJobs(
        testStudy({
          runs: [
            {
              ...run,
              result: {
                ...result,
                aggregates: { ...aggregates, group: told(low) },
                warnings: warnings.map((code) => ({ code, sentence: "" })),
              },
            },
          ],
        }),
      );
    expect(net(60, [])).toMatchObject({ jobs: 200, low: 120, high: 320 });
    expect(net(-1, [])).toBe("no-detectable-effect");
    expect(net(60, ["missing-cell"])).toBe("panel-changed");
  });

  it("cost nothing that can be told when they are fewer", () => {
    expect(netCost(1_000_000, { jobs: -10, low: -15, high: -5, level: 0.95 })).toBeNull();
  });
});
