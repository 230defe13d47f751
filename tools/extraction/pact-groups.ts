import type { AnnotatedText, GoldItem } from "./corpus.ts";
import { dice, likeness } from "./wording.ts";

/** What a pact covers: its territories without the région, unless the région is all it covers. */
const perimeterOf = ({ gold }: AnnotatedText): readonly GoldItem[] => {
  const smaller = gold.territories.filter(({ kind }) => kind !== "region");
  return smaller.length > 0 ? smaller : gold.territories;
};

const samePlace = (a: GoldItem, b: GoldItem): boolean =>
  (a.kind === "region") === (b.kind === "region") && likeness(a.name, b.name) >= 0.7 && dice(a.name, b.name) >= 0.4;

const speakOfOnePact = (a: AnnotatedText, b: AnnotatedText): boolean =>
  a.gold.pactType?.value === b.gold.pactType?.value && perimeterOf(a).some((one) => perimeterOf(b).some((other) => samePlace(one, other)));

/** Texts that speak of the same pact, told by its kind and a place it covers: they are never on both sides of a fold. */
export const groupByPact = (texts: readonly AnnotatedText[]): readonly (readonly AnnotatedText[])[] =>
  texts.reduce<readonly (readonly AnnotatedText[])[]>((groups, text) => {
    const [joined, apart] = [groups.filter((group) => group.some((each) => speakOfOnePact(each, text))), groups];
    return [...apart.filter((group) => !joined.includes(group)), [...joined.flat(), text]];
  }, []);
