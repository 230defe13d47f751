import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActionSheet } from "../action-sheet.ts";
import { noFields } from "../action-sheet.ts";
import { contentTexts, noContent, type SheetContent, startRules, stateAidBases } from "./content.ts";
import { contentFault } from "./content-faults.ts";
import { contentWarnings } from "./content-warnings.ts";
import { readContent } from "./read-content.ts";
import { typedContent } from "./typed-content.ts";

const OTHERS = ["4f9e1f0a-6a63-4a0d-9d63-111111111111", "4f9e1f0a-6a63-4a0d-9d63-222222222222"];
const LANGRES = { code: "com-52269", name: "Langres" };
const about = {
  actionId: "own",
  actions: new Set(["own", ...OTHERS]),
  findPlace: (typed: string) => (/Langres|52269/.test(typed) ? LANGRES : null),
};
const read = (typed: Readonly<Record<string, string>>) => readContent(typed, about);

const word = fc.stringMatching(/^[A-Za-zé0-9][A-Za-zé0-9 ,.()]{0,30}[a-z0-9]$/);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const figure = maybe(fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000 || 0));
const documents = fc.array(
  fc.record({ label: word, where: maybe(fc.oneof(word, fc.constant("https://exemple.fr/a?b=c"))), on: maybe(day) }),
  { maxLength: 4 },
);
const aid = fc.oneof(
  fc.record({ stateAid: maybe(fc.constantFrom(...stateAidBases.filter((one) => one !== "sa"))), stateAidNumber: fc.constant(null) }),
  fc.record({ stateAid: fc.constant("sa" as const), stateAidNumber: fc.integer({ min: 1000, max: 9_999_999 }).map((n) => `SA.${n}`) }),
);
const content: fc.Arbitrary<SheetContent> = fc
  .record({
    number: maybe(word),
    partners: fc.uniqueArray(word, { maxLength: 4 }),
    isWholePact: fc.boolean(),
    places: fc.constantFrom([], [LANGRES]),
    indicators: fc.array(fc.record({ name: word, unit: maybe(word), baseline: figure, target: figure }), { maxLength: 4 }),
    deliverables: documents,
    attachments: documents,
    startRule: maybe(fc.constantFrom(...startRules)),
    appliedOn: maybe(day),
    dependsOn: fc.subarray(OTHERS),
    contributesTo: fc.subarray(OTHERS),
    text: maybe(word),
    aid,
  })
  .map(({ text, aid: told, ...rest }) => ({
    ...noContent,
    ...Object.fromEntries(contentTexts.map((name) => [name, text])),
    ...rest,
    ...told,
  }));

describe("the content of a sheet", () => {
  it("is read back from its form as it was", () => {
    fc.assert(
      fc.property(content, (one) => {
        expect(read(typedContent(one))).toEqual({ ok: true, value: one });
      }),
      { numRuns: 500 },
    );
  });

  it("is read as people write it, cells that were pasted included", () => {
    const typed = {
      places: "52269",
      indicators: "logements rénovés\tlogements\t0\t41\nsolde migratoire ; habitants ; -120,5 ; 0",
      attachments: "Convention ; convention.pdf ; 3/2/2026",
      stateAid: "sa",
      stateAidNumber: "sa 108468",
      "dependsOn-own": "yes",
      dependsOnOther: OTHERS[0] ?? "",
    };
    expect(read(typed)).toMatchObject({
      value: {
        places: [LANGRES],
        indicators: [
          { name: "logements rénovés", unit: "logements", baseline: 0, target: 41 },
          { name: "solde migratoire", unit: "habitants", baseline: -120.5, target: 0 },
        ],
        attachments: [{ label: "Convention", where: "convention.pdf", on: "2026-02-03" }],
        stateAidNumber: "SA.108468",
        dependsOn: [OTHERS[0]],
      },
    });
  });

  it.each([
    ["places", "Langres\nVille-qui-n’est-pas", "Ville-qui-n’est-pas"],
    ["indicators", "logements ; logements ; beaucoup", "logements ; logements ; beaucoup"],
    ["indicators", "a ; b ; 1 ; 2 ; 3", "a ; b ; 1 ; 2 ; 3"],
    ["deliverables", "Plan ; plan.pdf ; 30/02/2026", "Plan ; plan.pdf ; 30/02/2026"],
    ["deliverables", "Plan ; plan.pdf ; 14/03/0206", "Plan ; plan.pdf ; 14/03/0206"],
    ["attachments", "Piège ; javascript:alert(1)", "Piège ; javascript:alert(1)"],
    ["appliedOn", "hier", "hier"],
    ["stateAid", "autre", "autre"],
    ["stateAidNumber", "SA.12", "SA.12"],
    ["stateAidNumber", "SA.108468", "SA.108468"],
    ["number", "x".repeat(41), "x".repeat(41)],
    ["context", "x".repeat(10_001), "x".repeat(10_001)],
  ])("names the field that says nothing usable: %s", (field, typed, value) => {
    expect(read({ [field]: typed })).toEqual({ ok: false, error: { field, value } });
  });

  it("asks for the number of an exempted or notified scheme", () => {
    expect(read({ stateAid: "sa" })).toEqual({ ok: false, error: { field: "stateAidNumber", value: "" } });
  });
});

const sheet = (id: string, fields: Partial<ActionSheet["fields"]>, stage: ActionSheet["stage"] = "idea"): ActionSheet => ({
  action: { id, label: `Action ${id}`, axis: null, position: 0 },
  revision: 1,
  stage,
  stageReason: null,
  fields: { ...noFields, ...fields },
  lines: [],
  milestones: [],
});

describe("sheets of one pact", () => {
  it("bear one number each", () => {
    const sheets = [sheet("a", { number: "2.3" }), sheet("b", {})];
    expect(contentFault(sheets, "b", { ...noContent, number: "2. 3" })).toEqual({
      code: "number-taken",
      number: "2. 3",
      holder: "Action a",
    });
    expect(contentFault(sheets, "a", { ...noContent, number: "2.3" })).toBeNull();
  });

  it("never depend on each other in a ring; one that was there before is not held against another change", () => {
    const sheets = [sheet("a", { dependsOn: ["b"] }), sheet("b", { dependsOn: ["c"] }), sheet("c", {})];
    expect(contentFault(sheets, "c", { ...noContent, dependsOn: ["a"] })).toMatchObject({
      code: "sheet-cycle",
      labels: expect.arrayContaining(["Action c"]),
    });
    expect(contentFault(sheets, "a", { ...noContent, dependsOn: ["b", "c"] })).toBeNull();
    const ring = [sheet("a", { dependsOn: ["b"] }), sheet("b", { dependsOn: ["a"] })];
    expect(contentFault(ring, "a", { ...noContent, dependsOn: ["b"], context: "x" })).toBeNull();
  });
});

describe("what is to be looked at", () => {
  const told = { number: "1", indicators: [{ name: "x", unit: null, baseline: null, target: null }] };
  it("is a work that starts before its aid is asked for", () => {
    const start = { ...told, startsOn: "2026-03-01", startRule: "after-application" as const };
    expect(contentWarnings(sheet("a", { ...start, appliedOn: "2026-04-01" }))).toMatchObject([{ code: "starts-before-application" }]);
    expect(contentWarnings(sheet("a", start))).toMatchObject([{ code: "no-application" }]);
    expect(contentWarnings(sheet("a", { ...start, appliedOn: "2026-03-01" }))).toEqual([]);
    expect(contentWarnings(sheet("a", { ...start, startRule: "free" }))).toEqual([]);
  });

  it("is an action counted as financed without an indicator or a number", () => {
    expect(contentWarnings(sheet("a", {}, "action-sheet"))).toEqual([{ code: "no-indicator" }, { code: "no-number" }]);
    expect(contentWarnings(sheet("a", {}, "project-sheet"))).toEqual([]);
    expect(contentWarnings(sheet("a", {}, "abandoned"))).toEqual([]);
    expect(contentWarnings(sheet("a", told, "engaged"))).toEqual([]);
  });
});
