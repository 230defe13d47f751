import type { Row } from "../../../platform/platform.tables.ts";
import { eventIn, textIn } from "../kept-row.ts";
import { heirsIn } from "../life/pact-life.ts";
import {
  type BodyState,
  type ClauseState,
  type CommitteeState,
  type ContributionState,
  type FrameState,
  frameParts,
  type PartyState,
  type PledgeState,
  type TerritoryState,
} from "./pact-difference.ts";
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

/** The names of the parties whose identifiers a column of a row holds; a party that is gone is known by its identifier alone. */
const namedIn = (tables: Tables, row: Row, column: string): string[] => {
  const ids: unknown = row[column];
  return Array.isArray(ids) ? ids.map((id) => textIn(tables.get("pact_member")?.get(String(id)), "name") ?? String(id)) : [];
};

/** Commitments that are followed, with the names of those they bind and of those towards whom. */
export const pledgesIn = (tables: Tables): PledgeState[] =>
  rowsOf(tables, "pact_pledge").map((row) => ({
    id: String(row["id"]),
    what: textIn(row, "what") ?? "",
    by: namedIn(tables, row, "memberIds"),
    towards: [...namedIn(tables, row, "towardsMemberIds"), ...[textIn(row, "towards")].filter((one) => one !== null)],
    status: textIn(row, "status") ?? "",
  }));

/** What officers say of the pact as a whole, where they say something. */
export const frameIn = (pact: Row): FrameState[] =>
  frameParts.flatMap((id) => {
    const [on, url] = id === "protocol" ? [textIn(pact, "protocolOn"), textIn(pact, "protocolUrl")] : [null, null];
    const says = textIn(pact, id === "protocol" ? "protocolTitle" : id);
    return says === null && on === null && url === null ? [] : [{ id, says: says ?? "", on, url }];
  });

export const bodiesIn = (tables: Tables): BodyState[] =>
  rowsOf(tables, "pact_governance_body").map((row) => ({ id: String(row["id"]), body: textIn(row, "body") ?? "" }));

export const clausesIn = (tables: Tables): ClauseState[] =>
  rowsOf(tables, "pact_parity_clause").map((row) => {
    const axisId = textIn(row, "axisId");
    return {
      id: String(row["id"]),
      says: textIn(row, "says") ?? "",
      saidIn: textIn(row, "saidIn"),
      axis: axisId && (textIn(tables.get("pact_axis")?.get(axisId), "label") ?? ""),
      by: namedIn(tables, row, "memberIds"),
    };
  });

/** Who left the pact and how, by party: one that came back has not left. */
const leftIn = (tables: Tables): ReadonlyMap<string, PartyState["left"]> => {
  const left = new Map<string, PartyState["left"]>();
  for (const row of rowsOf(tables, "pact_life_event")) {
    const event = eventIn(row);
    if (event?.kind === "leave") left.set(event.party, { on: event.on, why: event.reason, heirs: [] });
    if (event?.kind === "join") left.delete(event.party.id);
    if (event?.kind !== "succeed") continue;
    for (const { id } of heirsIn(event)) left.delete(id);
    left.set(event.party, { on: event.on, why: event.reason, heirs: heirsIn(event).map(({ name }) => name) });
  }
  return left;
};

/** Parties that are followed, with what they are and do. */
export const partiesIn = (tables: Tables): PartyState[] => {
  const left = leftIn(tables);
  return rowsOf(tables, "pact_member").map((row) => {
    const roles: unknown = row["roles"];
    const id = String(row["id"]);
    return {
      id,
      name: textIn(row, "name") ?? "",
      kind: textIn(row, "kind"),
      roles: Array.isArray(roles) ? roles.map(String) : [],
      left: left.get(id) ?? null,
    };
  });
};

export const committeesIn = (tables: Tables): CommitteeState[] =>
  rowsOf(tables, "pact_committee").map((row) => ({
    id: String(row["id"]),
    name: textIn(row, "name") ?? "",
    kind: textIn(row, "kind"),
    chair: textIn(row, "chair"),
  }));

export const contributionsIn = (tables: Tables): ContributionState[] =>
  rowsOf(tables, "pact_contribution").map((row) => {
    const { valueEur } = row;
    return {
      id: String(row["id"]),
      what: textIn(row, "what") ?? "",
      by: textIn(tables.get("pact_member")?.get(textIn(row, "memberId") ?? ""), "name") ?? "",
      valueEur: typeof valueEur === "number" ? valueEur : null,
    };
  });
