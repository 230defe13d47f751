import { ok, type Result, refuse } from "@levier/kernel";

/** Why figures were refused, and at which place of their list when one figure alone is at fault. */
export type FiguresRefusal = {
  readonly reason:
    | "empty"
    | "different-lengths"
    | "not-a-number"
    | "negative"
    | "all-zero"
    | "part-exceeds-whole"
    | "reference-lacks-activity"
    | "too-few-dates"
    | "out-of-range";
  readonly at?: number;
};

/** A list of counts in one unit, one for each activity or territory: a plain or a typed array. */
export type Figures = ArrayLike<number>;

/** What is wrong with a list of counts: nothing in it, or one that is no number or below zero. */
export const faultOf = (figures: Figures): FiguresRefusal | undefined => {
  if (figures.length === 0) return { reason: "empty" };
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] ?? Number.NaN;
    if (!Number.isFinite(figure)) return { reason: "not-a-number", at };
    if (figure < 0) return { reason: "negative", at };
  }
  return undefined;
};

/** The same for lists that are read side by side. */
export const faultAmong = (...lists: readonly Figures[]): FiguresRefusal | undefined => {
  for (const list of lists) {
    const fault = faultOf(list);
    if (fault) return fault;
  }
  return lists.some((list) => list.length !== lists[0]?.length) ? { reason: "different-lengths" } : undefined;
};

/** The figure at a place known to be within the list. */
export const figureAt = (figures: Figures, at: number): number => {
  const figure = figures[at];
  if (figure === undefined) throw new RangeError(`no figure at ${at}`);
  return figure;
};

export const total = (figures: Figures): number => {
  let sum = 0;
  for (let at = 0; at < figures.length; at++) sum += figureAt(figures, at);
  return sum;
};

/** Shares of one, in the order of the counts. Refused: what `faultOf` finds, and counts that are all zero. */
export const sharesOf = (figures: Figures): Result<readonly number[], FiguresRefusal> => {
  const fault = faultOf(figures);
  if (fault) return refuse(fault);
  const whole = total(figures);
  return whole === 0 ? refuse({ reason: "all-zero" }) : ok(Array.from(figures, (figure) => figure / whole));
};
