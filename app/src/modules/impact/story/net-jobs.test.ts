import type { PanelRow } from "@levier/evaluation";
import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { evaluatePanel } from "../evaluate/evaluate-panel.ts";
import { readEvaluateOptions } from "../evaluate/options.ts";
import { isFound, isJobs, netJobs } from "./net-jobs.ts";
import { testPlan, testRun, testStudy } from "./study-told.testing.ts";
import type { RunTold } from "./study-told.ts";

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

  it("are not told where a column of the panel says who is treated, and the run not how many they are", () => {
    const { sensitivity, ...result } = testRun({ effect: 900 }).result;
    const net = (more: Partial<RunTold["result"]>) =>
      netJobs(
        testStudy({ runs: [{ ...testRun(), done: { ...testPlan, treated: [], cohortColumn: "entree" }, result: { ...result, ...more } }] }),
      );
    expect(net({})).toBe("uncounted");
    expect(net({ sensitivity: null })).toBe("uncounted");
    expect(net({ warnings: [{ code: "incomplete-units", sentence: "" }] })).toBe("panel-changed");
    expect(isFound(net({ sensitivity: sensitivity ?? null }))).toBe(true);
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

  it.each([
    ["the last cohort, which the others are compared with", { cohorts: [2005, 2008, 2011], each: 10, never: 0 }, 20],
    ["those under the pact from the start, of whom nothing is known before", { cohorts: [2000, 2006, 2008], each: 6, never: 12 }, 12],
  ])("count none of %s", (_, { cohorts, each, never }, many) => {
    const random = seededRandom(11);
    const entries = [...cohorts.flatMap((from) => Array<number>(each).fill(from)), ...Array<number>(never).fill(9999)];
    const rows = entries.flatMap((from, unit) =>
      Array.from({ length: 14 }, (__, at): PanelRow => {
        const isTreated = 2000 + at >= from;
        return { unit: `u${unit}`, time: String(2000 + at), outcome: 100 + unit + random() + (isTreated ? 10 : 0), isTreated };
      }),
    );
    const columns = ["p.csv", "--unit", "u", "--time", "t", "--outcome", "y", "--treated", "d"];
    const options = readEvaluateOptions([...columns, "--method", "cs", "--control", "not-yet"]);
    if (!options.ok) throw new Error(options.error);
    const result = evaluatePanel(translator("fr"), rows, options.value, { unit: "emplois" });
    if (!result.ok) throw new Error(result.error.code);
    const run = testRun();
    const net = netJobs(testStudy({ runs: [{ ...run, result: result.value }] }));
    if (!isFound(net)) throw new Error(net);
    expect(net.jobs / (result.value.aggregates?.group.estimate ?? 0)).toBeCloseTo(many, 9);
    const { sensitivity: __, ...old } = result.value;
    expect(netJobs(testStudy({ runs: [{ ...run, result: old }] }))).toBe("panel-changed");
  });
});
