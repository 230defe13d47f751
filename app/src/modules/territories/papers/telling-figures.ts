import type { Diagnosis } from "../diagnosis/diagnosis.ts";
import { figuresIn, type KnownFigure, type PortraitSection } from "./portrait-sections.ts";

/** Of each part of a portrait, so many figures beside those of others, and so many alone: who has two minutes reads no more. */
const [MOST_COMPARED, MOST_ALONE] = [2, 2];

type TellingFigures = { readonly compared: readonly KnownFigure[]; readonly alone: readonly KnownFigure[] };

export const isCompared = ({ comparisons }: KnownFigure): boolean =>
  Object.values(comparisons).some((comparison) => "established" in comparison);

/**
 * The figures of a section that a page tells first, in the order of the diagnosis: of those held against others, the established
 * differences before the rest; of the others, those that are not `told` elsewhere on it.
 */
export const tellingFigures = (diagnosis: Diagnosis, section: PortraitSection, told: ReadonlySet<string>): TellingFigures => {
  const figures = figuresIn(diagnosis, section);
  const compared = figures.filter(isCompared);
  const first = new Set([...compared].sort((a, b) => Number(b.established) - Number(a.established)).slice(0, MOST_COMPARED));
  return {
    compared: compared.filter((figure) => first.has(figure)),
    alone: figures.filter((figure) => !isCompared(figure) && !told.has(figure.id)).slice(0, MOST_ALONE),
  };
};
