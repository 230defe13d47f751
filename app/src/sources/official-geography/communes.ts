import { missing, quantity } from "@levier/kernel";
import type { CompactGeography } from "./compact-geography.ts";
import { populationSourceOf } from "./population.ts";
import type { Territory } from "./territory.ts";
import type { TerritoryCode } from "./territory-code.ts";

/** Communes by their position in the columns, the leaves of which every other territory is made. */
export type Communes = {
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Position of a present or former commune; undefined when the code names none. */
  readonly positionOf: (code: string) => number | undefined;
  /** Names of former communes now part of this one. */
  readonly formerNames: (commune: number) => readonly string[];
  readonly inEpci: (epci: number) => readonly number[];
  readonly inDepartment: (code: string) => readonly number[];
  readonly byCount: (communes: readonly number[]) => number[];
  /** Départements of some communes, the most populated part first. */
  readonly departmentsOf: (communes: readonly number[]) => TerritoryCode[];
  readonly regionsOf: (communes: readonly number[]) => TerritoryCode[];
  readonly populationOf: (communes: readonly number[]) => Territory["population"];
};

const departmentOf = (commune: string): string => commune.slice(0, /^9[78]/.test(commune) ? 3 : 2);

const group = <K>(keys: readonly K[]): Map<K, number[]> => {
  const groups = new Map<K, number[]>();
  keys.forEach((key, index) => {
    const list = groups.get(key);
    if (list) list.push(index);
    else groups.set(key, [index]);
  });
  return groups;
};

export const readCommunes = (compact: CompactGeography): Communes => {
  const codes = compact.communes.codes.split("\n");
  const names = compact.communes.names.split("\n");
  const { populations, epci } = compact.communes;
  const departments = codes.map(departmentOf);
  const present = new Map<string, number>(codes.map((code, position) => [code, position]));
  const former = new Map<string, number>(compact.former.map(([code, , commune]) => [code, commune]));
  const formerOf = group(compact.former.map(([, , commune]) => commune));
  const inEpci = group(epci);
  const inDepartment = group(departments);
  const regionOf = new Map(compact.departments.map(([code, , region]) => [code, region]));
  const countOf = (commune: number): number => Math.max(0, populations[commune] ?? 0);
  const departmentAt = (commune: number): string => departments[commune] ?? "";

  const heaviest = (communes: readonly number[], keyOf: (commune: number) => string | null): string[] => {
    const weights = new Map<string, number>();
    for (const commune of communes) {
      const key = keyOf(commune);
      if (key !== null) weights.set(key, (weights.get(key) ?? 0) + countOf(commune));
    }
    return [...weights].sort((a, b) => b[1] - a[1]).map(([key]) => key);
  };

  return {
    codes,
    names,
    positionOf: (code) => present.get(code) ?? former.get(code),
    formerNames: (commune) => (formerOf.get(commune) ?? []).flatMap((line) => compact.former[line]?.[1] ?? []),
    inEpci: (position) => inEpci.get(position) ?? [],
    inDepartment: (code) => inDepartment.get(code) ?? [],
    byCount: (communes) => [...communes].sort((a, b) => countOf(b) - countOf(a)),
    departmentsOf: (communes) => heaviest(communes, departmentAt).map((code) => `dep-${code}` as const),
    regionsOf: (communes) =>
      heaviest(communes, (commune) => regionOf.get(departmentAt(commune)) ?? null).map((code) => `reg-${code}` as const),
    populationOf: (communes) => {
      const counted = communes.filter((commune) => (populations[commune] ?? -1) >= 0);
      const [source, ...others] = new Set(counted.map((commune) => populationSourceOf(departmentAt(commune))));
      // A sum of two data sets, of two years, would be the count of no one.
      if (!source || others.length > 0) return missing("not-published");
      return {
        count: quantity(
          counted.reduce((total, commune) => total + countOf(commune), 0),
          "inhabitants",
        ),
        source,
      };
    },
  };
};
