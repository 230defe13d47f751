/** What a party is: the bodies that sign or support territorial pacts. */
export const partyKinds = [
  "region",
  "departement",
  "epci",
  "commune",
  "state",
  "operator",
  "chamber",
  "agency",
  "university",
  "hospital",
  "company",
  "cluster",
  "association",
  "foreign",
  "other",
] as const;

/** What a party does in one pact; it may do several things. */
export const partyRoles = ["lead", "owner", "financer", "support", "partner", "observer"] as const;
