import { type Agreement, AT_ODDS, byDate, byName, byPeriod, byPresence, byWordLists, byWords, SAME } from "./agreement.ts";
import type { Stated } from "./comparison.ts";
import { ALIKE, type Judge, judged, once, SURE, textPart } from "./judgement.ts";
import { bodyOf, sameBody } from "./parties.ts";
import { isPartOf, isShortFor, likeness, wordsOf } from "./words.ts";

const pair = (first: Stated, second: Stated, name: string): readonly [string, string] => [
  textPart(first.parts, name),
  textPart(second.parts, name),
];

/** The field of one value: both sides speak of it, whatever they say. */
const only =
  (compare: (first: string, second: string) => Agreement): Judge =>
  (first, second) =>
    judged(1, { value: compare(...pair(first, second, "value")) }, true);

/** « Autre » is a kind not told: any other says more. */
const OTHER = "OTHER";

export const judgeType = only((first, second) =>
  first === second || (first !== OTHER && second !== OTHER)
    ? byName(first, second)
    : { ...SAME, first: second === OTHER, second: first === OTHER },
);

export const judgeDate = only(byDate);
export const judgePeriod = only(byPeriod);

/** A name or a place told more or less fully, or by its letters, is one; with no word shared it is another. */
export const judgeName = only((first, second) => {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  if (isPartOf(a, b) || isPartOf(b, a)) return byWords(first, second);
  return likeness(a, b) >= 0.5 || isShortFor(a, b) || isShortFor(b, a) ? SAME : AT_ODDS;
});

/** A vote by its body: another assembly votes on another day. */
export const judgeVote: Judge = (first, second) => {
  const [a, b] = pair(first, second, "body");
  if (a !== "" && b !== "" && sameBody(bodyOf(a), bodyOf(b)) === 0) return null;
  const parts = {
    value: byDate(first.parts["value"], second.parts["value"]),
    body: byWords(a, b),
    result: byName(first.parts["result"], second.parts["result"]),
  };
  return judged(a !== "" && b !== "" ? 1 : 0.8, parts, true);
};

/** The title and the date of a text are its own: another text has others, without being at odds. */
export const judgeOwn: Judge = (first, second) => {
  const [a, b] = pair(first, second, "value");
  const date = byDate(a, b);
  const isDate = /^[\d-]+$/.test(a + b);
  if (isDate) return date.odds ? null : judged(1, { value: date });
  return wordsOf(a).join(" ") === wordsOf(b).join(" ") ? judged(1, { value: SAME }) : null;
};

const nameOf = once(({ parts }) => wordsOf(textPart(parts, "name")));

/** Places by their code, else by their name and kind. */
export const judgeTerritory: Judge = (first, second) => {
  const [codeA, codeB] = pair(first, second, "code");
  const [kindA, kindB] = pair(first, second, "kind");
  const parts = {
    code: byPresence(codeA, codeB),
    kind: byPresence(kindA, kindB),
  };
  if (codeA !== "" && codeB !== "") return codeA === codeB ? judged(1, parts) : null;
  if (kindA !== "" && kindB !== "" && kindA !== kindB) return null;
  const [a, b] = [nameOf(first), nameOf(second)];
  return isPartOf(a, b) && isPartOf(b, a) ? judged(0.9, parts) : null;
};

/** What is known by its words alone: axes, bodies of governance. */
export const judgeLabel = (name: string): Judge => {
  const labelOf = once(({ parts }) => wordsOf(textPart(parts, name)));
  return (first, second) => {
    const alike = likeness(labelOf(first), labelOf(second));
    return alike < ALIKE ? null : judged(alike, { [name]: byWordLists(labelOf(first), labelOf(second)) });
  };
};

/** What has a name and letters that stand for it: schemes, contracts. */
export const judgeTitled = (letters: string): Judge => {
  const lettersOf = once(({ parts }) => wordsOf(textPart(parts, letters)).join(" "));
  return (first, second) => {
    const [nameA, nameB] = pair(first, second, "name");
    const [a, b] = pair(first, second, letters);
    const parts = { name: byPresence(nameA, nameB), [letters]: byPresence(a, b) };
    const named = likeness(nameOf(first), nameOf(second));
    const sameLetters = a !== "" && lettersOf(first) === lettersOf(second);
    if (sameLetters && (nameA === "" || nameB === "" || named > 0)) return judged(Math.max(SURE, named), parts);
    if (a !== "" && b !== "" && !sameLetters) return null;
    return named < ALIKE ? null : judged(named, parts);
  };
};
