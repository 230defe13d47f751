import { describe, expect, it } from "vitest";
import { buildGazetteer, type Place } from "./gazetteer.ts";
import { openGazetteer, packGazetteer } from "./packed-gazetteer.ts";

const place = (code: string, kind: Place["kind"], name: string, aliases: string[] = []): Place => ({
  code,
  kind,
  name,
  aliases,
  departments: ["91"],
  region: "90",
});

const places = [
  place("epci-1", "communaute_agglomeration", "CA de Clairmont-sur-Vive"),
  place("epci-2", "communaute_communes", "CC Vive Rives Confluences"),
  place("epci-3", "metropole", "Eurométropole d'Ormeval", ["Ormeval Métropole"]),
  place("com-1", "commune", "Clairmont-sur-Vive"),
  place("dep-91", "departement", "Haute-Vive"),
];

describe.each([
  ["built", buildGazetteer(places)],
  ["packed and opened", openGazetteer(packGazetteer(places))],
])("a place of a gazetteer that was %s", (_, gazetteer) => {
  const codes = (name: string, kinds?: Place["kind"][]): string[] => gazetteer.named(name, kinds).map(({ code }) => code);

  it("is found by the forms its name takes in French texts", () => {
    for (const name of [
      "Communauté d’agglomération de Clairmont-sur-Vive",
      "CA de Clairmont sur Vive",
      "Clairmont Agglo",
      "communauté d'agglomération de CLAIRMONT-SUR-VIVE",
    ])
      expect(codes(name), name).toEqual(["epci-1"]);
    for (const name of ["Vive Rives Confluences", "communauté de communes Vive-Rives Confluences"])
      expect(codes(name), name).toEqual(["epci-2"]);
    for (const name of ["Métropole d'Ormeval", "Ormeval Métropole", "l'Eurométropole d’Ormeval"])
      expect(codes(name), name).toEqual(["epci-3"]);
    expect(codes("département de la Haute-Vive")).toEqual(["dep-91"]);
  });

  it("is the commune when the name is its own, the intercommunality when that is asked", () => {
    expect(codes("Clairmont-sur-Vive")).toEqual(["com-1"]);
    expect(codes("Clairmont-sur-Vive", ["communaute_agglomeration"])).toEqual(["epci-1"]);
  });

  it("is none when no name is near", () => {
    expect([codes("Vive"), codes("Clair"), codes(""), codes("Métropole")]).toEqual([[], [], [], []]);
  });

  it("of 37,000 is made findable and found at once", () => {
    const many = Array.from({ length: 37_000 }, (_, index) => place(`com-${index}`, "commune", `Saint-Lieu-${index}-sur-Vive`));
    expect(buildGazetteer(many).named("saint lieu 36999 sur vive")).toHaveLength(1);
  });
});
