import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compactFrom } from "./compact-geography.ts";
import { readEtalabPackage } from "./etalab-package.ts";
import { createGeography } from "./geography.ts";
import { isArticle, plain } from "./names.ts";
import { createSearch } from "./search.ts";

const geography = createGeography(compactFrom(readEtalabPackage()));
const search = createSearch(geography);
const first = (query: string): string | undefined => search(query).hits[0]?.territory.name;

describe("search by name", () => {
  it.each([
    ["Châlons Agglo", "CA de Châlons-en-Champagne"],
    ["chalons en champagne", "CA de Châlons-en-Champagne"],
    ["Communauté d’agglomération de Châlons-en-Champagne", "CA de Châlons-en-Champagne"],
    ["Eurométropole", "Eurométropole de Strasbourg"],
    ["Eurométropole de Metz", "Metz Métropole"],
    ["Grand Reims", "CU du Grand Reims"],
    ["le grand reims", "CU du Grand Reims"],
    ["agglo de chaumont", "CA de Chaumont"],
    ["st dié", "CA de Saint-Dié-des-Vosges"],
    ["marne", "Marne"],
    ["haute marne", "Haute-Marne"],
    ["grand est", "Grand Est"],
    ["C2A", "CA de l'Albigeois (C2A)"],
    ["67482", "Strasbourg"],
  ])("%s answers %s first", (query, name) => {
    expect(first(query)).toBe(name);
  });

  it("answers an old name by the present commune, and says which name answered", () => {
    expect(search("Arbignieu").hits[0]).toMatchObject({ territory: { name: "Arboys en Bugey" }, via: "Arbignieu" });
    expect(search("Arboys").hits[0]).toMatchObject({ territory: { name: "Arboys en Bugey" }, via: null });
  });

  it("pages through its answers without repeating any", () => {
    const whole = search("saint", { limit: 60 });
    const pages = [0, 20, 40].flatMap((offset) => search("saint", { limit: 20, offset }).hits);
    expect(pages.map(({ territory }) => territory.code)).toEqual(whole.hits.map(({ territory }) => territory.code));
    expect(whole.total).toBeGreaterThan(4000);
  });

  it("answers nothing to nothing", () => {
    expect(search(" - ")).toEqual({ hits: [], total: 0 });
    expect(search("xxyyzz").total).toBe(0);
  });
});

const places = fc.constantFrom(...geography.all());

describe("whatever is typed", () => {
  it("finds a territory by its own name, however accents, case and hyphens are written", () => {
    fc.assert(
      fc.property(
        places,
        fc.constantFrom(
          plain,
          (name: string) => name.toUpperCase(),
          (name: string) => name.replaceAll("-", " "),
        ),
        (territory, rewrite) => {
          const { hits } = search(rewrite(territory.name), { limit: 500 });
          expect(hits.map((hit) => hit.territory.code)).toContain(territory.code);
        },
      ),
    );
  });

  it("keeps finding it from the beginning of each word", () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 3, max: 6 }), (territory, length) => {
        const words = plain(territory.name)
          .split(" ")
          .filter((word) => !isArticle(word));
        const typed = words.map((word) => word.slice(0, length)).join(" ");
        const { hits } = search(typed, { limit: 40000 });
        expect(hits.map((hit) => hit.territory.code)).toContain(territory.code);
      }),
      { numRuns: 50 },
    );
  });

  it("never throws and gives no more than it was asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (query) => {
        const { hits, total } = search(query, { limit: 7 });
        expect(hits.length).toBe(Math.min(7, total));
      }),
    );
  });
});
