import { bareName } from "../bare-name.ts";
import type { PactContent } from "../pact.schema.ts";
import type { PartyKind, ProfileFields } from "./party-profile.ts";

const EPCI = /^(?:metropole|communaute_)/;

const kindOfTerritory = (kind: string): PartyKind | null => {
  if (kind === "region" || kind === "departement" || kind === "commune") return kind;
  return EPCI.test(kind) ? "epci" : null;
};

/** What the text already says of a party, by its name: the SIREN in the code of its territory, and who signed for it. */
export const proposedProfile = (
  name: string,
  { territories, signatories }: Pick<PactContent, "territories" | "signatories">,
): Partial<ProfileFields> => {
  const territory = territories.find((one) => bareName(one.name) === bareName(name));
  const siren = /^epci-(\d{9})$/.exec(territory?.code ?? "")?.[1];
  const kind = territory === undefined ? null : kindOfTerritory(territory.kind);
  const signer = signatories.find((one) => one.organisation !== null && bareName(one.organisation) === bareName(name) && one.name !== null);
  return {
    ...(kind === null ? {} : { kind }),
    ...(siren === undefined ? {} : { siren }),
    ...(signer === undefined ? {} : { politicalName: signer.name, politicalFunction: signer.role }),
  };
};
