import { missing, quantity } from "@levier/kernel";
import type { CompactGeography, EpciType } from "./compact-geography.ts";
import { fullEpciName, shortNamesIn } from "./names.ts";
import { epciList, populationSourceOf } from "./population.ts";
import type { Population, Territory, TerritoryKind } from "./territory.ts";
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
  /** Every territory of one kind of code. */
  readonly list: (prefix: ListedPrefix) => readonly Territory[];
  /** Régions, départements, EPCI, communes, in that order. */
  readonly all: () => readonly Territory[];
};

const KINDS: Readonly<Record<EpciType, TerritoryKind>> = {
  METRO: "metropole",
  CU: "communaute_urbaine",
  CA: "communaute_agglomeration",
  CC: "communaute_communes",
};

/** Major version of the package by year of the geography it carries: one per year, 6 for 2026. */
const yearOf = (edition: string): number => 2020 + Number(edition.split(".")[0]);

const departmentOf = (commune: string): string => commune.slice(0, /^9[78]/.test(commune) ? 3 : 2);

const group = (keys: readonly (string | number)[]): Map<string | number, number[]> => {
  const groups = new Map<string | number, number[]>();
  keys.forEach((key, index) => {
    const list = groups.get(key);
    if (list) list.push(index);
    else groups.set(key, [index]);
  });
  return groups;
};

export const createGeography = (compact: CompactGeography): Geography => {
  const codes = compact.communes.codes.split("\n");
  const names = compact.communes.names.split("\n");
  const { populations, epci: epciIndex } = compact.communes;
  const countOf = (commune: number): number => Math.max(0, populations[commune] ?? 0);
  const departmentCodes = codes.map(departmentOf);
  const position = new Map<string, number>(codes.map((code, index) => [code, index]));
  const former = new Map<string, number>(compact.former.map(([code, , commune]) => [code, commune]));
  const formerNames = group(compact.former.map(([, , commune]) => commune));
  const inEpci = group(epciIndex);
  const inDepartment = group(departmentCodes);
  const regionOf = new Map(compact.departments.map(([code, , region]) => [code, region]));

  const byCount = (communes: readonly number[]): number[] => [...communes].sort((a, b) => countOf(b) - countOf(a));
  const asCommunes = (communes: readonly number[]): TerritoryCode[] => communes.map((commune) => `com-${codes[commune] ?? ""}` as const);
  const heaviest = (communes: readonly number[], keyOf: (commune: number) => string): string[] => {
    const weights = new Map<string, number>();
    for (const commune of communes) weights.set(keyOf(commune), (weights.get(keyOf(commune)) ?? 0) + countOf(commune));
    return [...weights].sort((a, b) => b[1] - a[1]).map(([key]) => key);
  };
  const departmentsOf = (communes: readonly number[]): string[] => heaviest(communes, (commune) => departmentCodes[commune] ?? "");
  const regionsOf = (communes: readonly number[]): TerritoryCode[] =>
    heaviest(communes, (commune) => regionOf.get(departmentCodes[commune] ?? "") ?? "").flatMap((region) =>
      region === "" ? [] : (`reg-${region}` as const),
    );

  /** Sum over communes counted by one data set; places that no one counts, or that two sets count, have no sum. */
  const population = (communes: readonly number[]): Territory["population"] => {
    const counted = communes.filter((commune) => (populations[commune] ?? -1) >= 0);
    const [source, ...others] = new Set(counted.map((commune) => populationSourceOf(departmentCodes[commune] ?? "")));
    if (!source || others.length > 0) return missing("not-published");
    return {
      count: quantity(
        counted.reduce((total, commune) => total + countOf(commune), 0),
        "inhabitants",
      ),
      source,
    };
  };

  const commune = (index: number): Territory => {
    const name = names[index] ?? "";
    const epci = compact.epci[epciIndex[index] ?? -1];
    const others = (formerNames.get(index) ?? []).flatMap((line) => compact.former[line]?.[1] ?? []);
    return {
      code: `com-${codes[index] ?? ""}`,
      kind: "commune",
      name,
      fullName: name,
      departments: [`dep-${departmentCodes[index] ?? ""}`],
      regions: regionsOf([index]),
      epci: epci ? `epci-${epci[0]}` : null,
      members: [],
      population: population([index]),
      otherPopulations: [],
      otherNames: [...new Set(others)].filter((other) => other !== name),
    };
  };

  const epci = (index: number): Territory | null => {
    const line = compact.epci[index];
    if (!line) return null;
    const [siren, name, type, count] = line;
    const communes = byCount(inEpci.get(index) ?? []);
    const listed: Population = { count: quantity(count, "inhabitants"), source: epciList };
    const [department] = departmentsOf(communes);
    return {
      code: `epci-${siren}`,
      kind: KINDS[type],
      name,
      fullName: fullEpciName(name, type),
      departments: departmentsOf(communes).map((code) => `dep-${code}` as const),
      regions: regionsOf(communes),
      epci: null,
      members: asCommunes(communes),
      population: population(communes),
      otherPopulations: department === "976" ? [] : [listed],
      otherNames: shortNamesIn(name),
    };
  };

  const department = ([code, name, region]: CompactGeography["departments"][number]): Territory => {
    const communes = byCount(inDepartment.get(code) ?? []);
    return {
      code: `dep-${code}`,
      kind: region === null ? "collectivite_outre_mer" : "departement",
      name,
      fullName: name,
      departments: [`dep-${code}`],
      regions: region === null ? [] : [`reg-${region}`],
      epci: null,
      members: asCommunes(communes),
      population: population(communes),
      otherPopulations: [],
      otherNames: [],
    };
  };

  const region = ([code, name]: CompactGeography["regions"][number]): Territory => {
    const inside = compact.departments.flatMap(([inner, , of]) => (of === code ? (inDepartment.get(inner) ?? []) : []));
    const members = departmentsOf(inside).map((inner) => `dep-${inner}` as const);
    return {
      code: `reg-${code}`,
      kind: "region",
      name,
      fullName: name,
      departments: members,
      regions: [`reg-${code}`],
      epci: null,
      members,
      population: population(inside),
      otherPopulations: [],
      otherNames: [],
    };
  };

  const sirens = new Map(compact.epci.map(([siren], index) => [siren, index]));
  const make = (code: TerritoryCode): Territory | null => {
    const [prefix, rest] = partsOf(code);
    if (prefix === "com") {
      const index = position.get(rest) ?? former.get(rest);
      return index === undefined ? null : commune(index);
    }
    if (prefix === "epci") return epci(sirens.get(rest) ?? -1);
    if (prefix === "dep") return compact.departments.filter(([own]) => own === rest).map(department)[0] ?? null;
    if (prefix === "reg") return compact.regions.filter(([own]) => own === rest).map(region)[0] ?? null;
    return null;
  };

  const found = new Map<TerritoryCode, Territory | null>();
  const find = (code: TerritoryCode): Territory | null => {
    const known = found.get(code);
    if (known !== undefined) return known;
    const territory = make(code);
    // Codes that name nothing are not remembered: anyone may ask for any number of them.
    if (territory) found.set(code, territory);
    return territory;
  };
  const listed: Readonly<Record<ListedPrefix, () => readonly string[]>> = {
    reg: () => compact.regions.map(([code]) => code),
    dep: () => compact.departments.map(([code]) => code),
    epci: () => compact.epci.map(([siren]) => siren),
    com: () => codes,
  };
  const lists = new Map<ListedPrefix, readonly Territory[]>();
  const list = (prefix: ListedPrefix): readonly Territory[] => {
    const known = lists.get(prefix);
    if (known) return known;
    const territories = listed[prefix]().flatMap((code) => find(`${prefix}-${code}`) ?? []);
    lists.set(prefix, territories);
    return territories;
  };
  return {
    year: yearOf(compact.edition),
    edition: compact.edition,
    find,
    list,
    all: () => (["reg", "dep", "epci", "com"] as const).flatMap(list),
  };
};
