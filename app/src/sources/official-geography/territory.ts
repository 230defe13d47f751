import type { Count, Missing, TerritoryKind as PactTerritoryKind } from "@levier/kernel";
import type { PopulationSource } from "./population.ts";
import type { TerritoryCode } from "./territory-code.ts";

/** What a pact may be about, and what is only ever listed: collectivities overseas, zones d'emploi, and perimeters of no kind of their own. */
export type TerritoryKind = PactTerritoryKind | "collectivite_outre_mer" | "zone_emploi" | "other";

/** A count of inhabitants with the data set it comes from. */
export type Population = { readonly count: Count<"inhabitants">; readonly source: PopulationSource };

export type Territory = {
  readonly code: TerritoryCode;
  readonly kind: TerritoryKind;
  /** As the official list writes it, `CA de Châlons-en-Champagne`. */
  readonly name: string;
  /** With its legal form in full, `Communauté d’agglomération de Châlons-en-Champagne`. */
  readonly fullName: string;
  /** The départements it lies in, the most populated part first; a région's are its members. */
  readonly departments: readonly TerritoryCode[];
  readonly regions: readonly TerritoryCode[];
  /** The EPCI a commune belongs to; a few islands and the overseas collectivities have none. */
  readonly epci: TerritoryCode | null;
  /** Communes of an EPCI or a département, départements of a région, members of a named set; the most populated first. */
  readonly members: readonly TerritoryCode[];
  readonly population: Population | Missing;
  /** Other published counts, when sources differ: both are kept and shown. */
  readonly otherPopulations: readonly Population[];
  /** Names of former communes now part of this one, and other names in use. */
  readonly otherNames: readonly string[];
};
