import type { Span } from "@levier/kernel";
import type { Target } from "../draft-pact.ts";
import { DIGITS, NUMBER_WORDS, numberOf } from "../entities/numbers.ts";
import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";
import { isDenied } from "./denied-counts.ts";

const COUNT = new RegExp(
  `(?<![\\w,.#])(?<!\\bd'ici )(?<!\\ben )(${DIGITS}|${NUMBER_WORDS})\\s+(?:de |d')?(?!fois|ans?\\b|annees?|mois|jours?|semaines?|heures?|euros?|millions?|milliards?|m€|€|%|axes?|phases?)(m[23]|km|hectares?|ha|mw|gwh|tpe|pme|eti|[a-z][a-z-]*[sx])\\b`,
  "g",
);
const DEADLINE = /\b(?:d'ici(?: a| fin| a fin| la fin)?|avant(?: fin| la fin de)?|a l'horizon|en|pour|fin) (?:de )?(?:l'annee )?(20\d\d)\b/;
const FREQUENCY = /\b(par an|chaque annee|par mois|tous les ans|annuellement|par jour|chaque mois|par semaine)\b/;

const UP = /\b(?:augmenter|accroitre|doubler|tripler|multiplier|porter a|relever|hausser|elever a)\b/;
const DOWN = /\b(?:reduire|diminuer|diviser|baisser|abaisser|ramener|limiter|resorber|faire baisser)\b/;

const directionOf = (content: string): Target["direction"] => (DOWN.test(content) ? "down" : UP.test(content) ? "up" : null);

/** When it is to be reached, as the words of the action tell. */
const termsOf = (content: string, shown: string): Pick<Target, "deadline" | "frequency"> => ({
  deadline: DEADLINE.exec(content)?.[1] ?? null,
  frequency: frequencyIn(content, shown),
});

const frequencyIn = (content: string, shown: string): string | null => {
  const match = FREQUENCY.exec(content);
  return match ? shown.slice(match.index, match.index + match[0].length) : null;
};

const shapeOf = ({ deadline, frequency }: Pick<Target, "deadline" | "frequency">): Target["shape"] =>
  frequency !== null ? "flow-per-period" : deadline !== null ? "stock-by-date" : null;

const VALUE = `(${DIGITS}|zero)(?: (points?|%))?`;
/** « ramener à zéro, d'ici 2030, l'écart de 3 points », « réduire l'écart à 2 points » */
const GAP = new RegExp(
  `\\b(?:ramener|reduire|abaisser|limiter|porter) (?:a ${VALUE}[^.;]{0,60}?\\bl'ecart\\b(?: de (?:${DIGITS}) (points?|%))?|l'ecart\\b[^.;]{0,80}? a ${VALUE})`,
);

const gapOf = (content: string, shown: string): Target | null => {
  const [whole, first, unit, ofUnit, second, lastUnit] = GAP.exec(content) ?? [];
  const written = first ?? second;
  const value = written === "zero" ? 0 : numberOf(written ?? "");
  const told = unit ?? lastUnit ?? ofUnit ?? / de \d[\d,]* (points?|%)/.exec(whole ?? "")?.[1];
  if (value === null || told === undefined) return null;
  return { value, unit: told, direction: "down", shape: "gap-to-benchmark", ...termsOf(content, shown) };
};

const FACTOR =
  /\b(?:(diviser|multiplier|reduire) par (deux|trois|quatre|cinq|dix|\d+)|(doubler|tripler)|(?:reduire|diminuer|baisser) de (moitie))\b/;
const WHAT =
  /^,?(?: d'ici (?:a )?20\d\d,?)? (?:le |la |l'|les |leurs? |ses |son |sa )?([^,.;:()]{3,60}?)(?= des | chaque | par an| d'ici| avant| en 20| a l'horizon| pour |[,.;:()]|$)/;

/** The thing that a factor bears on: « consommation d'eau » of « diviser par deux la consommation d'eau des ateliers ». */
const ratioOf = (content: string, shown: string): Target | null => {
  const match = FACTOR.exec(content);
  if (!match) return null;
  const [, verb, by, named, half] = match;
  const factor = by ? numberOf(by) : named === "tripler" ? 3 : 2;
  if (factor === null || factor === 0) return null;
  const divides = half !== undefined || verb === "diviser" || verb === "reduire";
  const from = match.index + match[0].length;
  const what = WHAT.exec(content.slice(from));
  const at = what?.[1] ? from + what[0].length - what[1].length : from;
  return {
    value: divides ? Math.round(1000 / factor) / 1000 : factor,
    unit: `× ${shown.slice(at, at + (what?.[1]?.length ?? 0))}`.trim(),
    direction: divides ? "down" : "up",
    shape: "ratio-to-baseline",
    ...termsOf(content, shown),
  };
};

const RISES = new RegExp(`\\bpasser de (${DIGITS})(?: ?%| [a-z]+)? a (${DIGITS}) ?(%|[a-z]+[sx]?)`);

/** « passer de 12 % à 20 % » */
const risingOf = (content: string, shown: string): Target | null => {
  const match = RISES.exec(content);
  const [from, value] = [numberOf(match?.[1] ?? ""), numberOf(match?.[2] ?? "")];
  const unit = match?.[3];
  if (!match || from === null || value === null || unit === undefined) return null;
  const at = match.index + match[0].length - unit.length;
  const terms = termsOf(content, shown);
  return { value, unit: shown.slice(at, at + unit.length), direction: value < from ? "down" : "up", shape: shapeOf(terms), ...terms };
};

const SHARE = new RegExp(`\\b(?:de|a) (${DIGITS}) ?%`);

/** « réduire de 20 % » changes by a share of what is, « porter à 50 % » names the share to reach. */
const shareOf = (content: string, shown: string): Target | null => {
  const [whole, written] = SHARE.exec(content) ?? [];
  const value = numberOf(written ?? "");
  const direction = directionOf(content);
  if (value === null || direction === null) return null;
  const terms = termsOf(content, shown);
  return { value, unit: "%", direction, shape: whole?.startsWith("de") ? "ratio-to-baseline" : shapeOf(terms), ...terms };
};

/** A number after a capitalised word is part of a name, unless that word only opens the passage. */
const isName = (flat: string, from: number, start: number): boolean => /\S[^\n]* \p{Lu}\p{L}*\s?$/u.test(flat.slice(from, start));

/** « dans les 46 communes » is a set that is there, not one to reach. */
const OF_A_SET = /\b(?:dans|sur|entre|parmi) (?:les|ces|nos|ses|leurs) $/;

/** « le plan 500 000 formations »: a number in a name; « quatre filières (bois, lin…) »: a number of what is listed. */
const IN_A_NAME = /\b(?:plan|programme|dispositif|operation|appel a projets?|label|contrat|pacte|projet|reseau|collectif) [«"“]? ?$/;
const OF_WHAT_IS_LISTED =
  /^(?:filieres|secteurs|domaines|themes|thematiques|volets|poles|leviers|chantiers|publics|etapes)\b[^.;:()]{0,30} ?[(:]/;
/** « réunissant plus de 250 représentants »: who came. */
const CAME = /\b(?:reuni\w*|rassembl(?:e|ant|ait)|en presence de|accueilli|permettant a) (?:[^,;.]{0,40} )?$/;

const countOf = ({ plain, flat, text }: Reading, span: Span): Target | null => {
  const content = plain.slice(span.start, span.end);
  const around = { start: Math.max(0, plain.lastIndexOf(".", span.start)), end: span.end };
  for (const { start, end, at, groups } of findAll(COUNT, plain, span)) {
    const value = numberOf(groups[1] ?? "");
    const unit = at(2);
    const small = value !== null && value <= 2 && !/^\d/.test(groups[1] ?? "");
    const lead = plain.slice(Math.max(span.start, start - 60), start);
    if (OF_A_SET.test(lead) || IN_A_NAME.test(lead) || CAME.test(lead) || isDenied(plain, { start, end }, around)) continue;
    if (unit && OF_WHAT_IS_LISTED.test(plain.slice(unit.start, unit.start + 60))) continue;
    if (value === null || unit === null || small || isName(flat, span.start, start)) continue;
    if (value > 1900 && value < 2100 && !/ /.test(groups[1] ?? "")) continue;
    const terms = termsOf(content, text.slice(span.start, span.end));
    return { value, unit: text.slice(unit.start, unit.end), direction: directionOf(content), shape: shapeOf(terms), ...terms };
  }
  return null;
};

/** The quantity an action aims at: a gap, a ratio, a share or a count with its unit. A number that belongs to a name is none. */
export const findTarget = (reading: Reading, span: Span): Target | null => {
  const content = reading.plain.slice(span.start, span.end);
  const shown = reading.text.slice(span.start, span.end);
  return gapOf(content, shown) ?? risingOf(content, shown) ?? ratioOf(content, shown) ?? shareOf(content, shown) ?? countOf(reading, span);
};
