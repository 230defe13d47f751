import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { placesForExtraction } from "./extraction-places.ts";
import { loadGeography } from "./load-geography.ts";

const geography = loadGeography(fileURLToPath(new URL("../../../..", import.meta.url)));
const places = placesForExtraction(geography);
const place = (code: string) => places.find((one) => one.code === code);

describe("places told to the extraction engine", () => {
  it("are the official territories, without the overseas collectivities", () => {
    expect(places).toHaveLength(geography.all().filter(({ kind }) => kind !== "collectivite_outre_mer").length);
    expect(place("epci-200066876")).toMatchObject({
      kind: "communaute_agglomeration",
      departments: ["51"],
      region: "44",
      population: 77910,
    });
  });

  it.each([
    ["epci-200066876", "Communauté d’agglomération de Châlons-en-Champagne"],
    ["epci-200067213", "Grand Reims"],
    ["epci-200039865", "Eurométropole de Metz"],
    ["epci-246700488", "Strasbourg Métropole"],
    ["epci-248000531", "Amiens Métropole"],
    ["epci-248100737", "C2A"],
    ["epci-246800726", "Colmar Agglo"],
    ["epci-247100589", "Grand Chalon"],
    ["com-01015", "Arbignieu"],
  ])("know %s as %s", (code, alias) => {
    expect(place(code)?.aliases).toContain(alias);
  });

  it("never know an intercommunality by the bare name of a commune", () => {
    const communes = new Set(geography.list("com").map(({ name }) => name));
    const confused = places.filter(({ code, aliases }) => code.startsWith("epci-") && aliases.some((alias) => communes.has(alias)));
    expect(confused.map(({ name, aliases }) => `${name}: ${aliases.filter((alias) => communes.has(alias)).join()}`)).toEqual([]);
  });

  it("include the named sets they are given", () => {
    const [first] = geography.list("epci");
    if (!first) throw new Error("no EPCI");
    expect(placesForExtraction(geography, [{ ...first, code: "set-pays-inventes", kind: "petr" }]).at(-1)).toMatchObject({
      code: "set-pays-inventes",
      kind: "petr",
    });
  });
});
