import { Section, useT } from "../../../../ui/index.ts";
import type { PortfolioSpace } from "../portfolio.repository.ts";

type OnTerritoryProps = { readonly studies: number; readonly spaces: readonly PortfolioSpace[] };

/** On the page of a territory: how many studies its pacts have, and where their effects are read with the others; nothing where they have none. */
export const OnTerritory = ({ studies, spaces }: OnTerritoryProps) => {
  const t = useT();
  if (studies === 0) return null;
  return (
    <Section id="effects" title={t("portfolio.onTerritory.title")}>
      <p>{t("portfolio.onTerritory.text", { studies })}</p>
      <ul>
        {spaces.map(({ id, name }) => (
          <li key={id}>
            <a href={`/impact?space=${encodeURIComponent(id)}`}>{t("portfolio.onTerritory.link", { space: name })}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
};
