import { readCommunes } from "./communes.ts";
import type { CompactGeography } from "./compact-geography.ts";
import { COMPARED, createFormer, type FindFormer } from "./former.ts";
import { createMaker } from "./make-territory.ts";
import type { Territory } from "./territory.ts";
import { partsOf, type TerritoryCode } from "./territory-code.ts";

/** What the official geography lists; zones d'emploi, NUTS regions and named sets come from elsewhere. */
export type ListedPrefix = "reg" | "dep" | "epci" | "com";

/** The official geography of one year, in memory. */
export type Geography = {
  /** Year of the geography, `2026`, and version of the package that carries it. */
  readonly year: number;
  readonly edition: string;
  /** The territory of a code; a former commune's code gives the present commune. Null when the code names nothing official. */
  readonly find: (code: TerritoryCode) => Territory | null;
  /** What became of a territory that the list no longer holds; null for one it holds, and for one never known. */
  readonly former: FindFormer;
  /** Years of the first and of the last list that were compared to know it. */
  readonly compared: { readonly first: number; readonly last: number };
  /** Every territory of one kind of code. */
  readonly list: (prefix: ListedPrefix) => readonly Territory[];
  /** Régions, départements, EPCI, communes, in that order. */
  readonly all: () => readonly Territory[];
};

/** Major version of the package by year of the geography it carries: one per year, 6 for 2026. */
const yearOf = (edition: string): number => 2020 + Number(edition.split(".")[0]);

export const createGeography = (compact: CompactGeography): Geography => {
  const communes = readCommunes(compact);
  const maker = createMaker(compact, communes);
  const sirens = new Map(compact.epci.map(([siren], position) => [siren, position]));
  const regions = new Map(compact.regions.map((line) => [line[0], line]));
  const departments = new Map(compact.departments.map((line) => [line[0], line]));

  const made = <T>(known: T | undefined, make: (known: T) => Territory | null): Territory | null =>
    known === undefined ? null : make(known);
  const make = (code: TerritoryCode): Territory | null => {
    const [prefix, rest] = partsOf(code);
    if (prefix === "com") return made(communes.positionOf(rest), maker.commune);
    if (prefix === "epci") return made(sirens.get(rest), maker.epci);
    if (prefix === "dep") return made(departments.get(rest), maker.department);
    return prefix === "reg" ? made(regions.get(rest), maker.region) : null;
  };

  const found = new Map<TerritoryCode, Territory>();
  const find = (code: TerritoryCode): Territory | null => {
    const territory = found.get(code) ?? make(code);
    // Codes that name nothing are not remembered: anyone may ask for any number of them.
    if (territory) found.set(code, territory);
    return territory;
  };

  const codes: Readonly<Record<ListedPrefix, readonly string[]>> = {
    reg: [...regions.keys()],
    dep: [...departments.keys()],
    epci: [...sirens.keys()],
    com: communes.codes,
  };
  const lists = new Map<ListedPrefix, readonly Territory[]>();
  const list = (prefix: ListedPrefix): readonly Territory[] => {
    const territories = lists.get(prefix) ?? codes[prefix].flatMap((code) => find(`${prefix}-${code}`) ?? []);
    lists.set(prefix, territories);
    return territories;
  };

  return {
    year: yearOf(compact.edition),
    edition: compact.edition,
    find,
    former: createFormer(compact, communes),
    compared: COMPARED,
    list,
    all: () => (["reg", "dep", "epci", "com"] as const).flatMap(list),
  };
};
