import { describe, expect, it } from "vitest";
import { endOfTime } from "./time-end.ts";

describe("the last day of a time", () => {
  it.each([
    ["2019", "2019-12-31"],
    ["2019-T1", "2019-03-31"],
    ["T4 2019", "2019-12-31"],
    ["2019S1", "2019-06-30"],
    ["2019-02", "2019-02-28"],
    ["02/2020", "2020-02-29"],
    ["202012", "2020-12-31"],
    ["2019-W05", "2019-02-04"],
    ["2019-03-31", "2019-03-31"],
    ["31/03/2019", "2019-03-31"],
    ["janv. 2019", "2019-01-31"],
  ])("is told of %s: %s", (time, day) => expect(endOfTime(time)).toBe(day));

  it.each(["", "12", "après", "T1", "2019-T5", "2019-13", "20191", "03/31/2019"])("is not of « %s »", (time) =>
    expect(endOfTime(time)).toBeNull(),
  );
});
