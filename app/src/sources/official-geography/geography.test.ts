import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CompactGeography, compactFrom } from "./compact-geography.ts";
import { readEtalabPackage } from "./etalab-package.ts";
import { createGeography } from "./geography.ts";
import { loadGeography, preparedPath } from "./load-geography.ts";

const source = readEtalabPackage();
const geography = createGeography(compactFrom(source));

describe("the official geography of 2026", () => {
  it("knows every région, département, EPCI and present commune of the list", () => {
    const present = source.communes.filter(({ type }) => type === "commune-actuelle");
    expect(geography.year).toBe(2026);
    const regions = source.regions.filter(({ zone }) => zone !== "com");
    expect(geography.all()).toHaveLength(regions.length + source.departments.length + source.epci.length + present.length);
    expect(new Set(geography.all().map(({ code }) => code)).size).toBe(geography.all().length);
  });

  it("tells a région from the département of the same number", () => {
    expect(geography.find("reg-52")?.name).toBe("Pays de la Loire");
    expect(geography.find("dep-52")?.name).toBe("Haute-Marne");
  });

  it("places an EPCI, its members and its legal form", () => {
    const chalons = geography.find("epci-200066876");
    expect(chalons).toMatchObject({
      kind: "communaute_agglomeration",
      name: "CA de Châlons-en-Champagne",
      fullName: "Communauté d’agglomération de Châlons-en-Champagne",
      departments: ["dep-51"],
      regions: ["reg-44"],
    });
    expect(chalons?.members[0]).toBe("com-51108");
    expect(geography.find("com-51108")?.epci).toBe("epci-200066876");
  });

  it("gives each EPCI the members of the list, and each commune one EPCI at most", () => {
    for (const { code, membres } of source.epci)
      expect(new Set(geography.find(`epci-${code}`)?.members)).toEqual(new Set(membres.map((member) => `com-${member.code}`)));
  });

  it("sums the communes of one vintage and keeps the other published count", () => {
    const strasbourg = geography.find("epci-246700488");
    expect(strasbourg?.population).toMatchObject({ count: { value: 522596, unit: "inhabitants" }, source: { vintage: "2023" } });
    expect(strasbourg?.otherPopulations).toMatchObject([{ count: { value: 517386 }, source: { vintage: "2022" } }]);
  });

  it("says of a place without inhabitants counted that nothing is published, not zero", () => {
    expect(geography.find("com-98412")?.population).toEqual({ missing: { reason: "not-published" } });
  });

  it("takes an overseas collectivity for neither a région nor a département", () => {
    expect(geography.find("dep-987")).toMatchObject({
      kind: "collectivite_outre_mer",
      regions: [],
      population: { source: { vintage: null } },
    });
    expect(geography.find("reg-987")).toBeNull();
    expect(geography.find("dep-974")).toMatchObject({ kind: "departement", regions: ["reg-04"] });
  });

  it("follows a former commune and a municipal arrondissement to the present commune", () => {
    expect(geography.find("com-01340")).toMatchObject({ code: "com-01015", name: "Arboys en Bugey" });
    expect(geography.find("com-69381")).toMatchObject({ code: "com-69123", name: "Lyon" });
  });

  it("finds nothing under a code that is well formed and codes nothing", () => {
    expect(geography.find("epci-000000000")).toBeNull();
    expect(geography.find("ze-4401")).toBeNull();
    expect(geography.find("nuts-DE134")).toBeNull();
  });
});

describe("the prepared file", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "levier-geography-"));
    mkdirSync(dirname(preparedPath(root)), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const compact = compactFrom(source);
  const renamed: CompactGeography = { ...compact, regions: compact.regions.map(([code]) => [code, `Région ${code}`]) };
  const nameOf = (prepared: object): string | undefined => {
    writeFileSync(preparedPath(root), JSON.stringify(prepared));
    return loadGeography(root).find("reg-44")?.name;
  };

  it("carries the same geography as the package", () => {
    writeFileSync(preparedPath(root), JSON.stringify(compact));
    expect(loadGeography(root).all()).toEqual(geography.all());
  });

  it("is what is read when it is there", () => {
    expect(nameOf(renamed)).toBe("Région 44");
  });

  it("is left aside when it was made of another edition", () => {
    expect(nameOf({ ...renamed, edition: "5.3.0" })).toBe("Grand Est");
  });

  it("is left aside when it is in another format", () => {
    expect(nameOf({ ...renamed, format: 1 })).toBe("Grand Est");
  });

  it("is done without when it was not built, and read once", () => {
    expect(loadGeography(root).find("reg-44")?.name).toBe("Grand Est");
    expect(loadGeography(root)).toBe(loadGeography(root));
  });
});
