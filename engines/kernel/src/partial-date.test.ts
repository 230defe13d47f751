import { describe, expect, it } from "vitest";
import { readPartialDate } from "./partial-date.ts";

describe("a partial date", () => {
  it("is read as precisely as it is written", () => {
    expect(readPartialDate("2018-08-28")).toEqual({ year: 2018, month: 8, day: 28 });
    expect(readPartialDate("2018-08")).toEqual({ year: 2018, month: 8, day: null });
    expect(readPartialDate("2018")).toEqual({ year: 2018, month: null, day: null });
    expect(readPartialDate("--02-29")).toEqual({ year: null, month: 2, day: 29 });
  });

  it("is none when no calendar has that day, or the form is another", () => {
    for (const text of ["2019-02-29", "1900-02-29", "2018-13", "2018-00-10", "2018-04-31", "--02-30", "28/08/2018", "--08", ""])
      expect(readPartialDate(text), text).toBeNull();
    expect(readPartialDate("2000-02-29")).not.toBeNull();
  });
});
