import type { Contribution, Pledge } from "../../commitments/pledge.ts";
import type { PartyProfile } from "../../parties/party-profile.ts";
import { stampOf } from "../../parties/stamp-of.ts";

type Versioned = { readonly profile?: PartyProfile; readonly contribution?: Contribution; readonly pledge?: Pledge };

/** A letter first: no spreadsheet takes it for a number. */
const stamped = (fields: object): string => `v${stampOf(fields).slice(0, 12)}`;

/** Which state of a row a file was exported from. It is made from what everyone may read: it gives away nothing private. */
export const bondVersion = ({ profile, contribution, pledge }: Versioned): string | null => {
  if (pledge) return `v${pledge.revision}`;
  if (contribution) return stamped(contribution);
  if (!profile) return null;
  const { politicalContact, technicalName, technicalContact, ...told } = profile;
  return stamped(told);
};
