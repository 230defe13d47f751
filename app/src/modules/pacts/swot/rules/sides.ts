import type { Counterpart, SwotFigure } from "../line.ts";

/** Those that a figure is established against, on one side of them. */
export const establishedOn = ({ comparisons }: SwotFigure, side: "above" | "below"): readonly Counterpart[] =>
  comparisons.flatMap(({ with: counterpart, established }) => (established === side ? [counterpart] : []));

export const sides = ["above", "below"] as const;
