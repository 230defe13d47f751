import { bareName } from "../bare-name.ts";
import { isAid, moneyOf } from "../financing/financing-plan.ts";
import type { PartyKind, PartyProfile } from "../parties/party-profile.ts";
import type { ActionSheet, KeptLine } from "../sheets/action-sheet.ts";

/** A line by which a public owner pays for its own action under another type than its own funds; `planned` in euros. */
export type SuspectedLine = { readonly action: ActionSheet["action"]; readonly line: KeptLine; readonly planned: number };

const PUBLIC: ReadonlySet<PartyKind | null> = new Set(["region", "departement", "epci", "commune", "state", "operator"]);

/** Whether a line is of who carries the action: by its identifier, else by its name. */
const isOfOwner = ({ memberId, financer }: KeptLine, { owner, ownerMemberId }: ActionSheet["fields"]): boolean =>
  memberId !== null && ownerMemberId !== null
    ? memberId === ownerMemberId
    : owner !== null && owner.trim() !== "" && bareName(financer) === bareName(owner);

/**
 * Lines of public owners on their own actions that count as aid, or as the funds of a company: typed before their own funds had a
 * type, they are bound by the ceiling of public aid that does not concern them. Who gives aid is public; of others, the profile says it.
 */
export const ownFundsToCheck = (
  sheets: readonly ActionSheet[],
  profiles: readonly Pick<PartyProfile, "id" | "name" | "kind">[],
): SuspectedLine[] => {
  const bodies = profiles.filter(({ kind }) => PUBLIC.has(kind));
  const isPublicBody = ({ memberId, financer }: KeptLine): boolean =>
    bodies.some(({ id, name }) => (memberId === null ? bareName(name) === bareName(financer) : id === memberId));
  return sheets.flatMap(({ action, fields, lines }) =>
    lines
      .filter((line) => isOfOwner(line, fields) && (isAid(line) || (line.type === "own-funds" && isPublicBody(line))))
      .map((line) => ({ action, line, planned: moneyOf(line, "planned") })),
  );
};
