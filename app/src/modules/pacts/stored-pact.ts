import { type PactContent, pactContent } from "./pact.schema.ts";
import { itemLists, itemOf, type ListName } from "./pact-items.ts";

type Columns = Readonly<Record<string, unknown>>;

/** A pact as its tables hold it: its own row, and the rows of each list in order. */
export type StoredPact<Head extends Columns = Columns> = {
  readonly head: Head;
  readonly rows: Readonly<Record<ListName, readonly Columns[]>>;
};

const scalars = ["title", "pactType", "pactName", "place", "publishedOn", "signedOn", "period"] as const;

const citedOf = (head: Columns, name: string): unknown =>
  head[name] === null ? null : { value: head[name], citations: head[`${name}Citations`] };

const actionsOf = ({ rows }: StoredPact): unknown[] => {
  const axes = rows.axes.map((row) => row["id"]);
  return rows.actions.map((row) => ({ ...itemOf("actions", row), axis: row["axisId"] === null ? null : axes.indexOf(row["axisId"]) }));
};

const itemsOf = (stored: StoredPact, list: ListName): unknown[] => {
  if (list === "actions") return actionsOf(stored);
  if (list === "sources") return stored.rows.sources.map((row) => ({ ...itemOf("sources", row), id: row["key"] }));
  return stored.rows[list].map((row) => itemOf(list, row));
};

/** The content that these rows were made from. */
export const contentOf = (stored: StoredPact): PactContent => {
  const { head } = stored;
  return pactContent.parse({
    ...Object.fromEntries(scalars.map((name) => [name, citedOf(head, name)])),
    votedOn:
      head["votedOn"] === null
        ? null
        : { value: head["votedOn"], body: head["votingBody"], result: head["voteResult"], citations: head["votedOnCitations"] },
    conflicts: head["conflicts"],
    ...Object.fromEntries(itemLists.map(({ list }) => [list, itemsOf(stored, list)])),
  });
};
