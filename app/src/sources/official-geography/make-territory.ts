import { quantity } from "@levier/kernel";
import type { Communes } from "./communes.ts";
import type { CompactGeography, EpciType } from "./compact-geography.ts";
import { fullEpciName, shortNamesIn } from "./names.ts";
import { epciList } from "./population.ts";
import type { Territory, TerritoryKind } from "./territory.ts";
import type { TerritoryCode } from "./territory-code.ts";

/** Makes each kind of territory of the columns, when it is asked for. */
export type Maker = {
  readonly commune: (position: number) => Territory;
  readonly epci: (position: number) => Territory | null;
  readonly department: (line: CompactGeography["departments"][number]) => Territory;
  readonly region: (line: CompactGeography["regions"][number]) => Territory;
};

const KINDS: Readonly<Record<EpciType, TerritoryKind>> = {
  METRO: "metropole",
  CU: "communaute_urbaine",
  CA: "communaute_agglomeration",
  CC: "communaute_communes",
};

export const createMaker = (compact: CompactGeography, communes: Communes): Maker => {
  const { codes, names, byCount, departmentsOf, regionsOf, populationOf } = communes;
  const asCodes = (positions: readonly number[]): TerritoryCode[] => positions.map((position) => `com-${codes[position] ?? ""}` as const);

  return {
    commune: (position) => {
      const name = names[position] ?? "";
      const epci = compact.epci[compact.communes.epci[position] ?? -1];
      return {
        code: `com-${codes[position] ?? ""}`,
        kind: "commune",
        name,
        fullName: name,
        departments: departmentsOf([position]),
        regions: regionsOf([position]),
        epci: epci ? `epci-${epci[0]}` : null,
        members: [],
        population: populationOf([position]),
        otherPopulations: [],
        otherNames: [...new Set(communes.formerNames(position))].filter((other) => other !== name),
      };
    },
    epci: (position) => {
      const line = compact.epci[position];
      if (!line) return null;
      const [siren, name, type, listed] = line;
      const inside = byCount(communes.inEpci(position));
      const population = populationOf(inside);
      const isSameCount = !("missing" in population) && population.count.value === listed;
      return {
        code: `epci-${siren}`,
        kind: KINDS[type],
        name,
        fullName: fullEpciName(name, type),
        departments: departmentsOf(inside),
        regions: regionsOf(inside),
        epci: null,
        members: asCodes(inside),
        population,
        otherPopulations: isSameCount ? [] : [{ count: quantity(listed, "inhabitants"), source: epciList }],
        otherNames: shortNamesIn(name),
      };
    },
    department: ([code, name, region]) => {
      const inside = byCount(communes.inDepartment(code));
      return {
        code: `dep-${code}`,
        kind: region === null ? "collectivite_outre_mer" : "departement",
        name,
        fullName: name,
        departments: [`dep-${code}`],
        regions: region === null ? [] : [`reg-${region}`],
        epci: null,
        members: asCodes(inside),
        population: populationOf(inside),
        otherPopulations: [],
        otherNames: [],
      };
    },
    region: ([code, name]) => {
      const inside = compact.departments.flatMap(([inner, , of]) => (of === code ? communes.inDepartment(inner) : []));
      const members = departmentsOf(inside);
      return {
        code: `reg-${code}`,
        kind: "region",
        name,
        fullName: name,
        departments: members,
        regions: [`reg-${code}`],
        epci: null,
        members,
        population: populationOf(inside),
        otherPopulations: [],
        otherNames: [],
      };
    },
  };
};
