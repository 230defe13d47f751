import type { InferInsertModel } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { SpaceTable } from "../../platform/write.ts";
import * as schema from "./pact.schema.ts";
import { citation, type PactContent } from "./pact.schema.ts";
import * as tables from "./pacts.tables.ts";
import type { Visibility } from "./visibility.ts";

export type ItemTable = SpaceTable & { readonly pactId: PgColumn; readonly position: PgColumn };

/** What a row has besides what the item says. */
type Place = { readonly id: string; readonly pactId: string; readonly position: number };
export type ItemRow = Place & { readonly [column: string]: unknown };

/** How one list of a pact is kept: its table, the rows it makes, and what makes two items the same one in two versions. */
export type ItemList = {
  readonly list: ListName;
  readonly table: ItemTable;
  readonly rows: (
    content: PactContent,
    place: (position: number) => Place,
    axisIds: readonly string[],
    visibility: Visibility,
  ) => ItemRow[];
  readonly sameness: (row: Readonly<Record<string, unknown>>) => string;
  /** What still makes two items the same one when their words differ; null for an item that nothing but its words makes known. */
  readonly kinship?: (row: Readonly<Record<string, unknown>>) => string | null;
  /** Keeps apart the lists that share a table. */
  readonly holds?: (row: Readonly<Record<string, unknown>>) => boolean;
};

type Listed<K extends ListName> = PactContent[K][number];

/** Ties a list to its table: the columns told here are checked against both. */
const itemList = <K extends ListName, T extends ItemTable>(
  list: K,
  table: T,
  columns: (
    item: Listed<K>,
    axisIds: readonly string[],
    visibility: Visibility,
  ) => Omit<InferInsertModel<T>, "tenantId" | "id" | "pactId" | "position">,
  sameness: readonly string[],
  { holds, kinship }: Pick<ItemList, "holds" | "kinship"> = {},
): ItemList => ({
  list,
  table,
  rows: (content, place, axisIds, visibility) => {
    const items: readonly Listed<K>[] = content[list];
    return items.map((item, position) => ({ ...columns(item, axisIds, visibility), ...place(position) }));
  },
  sameness: (row) => sameness.map((column) => String(row[column] ?? "")).join("\n"),
  ...(holds ? { holds } : {}),
  ...(kinship ? { kinship } : {}),
});

const party = (list: "signatories" | "attendees" | "partners", kind: "signatory" | "attendee" | "partner"): ItemList =>
  itemList(
    list,
    tables.pactParty,
    (item, _, visibility) => ({ ...item, list: kind, isPublic: kind === "signatory" || item.name === null || visibility.attendees }),
    ["name", "organisation", "role"],
    { holds: (row) => row["list"] === kind },
  );

/** An action whose label is reworded rests on the same passages: what officers keep of it stays its own. */
const passagesOf = (row: Readonly<Record<string, unknown>>): string | null => {
  const cited = z.array(citation).safeParse(row["citations"]);
  const quoted = cited.success ? cited.data.filter(({ quote }) => quote !== null) : [];
  return quoted.length === 0 ? null : JSON.stringify(quoted.map(({ source, quote, start, end }) => [source, quote, start, end]));
};

/** Axes come before actions, which point at them. */
export const itemLists: readonly ItemList[] = [
  itemList("sources", tables.pactSource, ({ id, ...item }) => ({ ...item, key: id }), ["key"]),
  party("signatories", "signatory"),
  party("attendees", "attendee"),
  party("partners", "partner"),
  itemList("territories", tables.pactTerritory, (item) => item, ["name"]),
  itemList("frameworks", tables.pactFramework, (item) => item, ["acronym", "name"]),
  itemList("axes", tables.pactAxis, (item) => item, ["label"]),
  itemList(
    "actions",
    tables.pactAction,
    ({ axis, ...item }, axisIds) => ({ ...item, axisId: axis === null ? null : (axisIds[axis] ?? null) }),
    ["label"],
    { kinship: passagesOf },
  ),
  itemList("commitments", tables.pactCommitment, (item) => item, ["what"]),
  itemList("amounts", tables.pactAmount, (item) => item, ["label", "payer", "kind"]),
  itemList("indicators", tables.pactIndicator, (item) => item, ["label", "kind", "date"]),
  itemList("linkedContracts", tables.pactLinkedContract, (item) => item, ["name"]),
  itemList("governance", tables.pactGovernanceBody, (item) => item, ["body"]),
  itemList(
    "contacts",
    tables.pactContact,
    (item, _, visibility) => ({
      ...item,
      isPublic: visibility.contacts,
      arePhonesPublic: visibility.contacts && visibility.phones,
      areEmailsPublic: visibility.contacts && visibility.emails,
    }),
    ["name", "organisation"],
  ),
];

const itemSchemas = {
  sources: schema.source,
  signatories: schema.party,
  attendees: schema.party,
  partners: schema.party,
  territories: schema.territory,
  frameworks: schema.framework,
  axes: schema.axis,
  actions: schema.action,
  commitments: schema.commitment,
  amounts: schema.amount,
  indicators: schema.indicator,
  linkedContracts: schema.linkedContract,
  governance: schema.governanceBody,
  contacts: schema.contact,
} as const;

/** The columns of a row that its item says, under the names the content gives them. */
export const itemOf = (list: ListName, row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(itemSchemas[list].shape).flatMap((key) => (key in row ? [[key, row[key]]] : [])));

export type ListName = keyof typeof itemSchemas;

/** One thing for each list. */
export const byList = <T>(of: (list: ListName) => T): Record<ListName, T> => ({
  sources: of("sources"),
  signatories: of("signatories"),
  attendees: of("attendees"),
  partners: of("partners"),
  territories: of("territories"),
  frameworks: of("frameworks"),
  axes: of("axes"),
  actions: of("actions"),
  commitments: of("commitments"),
  amounts: of("amounts"),
  indicators: of("indicators"),
  linkedContracts: of("linkedContracts"),
  governance: of("governance"),
  contacts: of("contacts"),
});
