import { describe, expect, it } from "vitest";
import { gapsIn, inTimeOrder, isTimeLike, timeOutOfOrder, whenOf } from "./times.ts";

describe("times as files write them", () => {
  it.each([
    [["9", "10", "100"]],
    [["2001.5", "2002"]],
    [["T4 2001", "T1 2002", "T2 2002"]],
    [["1989Q4", "1990Q1", "1990Q2"]],
    [["2019-T2", "2019-T10"]],
    [["2010M2", "2010M10", "2011M1"]],
    [["2019-02", "2019-11", "2020-01"]],
    [["02/2019", "01/2020"]],
    [["31/12/2001", "01/01/2002", "02/01/2002"]],
    [["2001-12-31", "2002-01-01"]],
    [["janv. 2010", "févr. 2010", "août 2010", "déc. 2010", "janv. 2011"]],
    [["mois 2", "mois 10"]],
  ])("are put in their order: %j", (times) => {
    expect(timeOutOfOrder(times)).toBeNull();
    expect(times.toReversed().sort(inTimeOrder)).toEqual(times);
  });

  it.each([
    [["2019", "2019-T1"], "2019-T1"],
    [["2019-T1", "2019Q2"], "2019Q2"],
    [["avant", "après"], "avant"],
    [["2001", "n.d."], "n.d."],
    [["01/01/2002", "01/31/2002"], "01/31/2002"],
  ])("have no order when they are not of one kind: %j", (times, stray) => expect(timeOutOfOrder(times)).toBe(stray));

  it("are as far apart as their own measure says", () => {
    const away = (times: string[]) => whenOf(times).map((when, at, all) => when - (all[at - 1] ?? when));
    expect(away(["2001", "2002", "2004"])).toEqual([0, 1, 2]);
    expect(away(["202011", "202012", "202101"])).toEqual([0, 1, 1]);
    expect(away(["2019-T4", "2020-T1", "2020-T3"])).toEqual([0, 1, 2]);
    expect(away(["31/12/2001", "15/01/2002"])).toEqual([0, 1]);
  });

  it("tell what they jump over, the first few of many", () => {
    expect(gapsIn(["2000", "2001", "2004"])).toEqual({ first: ["2002", "2003"], count: 2 });
    expect(gapsIn(["2000", "2002", "2006"])).toEqual({ first: ["2004"], count: 1 });
    expect(gapsIn(["2019-T3", "2019-T4", "2020-T2"])).toEqual({ first: ["2020-T1"], count: 1 });
    expect(gapsIn(["T3 2019", "T4 2019", "T2 2020"])).toEqual({ first: ["T1 2020"], count: 1 });
    expect(gapsIn(["202011", "202012", "202102"])).toEqual({ first: ["202101"], count: 1 });
    expect(gapsIn(["1", "2", "1000000000"])).toEqual({ first: ["3", "4", "5", "6", "7"], count: 999_999_997 });
    expect(gapsIn(["2000.5", "2001", "2004"])).toEqual({ first: [], count: 0 });
  });

  it("compare with a year alone, not with another kind", () => {
    expect(isTimeLike("2018", "2018-T1")).toBe(true);
    expect(inTimeOrder("2018", "2018-T1")).toBeLessThan(0);
    expect(isTimeLike("2018-T1", "2018")).toBe(false);
    expect(isTimeLike("(aucune)", "2018")).toBe(false);
    // A year mistyped, a year among months without a sign between: neither before nor after them.
    expect(isTimeLike("19889", "2018")).toBe(false);
    expect(isTimeLike("2019", "201901")).toBe(false);
    expect(isTimeLike("2050", "2018")).toBe(true);
    expect(isTimeLike("2000.5", "2000")).toBe(true);
    expect(isTimeLike("12", "9")).toBe(true);
  });
});
