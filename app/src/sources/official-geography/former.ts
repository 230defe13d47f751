import type { Communes } from "./communes.ts";
import type { CompactGeography } from "./compact-geography.ts";
import { COMPARED, formerCommunes, formerEpci } from "./former-territories.ts";
import { fullEpciName } from "./names.ts";
import { partsOf, type TerritoryCode } from "./territory-code.ts";

/** A present EPCI or commune that holds communes of a former territory. `communes`: former ones, by their codes then. */
export type Successor = { readonly code: TerritoryCode; readonly communes: readonly TerritoryCode[] };

/** A territory that the official list no longer holds. */
export type FormerTerritory = {
  readonly code: TerritoryCode;
  /** With its legal form in full. */
  readonly name: string;
  /** Year of the last list that holds it, at its first of January; null when it was gone before the first list compared. */
  readonly lastYear: number | null;
  /** Who holds its communes today, the most of them first. */
  readonly successors: readonly Successor[];
  /** Its communes that no list places today. */
  readonly unplaced: readonly TerritoryCode[];
};

/** Years of the lists compared: a territory absent from all of them is not known at all. */
export { COMPARED };

export type FindFormer = (code: TerritoryCode) => FormerTerritory | null;

/** Finds the territories that were, and what became of their communes, as far as the lists tell: they tell years, not days. */
export const createFormer = (compact: CompactGeography, communes: Communes): FindFormer => {
  const present = new Set(communes.codes);
  const epciNow = new Set(compact.epci.map(([siren]) => siren));
  const epci = new Map(formerEpci.map((line) => [line[0], line]));
  const named = new Map(formerCommunes.map((line) => [line[0], line]));
  const before = new Map(compact.former.flatMap(([code, name]) => (name === null ? [] : [[code, name] as const])));

  const epciOf = (commune: string): TerritoryCode | null => {
    const position = communes.positionOf(commune);
    const line = position === undefined ? undefined : compact.epci[compact.communes.epci[position] ?? -1];
    return line ? `epci-${line[0]}` : null;
  };

  const formerEpciOf = (code: TerritoryCode, siren: string): FormerTerritory | null => {
    const line = epci.get(siren);
    if (!line || epciNow.has(siren)) return null;
    const [, name, type, lastYear, list] = line;
    const held = new Map<TerritoryCode, TerritoryCode[]>();
    const unplaced: TerritoryCode[] = [];
    for (const commune of list.split(" ")) {
      const now = epciOf(commune);
      if (now === null) unplaced.push(`com-${commune}`);
      else held.set(now, [...(held.get(now) ?? []), `com-${commune}`]);
    }
    const successors = [...held].map(([now, its]) => ({ code: now, communes: its })).sort((a, b) => b.communes.length - a.communes.length);
    return { code, name: fullEpciName(name, type), lastYear, successors, unplaced };
  };

  const formerCommuneOf = (code: TerritoryCode, insee: string): FormerTerritory | null => {
    const [, name = before.get(insee), lastYear = null] = named.get(insee) ?? [];
    const position = communes.positionOf(insee);
    // A code without a name is a municipal arrondissement, or one commune under an older number.
    if (present.has(insee) || name === undefined) return null;
    const now = position === undefined ? undefined : communes.codes[position];
    const successors = now === undefined ? [] : [{ code: `com-${now}` as const, communes: [code] }];
    return { code, name, lastYear, successors, unplaced: now === undefined ? [code] : [] };
  };

  return (code) => {
    const [prefix, rest] = partsOf(code);
    if (prefix === "epci") return formerEpciOf(code, rest);
    return prefix === "com" ? formerCommuneOf(code, rest) : null;
  };
};
