import { describe, expect, it } from "vitest";
import { alikeWords } from "./alike-words.ts";
import { proposeDuplicates } from "./propose-duplicates.ts";
import { type ComparedAchievement, LEAST_SCORE, resemblanceOf } from "./resemblance.ts";

const session: ComparedAchievement = {
  ...{ id: "a", what: "Atelier sur l’eau au lycée", day: "2026-03-14", quantity: 42, unit: "personnes" },
  ...{ place: "Vittel", territory: "com-88516", latitude: null, longitude: null, organisationId: "region" },
};
const other = (changes: Partial<ComparedAchievement> = {}): ComparedAchievement => ({
  ...session,
  id: "b",
  organisationId: "town",
  ...changes,
});

describe("two declarations of one session", () => {
  it.each<[string, Partial<ComparedAchievement>]>([
    ["are told in the same words", {}],
    ["are told in other words, with the same people counted", { what: "Sensibilisation des élèves" }],
    ["are a day apart, in words that are alike", { day: "2026-03-15", what: "Atelier eau, lycée" }],
    ["differ by two people", { quantity: 40, what: "Atelier de l’eau au lycée" }],
    ["name the hall, in the same commune", { place: "Salle des fêtes, Vittel" }],
    ["name no place", { place: null, territory: null }],
    ["are one form sent twice by one body", { organisationId: "region" }],
  ])("are proposed when they %s", (_, changes) => {
    expect(resemblanceOf(session, other(changes))?.score).toBeGreaterThanOrEqual(LEAST_SCORE);
  });

  it.each<[string, Partial<ComparedAchievement>]>([
    ["count something else", { unit: "stations" }],
    ["stand in two communes", { territory: "com-88321", place: "Neufchâteau" }],
    ["are four days apart", { day: "2026-03-18" }],
    ["are two days of one body: a series", { day: "2026-03-15", organisationId: "region" }],
    ["share the day and the commune, and nothing else", { what: "Réunion de chantier", quantity: 7 }],
  ])("are not proposed when they %s", (_, changes) => {
    expect(resemblanceOf(session, other(changes))?.score ?? 0).toBeLessThan(LEAST_SCORE);
  });

  it("say little by both being one", () => {
    const one = { ...session, quantity: 1, what: "Station du port" };
    expect(resemblanceOf(one, other({ quantity: 1, what: "Borne de la gare" }))?.score).toBeLessThan(LEAST_SCORE);
    expect(resemblanceOf(one, other({ quantity: 1, what: "Station du port" }))?.score).toBeGreaterThanOrEqual(LEAST_SCORE);
  });

  it("are explained", () => {
    expect(resemblanceOf(session, other({ day: "2026-03-15", quantity: 40 }))?.reasons).toEqual([
      { code: "near-day", days: 1 },
      { code: "same-territory" },
      { code: "alike-words", share: 1 },
      { code: "near-quantity", share: expect.closeTo(0.0476, 3) },
      { code: "two-bodies" },
    ]);
    const placed = { latitude: 48.2, longitude: 5.95 };
    expect(resemblanceOf({ ...session, ...placed }, other({ latitude: 48.201, longitude: 5.95 }))?.reasons).toContainEqual({
      code: "near-place",
      metres: 111,
    });
  });
});

it("words are alike whatever their number, their accents and the small words between them", () => {
  expect(alikeWords("Ateliers sur l’eau", "atelier de l'eau")).toBe(1);
  expect(alikeWords("Atelier 3", "Atelier 4")).toBe(0.5);
  expect(alikeWords("Forum de l’emploi", "Plantation de haies")).toBe(0);
  expect(alikeWords("", "à")).toBe(0);
});

it("the likeliest pairs come first, without those said not to be the same", () => {
  const near = other({ id: "near", day: "2026-03-15" });
  const same = other({ id: "same" });
  expect(proposeDuplicates([session, near, same], new Set(), 10).map(({ one, other: two }) => [one.id, two.id].sort())).toEqual([
    ["a", "same"],
    ["a", "near"],
  ]);
  expect(proposeDuplicates([session, same], new Set(["a same"]), 10)).toEqual([]);
});

it("a thousand things of one day are compared in a breath, the newest first", () => {
  const many = Array.from({ length: 1000 }, (_, at) =>
    other({ id: `n${at}`, what: `Atelier sur les métiers de l’industrie, lycée ${at}` }),
  );
  const before = process.cpuUsage();
  expect(proposeDuplicates(many, new Set(), 20)).toHaveLength(20);
  const { user } = process.cpuUsage(before);
  expect(user / 1000).toBeLessThan(2000);
});
