import type { Translate } from "../../../messages/index.ts";
import { formatDate, formatNumber } from "../../../ui/index.ts";
import { pledgeStatuses } from "../commitments/pledge.ts";
import { committeeKinds } from "../parties/committee.ts";
import { partyKinds, partyRoles } from "../parties/party-profile.ts";
import type { CommitteeState, PartyState, PledgeState, TerritoryState } from "./pact-difference.ts";

/** A territory with its share and what it became, in one line. */
export const territoryWords = (t: Translate, { name, share, fate }: TerritoryState): string => {
  const told = fate && t("bonds.difference.succeeded", { date: formatDate(fate.day), successors: fate.successors.join(", ") });
  const part = share === null ? null : formatNumber(Math.round(share * 10_000) / 100, "%");
  return [[name, part].filter((one) => one !== null).join(", "), told, fate?.why]
    .filter((one) => one !== null && one !== undefined)
    .join("\u202f; ");
};

/** A commitment, whom it binds and how far it is. */
export const pledgeWords = (t: Translate, { what, by, status: told }: PledgeState): string => {
  const status = pledgeStatuses.find((one) => one === told);
  return [what, by.join(", "), status && t(`bonds.status.${status}`)].filter((part) => part !== undefined && part !== "").join("\u202f; ");
};

/** A party, what it is and what it does in the pact. */
export const partyWords = (t: Translate, { name, kind: told, roles }: PartyState): string => {
  const kind = partyKinds.find((one) => one === told);
  const does = partyRoles.filter((role) => roles.includes(role)).map((role) => t(`parties.role.${role}`));
  return [name, kind && t(`parties.kind.${kind}`), does.join(", ")].filter((part) => part !== undefined && part !== "").join("\u00a0; ");
};

export const committeeWords = (t: Translate, { name, kind: told, chair }: CommitteeState): string => {
  const kind = committeeKinds.find((one) => one === told);
  return [name, kind && t(`parties.committeeKind.${kind}`), chair].filter((part) => part !== undefined && part !== null).join("\u00a0; ");
};
