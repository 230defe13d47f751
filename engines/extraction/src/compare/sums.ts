import { byPresence, figures } from "./agreement.ts";
import type { Stated } from "./comparison.ts";
import { ALIKE, type Judge, judged, numberPart, once, textPart, whenSure } from "./judgement.ts";
import { bodyOf, sameBody } from "./parties.ts";
import { isNumeral, likeness, wordsOf } from "./words.ts";

/** Words of money and of giving it: they say that a sum is a sum. */
const MONEY =
  /^(?:(?:m|md|mds|k|ke|me|mde|pre|plu|moin|fond)$|million|milliard|millier|euro|eur|montant|hauteur|somme|public|apport|verse|consacre|mobilis|invest|engage|financ|eleve|attei|represente|prevoi|prevu|annonc|alloue|particip|contribu|concour|abond|subvention|credit|dote|dotation|accord|octroi|debloqu|inject|attribu|affect|reserve|flech|estim|evalu|chiffre|cumul|environ|seront|etre|ete|fera)/;

/** Words that name the whole of the money of a pact. */
const WHOLE = /^(?:total|totaux|global|globale|ensemble|enveloppe|budget|financement|cout|pacte|contrat|programme|accord|convention)/;

/** What a sum is for, in words; `isWhole` when its label names no part of the pact. */
type Purpose = { readonly words: readonly string[]; readonly isWhole: boolean };

const purposeOf = ({ parts }: Stated, known: ReadonlySet<string>): Purpose => {
  const words = wordsOf(textPart(parts, "label"));
  const purpose = words.filter((word) => ![WHOLE, MONEY].some((said) => said.test(word)) && !isNumeral(word) && !known.has(word));
  const isTold = textPart(parts, "payer") !== "" || words.some((word) => WHOLE.test(word));
  return { words: purpose, isWhole: purpose.length === 0 && isTold };
};

/** How alike what two sums are for is, from 0 to 1; null when a label does not tell. */
const samePurpose = (first: Purpose, second: Purpose): number | null => {
  if (first.isWhole && second.isWhole) return 1;
  return first.words.length > 0 && second.words.length > 0 ? likeness(first.words, second.words) : null;
};

/** The payer by its words; null when not told. */
const payerOf = once(({ parts }) => {
  const payer = textPart(parts, "payer");
  return payer === "" ? null : bodyOf(payer);
});

/** A payer not told may be the one that the other text tells. */
const samePayer = (first: Stated, second: Stated): number => {
  const [a, b] = [payerOf(first), payerOf(second)];
  if (a && b) return sameBody(a, b);
  return a === b ? 1 : 0.8;
};

/** Two sums at odds are less than this many times one another: beyond, they are of different things. */
const APART = 10;

/** Whether two sums that differ can be held against each other: told of one payer, in one kind, of one order. */
const areComparable = (first: Stated, second: Stated, values: readonly [number, number]): boolean => {
  const [toldA, toldB] = [first, second].map(({ parts }) => textPart(parts, "payer") !== "");
  return toldA === toldB && first.parts["kind"] === second.parts["kind"] && Math.max(...values) <= APART * Math.min(...values);
};

const figureOf = ({ parts }: Stated) => ({ value: numberPart(parts, "valueEur") ?? 0, approximate: parts["approximate"] === true });

/**
 * Sums of money by who pays and what for. `values`: all those of both sides; who pays, and how the pact is called, are no part of
 * what a sum is for.
 */
export const judgeAmounts = (values: readonly Stated[]): Judge => {
  const known = new Set(
    values.flatMap(({ field, parts }) => (field === "pactName" ? wordsOf(textPart(parts, "value")) : wordsOf(textPart(parts, "payer")))),
  );
  const purpose = once((value) => purposeOf(value, known));
  return (first, second) => {
    const payer = samePayer(first, second);
    const same = samePurpose(purpose(first), purpose(second));
    if (payer === 0 || same === 0) return null;
    const isWhole = [first, second].every((value) => purpose(value).isWhole && textPart(value.parts, "payer") === "");
    const [a, b] = [figureOf(first), figureOf(second)];
    const value = figures(a, b);
    const parts = { valueEur: value, payer: byPresence(first.parts["payer"], second.parts["payer"]) };
    // The same figure told again is the same sum.
    if (!value.odds) return judged(Math.max(ALIKE, payer * (same ?? 0.8)), parts);
    return same !== null && areComparable(first, second, [a.value, b.value]) ? whenSure(judged(payer * same, parts, isWhole)) : null;
  };
};
