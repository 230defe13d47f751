import { describe, expect, it } from "vitest";
import { endOfDay, momentAsked, versionAt } from "./moments.ts";

const version = (number: number, at: string) => ({ version: number, at: new Date(at), reason: null });
const versions = [version(1, "2026-01-10T09:00:00Z"), version(2, "2026-03-01T09:00:00Z")];
const now = new Date("2026-06-01T00:00:00Z");

describe("a moment of a pact", () => {
  it("is the end of a day in Paris, summer and winter", () => {
    expect(endOfDay("2026-01-15").toISOString()).toBe("2026-01-15T22:59:59.999Z");
    expect(endOfDay("2026-07-15").toISOString()).toBe("2026-07-15T21:59:59.999Z");
  });

  it("is asked for by a version or a day, never later than now", () => {
    expect(momentAsked("1", versions, now)?.toISOString()).toBe("2026-03-01T08:59:59.999Z");
    expect(momentAsked("2", versions, now)).toEqual(now);
    expect(momentAsked("2027-01-01", versions, now)).toEqual(now);
    for (const asked of ["3", "2026-13-01", "2026-02-31", "hier", ""]) expect(momentAsked(asked, versions, now)).toBeNull();
  });

  it("has the version published last before it", () => {
    expect([versionAt(versions, endOfDay("2026-02-01")), versionAt(versions, now), versionAt(versions, endOfDay("2026-01-09"))]).toEqual([
      1,
      2,
      null,
    ]);
  });
});
