import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadGeography } from "../../sources/official-geography/load-geography.ts";
import { asTerritory, checkPerimeter, type PerimeterInput, slugOf } from "./perimeter.ts";

const geography = loadGeography(fileURLToPath(new URL("../../../..", import.meta.url)));
const input = (changes: Partial<PerimeterInput> = {}): PerimeterInput => ({
  name: "Pays des Trois Rivières",
  kind: "pays",
  members: ["epci-200066876", "com-52121"],
  source: { title: "Arrêté inventé pour l’essai", url: null, note: null },
  ...changes,
});

describe("a named set of territories", () => {
  it("makes its address of its name", () => {
    expect(slugOf("PETR du Pays de l’Œuf – Nord")).toBe("petr-du-pays-de-l-oeuf-nord");
    expect(slugOf(`${"a".repeat(79)} bcd`)).toBe("a".repeat(79));
  });

  it("keeps each member once, under its present code", () => {
    expect(checkPerimeter(input({ members: ["200066876", "epci-200066876", "com-01340"] }), geography)).toMatchObject({
      ok: true,
      value: { slug: "pays-des-trois-rivieres", members: ["epci-200066876", "com-01015"] },
    });
  });

  it.each([
    [input({ members: ["epci-200066876", "52"] }), "bad-member-code", "52"],
    [input({ members: ["dep-52"] }), "member-kind", "dep-52"],
    [input({ members: ["nuts-DE134"] }), "member-kind", "nuts-DE134"],
    [input({ members: ["epci-200066877"] }), "unknown-member", "epci-200066877"],
    [input({ name: "  " }), "bad-name", "  "],
    [input({ name: "…" }), "bad-slug", ""],
    [input({ slug: "Trois Rivières" }), "bad-slug", "Trois Rivières"],
    [input({ source: { title: " ", url: null, note: null } }), "no-source", "Pays des Trois Rivières"],
    [input({ source: { title: "Statuts", url: "javascript:alert(1)", note: null } }), "bad-source-url", "javascript:alert(1)"],
    [input({ source: { title: "Statuts", url: "statuts.pdf", note: null } }), "bad-source-url", "statuts.pdf"],
  ])("is refused naming what is wrong (%#)", (wrong, reason, value) => {
    expect(checkPerimeter(wrong, geography)).toEqual({ ok: false, error: { reason, value } });
  });

  it("lies where its members lie and counts whom they count", () => {
    const checked = checkPerimeter(input(), geography);
    if (!checked.ok) throw new Error(checked.error.reason);
    const set = asTerritory(checked.value, geography);
    expect(set).toMatchObject({
      code: "set-pays-des-trois-rivieres",
      kind: "pays",
      departments: ["dep-51", "dep-52"],
      regions: ["reg-44"],
    });
    const counts = (["epci-200066876", "com-52121"] as const).map((code) => {
      const population = geography.find(code)?.population;
      return population && !("missing" in population) ? population.count.value : Number.NaN;
    });
    expect(set.population).toMatchObject({ count: { value: counts.reduce((a, b) => a + b) } });
  });

  it("has no count when its members are not known", () => {
    const checked = checkPerimeter(input({ members: [] }), geography);
    if (!checked.ok) throw new Error(checked.error.reason);
    expect(asTerritory(checked.value, geography)).toMatchObject({
      members: [],
      regions: [],
      population: { missing: { reason: "not-published" } },
    });
  });
});
