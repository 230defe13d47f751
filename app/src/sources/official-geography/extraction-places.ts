import type { TerritoryKind } from "@levier/kernel";
import type { Geography } from "./geography.ts";
import { isFormWord, plain } from "./names.ts";
import type { Territory } from "./territory.ts";
import { partsOf, type TerritoryCode } from "./territory-code.ts";

/** A place as the extraction engine's gazetteer takes it; départements and régions by their Insee codes. */
export type ExtractionPlace = {
  readonly code: TerritoryCode;
  readonly kind: TerritoryKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly departments: readonly string[];
  readonly region: string | null;
  readonly population?: number;
  readonly epci?: TerritoryCode;
};

const bare = (code: TerritoryCode): string => partsOf(code)[1];

/** `CA de l'Albigeois (C2A)` without its bracket or quotes. */
const withoutBrackets = (name: string): string =>
  name
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/[“”]/g, "")
    .trim();

const afterForm = (name: string): string =>
  name.replace(/^(?:CA|CC|CU)\s+/, "").replace(/^(?:(?:du|de la|des|de|le|la)\s+|(?:de l'|d'|l')\s*)/i, "");

/** A brand says of itself that it is an intercommunality: `Ardenne Métropole`, `Grand Reims`, never a bare town's name. */
const isBrand = (name: string): boolean => /^Grand\s/.test(name) || plain(name).split(" ").slice(1).some(isFormWord);

/** A métropole is called « Métropole de X », « X Métropole » or « Eurométropole de X », whichever its statutes chose. */
const metropoleNames = (name: string): string[] => {
  const city = /^(?:Euro)?métropole (?:de |d')(.+)$/i.exec(name)?.[1] ?? /^(.+?)[ -]Métropole$/i.exec(name)?.[1];
  if (city === undefined || /\s/.test(city)) return [];
  const of = /^[aeiouyh]/i.test(plain(city)) ? "d'" : "de ";
  return [`Métropole ${of}${city}`, `${city} Métropole`, `Eurométropole ${of}${city}`];
};

const epciNames = ({ name, fullName, kind }: Territory): string[] => {
  const bareName = withoutBrackets(name);
  const brand = afterForm(bareName);
  return [
    withoutBrackets(fullName),
    bareName,
    ...(isBrand(brand) ? [brand, brand.replace(/\bAgglomération$/, "Agglo")] : []),
    ...(kind === "metropole" ? metropoleNames(bareName) : []),
  ];
};

/** Other names a text may give a territory, made by naming practice, not by lists. */
export const aliasesOf = (territory: Territory): string[] => {
  const names = [...territory.otherNames, ...(territory.code.startsWith("epci-") ? epciNames(territory) : [])];
  return [...new Set(names)].filter((name) => name !== territory.name);
};

const placeOf = (territory: Territory): ExtractionPlace[] => {
  const { code, kind, name, departments, regions, population, epci } = territory;
  if (kind === "collectivite_outre_mer" || kind === "zone_emploi" || kind === "other") return [];
  const [region, ...others] = regions;
  return [
    {
      code,
      kind,
      name,
      aliases: aliasesOf(territory),
      departments: departments.map(bare),
      region: region && others.length === 0 ? bare(region) : null,
      ...("missing" in population ? {} : { population: population.count.value }),
      ...(epci ? { epci } : {}),
    },
  ];
};

/** What the extraction engine is told of the official geography, and of the named sets it is given. */
export const placesForExtraction = (geography: Geography, sets: readonly Territory[] = []): ExtractionPlace[] =>
  [...geography.all(), ...sets].flatMap(placeOf);
