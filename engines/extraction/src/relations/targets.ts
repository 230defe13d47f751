import type { Span } from "@levier/kernel";
import type { Target } from "../draft-pact.ts";
import { DIGITS, NUMBER_WORDS, numberOf } from "../entities/numbers.ts";
import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";

const COUNT = new RegExp(
  `(?<![\\w,.#])(?<!\\bd'ici )(?<!\\ben )(${DIGITS}|${NUMBER_WORDS})\\s+(?!fois|ans?\\b|annees?|mois|jours?|semaines?|heures?|euros?|millions?|milliards?|m€|€|%|axes?|phases?)(m[23]|km|hectares?|mw|gwh|[a-z][a-z-]*[sx])\\b`,
  "g",
);
const DEADLINE = /\b(?:d'ici(?: a| fin)?|avant(?: fin)?|a l'horizon|en|pour) ((?:20)\d\d)\b/;
const FREQUENCY = /\b(par an|chaque annee|par mois|tous les ans|annuellement|par jour)\b/;
const RATIO = /\b(diviser|multiplier|reduire|doubler|tripler)(?: par (deux|trois|quatre|cinq|dix|\d+)\b)?/;

/** A number after a capitalised word is part of a name, unless that word only opens the passage. */
const isName = (flat: string, from: number, start: number): boolean => /\S[^\n]* \p{Lu}\p{L}*\s?$/u.test(flat.slice(from, start));

const ratioOf = (plain: string): Target | null => {
  const [, verb, by] = RATIO.exec(plain) ?? [];
  const factor = by ? numberOf(by) : verb === "doubler" ? 2 : verb === "tripler" ? 3 : null;
  if (!verb || factor === null) return null;
  const divides = verb === "diviser" || verb === "reduire";
  const what = /(?:par \w+|doubler|tripler) (?:le |la |l'|les )?((?:[a-z]+ ?){1,3})/.exec(plain)?.[1]?.trim() ?? "";
  return {
    value: divides ? Math.round(1000 / factor) / 1000 : factor,
    unit: `× ${what}`.trim(),
    direction: divides ? "divide" : "multiply",
    shape: "ratio",
    deadline: DEADLINE.exec(plain)?.[1] ?? null,
    frequency: FREQUENCY.exec(plain)?.[1] ?? null,
  };
};

/** The quantity an action aims at: a count with its unit, or a ratio. A number that belongs to a name is none. */
export const findTarget = ({ plain, flat, text }: Reading, span: Span): Target | null => {
  const content = plain.slice(span.start, span.end);
  const ratio = ratioOf(content);
  if (ratio) return ratio;
  for (const { start, at, groups } of findAll(COUNT, plain, span)) {
    const value = numberOf(groups[1] ?? "");
    const unit = at(2);
    const small = value !== null && value <= 2 && !/^\d/.test(groups[1] ?? "");
    if (
      value === null ||
      unit === null ||
      small ||
      isName(flat, span.start, start) ||
      (value > 1900 && value < 2100 && !/ /.test(groups[1] ?? ""))
    )
      continue;
    return {
      value,
      unit: text.slice(unit.start, unit.end),
      direction: "reach",
      shape: /(?:au moins|plus de|minimum)\s*$/.test(plain.slice(Math.max(0, start - 12), start)) ? "minimum" : "value",
      deadline: DEADLINE.exec(content)?.[1] ?? null,
      frequency: FREQUENCY.exec(content)?.[1] ?? null,
    };
  }
  return null;
};
