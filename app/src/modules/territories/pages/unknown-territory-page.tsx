import { Lead, Page, useT } from "../../../ui/index.ts";
import type { NamedTerritory } from "../map-of.ts";
import { TerritoryLink, TerritorySearch } from "./territory-link.tsx";

export type UnknownTerritory = {
  readonly sentence: string;
  /** Territories that were perhaps meant. */
  readonly candidates?: readonly NamedTerritory[];
  readonly query: string;
  /** Addresses that answer. */
  readonly ways?: readonly { readonly href: string; readonly label: string }[];
  /** What is wrong in a few words, where the code is a right one. */
  readonly title?: string;
};

/** An address that names no territory: what was written, why it names none, and the ways out. */
export const UnknownTerritoryPage = ({ sentence, candidates = [], ways = [], query, ...asked }: UnknownTerritory) => {
  const t = useT();
  const title = asked.title ?? t("territories.refusal.title");
  return (
    <Page title={title} hidden breadcrumb={[{ href: "/territories", label: t("territories.title") }]}>
      <Lead title={title}>{sentence}</Lead>
      {candidates.length + ways.length > 0 && (
        <ul>
          {candidates.map(({ code, name }) => (
            <li key={code}>
              <TerritoryLink code={code} name={t("territories.refusal.candidate", { code, name })} />
            </li>
          ))}
          {ways.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
      <TerritorySearch query={query} />
    </Page>
  );
};
