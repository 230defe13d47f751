/** Kinds of territory a pact may be about: levels of the official geography, named sets of them, and places abroad. */
export const territoryKinds = [
  "region",
  "departement",
  "metropole",
  "communaute_urbaine",
  "communaute_agglomeration",
  "communaute_communes",
  "petr",
  "pays",
  "bassin",
  "espace_interterritorial",
  "commune",
  "foreign",
] as const;

export type TerritoryKind = (typeof territoryKinds)[number];
