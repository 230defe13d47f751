import type { Translate } from "../../../messages/index.ts";
import { MapFigure } from "../../../ui/map.tsx";
import { usePage } from "../../../ui/page-context.tsx";
import type { NamedTerritory, TerritoryMap as TerritoryMapData } from "../map-of.ts";

/** More names than this make a list, not a sentence: they are counted, and the page lists them. */
const MOST_NAMES = 6;

type Join = (names: readonly NamedTerritory[]) => string;

const titleOf = (map: TerritoryMapData, t: Translate, join: Join): string => {
  const { about, shown, within } = map;
  const across = within.length > 1 ? "Across" : "";
  const values = { names: join(about), within: join(within) };
  const isItself = shown.every(({ code }) => about.some((own) => own.code === code));
  if (within.length === 0) return t("territories.map.region", values);
  if (map.level === "epci") {
    if (isItself || about.some(({ code }) => !code.startsWith("com-"))) return t(`territories.map.epci${across}`, values);
    return t("territories.map.commune", { ...values, epci: join(shown) });
  }
  if (isItself) return t(`territories.map.department${across}`, values);
  const departments = t("territories.map.inDepartments", { count: shown.length, names: join(shown) });
  return t(`territories.map.coarse${across}`, { ...values, departments });
};

type Props = {
  readonly map: TerritoryMapData;
  /** Territories that are no more, and those drawn in their place. */
  readonly formers?: readonly { readonly name: string; readonly by: readonly NamedTerritory[] }[];
};

/** The map of some territories, with what it does not show said beneath. */
export const TerritoryMap = ({ map, formers = [] }: Props) => {
  const { t, locale, viewer } = usePage();
  const join: Join = (names) =>
    names.length > MOST_NAMES
      ? t("territories.map.many", { count: names.length })
      : new Intl.ListFormat(locale).format(names.map(({ name }) => name));
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
  const drawnAs = formers.map(({ name, by }) => t("territories.map.former", { name, by: join(by), count: by.length })).join(" ");
  const note = (drawnAs !== "" || map.missing) && (
    <>
      {drawnAs}
      {map.missing && ` ${t("territories.map.missing", { count: map.shown.length })}`}
      {map.missing && how}
    </>
  );
  const { text, licence, vintage } = map.credit;
  const credit = t("territories.map.credit", { text, licence, vintage: vintage ?? "none" });
  return (
    <MapFigure {...map.drawing} title={titleOf(map, t, join)} {...(note ? { note } : {})} credit={<a href={map.credit.url}>{credit}</a>} />
  );
};
