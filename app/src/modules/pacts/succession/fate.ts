import type { FormerTerritory, Geography, Territories } from "../../territories/index.ts";
import { isTerritoryCode } from "../../territories/index.ts";
import { isInForce, type Merger, type SharedTerritory } from "../commitments/territory-shares.ts";

/** A territory that took some of another, and how many of its communes when the lists tell it. */
export type FateSuccessor = { readonly name: string; readonly code: string | null; readonly communes: number | null };

/** What became of a territory of a pact: as officers told it, else as the official lists tell it. */
export type Fate =
  | { readonly kind: "told"; readonly day: string; readonly isCommune: boolean; readonly successors: readonly FateSuccessor[] }
  | {
      readonly kind: "listed";
      /** The last list that holds it; null when it was gone before the first one. */
      readonly lastYear: number | null;
      readonly isCommune: boolean;
      readonly communes: number;
      readonly successors: readonly FateSuccessor[];
    }
  /** A code of no list: nothing more is known. */
  | { readonly kind: "unlisted"; readonly code: string; readonly first: number; readonly last: number };

type Lists = Pick<Geography, "find" | "former" | "compared">;

const isCommuneCode = (code: string | null): boolean => code?.startsWith("com-") === true;

const toldBy = (mergers: readonly Merger[], code: string | null): Fate | null => {
  const [first] = mergers;
  if (!first) return null;
  const successors = mergers.map(({ successor, successorCode }) => ({ name: successor, code: successorCode, communes: null }));
  return { kind: "told", day: first.day, isCommune: isCommuneCode(code), successors };
};

/** The successors that the lists give a former territory, under the names they have now. */
export const listedSuccessors = ({ successors }: FormerTerritory, { find }: Pick<Geography, "find">): FateSuccessor[] =>
  successors.map(({ code, communes }) => ({ name: find(code)?.fullName ?? code, code, communes: communes.length }));

const listedBy = (lists: Lists, code: string | null): Fate | null => {
  if (code === null || !isTerritoryCode(code) || !/^(?:epci|com)-/.test(code)) return null;
  const former = lists.former(code);
  if (!former) return lists.find(code) ? null : { kind: "unlisted", code: code.replace(/^[a-z]+-/, ""), ...lists.compared };
  const successors = listedSuccessors(former, lists);
  const communes = successors.reduce((total, one) => total + (one.communes ?? 0), former.unplaced.length);
  return { kind: "listed", lastYear: former.lastYear, isCommune: isCommuneCode(code), communes, successors };
};

/** What became of a territory; null for one that is in force as far as anyone knows. */
export const fateOf = (lists: Lists, { code, mergers }: Pick<SharedTerritory, "code" | "mergers">): Fate | null =>
  toldBy(mergers, code) ?? listedBy(lists, code);

/** What became of the territories of a pact, by the name that the pact gives each. */
export type FateByName = (name: string) => Fate | null;

export const fatesIn =
  ({ geography }: Pick<Territories, "geography">, territories: readonly SharedTerritory[]): FateByName =>
  (name) => {
    const territory = territories.find((one) => one.name === name);
    return territory ? fateOf(geography, territory) : null;
  };

export type TerritoryFate = {
  readonly id: string;
  readonly name: string;
  readonly fate: Fate /** It still holds what the pact gives it. */;
  readonly holds: boolean;
};

/** The territories of a pact that are no more. */
export const territoryFates = ({ geography }: Pick<Territories, "geography">, territories: readonly SharedTerritory[]): TerritoryFate[] =>
  territories.flatMap((territory) => {
    const fate = fateOf(geography, territory);
    return fate ? [{ id: territory.id, name: territory.name, fate, holds: isInForce(territory) }] : [];
  });
