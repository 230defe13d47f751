import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTerritoryCode, parseTerritoryCode, partsOf } from "./territory-code.ts";

describe("a territory code as a person writes it", () => {
  it.each([
    ["epci-246700488", "epci-246700488"],
    ["246700488", "epci-246700488"],
    ["67482", "com-67482"],
    ["2a004", "com-2A004"],
    ["COM-2a004", "com-2A004"],
    ["dep-2b", "dep-2B"],
    ["dep-971", "dep-971"],
    [" reg-44 ", "reg-44"],
    ["ze-4401", "ze-4401"],
    ["nuts-de134", "nuts-DE134"],
    ["set-pays-de-la-deule", "set-pays-de-la-deule"],
  ])("%s reads %s", (written, code) => {
    expect(parseTerritoryCode(written)).toEqual({ ok: true, value: code });
  });

  it("refuses two digits alone, naming the département and the région", () => {
    expect(parseTerritoryCode("52")).toEqual({
      ok: false,
      error: { reason: "ambiguous-code", value: "52", candidates: ["dep-52", "reg-52"] },
    });
    expect(parseTerritoryCode("2A")).toEqual({ ok: false, error: { reason: "ambiguous-code", value: "2A", candidates: ["dep-2A"] } });
  });

  it.each([
    "",
    "epci-12",
    "24670048",
    "com-2C001",
    "dep-1",
    "nuts-DE1345",
    "nuts-1E134",
    "set-",
    "set--a",
    "set-é",
    "lieu-52",
    "strasbourg",
  ])("refuses %s", (written) => {
    expect(parseTerritoryCode(written)).toEqual({ ok: false, error: { reason: "not-a-code", value: written.trim() } });
  });

  it("reads back what it wrote, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(epci|com|dep|reg|ze|nuts|set)-[0-9A-Za-z-]{0,10}$/)), (text) => {
        const parsed = parseTerritoryCode(text);
        if (!parsed.ok) return;
        expect(isTerritoryCode(parsed.value)).toBe(true);
        expect(parseTerritoryCode(parsed.value)).toEqual(parsed);
        expect(partsOf(parsed.value).join("-")).toBe(parsed.value);
      }),
    );
  });
});
