import type { PactType, Span } from "@levier/kernel";
import type { Value } from "../draft-pact.ts";
import { pactForms } from "../entities/pact-types.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say, trimmed } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";

/** A pact named in full or by its acronym. */
export type PactMention = Span & { readonly type: PactType; readonly full: boolean };

const PLACE = "(?:\\p{Lu}[\\p{L}'-]*(?:(?:[- ](?:en|sur|les|de la|de|du|des|la|le|et)[- ]|[- ](?:de )?[dl]'|[- ])\\p{Lu}[\\p{L}'-]*)*)";
const ACRONYM = "(?: \\(\\s*[A-Z][A-Za-z]{1,9}\\s*\\))";
const LINK = "(?:(?:pour|de|du|des|d'|de la|de l'|pour la|pour le|pour les|pour l'|du territoire|de l'espace) ?)";
/** What follows a kind of pact and still belongs to its name: acronym, place, years, version. */
const TAIL = new RegExp(
  `^${ACRONYM}?(?: ?#\\d| \\d(?!\\d))?(?: ${LINK}?${PLACE})?${ACRONYM}?(?: \\d{4}\\s?[-–/]\\s?\\d{4}| ?#\\d)?(?: : \\d(?:er?|e|ème) volet)?`,
  "u",
);

/** A pact by its object: « pacte pour l'emploi et l'innovation », « pacte local d'avenir ». */
const ADJECTIVE = "(?: (?:territoria|socia|loca|regiona|rura|environnementa)\\w+| (?!avec|entre)\\w+(?:iques?|ables?|aires?|ives?|ifs?))";
const OBJECT = "[a-z][a-z-]{3,}";
/** Pacts in a figure of speech, or between people. */
const NO_OBJECT =
  "confiance|gouvernance|non[- ]agression|stabilite|actionnaires|associes|majorite|legislature|responsabilite|preference|mandat|amitie|famille|suicide|silence|corruption";
const BY_OBJECT = new RegExp(
  "\\bpactes? (?:(?:local|territorial|regional|social|fiscal|economique)e? )?(?:\\d )?(?:pour|de|d') ?(?:l'|la |le |les )?" +
    `(?!${NO_OBJECT})(?!ce\\b|cette|ces|grande?s?\\b|nouve|petite?s?\\b|plus|son\\b|sa\\b|ses\\b|leur|nos\\b|deux\\b|trois\\b|quatre\\b)${OBJECT}${ADJECTIVE}?` +
    `(?: (?:et|de|du|des) (?:l'|la |le |les |d')?(?!autres|sa\\b|ses\\b|son\\b|leur)${OBJECT}${ADJECTIVE}?)?`,
  "g",
);

/** The place told right after a pact's acronym: « le CRTE des Trois Vallons ». */
export const placeAfter = ({ flat }: Reading, { end }: Span): Span | null => {
  const tail = new RegExp(`^ (?:du |de |des |d'|de la |de l')(${PLACE})`, "u").exec(flat.slice(end, end + 100));
  return tail?.[1] ? { start: end + tail[0].length - tail[1].length, end: end + tail[0].length } : null;
};

const withTail = (reading: Reading, { start, end }: Span): Span => {
  const tail = TAIL.exec(reading.flat.slice(end, Math.min(reading.flat.length, end + 120)));
  return trimmed(reading.flat, { start, end: end + (tail?.[0].length ?? 0) }, /[\s,;:]/);
};

const formMentions = (reading: Reading): PactMention[] =>
  pactForms.flatMap(({ type, wording, acronym }) => {
    const full = findAll(new RegExp(`\\b(?:${wording})\\b`, "g"), reading.plain).map((span) => ({
      ...withTail(reading, span),
      type,
      full: true,
    }));
    const short = acronym
      ? findAll(new RegExp(`\\b${acronym}\\b`, "g"), reading.plain)
          .filter(({ start }) => /[A-Z]{3}/.test(reading.flat.slice(start, start + 3)))
          .map(({ start, end }) => ({ start, end, type, full: false }))
      : [];
    return [...full, ...short];
  });

/** « Pacte X » where X is a place: with a region it binds State and region, with another place State and territory. */
const placedMentions = (reading: Reading, gazetteer: Gazetteer): PactMention[] =>
  findAll(new RegExp(`\\b[Pp]acte (${PLACE})`, "gu"), reading.flat).flatMap(({ start, end, at, groups }): PactMention[] => {
    const place = at(1);
    if (!place) return [];
    const isFormerRegion =
      /^(?:Lorraine|Alsace|Champagne-Ardenne|Picardie|Bourgogne|Franche-Comté|Auvergne|Rhône-Alpes|Aquitaine|Limousin|Poitou-Charentes|Languedoc-Roussillon|Midi-Pyrénées|Nord-Pas-de-Calais|Basse-Normandie|Haute-Normandie)$/.test(
        groups[1] ?? "",
      );
    const [known] = gazetteer.named(groups[1] ?? "", ["region", "departement"]);
    if (known?.kind === "region" || isFormerRegion) return [{ start, end, type: "PACTE_ETAT_REGION", full: true }];
    return known ? [{ start, end, type: "PACTE_ETAT_TERRITOIRE", full: true }] : [];
  });

const objectMentions = (reading: Reading): PactMention[] =>
  findAll(BY_OBJECT, reading.plain).map((span) => ({ ...withTail(reading, span), type: "PACTE_LOCAL", full: true }));

/** Every pact a text names, the specific wordings first; mentions do not overlap. */
export const findPactMentions = (reading: Reading, gazetteer: Gazetteer): PactMention[] => {
  const kept: PactMention[] = [];
  const [lines, held] = [spanSet(reading.lines), spanSet()];
  for (const mention of [...formMentions(reading), ...placedMentions(reading, gazetteer), ...objectMentions(reading)])
    if (lines.meets({ start: mention.start, end: mention.start + 1 }) && !held.meets(mention)) {
      kept.push(mention);
      held.add(mention);
    }
  return kept.sort((a, b) => a.start - b.start);
};

/** How much the words of a kind of pact tell of it: those that any agreement may bear tell little. */
const TELLS: Partial<Record<PactType, number>> = {
  OTHER: 0.15,
  CONTRAT_CADRE: 0.15,
  PROJET_TERRITOIRE: 0.15,
  DECLARATION_COMMUNE: 0.15,
  PACTE_LOCAL: 0.6,
};

/** The kind of pact a document is about: how often it is named, in full rather than by its acronym, and how early. */
const weightOf = (reading: Reading, mentions: readonly PactMention[], type: PactType, titleEnd: number): number => {
  const own = mentions.filter((mention) => mention.type === type);
  const told = own.reduce((total, { full }) => total + (full ? 1 : 0.5), 0);
  // « un pacte pour l'emploi » in lower case may be another pact told by its aim.
  const described = type === "PACTE_LOCAL" && own.every(({ start }) => /\p{Ll}/u.test(reading.flat[start] ?? ""));
  const first = own[0]?.start ?? 0;
  if (described) return 0.6 * told;
  return (TELLS[type] ?? 1) * (told + (first < titleEnd ? 3 : 0) + (mentions[0]?.type === type ? 2 : 0));
};

export type MainPact = { readonly type: Value<PactType>; readonly name: Value; readonly mentions: readonly PactMention[] };

const versioned = (name: string): boolean => /#\d|\d(?:e|er|ème) volet|\b[Aa]cte \d/.test(name);

/** A name written with a capital; the kind alone often stands in lower case beside it. */
const isProper = (name: string): boolean => /^\p{Lu}/u.test(name);

export const findMainPact = (reading: Reading, mentions: readonly PactMention[], titleEnd: number): MainPact | null => {
  const types = [...new Set(mentions.map(({ type }) => type))];
  const [type] = types.sort((a, b) => weightOf(reading, mentions, b, titleEnd) - weightOf(reading, mentions, a, titleEnd));
  if (type === undefined) return null;
  const related = mentions.filter(
    (mention) => mention.type === type || (type === "PACTE_ETAT_TERRITOIRE" && mention.type === "PACTE_ETAT_REGION"),
  );
  const named = related.filter(({ full }) => full);
  const longest = (named.length > 0 ? named : related).reduce((a, b) => {
    const [x, y] = [say(reading, a), say(reading, b)];
    if (versioned(x) !== versioned(y)) return versioned(x) ? a : b;
    if (isProper(x) !== isProper(y)) return isProper(x) ? a : b;
    return y.length > x.length ? b : a;
  });
  const evidence = [{ start: longest.start, end: longest.end }];
  return {
    type: { value: type, evidence, confidence: type === "PACTE_LOCAL" ? 0.7 : 0.9 },
    name: { value: say(reading, longest), evidence, confidence: 0.85 },
    mentions: related,
  };
};
