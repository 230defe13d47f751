import { numberOf } from "../entities/numbers.ts";
import { plainSameLength } from "../text/plain.ts";
import { type Agreement, AT_ODDS, byDate, byName, byPresence, byWords, figures, SAME } from "./agreement.ts";
import type { Stated } from "./comparison.ts";
import { ALIKE, type Judge, judged, linesPart, numberPart, once, textPart, whenSure } from "./judgement.ts";
import { isNumeral, likeness, wordsOf } from "./words.ts";

const isCount = (word: string): boolean => isNumeral(word) || (numberOf(word) !== null && word !== "un" && word !== "une");

/** The words of a label without its figures: two counts of one thing are told with the same ones. */
const labelOf = (name: string): ((value: Stated) => string[]) =>
  once(({ parts }) => wordsOf(textPart(parts, name)).filter((word) => !isCount(word)));

export const byLabel = labelOf("label");
export const byWhat = labelOf("what");

/** Words that say by when, or that a figure is aimed at: they are no part of what it measures. */
const AIMED =
  /^(?:ici|horizon|terme|fin|avant|objectif|but|vise|attendu|prevu|annonce|espere|promis|affiche|cree|creation|creer|genere|nouve|suppl)/;

/** The words of what an indicator measures; of a figure aimed at, without those that only say so. */
export const byMeasure = once((value) => {
  const words = byLabel(value);
  const isAimed = ["target", "forecast"].includes(textPart(value.parts, "kind"));
  return isAimed ? words.filter((word) => !AIMED.test(word)) : words;
});

const isYear = (count: number): boolean => count >= 1900 && count <= 2100;

/** The one count a label tells (« douze ateliers »); null when it tells none or several. */
const countIn = (label: string): number | null => {
  const written = plainSameLength(label).match(/\d+(?:[\s.\u00a0\u202f]\d{3})*(?:,\d+)?|[a-z]+/g) ?? [];
  const counts = written
    .filter((word) => word !== "un" && word !== "une")
    .map((word) => numberOf(word.replace(/[\u00a0\u202f]/g, " ")))
    .filter((count) => count !== null)
    .filter((count) => !isYear(count));
  return counts.length === 1 ? (counts[0] ?? null) : null;
};

const countOf = (name: string): ((first: Stated, second: Stated) => Agreement) => {
  const count = once(({ parts }) => countIn(textPart(parts, name)));
  return (first, second) => {
    const [a, b] = [count(first), count(second)];
    return a !== null && b !== null && a !== b ? AT_ODDS : SAME;
  };
};

const byLabelCount = countOf("label");
const byWhatCount = countOf("what");

const sameUnit = (first: string, second: string): boolean =>
  first === "" || second === "" || likeness(wordsOf(first), wordsOf(second)) >= 0.5 || first === second;

const exact = (value: number): { readonly value: number; readonly approximate: boolean } => ({ value, approximate: false });

const byTarget = (first: Stated, second: Stated): Agreement => {
  const [a, b] = [numberPart(first.parts, "target.value"), numberPart(second.parts, "target.value")];
  const comparable = sameUnit(textPart(first.parts, "target.unit"), textPart(second.parts, "target.unit"));
  if (a === null || b === null || !comparable) return byPresence(a, b);
  return figures(exact(a), exact(b));
};

/** Actions by their words; then what they aim at, and by when. */
export const judgeAction: Judge = (first, second) => {
  const alike = likeness(byLabel(first), byLabel(second));
  if (alike < ALIKE) return null;
  const part = (compare: typeof byDate, name: string): Agreement => compare(first.parts[name], second.parts[name]);
  const target = byTarget(first, second);
  const hasTarget = numberPart(first.parts, "target.value") !== null && numberPart(second.parts, "target.value") !== null;
  return whenSure(
    judged(alike, {
      label: hasTarget ? SAME : byLabelCount(first, second),
      "target.value": target,
      "target.deadline": part(byDate, "target.deadline"),
      "target.frequency": part(byWords, "target.frequency"),
    }),
  );
};

export const judgeCommitment: Judge = (first, second) => {
  const alike = likeness(byWhat(first), byWhat(second));
  if (alike < ALIKE) return null;
  const who = [first, second].map(({ parts }) => linesPart(parts, "who").length > 0);
  return whenSure(
    judged(alike, {
      what: byWhatCount(first, second),
      who: byPresence(who[0] ?? false, who[1] ?? false),
      deadline: byDate(first.parts["deadline"], second.parts["deadline"]),
    }),
  );
};

/** One word more may make another figure of it: « emplois », « emplois industriels ». */
const SURE_OF_FIGURE = 0.75;

/** Indicators by what they measure, their unit, kind and date: another year's figure is another figure. */
export const judgeIndicator: Judge = (first, second) => {
  const [a, b] = [numberPart(first.parts, "value"), numberPart(second.parts, "value")];
  if (a === null || b === null) return null;
  if (!sameUnit(textPart(first.parts, "unit"), textPart(second.parts, "unit"))) return null;
  const date = byDate(first.parts["date"], second.parts["date"]);
  if (date.odds || byName(first.parts["kind"], second.parts["kind"]).odds) return null;
  const isApproximate = ({ parts }: Stated): boolean => parts["approximate"] === true;
  const value = figures({ value: a, approximate: isApproximate(first) }, { value: b, approximate: isApproximate(second) });
  return whenSure(judged(likeness(byMeasure(first), byMeasure(second)), { value, date }), SURE_OF_FIGURE);
};
