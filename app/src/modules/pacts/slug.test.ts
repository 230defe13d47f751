import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugOf, slugsOf } from "./slug.ts";

describe("the address of a title", () => {
  it.each([
    ["Pacte d’avenir — Cœur de Saône", "pacte-d-avenir-coeur-de-saone"],
    ["  POCE « Châlons Agglo » (2019) ", "poce-chalons-agglo-2019"],
    ["ÎLE-DE-L’ŒUF", "ile-de-l-oeuf"],
    ["Straße", "strasse"],
    ["…", "pacte"],
    ["🌱", "pacte"],
  ])("of %s is %s", (title, slug) => expect(slugOf(title)).toBe(slug));

  it("is cut between words", () => {
    const slug = slugOf("Contrat de redynamisation des vallées et plateaux du nord du département et de leurs bourgs centres");
    expect(slug).toBe("contrat-de-redynamisation-des-vallees-et-plateaux-du-nord-du-departement-et-de");
  });

  it("is always one that a page can be asked at, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });

  it("is numbered from 2 when titles meet", () => {
    const slugs = slugsOf("Pacte");
    expect([1, 2, 3].map(() => slugs.next().value)).toEqual(["pacte", "pacte-2", "pacte-3"]);
  });
});
