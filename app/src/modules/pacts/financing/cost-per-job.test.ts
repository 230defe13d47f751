import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  costPerJob,
  grossCostPerJob,
  grossJobsOf,
  type JobsFound,
  type NetJobs,
  netCost,
  netCostPerJob,
  type PaidAction,
  reckoned,
} from "./cost-per-job.ts";
import { type FinancerType, type FinancingLine, financerTypes, financingLine, isPublic, moneyStatuses } from "./financing-plan.ts";

const line = (type: FinancerType, planned: number, changes: Partial<FinancingLine> = {}): FinancingLine => ({
  ...financingLine.parse({ financer: type, type, years: [{ year: 2026, planned }] }),
  ...changes,
});
const action = (grossJobs: number | null, ...lines: FinancingLine[]): PaidAction => ({ grossJobs, lines });
const FOUND: JobsFound = { jobs: 40, low: 20, high: 60, level: 0.95 };
const STUDY: NetJobs = { found: FOUND, study: "Étude inventée", on: "2026-01-31", followsPlan: true, otherwise: 0 };

describe("the cost of a job", () => {
  // francebleu.fr, « six ans après le départ des militaires »: 70 M€ of public aid, 1,067 jobs.
  it("is 65.6 k€ gross at Châlons, and none where no job was made", () => {
    expect(costPerJob(70e6, 1067, "gross", "paid")).toMatchObject({ jobsKind: "gross", cost: { value: 70e6 / 1067, unit: "EUR/job" } });
    expect(costPerJob(70e6, -3, "net", "paid")).toMatchObject({ jobsKind: "net", why: "no-job" });
  });

  it("is made of public money alone, that this contract counts, at the status it names", () => {
    const lines = [line("region", 300), line("private", 5000), line("state", 700, { countedIn: "CRSD" })];
    expect(grossCostPerJob([action(3, ...lines)], "planned")).toMatchObject({ public: 300, cost: { value: 100 } });
    expect(grossCostPerJob([action(3, ...lines)], "committed")).toMatchObject({ why: "no-public-money" });
  });

  it("leaves out with its money the jobs of what another contract pays for, and of what declares none", () => {
    const elsewhere = action(50, line("state", 900, { countedIn: "CRSD" }));
    const silent = action(null, line("region", 4000));
    const actions = [action(2, line("region", 100)), elsewhere, silent];
    expect(grossCostPerJob(actions, "planned")).toMatchObject({ public: 100, jobs: { value: 2 }, cost: { value: 50 } });
    expect(grossCostPerJob([silent], "planned")).toMatchObject({ why: "no-jobs-declared" });
    expect(grossCostPerJob([elsewhere], "planned")).toMatchObject({ why: "no-public-money" });
    expect(grossCostPerJob([action(0, line("region", 9))], "planned")).toMatchObject({ why: "no-job" });
  });

  it("is not known where a line mixes public and other money", () => {
    expect(grossCostPerJob([action(2, line("region", 100), line("mixed", 1))], "planned")).toMatchObject({ why: "mixed-financers" });
  });

  it("is net by a study alone, over all the public money, whatever is declared", () => {
    const actions = [action(100, line("region", 600)), action(null, line("state", 200))];
    expect(netCostPerJob(actions, null, "planned")).toMatchObject({ jobsKind: "net", why: "no-impact-study" });
    const range = { from: 800 / 60, to: 40, level: 0.95 };
    expect(netCostPerJob(actions, STUDY, "planned")).toMatchObject({ jobsKind: "net", public: 800, cost: { value: 20 }, range });
    expect(grossCostPerJob(actions, "planned")).not.toHaveProperty("range");
    for (const found of ["no-effect", "not-whole"] as const)
      expect(netCostPerJob(actions, { ...STUDY, found }, "planned")).toMatchObject({ jobsKind: "net", why: found });
    const fewer = { ...STUDY, found: { ...FOUND, jobs: -10, low: -15, high: -5 } };
    expect(netCostPerJob(actions, fewer, "planned")).toMatchObject({ why: "no-job" });
    expect(netCost(800, fewer.found)).toBeNull();
  });
});

describe("the cost of jobs over any actions", () => {
  const cents = fc.integer({ min: 0, max: 100_000_000 });
  const someLine = fc
    .record({
      type: fc.constantFrom(...financerTypes.filter((type) => type !== "mixed")),
      isElsewhere: fc.boolean(),
      planned: cents,
      committed: cents,
      paid: cents,
    })
    .map(({ type, isElsewhere, ...sums }) => {
      const [planned, committed, paid] = [sums.planned / 100, sums.committed / 100, sums.paid / 100];
      return line(type, 0, { countedIn: isElsewhere ? "CRSD" : null, years: [{ year: 2026, planned, committed, paid }] });
    });
  const someAction = fc.record({ grossJobs: fc.option(fc.nat(5000)), lines: fc.array(someLine, { maxLength: 4 }) });

  it("adds up from axis to pact: euros and jobs are sums, the cost lies between those of the parts", () => {
    fc.assert(
      fc.property(fc.array(someAction, { maxLength: 6 }), fc.array(someAction, { maxLength: 6 }), (one, other) => {
        for (const status of moneyStatuses) {
          const cells = (actions: readonly PaidAction[]) =>
            actions.flatMap(({ lines }) => lines.filter((each) => each.countedIn === null && isPublic(each)).flatMap(({ years }) => years));
          const cost = (actions: readonly PaidAction[]) => grossCostPerJob(actions, status);
          const whole = cost([...one, ...other]);
          const held = [...reckoned(one), ...reckoned(other)];
          const euros = cells(held).reduce((total, year) => total + Math.round(year[status] * 100), 0) / 100;
          if ("why" in whole) expect(grossJobsOf(held) === 0 || euros === 0).toBe(true);
          else expect([whole.public, whole.jobs.value]).toEqual([euros, grossJobsOf(held)]);
          const [left, right] = [cost(one), cost(other)];
          if ("why" in whole || "why" in left || "why" in right) continue;
          expect(whole.cost.value).toBeGreaterThanOrEqual(Math.min(left.cost.value, right.cost.value) - 1e-6);
          expect(whole.cost.value).toBeLessThanOrEqual(Math.max(left.cost.value, right.cost.value) + 1e-6);
        }
      }),
      { numRuns: 2000, seed: 29 },
    );
  });

  it("does not move when jobs are told of an action that this contract does not pay for, nor when a study comes", () => {
    fc.assert(
      fc.property(fc.array(someAction, { maxLength: 6 }), fc.nat(5000), cents, (actions, grossJobs, planned) => {
        const guest = action(grossJobs, line("state", planned / 100, { countedIn: "CRSD" }));
        for (const status of moneyStatuses) {
          const [before, after] = [grossCostPerJob(actions, status), grossCostPerJob([...actions, guest], status)];
          if ("why" in before) expect("why" in after).toBe(true);
          else expect(after).toEqual(before);
          const net = netCostPerJob(actions, STUDY, status);
          if (!("why" in net)) expect(net.jobs.value).toBe(FOUND.jobs);
        }
      }),
      { numRuns: 1000, seed: 31 },
    );
  });
});
