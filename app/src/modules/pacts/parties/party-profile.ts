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
export type PartyKind = (typeof partyKinds)[number];

/** What a party does in one pact; it may do several things. */
export const partyRoles = ["lead", "owner", "financer", "support", "partner", "observer"] as const;
export type PartyRole = (typeof partyRoles)[number];

/** Who a party of a followed pact is, and what it does there. Days as `2026-03-14`. */
export type PartyProfile = {
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind | null;
  readonly siren: string | null;
  readonly roles: readonly PartyRole[];
  readonly politicalName: string | null;
  readonly politicalFunction: string | null;
  readonly politicalContact: string | null;
  readonly technicalName: string | null;
  readonly technicalFunction: string | null;
  readonly technicalContact: string | null;
  /** When it became a party, and until when it is bound, as it says itself. */
  readonly sinceOn: string | null;
  readonly untilOn: string | null;
};

/** What a form changes of it: the name is the one of the life of the pact. */
export type ProfileFields = Omit<PartyProfile, "id" | "name">;

export const profileFields = ({ id: _, name: __, ...fields }: PartyProfile): ProfileFields => fields;

/** What everyone may read: whom to write to, and an agent's name, are told to the members of the space alone. */
export const publicProfile = (profile: PartyProfile): PartyProfile => ({
  ...profile,
  politicalContact: null,
  technicalName: null,
  technicalContact: null,
});
