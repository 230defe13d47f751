import type { Row } from "../../../platform/platform.tables.ts";
import { textIn } from "../kept-row.ts";
import type { CommitteeState, PartyState, PledgeState, TerritoryState } from "./pact-difference.ts";
import { rowsOf, type Tables } from "./rows-of.ts";

type Told = { readonly day: string; readonly successors: string[]; readonly why: string | null };

/** What territories became, by territory. */
const fatesIn = (mergers: readonly Row[]): ReadonlyMap<string, Told> => {
  const fates = new Map<string, Told>();
  for (const row of mergers) {
    const territory = textIn(row, "territoryId") ?? "";
    const told = [textIn(row, "reason"), textIn(row, "deliberation")].filter((part) => part !== null);
    const fate = fates.get(territory) ?? { day: textIn(row, "day") ?? "", successors: [], why: told.length > 0 ? told.join(", ") : null };
    fate.successors.push(textIn(row, "successor") ?? "");
    fates.set(territory, fate);
  }
  return fates;
};

/** Territories with their shares of the whole pact: those of the text, then those that took the place of one. */
export const territoriesIn = (tables: Tables): TerritoryState[] => {
  const shares = new Map(
    rowsOf(tables, "pact_territory_share").flatMap((row) =>
      textIn(row, "actionId") === null ? [[String(row["territoryId"]), Number(row["share"])] as const] : [],
    ),
  );
  const mergers = rowsOf(tables, "pact_territory_merger");
  const fates = fatesIn(mergers);
  const names = new Map(rowsOf(tables, "pact_territory").map((row) => [String(row["id"]), textIn(row, "name") ?? ""]));
  for (const row of mergers) {
    const heir = textIn(row, "successorId");
    if (heir !== null && !names.has(heir)) names.set(heir, textIn(row, "successor") ?? "");
  }
  return [...names].map(([id, name]) => ({ id, name, share: shares.get(id) ?? null, fate: fates.get(id) ?? null }));
};

/** Commitments that are followed, with the names of those they bind. */
export const pledgesIn = (tables: Tables): PledgeState[] => {
  const members = tables.get("pact_member");
  return rowsOf(tables, "pact_pledge").map((row) => {
    const bound: unknown = row["memberIds"];
    const ids = Array.isArray(bound) ? bound.map(String) : [];
    return {
      id: String(row["id"]),
      what: textIn(row, "what") ?? "",
      by: ids.map((id) => textIn(members?.get(id), "name") ?? id),
      status: textIn(row, "status") ?? "",
    };
  });
};

/** Parties that are followed, with what they are and do. */
export const partiesIn = (tables: Tables): PartyState[] =>
  rowsOf(tables, "pact_member").map((row) => {
    const roles: unknown = row["roles"];
    return {
      id: String(row["id"]),
      name: textIn(row, "name") ?? "",
      kind: textIn(row, "kind"),
      roles: Array.isArray(roles) ? roles.map(String) : [],
    };
  });

export const committeesIn = (tables: Tables): CommitteeState[] =>
  rowsOf(tables, "pact_committee").map((row) => ({
    id: String(row["id"]),
    name: textIn(row, "name") ?? "",
    kind: textIn(row, "kind"),
    chair: textIn(row, "chair"),
  }));
