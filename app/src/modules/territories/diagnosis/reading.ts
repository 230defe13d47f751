import type { FigureDefinition } from "./figure.ts";
import { GEOGRAPHY_FIGURES, OUTLINE_FIGURES } from "./figures/own-figures.ts";
import { GROUPS } from "./groups.ts";

/** Every figure of a diagnosis as it is defined, by its id. */
const DEFINITIONS: ReadonlyMap<string, FigureDefinition> = new Map(
  [...GEOGRAPHY_FIGURES, ...OUTLINE_FIGURES, ...GROUPS.flatMap(({ figures }) => figures)].map((definition) => [definition.id, definition]),
);

/** How a figure is read: on which side of another territory one is well placed, if on any, and whether it is a growth. */
export const readingOf = (id: string): { readonly favourable: "above" | "below" | null; readonly isGrowth: boolean } => {
  const definition = DEFINITIONS.get(id);
  return { favourable: definition?.favourable ?? null, isGrowth: definition?.isGrowth === true };
};
