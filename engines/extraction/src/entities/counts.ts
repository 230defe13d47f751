import type { Span } from "@levier/kernel";
import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";
import { CARDINAL, DIGITS, numberOf } from "./numbers.ts";

/** A number with what it counts (plain text). */
export type Count = Span & { readonly value: number; readonly unit: string; readonly numberAt: Span; readonly unitAt: Span };

const WORDS = `une? (?:dizaine|vingtaine|centaine) (?:de |d')|un millier (?:de |d')|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|(?:deux |trois |quatre |cinq |six |sept |huit |neuf )?cents?(?:[- ]${CARDINAL}(?![a-z])){0,12}(?= )|mille(?= )`;
/** Small numbers in words count only what a pact works on: « dix nouvelles fiches », not « trois élus ». */
const FEW =
  "(?:trois|quatre|cinq|six|sept|huit|neuf|dix)(?= (?:nouve[a-z]+ )?(?:actions|projets|fiches|mesures|operations|emplois|postes|logements))";
const UNIT =
  "%|points?|(?:nouve(?:au|lle|aux|lles) |grands? |grandes? )?(?:fiches?[- ](?:actions?|projets?)|tpe|pme|eti|etp|qpv|zac|[kmg]wh?|tonnes|km[2²]?|ha|m[23²³]|[a-z][a-z-]*[sx])(?= |\\b)";
const COUNT = new RegExp(
  `(?:(?<![\\w,.«#/-])|(?<=[a-z]{5})|(?<=[\\s(:]-)(?=[\\d,]+ ?%))(${DIGITS}|${WORDS}|${FEW}|deux(?= points)|trois(?= points)) *(?:autres )?(${UNIT})`,
  "g",
);

/** What is counted to tell time, place in a list, or what the draft lists by itself. */
const SKIP =
  /^(?:niveaux|communautes|prochaine?s?|questions|(?:grand(?:e)?s? )?orientations|grandes transitions|transitions|grandes ambitions|ambitions|annexes|chapitres|articles|paragraphes|ans|annees|mois|jours|semaines|heures|minutes|fois|axes|objectifs|defis|enjeux|thematiques|themes|priorites|piliers|volets|domaines|pages|euros|millions|milliards|milliers|communes|intercommunalites|collectivites|signataires|departements|regions|plus|dans|pays|lieux|voies|pactes|contrats|etablissements publics|premiers?|premieres|derniers?|dernieres|depuis|tous|toutes|aux|des|les|ses|mars|services|grands objectifs|grands axes|grands domaines|nouveaux enjeux|groupements|achevee?s|engagee?s|abandonnee?s|signee?s|realisee?s|terminee?s|retenue?s|validee?s|financee?s|inscrite?s|programmee?s|prevue?s|lancee?s|recensee?s|livree?s|presidents|presidentes|maires|elus|prefets|ministres|deputes|senateurs|voix|votants?|presents|absents|excuses|abstentions|pouvoirs|procurations|conseillers|suffrages|exemplaires|commentaires|lettres|mots|caracteres|articles|abonnes|lecteurs|exposants|pieds|unites|sous|sur|vers|tres)$/;
/** « deux mille vingt-trois »: a part of a number in words counts nothing. */
const NUMBER_WORD = new RegExp(`^${CARDINAL}(?:-|$)`);
const FIRST_WORDS = /(?:communes de (?:plus|moins) de|article|page|les|nos|ces|aux|leurs|chapitre|numero|n°) $/;

/** A number after a capitalised word that does not open its sentence is part of a name. */
const isName = (flat: string, start: number): boolean => /[\p{Ll},'»] \p{Lu}\p{L}* ?$/u.test(flat.slice(Math.max(0, start - 30), start));

/** « 9,04 millions (17 %) », « 43 M€, dont 40 % »: a share of a sum says no more than the sum. */
const isShare = (plain: string, start: number): boolean =>
  /(?:\b(?:financ|pay|subventionn|pris|prise)\w*|\bpar (?:la |le |l'|les ))[^.;:,]{0,40} ?(?:a|a hauteur de|pour) (?:pres de |environ )?$|(?:€|euros?|millions?|milliards?)[^.;:%]{0,50}, dont (?:pres de |environ |plus de )?$/.test(
    plain.slice(Math.max(0, start - 100), start),
  ) ||
  /(?:€|euros?|millions?|milliards?)\s*(?:,? ?\(?(?:soit|dont)|\(|,)?\s*(?:pres de |environ |plus de )?$/.test(
    plain.slice(Math.max(0, start - 40), start),
  );

/** « 65 Annexes », « 12 Maisons »: a word with a capital is a heading or a name, no unit. */
const opensName = (flat: string, { start }: Span): boolean => /^\p{Lu}\p{Ll}/u.test(flat.slice(start, start + 2));

/** « leur nombre passe à 66 »: of what was counted before. */
const PRONOUN = new RegExp(
  `\\bnombre (?:[a-z']+ ){0,4}a (${DIGITS})(?![\\w%])(?! ans)|\\bles (${DIGITS})(?= (?:vise|attendu|prevu|promis|espere))|\\bdont (${DIGITS}|trois|quatre|cinq|six|sept|huit|neuf|dix)(?= (?:sont|seront|ont|deja|nouve))|, (${DIGITS})(?= (?:sont|seront|ont ete|l'ont ete) )|\\bet (${DIGITS})(?= (?:en (?:cours|chantier)|a venir|autres? ))|(?<![\\w,.])(${DIGITS})(?= d'entre (?:eux|elles)\\b)|\\bparmi (?:eux|elles|ceux-ci|celles-ci), (${DIGITS})(?= )`,
  "g",
);

const pronouns = (plain: string, before: readonly Count[]): Count[] =>
  findAll(PRONOUN, plain).flatMap(({ end, groups, at }) => {
    const numberAt = [1, 2, 3, 4, 5, 6, 7].map(at).find((place) => place !== null);
    const value = numberOf(groups.slice(1).find((group) => group !== undefined) ?? "");
    const last = numberAt && before.findLast((count) => count.end < numberAt.start);
    return last && value !== null ? [{ start: numberAt.start, end, value, unit: last.unit, numberAt, unitAt: last.unitAt }] : [];
  });

/** « créations d'entreprises (1 034 pour l'année 2013) »: the number stands in brackets after what it counts. */
const IN_BRACKETS = new RegExp(
  `(?<![a-z-])([a-z-]{1,40}s) (?:d'|de )[^.;:()]{3,60}\\((${DIGITS})(?= (?:pour|en) (?:l'annee )?(?:19|20)\\d\\d\\))`,
  "g",
);

const bracketed = (plain: string): Count[] =>
  findAll(IN_BRACKETS, plain).flatMap(({ end, groups, at }) => {
    const [unitAt, numberAt, value] = [at(1), at(2), numberOf(groups[2] ?? "")];
    return unitAt && numberAt && value !== null ? [{ start: numberAt.start, end, value, unit: groups[1] ?? "", numberAt, unitAt }] : [];
  });

/** « 10 millions de tonnes », « le million d'habitants »: what is no money. */
const SCALED =
  /(?<![\w,.])(?:(\d+(?:,\d+)?|deux|trois|quatre|cinq) |(?:un |d'un |le |du |au ))(millions?|milliards?) (?:de |d')(?!euros?\b|francs\b|dollars\b|credits?\b|aides\b|subventions?\b|fonds\b|travaux\b|investissements?\b|financements?\b|dotations?\b|depenses?\b|recettes?\b)([a-z][a-z-]*[sx])\b/g;

const scaled = (plain: string): Count[] =>
  findAll(SCALED, plain).flatMap(({ start, end, groups, at }) => {
    const [unitAt, number] = [at(3), groups[1] === undefined ? 1 : numberOf(groups[1])];
    const scaleAt = at(2);
    if (!unitAt || !scaleAt || number === null) return [];
    const numberAt = { start: at(1)?.start ?? start, end: scaleAt.end };
    const value = number * (groups[2]?.startsWith("milliard") ? 1e9 : 1e6);
    return [{ start: numberAt.start, end, value, unit: groups[3] ?? "", numberAt, unitAt }];
  });

/** « moins 3,6 % de population », « -3,6 % »: a fall; « au moins 10 % » is none. */
const FALLS = /(?:(?<!\b(?:au|du|de|d'au|le|un peu|a) )\bmoins |(?<=[\s(:])[-–−] ?)$/;

const signed = (plain: string, count: Count): Count => {
  const [sign] = count.unit === "%" ? (FALLS.exec(plain.slice(Math.max(0, count.start - 12), count.start)) ?? []) : [];
  if (sign === undefined) return count;
  const start = count.start - sign.length;
  return { ...count, start, value: -count.value, numberAt: { start, end: count.numberAt.end } };
};

/** « 20 à 30 % »: a range is told by its lower bound; « passer de 20 à 30 % » is a change. */
const RANGE = new RegExp(`(?<![\\w,.])(${DIGITS}) (?:a|-|–) ?$`);
const CHANGE = /\b(?:pass\w+|port\w+|rame\w+|augment\w+|redui\w+|abaiss\w+) (?:[a-z' ]{0,40} )?d(?:e|u) $/;

const rangeBefore = (plain: string, start: number): (Span & { readonly value: number }) | null => {
  const before = plain.slice(Math.max(0, start - 40), start);
  const [whole, written] = RANGE.exec(before) ?? [];
  const value = numberOf(written ?? "");
  if (whole === undefined || written === undefined || value === null || CHANGE.test(before.slice(0, before.length - whole.length)))
    return null;
  // « d'ici 2030 à douze entreprises »: a year opens no range.
  if (/^(?:19|20)\d\d$/.test(written)) return null;
  const at = start - whole.length;
  return { start: at, end: at + written.length, value };
};

/** Counts in the text proper: neither years, ordinals, names with a number nor durations. */
export const findCounts = ({ plain, flat, bodyEnd }: Reading): Count[] => {
  const direct = findAll(COUNT, plain, { start: 0, end: bodyEnd }).flatMap(({ start, end, groups, at }) => {
    const [numberAt, unitAt, unit] = [at(1), at(2), groups[2] ?? ""];
    const value = numberOf((groups[1] ?? "").replace(/ (?:de |d')$/, ""));
    if (value === null || !numberAt || !unitAt || NUMBER_WORD.test(unit) || opensName(flat, unitAt)) return [];
    if (SKIP.test(unit.replace(/^(?:nouve[a-z]+|grande?s?) /, ""))) return [];
    const range = rangeBefore(plain, start);
    if (range) return [{ start: range.start, end, value: range.value, unit, numberAt: { start: range.start, end: range.end }, unitAt }];
    if (unit === "%" && isShare(plain, start)) return [];
    const isYear = /^(?:19|20)\d\d$/.test(groups[1] ?? "");
    const small = value < 3 && !/^(?:%|points?)$/.test(unit);
    if (isYear || small || isName(flat, start) || FIRST_WORDS.test(plain.slice(Math.max(0, start - 24), start))) return [];
    return [signed(plain, { start, end, value, unit, numberAt, unitAt })];
  });
  const body = plain.slice(0, bodyEnd);
  const named = direct.map((count, index) => {
    const before = direct[index - 1];
    return count.unit === "autres" && before ? { ...count, unit: before.unit, unitAt: before.unitAt } : count;
  });
  return [...named, ...scaled(body), ...pronouns(body, named), ...bracketed(body)];
};
