import { describe, expect, it } from "vitest";
import { readPeriod } from "./period.ts";

describe("a period", () => {
  it("is one year, two years, or open", () => {
    expect(readPeriod("2022-2026")).toEqual({ from: 2022, to: 2026 });
    expect(readPeriod(" 2022 – 2026 ")).toEqual({ from: 2022, to: 2026 });
    expect(readPeriod("2022")).toEqual({ from: 2022, to: 2022 });
    expect(readPeriod("2022-")).toEqual({ from: 2022, to: null });
  });

  it("is none when it ends before it begins or is not made of years", () => {
    expect(readPeriod("2026-2022")).toBeNull();
    expect(readPeriod("22-26")).toBeNull();
  });
});
