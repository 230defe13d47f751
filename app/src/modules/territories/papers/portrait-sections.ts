import type { Diagnosis, Figure, Sentence } from "../diagnosis/diagnosis.ts";

/** The parts of a portrait that figures fall into: what it is, what it lives on, what moves. */
export type PortraitSection = "key" | "living" | "moving";

const MOVING = /-(?:change|growth)$|^establishment-creations/;
const LIVING = /^(?:private-|salaried-|zone-private-|employment-share-|establishments$|workplace-|jobs-)/;

export const sectionOf = (id: string): PortraitSection => {
  if (MOVING.test(id)) return "moving";
  return LIVING.test(id) ? "living" : "key";
};

export type KnownFigure = Figure & { readonly value: number };

export const isKnown = (figure: Figure): figure is KnownFigure => "value" in figure;

/** The figures of a section that have a value, in the order of the diagnosis. */
export const figuresIn = ({ figures }: Diagnosis, section: PortraitSection): readonly KnownFigure[] =>
  figures.filter(isKnown).filter(({ id }) => sectionOf(id) === section);

/** What is said of a section's figures; what rests on none of them opens the portrait. */
export const sentencesIn = ({ sentences, figures }: Diagnosis, section: PortraitSection): readonly Sentence[] => {
  const lacking = new Set(figures.flatMap((figure) => (isKnown(figure) ? [] : [figure.id])));
  return sentences.filter(({ figures: ids }) => {
    const [first] = ids;
    // That figures lack is told under what the data do not say.
    if (first !== undefined && ids.every((id) => lacking.has(id))) return false;
    return (first === undefined ? "key" : sectionOf(first)) === section;
  });
};
