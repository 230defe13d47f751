import type { Territory } from "../../../sources/official-geography/territory.ts";
import { formatNumber, SplitSection, Unsaid, useT } from "../../../ui/index.ts";
import { membersAddress } from "./address.ts";
import { memberKind } from "./member-kind.ts";
import type { Member } from "./members-page.tsx";
import { TerritoryLink } from "./territory-link.tsx";

/** Members that a territory's own page names, the most populous first; a page of theirs lists them all. */
export const MOST_MEMBERS = 5;

/** What a territory is made up of. */
export const Members = ({ territory, members }: { territory: Territory; members: readonly Member[] }) => {
  const t = useT();
  const { code, members: all } = territory;
  return (
    <SplitSection title={t("territories.members.title", { kind: memberKind(territory) })} id="members">
      {all.length === 0 ? (
        <Unsaid>{t("territories.members.unknown")}</Unsaid>
      ) : (
        <ul>
          {members.map((member) => (
            <li key={member.code}>
              <TerritoryLink {...member} />
              {member.population !== null && `, ${t("portrait.members.population", { count: formatNumber(member.population) })}`}
            </li>
          ))}
        </ul>
      )}
      {all.length > members.length && (
        <p>
          <a href={membersAddress(code)}>{t("portrait.members.all", { count: all.length })}</a>
        </p>
      )}
    </SplitSection>
  );
};
