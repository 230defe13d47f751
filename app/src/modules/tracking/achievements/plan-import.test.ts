import { describe, expect, it } from "vitest";
import { guarded } from "../../../platform/csv.ts";
import type { PlaceReading } from "../../pacts/index.ts";
import type { Achievement } from "./achievement.ts";
import { achievementsCsv } from "./csv-columns.ts";
import { type ImportNeeds, planImport } from "./plan-import.ts";

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, "0")}`;
const indicator = (last: number, label: string, unit = "personnes") => ({
  ...{ id: id(last), label, unit, actionId: null, parentId: null, isPublic: true, isOpen: true },
});
const placeOf: PlaceReading = (typed) =>
  /vittel|88516/i.test(typed) && !typed.includes(",") ? { code: "com-88516", name: "Vittel" } : null;
const context: ImportNeeds = {
  indicators: [indicator(1, "Personnes sensibilisées"), indicator(2, "Lycéens"), indicator(3, "Stations", "stations")],
  actions: [{ id: id(9), label: "Rouvrir la gare" }],
  achievements: [],
  placeOf,
  mayChange: () => true,
  evidenceWords: {
    declared: "déclaration",
    survey: "enquête",
    administrative: "pièce administrative",
    "official-statistics": "statistique officielle",
  },
};
const kept = (last: number, changes: Partial<Achievement> = {}): Achievement => ({
  ...{ id: id(last), actionId: null, what: "Atelier", day: "2026-03-14", quantity: 42, unit: "personnes", place: "Vittel" },
  ...{ territory: "com-88516", latitude: null, longitude: null, evidence: "declared", source: null, sourceUrl: null, note: null },
  ...{ isPublic: true, organisationId: id(50), declaredBy: "Région", importKey: null, mergedInto: null, removedBecause: null },
  ...{ revision: 1, indicatorIds: [id(1)] },
  ...changes,
});
const file = (...lines: readonly string[]) => new TextEncoder().encode(lines.join("\r\n"));

describe("a file of achievements", () => {
  it.each([
    ["semicolons and French writing", "date;what;quantity;indicators;place;evidence", "14/03/2026;Atelier;1 042,5;Lycéens;Vittel;enquête"],
    ["commas and ISO writing", "what,quantity,date,indicators,place,evidence", "Atelier,1042.5,2026-03-14,lycéens,com-88516,survey"],
    ["tabs", "date\twhat\tquantity\tindicators\tplace\tevidence", "2026-03-14\tAtelier\t1042,5\tLycéens\tVittel\tsurvey"],
  ])("is read with %s", (_, header, row) => {
    const plan = planImport(file(header, row), context);
    expect(plan.faults).toEqual([]);
    expect(plan.added).toMatchObject([
      {
        fields: { what: "Atelier", day: "2026-03-14", quantity: 1042.5, unit: "personnes", territory: "com-88516", evidence: "survey" },
        indicatorIds: [id(2)],
      },
    ]);
  });

  it("is read in the encoding of older spreadsheets", () => {
    const bytes = new Uint8Array(Buffer.from("date;what;quantity;unit\r\n2026-03-14;Été à la gare;3;élèves", "latin1"));
    expect(planImport(bytes, context).added).toMatchObject([{ fields: { what: "Été à la gare", unit: "élèves" } }]);
  });

  it("changes nothing when it is the one that was exported", () => {
    const achievements = [
      kept(10, { note: "=1+1;\n« à relire »\n", quantity: 0.1 + 0.2, latitude: 48.2, longitude: -1.5, indicatorIds: [id(1), id(2)] }),
      kept(11, { place: "Salle des fêtes, Vittel", importKey: "ligne 4", actionId: id(9), isPublic: false }),
      kept(12, {
        place: "Gare",
        territory: null,
        unit: "stations",
        indicatorIds: [],
        source: "-registre",
        sourceUrl: "https://exemple.fr/a",
      }),
      kept(13, { importKey: "csv:abc:1", evidence: "official-statistics" }),
    ].map((one) => ({ ...one, note: one.note?.trim() ?? null }));
    const bytes = achievementsCsv(achievements, context);
    expect(new TextDecoder().decode(bytes)).toContain(guarded("-registre"));
    expect(planImport(bytes, { ...context, achievements })).toMatchObject({ added: [], changed: [], same: 4, faults: [] });
  });

  it("shows each change of a known row, and leaves what its columns do not tell", () => {
    const bytes = file("key;date;what;quantity", `${id(10)};2026-03-15;Atelier;43`);
    const plan = planImport(bytes, { ...context, achievements: [kept(10, { note: "gardée" })] });
    expect(plan.changed.map(({ differences }) => differences)).toEqual([
      [
        { field: "day", before: "2026-03-14", after: "2026-03-15" },
        { field: "quantity", before: 42, after: 43 },
      ],
    ]);
    expect(plan.changed[0]?.fields.note).toBe("gardée");
    const theirs = planImport(bytes, { ...context, mayChange: () => false, achievements: [kept(10)] });
    expect(theirs.faults).toEqual([{ row: 2, column: "key", value: id(10), code: "not-yours" }]);
  });

  it("adds nothing the second time, with keys or without, even what was merged or set aside since", () => {
    const bytes = file(
      "key;date;what;quantity;unit",
      "a1;2026-03-14;Atelier;42;personnes",
      ";2026-03-14;Forum;8;personnes",
      ";2026-03-14;Forum;8;personnes",
    );
    const { added } = planImport(bytes, context);
    expect(added.map(({ importKey }) => importKey)).toEqual(["a1", expect.stringMatching(/:1$/), expect.stringMatching(/:2$/)]);
    const achievements = added.map(({ fields, indicatorIds, importKey }, at) => kept(20 + at, { ...fields, indicatorIds, importKey }));
    expect(planImport(bytes, { ...context, achievements })).toMatchObject({ added: [], changed: [], same: 3, faults: [] });
    const gone = achievements.map((one) => ({ ...one, quantity: 1, removedBecause: "erreur" }));
    expect(planImport(bytes, { ...context, achievements: gone })).toMatchObject({ added: [], changed: [], same: 3 });
  });

  it.each([
    ["date", "31/02/2026;Atelier;1;personnes;;;", "date", "31/02/2026"],
    ["date", ";Atelier;1;personnes;;;", "missing", ""],
    ["what", "2026-03-14;;1;personnes;;;", "missing", ""],
    ["quantity", "2026-03-14;Atelier;1.200;personnes;;;", "quantity", "1.200"],
    ["quantity", "2026-03-14;Atelier;-3;personnes;;;", "quantity", "-3"],
    ["unit", "2026-03-14;Atelier;1;;;;", "missing", ""],
    ["indicators", "2026-03-14;Atelier;1;personnes;Inconnu | Lycéens;;", "indicators", "Inconnu | Lycéens"],
    ["territory", "2026-03-14;Atelier;1;personnes;;com-99999;", "territory", "com-99999"],
    ["public", "2026-03-14;Atelier;1;personnes;;;peut-être", "public", "peut-être"],
  ])("names the %s of a row that is refused, with its value", (column, row, code, value) => {
    const plan = planImport(file("date;what;quantity;unit;indicators;territory;public", row), context);
    expect(plan.faults).toEqual([{ row: 2, column, value, code }]);
  });

  it("says which unit a row should have, and how long a text may be", () => {
    const rows = ["2026-03-14;Atelier;1;personnes;Stations", `2026-03-14;${"x".repeat(301)};1;personnes;`];
    expect(planImport(file("date;what;quantity;unit;indicators", ...rows), context).faults).toEqual([
      { row: 2, column: "unit", value: "personnes", code: "other-unit", wanted: "stations" },
      { row: 3, column: "what", value: "x".repeat(301), code: "text", wanted: "300" },
    ]);
  });

  it.each([
    [["date;what"], { column: "quantity", code: "column-missing" }],
    [["date;what;quantity;unti"], { column: "unti", code: "column-unknown" }],
    [["date;what;quantity;unit"], { code: "no-rows" }],
    [["key;date;what;quantity;unit", "a;2026-03-14;A;1;u", "a;2026-03-14;B;1;u"], { row: 3, code: "key-twice" }],
  ])("is refused as a whole for %o", (lines, fault) => {
    expect(planImport(file(...lines), context).faults).toMatchObject([fault]);
  });
});
