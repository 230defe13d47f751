import { useT } from "../../../ui/index.ts";
import type { NamedTerritory } from "../map-of.ts";
import { territoryAddress } from "./address.ts";

export const TerritoryLink = ({ code, name }: NamedTerritory) => <a href={territoryAddress(code)}>{name}</a>;

/** Territories in a sentence: « Aube, Marne ». */
export const TerritoryLinks = ({ territories }: { territories: readonly NamedTerritory[] }) =>
  territories.map((territory, position) => (
    <span key={territory.code}>
      {position > 0 && ", "}
      <TerritoryLink {...territory} />
    </span>
  ));

/** The plain form that searches territories by name; the question stays in the address. */
export const TerritorySearch = ({ query }: { query: string }) => {
  const t = useT();
  return (
    <search>
      <form action="/territories">
        <div className="field">
          <label htmlFor="territory">{t("territories.search.label")}</label>
          <span className="hint" id="territory-hint">
            {t("territories.search.hint")}
          </span>
        </div>
        <div className="seek">
          <input type="search" id="territory" name="q" defaultValue={query} aria-describedby="territory-hint" />
          <button type="submit">{t("territories.search.submit")}</button>
        </div>
      </form>
    </search>
  );
};
