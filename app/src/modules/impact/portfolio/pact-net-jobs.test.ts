import { describe, expect, it } from "vitest";
import { testPlan, testRun } from "../story/study-told.testing.ts";
import type { Answer } from "../studies/study.ts";
import { type AnsweredStudy, pactNetJobs } from "./pact-net-jobs.ts";

const counts = { runs: 1, deviating: 0, otherwise: 0, aside: 0 };
const answerOf = (run: ReturnType<typeof testRun>): Answer => ({ ...run, id: "run", panelId: "panel", isAside: false, counts });
const [found, none, fewer] = [900, 0, -900].map((effect) => answerOf(testRun({ effect })));
const early = answerOf(testRun({ last: 2019, effect: 900 }));

/** Studies registered one after the other. */
const registered = (runs: readonly (Answer | null | undefined)[], more: Partial<AnsweredStudy["study"]> = {}): AnsweredStudy[] =>
  runs.map((run, at) => ({
    study: {
      id: `s${at}`,
      plan: { ...testPlan, question: `Question ${at}` },
      registeredAt: new Date(2018, at, 1),
      isPublic: true,
      ...more,
    },
    run: run ?? null,
  }));

describe("the net jobs of a pact", () => {
  it("are those of its first registered study, not of the one of five that finds some, in whatever order they are given", () => {
    const studies = registered([none, none, none, found, none]);
    const told = { found: "no-effect", study: "Question 0", otherwise: 1 };
    expect(pactNetJobs(studies)).toMatchObject(told);
    expect(pactNetJobs(studies.toReversed())).toMatchObject(told);
  });

  it("are told with their interval, and how many other studies conclude otherwise: none, or the other way", () => {
    const net = pactNetJobs(registered([found, none, found, fewer]));
    expect(net).toMatchObject({ study: "Question 0", followsPlan: true, otherwise: 2 });
    const { jobs = 0, low = 0, high = 0, level } = typeof net?.found === "object" ? net.found : {};
    expect([0 < low, low < jobs, jobs < high, level]).toEqual([true, true, true, 0.95]);
  });

  it("pass over studies that do not answer yet, measure something else, are not public or not registered", () => {
    const rate = { ...testPlan, outcome: { ...testPlan.outcome, unit: "%" } };
    const others = [
      ...registered([null, early]),
      ...registered([none && { ...none, done: rate }], { plan: rate }),
      ...registered([none], { isPublic: false }),
      ...registered([none], { registeredAt: null }),
    ];
    expect(pactNetJobs(others)).toBeNull();
    expect(pactNetJobs([...others, ...registered([found], { registeredAt: new Date(2020, 0, 1) })])).toMatchObject({ otherwise: 0 });
  });

  it("are of nobody knows how many where the study does not say whom its effect is the mean of", () => {
    if (!found) throw new Error("no run");
    const { sensitivity: _, ...result } = found.result;
    const partly = { ...found, result: { ...result, warnings: [{ code: "last-cohort-compared-with", sentence: "" }] } };
    expect(pactNetJobs(registered([partly]))).toMatchObject({ found: "not-whole" });
  });
});
