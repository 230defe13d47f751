import type { SwotFigure } from "./line.ts";

/** What became of a figure since a line was built on it: another value, another vintage, or none any more. */
export type FigureChange =
  | { readonly kind: "changed"; readonly from: SwotFigure; readonly to: SwotFigure }
  | { readonly kind: "gone"; readonly from: SwotFigure };

/** How much a figure that is reckoned again may differ in its last digits. */
const SAME = 1e-9;

const isSame = (one: SwotFigure, other: SwotFigure): boolean =>
  Math.abs(one.value - other.value) <= SAME * Math.max(1, Math.abs(one.value)) && one.period === other.period && one.place === other.place;

/** Null while the figure stands as it was. A new edition of a file that says the same changes nothing. */
export const figureChange = (kept: SwotFigure, now: ReadonlyMap<string, SwotFigure>): FigureChange | null => {
  const to = now.get(kept.key);
  if (to === undefined) return { kind: "gone", from: kept };
  return isSame(kept, to) ? null : { kind: "changed", from: kept, to };
};
