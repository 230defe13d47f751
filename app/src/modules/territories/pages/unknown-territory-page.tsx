import { Lead, Page, useT } from "../../../ui/index.ts";
import type { NamedTerritory } from "../map-of.ts";
import { TerritoryLink, TerritorySearch } from "./territory-link.tsx";

/** An address that names no territory: what was written, why it names none, and the ways out. */
export const UnknownTerritoryPage = ({
  sentence,
  candidates,
  query,
  isFormer = false,
}: {
  /** It named a territory once. */
  isFormer?: boolean;
  sentence: string;
  candidates: readonly NamedTerritory[];
  query: string;
}) => {
  const t = useT();
  const title = t(isFormer ? "territories.refusal.formerTitle" : "territories.refusal.title");
  return (
    <Page title={title} hidden breadcrumb={[{ href: "/territories", label: t("territories.title") }]}>
      <Lead title={title}>{sentence}</Lead>
      {candidates.length > 0 && (
        <ul>
          {candidates.map(({ code, name }) => (
            <li key={code}>
              <TerritoryLink code={code} name={t("territories.refusal.candidate", { code, name })} />
            </li>
          ))}
        </ul>
      )}
      <TerritorySearch query={query} />
    </Page>
  );
};
