import type { Judgement } from "./judgement.ts";

/** `right` and `wrong` of what is shown, and what the annotation has that is not. */
export type Counts = { readonly right: number; readonly wrong: number; readonly missed: number };

export const NONE: Counts = { right: 0, wrong: 0, missed: 0 };

export const add = (a: Counts, b: Counts): Counts => ({ right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed });

export const precision = ({ right, wrong }: Counts): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Counts): number => (right + missed === 0 ? 1 : right / (right + missed));
export const f1 = ({ right, wrong, missed }: Counts): number =>
  right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);

/** Counts of some texts, field by field in the order they are judged; `fields` narrows them. */
export const countsByField = (judgements: readonly Judgement[]): ReadonlyMap<string, Counts> => {
  const board = new Map<string, Counts>();
  const more = (field: string, counts: Partial<Counts>): unknown => board.set(field, add(board.get(field) ?? NONE, { ...NONE, ...counts }));
  for (const { shown, missed } of judgements) {
    for (const { field, right } of shown) more(field, right ? { right: 1 } : { wrong: 1 });
    for (const { field } of missed) more(field, { missed: 1 });
  }
  return board;
};

export const total = (judgements: readonly Judgement[], fields?: ReadonlySet<string>): Counts =>
  [...countsByField(judgements)].filter(([field]) => fields?.has(field) ?? true).reduce((sum, [, counts]) => add(sum, counts), NONE);

/** The fields whose wrong values cost most: who signs, the sums, what is aimed at, and when. */
export const GRAVE_FIELDS: ReadonlySet<string> = new Set(["signatories", "amounts", "targets", "signedOn", "publishedOn", "votedOn"]);
