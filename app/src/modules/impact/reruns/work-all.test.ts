import { describe, expect, it } from "vitest";
import { createEvaluator } from "../studies/evaluator.ts";
import { imaginaryPanel, imaginaryPlan } from "../studies/studies.testing.ts";
import { workAll } from "./work-all.ts";

/** Answers after as many turns as the job says. */
const slowly = async (turns: number): Promise<number> => {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve();
  return turns;
};
const failed = (job: number, cause: unknown): string => `${job}: ${String(cause)}`;

describe("jobs worked some at once", () => {
  it.each([1, 2, 3, 20])("answer in their order, whichever ends first, in %d lanes", async (lanes) => {
    const jobs = [9, 1, 40, 3, 3, 0, 12];
    const told: number[] = [];
    expect(await workAll(jobs, { lanes, work: slowly, failed: () => -1, told: (answer) => void told.push(answer) })).toEqual(jobs);
    expect(told.toSorted((one, other) => one - other)).toEqual(jobs.toSorted((one, other) => one - other));
    if (lanes === 3) expect(told).not.toEqual(jobs);
  });

  it("are never more at once than there are lanes", async () => {
    let [now, most] = [0, 0];
    const work = async (job: number): Promise<number> => {
      most = Math.max(most, ++now);
      await slowly(job);
      now--;
      return job;
    };
    await workAll([5, 2, 9, 1, 4, 4], { lanes: 3, work, failed: () => -1 });
    expect(most).toBe(3);
  });

  it("are worked but for the one that fails, which has its own answer", async () => {
    const work = async (job: number): Promise<string> => {
      if (job === 2) throw new RangeError("a bug");
      return `${job}`;
    };
    expect(await workAll([1, 2, 3], { lanes: 2, work, failed })).toEqual(["1", "2: RangeError: a bug", "3"]);
  });

  it("are none where there is none, and refused in no lane", async () => {
    expect(await workAll([], { lanes: 4, work: slowly, failed: () => -1 })).toEqual([]);
    await expect(workAll([1], { lanes: 0, work: slowly, failed: () => -1 })).rejects.toThrow("worked 0 at once");
  });
});

describe("studies evaluated some at once", () => {
  it("find the same whatever the number of workers and the order, each by its own seed; one that cannot be read leaves the others", async () => {
    const files = [0, 40].map((effect) => new TextEncoder().encode(imaginaryPanel(effect)));
    const studies = [1, 2, 3, 4].flatMap((seed) => files.map((bytes) => ({ bytes, plan: { ...imaginaryPlan, seed, replications: 50 } })));
    const unread = { bytes: new TextEncoder().encode("a;b\n1;2"), plan: imaginaryPlan };
    const all = [...studies.slice(0, 3), unread, ...studies.slice(3)];
    const evaluated = async (jobs: typeof all, workers: number) => {
      const evaluate = createEvaluator({ workers });
      return workAll(jobs, {
        lanes: workers,
        work: (job) => evaluate({ kind: "evaluate", ...job }),
        failed: (_, cause) => {
          throw cause;
        },
      });
    };
    const alone = await evaluated(all, 1);
    const together = await evaluated(all.toReversed(), 3);
    expect(together.toReversed()).toEqual(alone);
    expect(alone[3]).toEqual({ ok: false, error: { code: "column", column: "code", columns: "a, b" } });
    expect(alone.filter(({ ok }) => ok)).toHaveLength(8);
  });
});
