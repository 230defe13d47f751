import { isMissing, missing, quantity } from "@levier/kernel";
import { departmentOfNuts } from "../../../sources/eurostat-product/departments.ts";
import { isNutsCountry } from "../../../sources/nuts-regions/countries.ts";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import { partsOf, type TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { pullCommand } from "../../../sources/open-data/catalogue.ts";
import type { Library, Memberships } from "./library.ts";

const ZONES = "employment-zones";
const NUTS_REGIONS = "nuts-regions";

/** Every territory that may be asked: of the official geography, and of the lists that are pulled. */
export type Atlas = {
  readonly geography: Geography;
  readonly find: (code: TerritoryCode) => Territory | null;
  /** What a person runs to load the list that would tell such a code, or name it; null when nothing is lacking. */
  readonly lacking: (code: TerritoryCode) => string | null;
};

const bare = { epci: null, otherPopulations: [], otherNames: [] } as const;

const peopleOf = (territory: Territory | null): number =>
  territory === null || isMissing(territory.population) ? 0 : territory.population.count.value;

/** Where some communes lie, the most populated part first. */
const holders = (communes: readonly Territory[], of: (commune: Territory) => readonly TerritoryCode[]): readonly TerritoryCode[] => {
  const people = new Map<TerritoryCode, number>();
  for (const commune of communes) for (const code of of(commune)) people.set(code, (people.get(code) ?? 0) + peopleOf(commune));
  return [...people].sort(([, one], [, other]) => other - one).map(([code]) => code);
};

const zoneOf = (code: TerritoryCode, name: string, communes: readonly Territory[]): Territory => {
  const sorted = [...communes].sort((one, other) => peopleOf(other) - peopleOf(one));
  const [first] = sorted.flatMap(({ population }) => (isMissing(population) ? [] : [population]));
  const isCounted = communes.every(({ population }) => !isMissing(population));
  return {
    ...bare,
    code,
    kind: "zone_emploi",
    name,
    fullName: name,
    departments: holders(sorted, ({ departments }) => departments),
    regions: holders(sorted, ({ regions }) => regions),
    members: sorted.map((commune) => commune.code),
    population:
      first && isCounted
        ? {
            ...first,
            count: quantity(
              sorted.reduce((sum, commune) => sum + peopleOf(commune), 0),
              "inhabitants",
            ),
          }
        : missing("not-published"),
  };
};

/** Communes of each zone of a list, on today's geography. */
const zonesOf = (geography: Geography, listed: Memberships): ReadonlyMap<string, Territory> => {
  const zones = new Map<TerritoryCode, { readonly name: string; readonly communes: Map<string, Territory> }>();
  for (const [commune, { place, name }] of listed) {
    const present = geography.find(`com-${commune.slice("com-".length)}`);
    const code: TerritoryCode = `ze-${place.slice("ze-".length)}`;
    const zone = zones.get(code) ?? { name, communes: new Map<string, Territory>() };
    if (present) zone.communes.set(present.code, present);
    zones.set(code, zone);
  }
  return new Map([...zones].map(([code, { name, communes }]) => [code, zoneOf(code, name, [...communes.values()])]));
};

const abroad = (code: TerritoryCode, name: string): Territory => ({
  ...bare,
  code,
  kind: "foreign",
  name,
  fullName: name,
  departments: [],
  regions: [],
  members: [],
  population: missing("not-published"),
});

/** A region of Europe: in France, the département that it is; elsewhere by its name, or by its code where no list of names is loaded. */
const regionOfEurope = (geography: Geography, names: Memberships | null, code: TerritoryCode): Territory | null => {
  const department = departmentOfNuts(code);
  if (department !== null) return geography.find(department);
  const country = partsOf(code)[1].slice(0, 2);
  if (country === "FR" || !isNutsCountry(country)) return null;
  if (names === null) return abroad(code, code);
  const listed = names.get(code);
  return listed ? abroad(code, listed.name) : null;
};

/** The lists as they are given; null for one that is not loaded. */
const atlasOf = (geography: Geography, zones: Memberships | null, names: Memberships | null): Atlas => {
  const byCode = zones && zonesOf(geography, zones);
  const isUnnamed = (code: TerritoryCode): boolean =>
    names === null && code.startsWith("nuts-") && regionOfEurope(geography, names, code)?.kind === "foreign";
  return {
    geography,
    find: (code) => {
      if (code.startsWith("ze-")) return byCode?.get(code) ?? null;
      return code.startsWith("nuts-") ? regionOfEurope(geography, names, code) : geography.find(code);
    },
    lacking: (code) => {
      if (code.startsWith("ze-") && zones === null) return pullCommand(ZONES);
      return isUnnamed(code) ? pullCommand(NUTS_REGIONS) : null;
    },
  };
};

/** The official geography alone. */
export const officialAtlas = (geography: Geography): Atlas => atlasOf(geography, null, null);

/** The official geography, and the zones d'emploi and regions of Europe that are loaded. */
export const openAtlas = async (geography: Geography, library: Library): Promise<Atlas> => {
  const [zones, names] = [library.source(ZONES), library.source(NUTS_REGIONS)];
  return atlasOf(geography, zones && (await library.memberships(zones)), names && (await library.memberships(names)));
};
