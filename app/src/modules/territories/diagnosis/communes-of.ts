import type { Geography } from "../../../sources/official-geography/geography.ts";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";

/** The communes of today that a territory is made of, through its members. */
export const communesOf = (geography: Geography, { code, members }: Pick<Territory, "code" | "members">): readonly TerritoryCode[] => {
  if (code.startsWith("com-")) return [code];
  return members.flatMap((member) => {
    const found = member.startsWith("com-") ? null : geography.find(member);
    return found ? communesOf(geography, found) : [member];
  });
};
