import { GEOGRAPHY_FIGURES, OUTLINE_FIGURES } from "./figures/own-figures.ts";
import { GROUPS } from "./groups.ts";

/** Every figure that a diagnosis may tell, in the order it tells them. */
export const figureIds: readonly string[] = [...GEOGRAPHY_FIGURES, ...OUTLINE_FIGURES, ...GROUPS.flatMap(({ figures }) => figures)].map(
  ({ id }) => id,
);
