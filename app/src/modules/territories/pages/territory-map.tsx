import { MapFigure } from "../../../ui/map.tsx";
import { usePage } from "../../../ui/page-context.tsx";
import type { NamedTerritory, TerritoryMap as TerritoryMapData } from "../map-of.ts";
import { mapCredit, mapTitle, namesWords } from "../map-words.ts";

type Props = {
  readonly map: TerritoryMapData;
  /** Territories that are no more, and those drawn in their place. */
  readonly formers?: readonly { readonly name: string; readonly by: readonly NamedTerritory[] }[];
};

/** The map of some territories, with what it does not show said beneath. */
export const TerritoryMap = ({ map, formers = [] }: Props) => {
  const { t, locale, viewer } = usePage();
  // Whoever reads a public page cannot run it; whoever works here may ask for it.
  const command = viewer ? map.missing?.command : undefined;
  const how = command !== undefined && <> {t("territories.map.command", { command })}</>;
  if (!map.drawing || !map.credit)
    return (
      <p className="soft">
        {t("territories.map.nothing")}
        {how}
      </p>
    );
  const drawnAs = formers
    .map(({ name, by }) => t("territories.map.former", { name, by: namesWords(by, t, locale), count: by.length }))
    .join(" ");
  const note = (drawnAs !== "" || map.missing) && (
    <>
      {drawnAs}
      {map.missing && ` ${t("territories.map.missing", { count: map.shown.length })}`}
      {map.missing && how}
    </>
  );
  const credit = mapCredit(map.credit, t);
  return (
    <MapFigure
      {...map.drawing}
      title={mapTitle(map, t, locale)}
      {...(note ? { note } : {})}
      credit={<a href={map.credit.url}>{credit}</a>}
    />
  );
};
