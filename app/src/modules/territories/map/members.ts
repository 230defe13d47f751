import { isMissing } from "@levier/kernel";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import type { Atlas } from "../diagnosis/atlas.ts";
import { placeOfTerritory } from "../diagnosis/place.ts";
import type { Named } from "./labels.ts";

/** A territory cut into what its map shows one by one: the communes of an EPCI, the EPCI of anything larger. */
export type MapMembers = {
  /** The territory that is cut: the EPCI of a commune, else the territory itself. */
  readonly whole: Territory;
  readonly kind: "communes" | "epci";
  /** Those it holds, in whole or in part. */
  readonly members: readonly TerritoryCode[];
  /** How many of them lie in it for the most part. */
  readonly count: number;
  /** The member that a commune, or an EPCI drawn whole, belongs to; null elsewhere. */
  readonly memberOf: (unit: TerritoryCode) => TerritoryCode | null;
  /** Its communes, the largest first. */
  readonly towns: readonly Named[];
};

/** More communes than this are told by their EPCI. */
const MOST_COMMUNES = 200;

const inhabitants = ({ population }: Territory): number => (isMissing(population) ? 0 : population.count.value);

const wholeOf = (territory: Territory, { find }: Atlas): Territory =>
  (territory.code.startsWith("com-") && territory.epci !== null && find(territory.epci)) || territory;

/** An EPCI may lie on several territories: drawn whole, it is part of the one where it mainly lies. */
const liesIn = ({ departments: [department], regions: [region] }: Territory, { code }: Territory): boolean =>
  !/^(dep|reg)-/.test(code) || department === code || region === code;

export const membersOf = (territory: Territory, atlas: Atlas): MapMembers | null => {
  const { find } = atlas;
  const whole = wholeOf(territory, atlas);
  const place = placeOfTerritory(whole, atlas);
  if (place === null) return null;
  const communes = place.communes.flatMap((code) => find(code) ?? []);
  const epci = new Set(communes.flatMap((commune) => commune.epci ?? []));
  const isSmall = communes.length <= MOST_COMMUNES;
  const kind = epci.size <= 1 || (place.epci.length === 0 && isSmall && !/^(dep|reg)-/.test(whole.code)) ? "communes" : "epci";
  const byUnit = new Map<TerritoryCode, TerritoryCode>();
  for (const commune of communes) {
    const member = kind === "communes" ? commune.code : commune.epci;
    if (member) byUnit.set(commune.code, member);
  }
  for (const code of epci) {
    const found = find(code);
    if (kind === "epci" && found && liesIn(found, whole)) byUnit.set(code, code);
  }
  return {
    whole,
    kind,
    members: kind === "communes" ? communes.map(({ code }) => code) : [...epci],
    count: kind === "communes" ? communes.length : [...epci].filter((code) => byUnit.get(code) === code).length,
    memberOf: (unit) => byUnit.get(unit) ?? null,
    towns: communes.sort((a, b) => inhabitants(b) - inhabitants(a)).slice(0, 60),
  };
};
