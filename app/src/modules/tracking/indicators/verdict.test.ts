import { describe, expect, it } from "vitest";
import { judgePeriods } from "./judge-periods.ts";
import { judgeState } from "./judge-state.ts";
import type { Target } from "./target.ts";
import { aimedAt, lacksOf } from "./target.ts";
import { expectedOn, wayTo } from "./trajectory.ts";

const target = (told: Partial<Target>): Target => ({
  ...{ shape: "stock-by-date", value: 300, baseline: 0, baselineOn: "2022-01-01", startsOn: null, deadline: "2026-12-31" },
  ...{ frequency: null, trajectory: [] },
  ...told,
});
const point = (day: string, value: number) => ({ day, value });

describe("a target that is a state by a date", () => {
  const stock = target({});
  it("is expected on a straight line from where it began, or by the steps that the parties told", () => {
    const days = ["2021-12-31", "2022-01-01", "2024-07-02", "2026-12-31", "2030-01-01"];
    expect(days.map((day) => expectedOn(wayTo(stock), day))).toEqual([null, 0, expect.closeTo(150, 0), 300, 300]);
    const steps = wayTo(target({ trajectory: [point("2025-01-01", 60)] }));
    expect(["2022-01-01", "2023-07-03", "2025-01-01", "2026-12-31"].map((day) => Math.round(expectedOn(steps, day) ?? -1))).toEqual([
      0, 30, 60, 300,
    ]);
    expect(wayTo(target({ baseline: null, deadline: null }))).toEqual([]);
  });

  it.each([
    ["nothing read", [], "2024-01-01", "cannot-say", "no-reading"],
    ["more than expected", [point("2024-01-01", 130)], "2024-02-01", "on-track", "expected-on"],
    ["less than expected", [point("2024-01-01", 100)], "2024-02-01", "behind", "expected-on"],
    ["read before it began", [point("2021-06-01", 4)], "2024-02-01", "cannot-say", "before-start"],
    ["all of it, early", [point("2025-06-01", 301)], "2025-07-01", "reached", "reached-on"],
    ["a reading of a day to come does not count", [point("2025-06-01", 301)], "2025-05-01", "cannot-say", "no-reading"],
    [
      "all of it by the deadline, fallen back since",
      [point("2026-12-31", 300), point("2027-06-01", 290)],
      "2027-07-01",
      "reached",
      "reached-on",
    ],
    ["short on the day itself", [point("2026-12-31", 280)], "2027-01-01", "missed", "short-on"],
    ["short afterwards", [point("2026-06-30", 250), point("2027-01-15", 280)], "2027-02-01", "missed", "short-on"],
    ["short afterwards, then all of it", [point("2027-01-15", 280), point("2027-05-01", 310)], "2027-06-01", "missed", "reached-late"],
    ["short on the day, all of it later", [point("2026-12-31", 280), point("2027-05-01", 310)], "2027-06-01", "missed", "reached-late"],
    ["nobody measured since before the deadline", [point("2026-06-30", 250)], "2027-06-01", "cannot-say", "not-measured-since"],
    ["first measured after it, all of it: when, nobody knows", [point("2027-03-01", 310)], "2027-06-01", "cannot-say", "no-reading"],
  ] as const)("%s", (_, points, today, verdict, why) => {
    expect(judgeState({ target: stock, direction: "up", points, today })).toMatchObject({ verdict, why });
  });

  it("says what it cannot say without a deadline or a baseline, unless it is reached", () => {
    const points = [point("2024-01-01", 100)];
    const judged = (told: Partial<Target>) => judgeState({ target: target(told), direction: "up", points, today: "2024-02-01" }).why;
    expect(judged({ deadline: null })).toBe("no-deadline");
    expect(judged({ baseline: null, baselineOn: null })).toBe("no-baseline");
    expect(judged({ value: 90, deadline: null, baseline: null })).toBe("reached-on");
  });
});

describe("a ratio of a baseline", () => {
  it("is aimed at in the unit of the baseline, and at nothing without one", () => {
    const half = { shape: "ratio-to-baseline", value: 0.5 } as const;
    expect(aimedAt(target({ ...half, baseline: 18 }))).toBe(9);
    expect(aimedAt(target({ ...half, baseline: null }))).toBeNull();
    const none = judgeState({ target: target({ ...half, baseline: null }), direction: "down", points: [], today: "2024-01-01" });
    expect(none).toMatchObject({ verdict: "cannot-say", why: "no-baseline" });
    const down = target({ ...half, baseline: 18 });
    const at = (value: number) =>
      judgeState({ target: down, direction: "down", points: [point("2024-07-02", value)], today: "2024-08-01" });
    expect([at(13).verdict, at(14).verdict, at(9).verdict]).toEqual(["on-track", "behind", "reached"]);
  });
});

describe("a gap to a benchmark", () => {
  it("closes from the gap at the start", () => {
    const gap = target({ shape: "gap-to-benchmark", value: 0, baseline: 2, baselineOn: "2015-01-01", deadline: "2019-12-31" });
    const at = (value: number) => judgeState({ target: gap, direction: "down", points: [point("2017-07-01", value)], today: "2017-08-01" });
    expect([at(0.9).verdict, at(1.2).verdict, at(-0.1).verdict]).toEqual(["on-track", "behind", "reached"]);
  });
});

describe("what a target does not tell", () => {
  it.each([
    ["stock-by-date", ["baseline", "baselineOn", "deadline"]],
    ["flow-per-period", ["frequency", "startsOn", "deadline"]],
    ["ratio-to-baseline", ["baseline", "baselineOn", "deadline"]],
    ["gap-to-benchmark", ["benchmark", "baseline", "baselineOn", "deadline"]],
  ] as const)("%s", (shape, lacks) => {
    const bare = target({ shape, baseline: null, baselineOn: null, deadline: null });
    expect(lacksOf(bare, false)).toEqual(lacks);
  });
});

describe("a quantity by period", () => {
  const yearly = target({
    shape: "flow-per-period",
    value: 100,
    baseline: null,
    baselineOn: null,
    startsOn: "2023-01-01",
    frequency: "year",
  });
  const read = (from: string, day: string, value: number, feed: "person" | "achievements" = "person") => ({ from, day, value, feed });
  const judged = (readings: ReturnType<typeof read>[], today: string, told: Partial<Target> = {}, direction: "up" | "down" = "up") =>
    judgePeriods({ target: { ...yearly, ...told }, direction, readings, today });

  it("judges each period apart; one that nobody read is not measured, which is not zero", () => {
    const { periods, verdict, why } = judged([read("2023-01-01", "2023-12-31", 120)], "2025-03-01");
    expect(periods.map(({ from, state, value }) => [from, state, value])).toEqual([
      ["2025-01-01", "not-measured", null],
      ["2024-01-01", "not-measured", null],
      ["2023-01-01", "reached", 120],
    ]);
    expect([verdict, why]).toEqual(["cannot-say", "no-reading"]);
  });

  it.each([
    ["half of it by mid-year", [read("2024-01-01", "2024-06-30", 55)], "2024-07-15", "on-track", "period-under-way"],
    ["less by mid-year", [read("2024-01-01", "2024-06-30", 40)], "2024-07-15", "behind", "period-under-way"],
    ["all of it before the end", [read("2024-01-01", "2024-06-30", 100)], "2024-07-15", "reached", "period-under-way"],
    ["a year that fell short", [read("2024-01-01", "2024-12-31", 99)], "2025-02-01", "missed", "period-over"],
    ["a year read in part", [read("2024-01-01", "2024-06-30", 60)], "2025-02-01", "cannot-say", "partly-measured"],
    [
      "achievements of some months are all there were",
      [read("2024-03-01", "2024-03-31", 60, "achievements")],
      "2025-02-01",
      "missed",
      "period-over",
    ],
    ["counted months run until today", [read("2024-01-01", "2024-01-31", 40, "achievements")], "2024-07-01", "behind", "period-under-way"],
  ] as const)("%s", (_, readings, today, verdict, why) => {
    expect(judged([...readings], today, { startsOn: "2024-01-01" })).toMatchObject({ verdict, why });
  });

  it("what is not to be passed is missed as soon as it is, and reached at the end alone", () => {
    const half = [read("2024-01-01", "2024-06-30", 40)];
    expect(judged(half, "2024-07-15", { startsOn: "2024-01-01" }, "down").verdict).toBe("on-track");
    expect(judged([read("2024-01-01", "2024-06-30", 101)], "2024-07-15", { startsOn: "2024-01-01" }, "down").verdict).toBe("missed");
    expect(judged([read("2024-01-01", "2024-12-31", 80)], "2025-02-01", { startsOn: "2024-01-01" }, "down").verdict).toBe("reached");
  });

  it("holds over its whole time when each period does", () => {
    const years = [read("2023-01-01", "2023-12-31", 120), read("2024-01-01", "2024-12-31", 90), read("2025-01-01", "2025-12-31", 130)];
    expect(judged(years, "2026-02-01", { deadline: "2025-12-31" })).toMatchObject({ verdict: "missed", value: 90 });
    expect(judged(years.slice(0, 1), "2026-02-01", { deadline: "2025-12-31" }).verdict).toBe("cannot-say");
    expect(judged(years.slice(0, 1), "2026-02-01", { deadline: "2023-12-31" }).verdict).toBe("reached");
  });

  it("runs from the day told, a school year for one, and by the calendar where none is", () => {
    const school = judged([read("2023-09-01", "2024-08-31", 100)], "2024-10-01", { startsOn: "2023-09-01" });
    expect(school.periods.map(({ from, to }) => `${from} ${to}`)).toEqual(["2024-09-01 2025-08-31", "2023-09-01 2024-08-31"]);
    expect(judged([read("2023-03-01", "2023-05-31", 10)], "2023-06-01", { startsOn: null }).periods[0]?.from).toBe("2023-01-01");
    expect(judged([], "2023-06-01", { frequency: null }).why).toBe("no-frequency");
    expect(judged([], "2022-06-01").why).toBe("before-start");
  });
});
