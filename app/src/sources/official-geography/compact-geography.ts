import type { EtalabPackage } from "./etalab-package.ts";

export const FORMAT = 2;

export type EpciType = "CC" | "CA" | "CU" | "METRO";

/**
 * The official geography as plain columns, quick to read: lists of communes are texts with one line per commune, in one order;
 * `epci` holds the position of each commune's EPCI and −1 for none, `populations` −1 for a population not published.
 */
export type CompactGeography = {
  readonly format: typeof FORMAT;
  /** Version of the package it is made of. */
  readonly edition: string;
  readonly regions: readonly (readonly [code: string, name: string])[];
  /** An overseas collectivity stands here under its Insee code, without a région. */
  readonly departments: readonly (readonly [code: string, name: string, region: string | null])[];
  readonly epci: readonly (readonly [siren: string, name: string, type: EpciType, population: number])[];
  readonly communes: {
    readonly codes: string;
    readonly names: string;
    readonly epci: readonly number[];
    readonly populations: readonly number[];
  };
  /** Codes that no longer name a commune, with the former name when it is kept, and the position of the present commune. */
  readonly former: readonly (readonly [code: string, name: string | null, commune: number])[];
};

/** `CA de Blois ''Agglopolys''` and double spaces are typing habits of the list, not names. */
const tidy = (name: string): string =>
  name
    .replace(/''([^']+)''/g, "“$1”")
    .replace(/"([^"]+)"/g, "“$1”")
    .replace(/\s+/g, " ")
    .trim();

/** Keeps of the package what the geography needs: 13 MB become about 1 MB. */
export const compactFrom = (source: EtalabPackage): CompactGeography => {
  const present = source.communes.filter(({ type }) => type === "commune-actuelle");
  const position = new Map(present.map(({ code }, index) => [code, index]));
  const epciOf = new Map(source.epci.flatMap(({ membres }, index) => membres.map(({ code }) => [code, index] as const)));
  const named = source.communes.flatMap(({ type, code, nom, chefLieu, commune }) => {
    const current = position.get(chefLieu ?? commune ?? "");
    return current === undefined ? [] : [[code, type === "arrondissement-municipal" ? null : nom, current] as const];
  });
  const known = new Set(named.map(([code]) => code));
  const unnamed = present.flatMap(({ anciensCodes = [] }, index) =>
    anciensCodes.filter((code) => !known.has(code)).map((code) => [code, null, index] as const),
  );
  return {
    format: FORMAT,
    edition: source.version,
    regions: source.regions.flatMap(({ code, nom, zone }) => (zone === "com" ? [] : [[code, nom] as const])),
    departments: source.departments.map(({ code, nom, region, zone }) => [code, nom, zone === "com" ? null : region]),
    epci: source.epci.map(({ code, nom, type, populationMunicipale }) => [
      code,
      tidy(nom),
      type === "MET69" ? "METRO" : type,
      populationMunicipale,
    ]),
    communes: {
      codes: present.map(({ code }) => code).join("\n"),
      names: present.map(({ nom }) => nom).join("\n"),
      epci: present.map(({ code }) => epciOf.get(code) ?? -1),
      populations: present.map(({ population }) => population ?? -1),
    },
    former: [...named, ...unnamed],
  };
};

/** Whether a file is a compact geography of this format. What is inside was made by `compactFrom`, so its shape is not read again. */
export const isCompactGeography = (value: unknown): value is CompactGeography =>
  typeof value === "object" && value !== null && "format" in value && value.format === FORMAT && "edition" in value && "communes" in value;
