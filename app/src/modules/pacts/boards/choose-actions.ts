import { stages } from "../pact.schema.ts";
import { priorities } from "../sheets/priorities.ts";
import type { BoardAction } from "./board-action.ts";
import { type BoardQuery, NONE, type SortKey } from "./board-query.ts";

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();

const holds = ({ sheet }: BoardAction, words: readonly string[]): boolean => {
  const { label, axis } = sheet.action;
  const { owner, lead, description } = sheet.fields;
  const said = plain([label, axis, owner, lead, description].join(" "));
  return words.every((word) => said.includes(word));
};

const isAsked = (asked: string, has: readonly (string | null)[]): boolean => {
  if (asked === "") return true;
  return asked === NONE ? has.every((one) => one === null) : has.includes(asked);
};

/** The actions that the filters leave, in the order of the text. */
export const filterActions = (actions: readonly BoardAction[], query: BoardQuery): BoardAction[] => {
  const words = plain(query.q).split(/\s+/).filter(Boolean);
  return actions.filter(
    (one) =>
      (query.stage === null || one.sheet.stage === query.stage) &&
      isAsked(query.owner, [one.sheet.fields.owner]) &&
      isAsked(query.axis, [one.sheet.action.axis]) &&
      isAsked(
        query.financer,
        one.sheet.lines.map(({ financer }) => financer),
      ) &&
      (!query.late || one.isLate) &&
      (!query.blocked || one.isBlocked) &&
      holds(one, words),
  );
};

type Rank = string | number | null;

const RANKS: Readonly<Record<SortKey, (one: BoardAction) => Rank>> = {
  label: ({ sheet }) => sheet.action.label,
  axis: ({ sheet }) => sheet.action.axis,
  owner: ({ sheet }) => sheet.fields.owner,
  stage: ({ sheet }) => stages.indexOf(sheet.stage),
  priority: ({ sheet: { fields } }) => (fields.priority === null ? null : priorities.indexOf(fields.priority)),
  starts: ({ sheet }) => sheet.fields.startsOn,
  ends: ({ sheet }) => sheet.fields.endsOn,
  slip: ({ slip }) => slip,
  planned: ({ money }) => money?.planned ?? null,
  committed: ({ money }) => money?.committed ?? null,
  paid: ({ money }) => money?.paid ?? null,
};

const collator = new Intl.Collator("fr", { numeric: true });
const compare = (one: string | number, other: string | number): number =>
  typeof one === "number" && typeof other === "number" ? one - other : collator.compare(String(one), String(other));

/** What is not told comes last, whichever the order; equals keep the order of the text. */
export const sortActions = (actions: readonly BoardAction[], { sort, order }: Pick<BoardQuery, "sort" | "order">): BoardAction[] => {
  if (sort === null) return [...actions];
  const way = order === "descending" ? -1 : 1;
  return actions
    .map((one) => ({ one, rank: RANKS[sort](one) }))
    .sort((a, b) => {
      if (a.rank === null || b.rank === null) return (a.rank === null ? 1 : 0) - (b.rank === null ? 1 : 0);
      return way * compare(a.rank, b.rank);
    })
    .map(({ one }) => one);
};

/** What each filter may be set to: the values some action has, in the order of the alphabet. */
export type Facets = { readonly owners: readonly string[]; readonly axes: readonly string[]; readonly financers: readonly string[] };

const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.flatMap((value) => value ?? []))].sort(collator.compare);

export const facetsOf = (actions: readonly BoardAction[]): Facets => ({
  owners: distinct(actions.map(({ sheet }) => sheet.fields.owner)),
  axes: [...new Set(actions.flatMap(({ sheet }) => sheet.action.axis ?? []))],
  financers: distinct(actions.flatMap(({ sheet }) => sheet.lines.map(({ financer }) => financer))),
});
