import type { Translate } from "../../../messages/index.ts";
import { formatDate, formatEuros, formatNumber } from "../../../ui/index.ts";
import { pledgeStatuses } from "../commitments/pledge.ts";
import { scopeWords } from "../money/money-words.ts";
import { committeeKinds } from "../parties/committee.ts";
import { partyKinds, partyRoles } from "../parties/party-profile.ts";
import type {
  ClauseState,
  CommitteeState,
  ContributionState,
  FrameState,
  LineState,
  PartyState,
  PledgeState,
  TerritoryState,
} from "./pact-difference.ts";

/** A territory with its share and what it became, in one line. */
export const territoryWords = (t: Translate, { name, share, fate }: TerritoryState): string => {
  const told = fate && t("bonds.difference.succeeded", { date: formatDate(fate.day), successors: fate.successors.join(", ") });
  const part = share === null ? null : formatNumber(Math.round(share * 10_000) / 100, "%");
  return [[name, part].filter((one) => one !== null).join(", "), told, fate?.why]
    .filter((one) => one !== null && one !== undefined)
    .join("\u202f; ");
};

/** A commitment, whom it binds, towards whom, and how far it is. */
export const pledgeWords = (t: Translate, { what, by, towards, status: told }: PledgeState): string => {
  const status = pledgeStatuses.find((one) => one === told);
  const whom = towards.length > 0 && t("bonds.difference.towards", { names: towards.join(", ") });
  return [what, by.join(", "), whom, status && t(`bonds.status.${status}`)].filter((part) => part).join("\u202f; ");
};

/** A line of the diagnosis, and in which of its lists it stands. */
export const lineWords = (t: Translate, { quadrant, says }: LineState): string => `${says} (${t(`swot.one.${quadrant}`)})`;

/** The edition, the ambition or the protocol, each under its name. */
export const frameWords = (t: Translate, { id, says, on, url }: FrameState): string =>
  t(`bonds.difference.frame.${id}`, { says: [says, on && formatDate(on), url].filter((part) => part).join(", ") });

/** A parity clause: its words, the parties it binds, on what, and what says it. */
export const clauseWords = (t: Translate, { says, by, axis, saidIn }: ClauseState): string => {
  const scope = scopeWords(t, { axis: axis === "" ? { gone: true } : axis });
  const clause = t("money.parity.inLine", { parties: by.join(", "), scope, says });
  return saidIn === null ? clause : `${clause}. ${t("money.parity.saidIn", { source: saidIn })}`;
};

/** A party, what it is and what it does in the pact. */
export const partyWords = (t: Translate, { name, kind: told, roles, left }: PartyState): string => {
  const kind = partyKinds.find((one) => one === told);
  const does = partyRoles.filter((role) => roles.includes(role)).map((role) => t(`parties.role.${role}`));
  const gone =
    left &&
    t("bonds.difference.left", {
      ...{ date: formatDate(left.on), why: left.why, count: left.heirs.length },
      heirs: left.heirs.join(", "),
    });
  return [name, kind && t(`parties.kind.${kind}`), does.join(", "), gone].filter((part) => part).join("\u00a0; ");
};

export const committeeWords = (t: Translate, { name, kind: told, chair }: CommitteeState): string => {
  const kind = committeeKinds.find((one) => one === told);
  return [name, kind && t(`parties.committeeKind.${kind}`), chair].filter((part) => part !== undefined && part !== null).join("\u00a0; ");
};

/** What a party brings, whose it is and for how much. */
export const contributionWords = (t: Translate, { what, by, valueEur }: ContributionState): string =>
  [what, by, valueEur === null ? t("bonds.contribution.priceless") : formatEuros(valueEur)].filter((part) => part !== "").join("\u202f; ");
