import type { Span } from "@levier/kernel";
import type { Indicator, IndicatorKind } from "../draft-pact.ts";
import { APPROXIMATE, DIGITS, numberOf } from "../entities/numbers.ts";
import { findAll, overlaps } from "../text/find.ts";
import { type Reading, say, sentenceAt } from "../text/reading.ts";

const WORDS =
  "une? (?:dizaine|vingtaine|centaine) (?:de |d')|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent(?= )|mille(?= )";
const UNIT = "%|points?|(?:nouve(?:au|lle|aux|lles) |grands? |grandes? )?(?:fiches?[- ](?:actions?|projets?)|[a-z][a-z-]*[sx])(?= |\\b)";
const COUNT = new RegExp(`(?<![\\w,.«#/-])(${DIGITS}|${WORDS}|deux(?= points)|trois(?= points))\\s*(?:autres )?(${UNIT})`, "g");
const SKIP =
  /^(?:ans|annees|mois|jours|semaines|heures|fois|axes|objectifs|defis|enjeux|thematiques|themes|priorites|piliers|volets|domaines|pages|euros|millions|milliards|communes|intercommunalites|collectivites|signataires|departements|regions|ans?|plus|dans|pays|lieux|acteurs et|voies|pactes|contrats|etablissements publics|premiers?|dernier(?:e?s)?|depuis|tous|toutes|aux|des|les|ses|mars|services|fevriers|grands objectifs|grands axes|grands domaines|nouveaux enjeux|groupements)$/;

const KINDS: readonly (readonly [IndicatorKind, RegExp])[] = [
  ["forecast", /attendue?s|pourrait|pourraient|previsions?|estime\w* a|d'ici la demain/],
  ["benchmark", /moyenne (?:nationale|regionale)|en france|arrondissement de|si l'on veut comparer|pour memoire/],
  ["target", /d'ici|objectif|viser?|doivent|devront|inscrits|atteindre|sont prevu|prevoit|contient|redescendre/],
  [
    "realised",
    /crees|realise|achevee?s|en chantier|signee?s|on denombre|feu vert|porte leur nombre|soit \d|il en est sorti|est sorti|aboutis|valide/,
  ],
];

const kindOf = (near: string): IndicatorKind => KINDS.find(([, words]) => words.test(near))?.[0] ?? "context";

const DATE = /(?:annee |en |fin |insee )((?:19|20)\d\d)\b/;

const clauseOf = ({ plain }: Reading, { start, end }: Span, sentence: Span): Span => {
  const from = Math.max(...[", ", "; ", ": ", "(", ". "].map((mark) => plain.slice(sentence.start, start).lastIndexOf(mark)));
  const to = plain.slice(end, sentence.end).search(/[,;:.)](?!\d)/);
  return { start: sentence.start + from + 1, end: to < 0 ? sentence.end : end + to };
};

const isName = (flat: string, start: number): boolean =>
  /(?:\p{Lu}[\p{L}]*|n°) ?$/u.test(flat.slice(Math.max(0, start - 20), start)) &&
  !/(?:^|[.!?:»\n] ?)\p{L}+ $/u.test(flat.slice(Math.max(0, start - 20), start));

/** Quantities other than money, targets of actions, dates and counts of what the draft lists anyway. */
export const findIndicators = (reading: Reading, taken: readonly Span[]): Indicator[] => {
  const found: Indicator[] = [];
  for (const { start, end, groups, at } of findAll(COUNT, reading.plain, { start: 0, end: reading.bodyEnd })) {
    const [numberAt, unitAt] = [at(1), at(2)];
    const value = numberOf((groups[1] ?? "").replace(/ (?:de |d')$/, ""));
    const unit = groups[2] ?? "";
    const sentence = sentenceAt(reading, start);
    if (value === null || !numberAt || !unitAt || !sentence || SKIP.test(unit) || taken.some((span) => overlaps(span, { start, end })))
      continue;
    const isYear = /^(?:19|20)\d\d$/.test(groups[1] ?? "");
    const small = value < 3 && unit !== "%" && !unit.startsWith("point");
    const before = reading.plain.slice(Math.max(0, start - 14), start);
    if (isYear || small || isName(reading.flat, start) || /(?:article|page|les|nos|ces|aux|leurs) $/.test(before)) continue;
    const clause = clauseOf(reading, { start, end }, sentence);
    const near = reading.plain.slice(clause.start, clause.end);
    const label = say(reading, { start: unitAt.start, end: Math.max(unitAt.end, Math.min(clause.end, unitAt.end + 60)) });
    const same = found.find((other) => other.value === value && other.unit.toLowerCase() === say(reading, unitAt).toLowerCase());
    if (same) continue;
    found.push({
      label: unit === "%" || unit.startsWith("point") ? say(reading, clause) : label,
      value,
      unit: say(reading, unitAt),
      kind: kindOf(near),
      date: DATE.exec(near)?.[1] ?? null,
      approximate:
        APPROXIMATE.test(reading.plain.slice(Math.max(0, numberAt.start - 20), numberAt.start)) || /dizaine|aine\b/.test(groups[1] ?? ""),
      evidence: [{ start, end }],
      confidence: 0.75,
    });
  }
  return found;
};
