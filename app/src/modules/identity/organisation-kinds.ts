/** What an organisation of a space may be. Those that are also kinds of territory carry the same word. */
export const organisationKinds = [
  "region",
  "departement",
  "collectivite_outre_mer",
  "metropole",
  "communaute_urbaine",
  "communaute_agglomeration",
  "communaute_communes",
  "petr",
  "commune",
  "state",
  "chamber",
  "agency",
  "operator",
  "association",
  "foreign",
  "other",
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

export const readKind = (text: string): OrganisationKind | null => organisationKinds.find((kind) => kind === text) ?? null;
