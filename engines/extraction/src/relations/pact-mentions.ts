import type { PactType, Span } from "@levier/kernel";
import { findAgreements } from "../entities/agreements.ts";
import { formerRegions } from "../entities/former-regions.ts";
import { pactForms } from "../entities/pact-types.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { findAll } from "../text/find.ts";
import { type Reading, trimmed } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";

/** A pact named in full or by its acronym. */
export type PactMention = Span & {
  readonly type: PactType;
  readonly full: boolean;
  /** Whether its kind has a name of its own, in law or in use. */
  readonly known: boolean;
  /** What mentions of one pact share: its kind, or the form and object of an agreement of no kind with a name of its own. */
  readonly key: string;
};

const PLACE = "(?:\\p{Lu}[\\p{L}'-]*(?:(?:[- ](?:en|sur|les|de la|de|du|des|la|le|et)[- ]|[- ](?:de )?[dl]'|[- ])\\p{Lu}[\\p{L}'-]*)*)";
const ACRONYM = "(?: \\(\\s*[A-Z][A-Za-z]{1,9}\\s*\\))";
const LINK = "(?:(?:pour|de|du|des|d'|de la|de l'|pour la|pour le|pour les|pour l'|du territoire|de l'espace) ?)";
/** What follows a kind of pact and still belongs to its name: acronym, place, years, version. */
const TAIL = new RegExp(
  `^${ACRONYM}?(?: ?#\\d| \\d(?![\\dèe]))?(?: ${LINK}?(?!Entre\\b|ENTRE\\b)${PLACE})?${ACRONYM}?(?:,? \\d(?:e|er|re|ère|ème|eme|nde) génération)?(?:(?: pour|,)? \\d{4}\\s?[-–/]\\s?\\d{4}| ?#\\d)?(?: : \\d(?:er?|e|ème) volet)?`,
  "u",
);

/** A pact by its object: « pacte pour l'emploi et l'innovation », « pacte local d'avenir ». */
const ADJECTIVE =
  "(?: (?:territoria|socia|loca|regiona|rura|environnementa)\\w+| (?!avec|entre)\\w+(?:iques?|ables?|aires?|ives?|ifs?)(?![a-z]))";
const OBJECT = "[a-z][a-z-]{3,}";
/** Pacts in a figure of speech, or between people. */
const NO_OBJECT =
  "confiance|gouvernance|non[- ]agression|stabilite|actionnaires|associes|majorite|legislature|preference|mandat|amitie|famille|suicide|silence|corruption";
const BY_OBJECT = new RegExp(
  "\\bpactes? (?:(?:local|territorial|regional|social|fiscal|economique)e? )?(?:\\d )?(?:pour (?![a-z]+(?:er|ir|re) )|de |d')(?:l'|la |le |les )?" +
    `(?!${NO_OBJECT})(?!ce\\b|cette|ces|grande?s?\\b|nouve|petite?s?\\b|plus|son\\b|sa\\b|ses\\b|leur|nos\\b|deux\\b|trois\\b|quatre\\b)${OBJECT}${ADJECTIVE}?` +
    `(?: (?:et|de|du|des) (?:l'|la |le |les |d')?(?!autres|sa\\b|ses\\b|son\\b|leur)${OBJECT}${ADJECTIVE}?)?`,
  "g",
);

/** The place told right after a pact's acronym: « le CRTE des Trois Vallons ». */
export const placeAfter = ({ flat }: Reading, { end }: Span): Span | null => {
  const tail = new RegExp(`^ (?:du |de |des |d'|de la |de l')(${PLACE})`, "u").exec(flat.slice(end, end + 100));
  return tail?.[1] ? { start: end + tail[0].length - tail[1].length, end: end + tail[0].length } : null;
};

const TO_ACRONYM = /^[^.;:,()\n]{1,80} \(\s?(\p{Lu}[\p{L}]{2,9})\s?\)/u;

/** « engagement pour le renouveau des trois vallées (ERTV) »: an acronym with the first letter of the name closes it. */
const acronymEnd = ({ flat, plain }: Reading, { start, end }: Span): number => {
  const match = TO_ACRONYM.exec(flat.slice(end, end + 100));
  return match?.[1]?.[0]?.toLowerCase() === plain[start] ? end + (match?.[0].length ?? 0) : end;
};

const withTail = (reading: Reading, { start, end }: Span): Span => {
  const tail = TAIL.exec(reading.flat.slice(end, Math.min(reading.flat.length, end + 120)));
  return trimmed(reading.flat, { start, end: Math.max(end + (tail?.[0].length ?? 0), acronymEnd(reading, { start, end })) }, /[\s,;:]/);
};

const formMentions = (reading: Reading): PactMention[] =>
  pactForms.flatMap(({ type, wording, acronym, key = type }) => {
    const full = findAll(new RegExp(`\\b(?:${wording})\\b`, "g"), reading.plain).map((span) => ({
      ...withTail(reading, span),
      type,
      full: true,
      known: true,
      key,
    }));
    const short = acronym
      ? findAll(new RegExp(`\\b${acronym}\\b`, "g"), reading.plain)
          .filter(({ start }) => /[A-Z]/.test(reading.flat[start] ?? ""))
          .map(({ start, end }) => ({ start, end, type, full: false, known: true, key }))
      : [];
    return [...full, ...short];
  });

/** « Pacte X » where X is a place: with a region it binds State and region, with another place State and territory. */
const placedMentions = (reading: Reading, gazetteer: Gazetteer): PactMention[] =>
  findAll(new RegExp(`\\b[Pp]acte (pour (?:la |le |l'))?(${PLACE})`, "gu"), reading.flat).flatMap(
    ({ start, end, at, groups }): PactMention[] => {
      if (!at(2)) return [];
      const [known] = gazetteer.named(groups[2] ?? "", ["region", "departement"]);
      const isRegion = known?.kind === "region" || formerRegions.has(groups[2] ?? "");
      // « un pacte pour le Cantal » tells for whom it is, not with whom.
      if (!isRegion && (!known || groups[1])) return [];
      const type = isRegion ? "PACTE_ETAT_REGION" : "PACTE_ETAT_TERRITOIRE";
      return [{ start, end, type, full: true, known: true, key: type }];
    },
  );

const objectMentions = (reading: Reading): PactMention[] =>
  findAll(BY_OBJECT, reading.plain).map((span) => ({
    ...withTail(reading, span),
    type: "PACTE_LOCAL",
    full: true,
    known: true,
    key: "PACTE_LOCAL",
  }));

/** « , « Quartiers en mouvement » »: the name of its own that follows what an agreement is. */
const QUOTED = /^,?(?: (?:nouvelle|deuxième|seconde|troisième) génération,?)? [«“"] ?[^«»“”"\n]{4,60} ?[»”"]/;

const OWN_ACRONYM = /\(\s*([A-Z][A-Za-z]{1,9})\s*\)/;

/** Agreements of no kind with a name of its own, with the acronym that the text gives them. */
const agreementMentions = (reading: Reading): PactMention[] => {
  const full = findAgreements(reading.flat, reading.plain).map((each) => {
    const span = withTail(reading, each);
    const quoted = QUOTED.exec(reading.flat.slice(span.end, span.end + 110))?.[0].length ?? 0;
    return { ...each, start: span.start, end: span.end + quoted, full: true, known: false };
  });
  const acronyms = new Map(
    full.flatMap((each) => {
      const acronym = OWN_ACRONYM.exec(reading.flat.slice(each.start, each.end))?.[1];
      return acronym ? [[acronym, each] as const] : [];
    }),
  );
  const short = [...acronyms].flatMap(([acronym, { type, key }]) =>
    findAll(new RegExp(`(?<!\\p{L})${acronym}(?!\\p{L})`, "gu"), reading.flat).map(({ start, end }) => ({
      start,
      end,
      type,
      full: false,
      known: false,
      key,
    })),
  );
  return [...full, ...short];
};

/** « le Pacte pour la réussite de X (Pacte X) »: two names of one pact. */
const withAliases = ({ flat }: Reading, mentions: readonly PactMention[]): PactMention[] => {
  const aliases = new Map<string, PactMention>();
  for (const [index, mention] of mentions.entries()) {
    const before = mentions[index - 1];
    if (before && /^ ?\($/.test(flat.slice(before.end, mention.start))) aliases.set(mention.key, before);
  }
  return mentions.map((each) => {
    const first = aliases.get(each.key);
    return first && first.key !== each.key ? { ...each, key: first.key, type: first.type, known: first.known } : each;
  });
};

/** « un pacte pour dynamiser l'économie »: the pact that the text names elsewhere, told by its purpose. */
const withoutPurposes = ({ plain }: Reading, mentions: readonly (PactMention & { readonly byPurpose?: boolean })[]): PactMention[] => {
  const form = ({ start }: Span): string => /^[a-z]+?(?=s?\b)/.exec(plain.slice(start, start + 12))?.[0] ?? "";
  return mentions.map(({ byPurpose, ...each }) => {
    const named = byPurpose ? mentions.find((other) => !other.byPurpose && other.full && form(other) === form(each)) : undefined;
    return named ? { ...each, key: named.key, type: named.type, known: named.known, full: false } : each;
  });
};

/** Every pact a text names, the specific wordings first; mentions do not overlap. */
export const findPactMentions = (reading: Reading, gazetteer: Gazetteer): PactMention[] => {
  const kept: (PactMention & { readonly byPurpose?: boolean })[] = [];
  const [lines, held] = [spanSet(reading.lines), spanSet()];
  const found = [
    ...formMentions(reading),
    ...placedMentions(reading, gazetteer),
    ...objectMentions(reading),
    ...agreementMentions(reading),
  ];
  for (const mention of found)
    if (lines.meets({ start: mention.start, end: mention.start + 1 }) && !held.meets(mention)) {
      kept.push(mention);
      held.add(mention);
    }
  return withAliases(
    reading,
    withoutPurposes(
      reading,
      kept.sort((a, b) => a.start - b.start),
    ),
  );
};
