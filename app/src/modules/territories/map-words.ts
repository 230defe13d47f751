import type { Translate } from "../../messages/index.ts";
import type { CloserMap } from "./map/closer-map.ts";
import type { NamedTerritory, TerritoryMap } from "./map-of.ts";

/** More names than this make a list, not a sentence: they are counted, and the page lists them. */
const MOST_NAMES = 6;

/** Territories in a sentence: « Aube, Marne et Ardennes », or how many they are. */
export const namesWords = (names: readonly NamedTerritory[], t: Translate, locale: string): string =>
  names.length > MOST_NAMES
    ? t("territories.map.many", { count: names.length })
    : new Intl.ListFormat(locale).format(names.map(({ name }) => name));

/** What a map shows, as a sentence. */
export const mapTitle = ({ about, shown, within, level }: TerritoryMap, t: Translate, locale: string): string => {
  const join = (names: readonly NamedTerritory[]): string => namesWords(names, t, locale);
  const across = within.length > 1 ? "Across" : "";
  const values = { names: join(about), within: join(within) };
  const isItself = shown.every(({ code }) => about.some((own) => own.code === code));
  if (within.length === 0) return t("territories.map.region", values);
  if (level === "epci") {
    if (isItself || about.some(({ code }) => !code.startsWith("com-"))) return t(`territories.map.epci${across}`, values);
    return t("territories.map.commune", { ...values, epci: join(shown) });
  }
  if (isItself) return t(`territories.map.department${across}`, values);
  const departments = t("territories.map.inDepartments", { count: shown.length, names: join(shown) });
  return t(`territories.map.coarse${across}`, { ...values, departments });
};

/** What a map of the members of a territory shows, as a sentence. */
export const closerTitle = ({ about, members: { whole, kind, count } }: CloserMap, t: Translate): string =>
  t(whole.code === about.code ? `territories.map.closer.${kind}` : "territories.map.closer.commune", {
    name: whole.fullName,
    about: about.name,
    count,
  });

/** Whom the outlines come from, as their licence asks. */
export const mapCredit = ({ text, licence, vintage }: NonNullable<TerritoryMap["credit"]>, t: Translate): string =>
  t("territories.map.credit", { text, licence, vintage: vintage ?? "none" });
