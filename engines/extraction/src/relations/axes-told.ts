import type { Span } from "@levier/kernel";
import { NUMBER_WORDS } from "../entities/numbers.ts";
import { PROJECTS } from "../entities/works.ts";
import { elementsOf } from "../text/enumeration.ts";
import { type Found, findAll } from "../text/find.ts";
import { type Reading, sentenceAt } from "../text/reading.ts";
import { areThemes, countBefore, listed, splitAnd, themesFrom, themesWithin } from "./axis-lists.ts";
import { type AxisMention, HEAD } from "./axis-mention.ts";

const HEADS = new RegExp(`\\b${HEAD}\\b`, "g");
const COUNTED = `(?:\\d{1,2}|${NUMBER_WORDS}) (?:[a-z]+ )?${HEAD}\\b`;

const INLINE = new RegExp(`\\b${HEAD}\\b(?! de la commission)[^.:;()\\n]{0,110}(?::|que voici,|suivants?,) *(?!\\n)`, "g");
/** « huit axes ont été définis, avec notamment l'industrie, l'eau et l'habitat »: as many as the sentence tells. */
const WITH = new RegExp(
  `\\b${HEAD}\\b[^.:;()\\n]{0,90}?(?:,? (?:avec|dont|a savoir|soit|parmi (?:lesquels|eux|elles|lesquelles)|sans oublier)(?: notamment)?,?|,? notamment|,? comme|,? tels? que|,? telles? que|,? autour)(?: (?:de|d'))? ?(?=du |[a-z]+(?:er|ir|re) |(?:la |l'|le |les |de |d'))`,
  "g",
);
/** « Les priorités affichées concernent l'emploi, la santé et la mobilité » */
const CONCERN = new RegExp(
  `\\b${HEAD}\\b(?: (?!de la |du |des |de l')[a-z-]+){0,3}(?:, [^,.;:]{3,60},)? (?:concernent|portent sur|sont|seront|visent|touchent|recouvrent|s'articulent autour d(?:e|es|u)?)(?: notamment)? ?(?=(?:la |l'|le |les |de |d'))`,
  "g",
);
/** « quatre défis (environnement, numérique, industrie, santé) » */
const IN_BRACKETS = new RegExp(
  `\\b(?:(?:\\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:grande?s? )?${HEAD}|axes|defis|thematiques|orientations|piliers)\\b[^.:;()\\n]{0,50} \\((?!voir |cf|pages? |p\\.|annexes? |tableau |figure )(?=[^()]{8,200}\\))`,
  "g",
);
/** « Trois filières ont été retenues : » */
const RETAINED =
  /\b(?:filieres|secteurs|poles|champs|sujets|leviers|categories)(?: [a-z-]+){0,2} (?:ont ete |sont |etaient )?(?:retenue?s|prioritaires|identifiee?s|choisie?s|ciblee?s)[^.:;()\n]{0,40}: *(?!\n)/g;
const AMONG =
  /\b(?:figurent|comptent) parmi les (?:axes|objectifs|priorites|defis|thematiques|themes|domaines)(?: communes?| retenue?s| prioritaires)?\s+/g;
/** « autour d'axes de transition écologique, développement économique et cohésion sociale »: no article tells its elements. */
const WITHOUT_ARTICLES =
  /\b(?:axes|thematiques|themes|champs|domaines) d(?:e |')((?!travail|action|intervention|activite|competence)[a-z][^.;:()]{3,50}(?:, [a-z][^,.;:()]{3,50})+ et [a-z][^,.;:()]{3,50})(?=[,.;:)]|$)/g;
/** « trois axes – l'eau, l'air et le sol – » */
const BETWEEN_DASHES = new RegExp(`\\b${COUNTED}[^.:;()\\n–—]{0,60} [–—-] ?(?=[a-z])`, "g");
/** « Huit ambitions ont été fixées. Parmi elles : » */
const THEN = new RegExp(
  `\\b${COUNTED}[^.:;()\\n]{0,60}\\.\\s+(?:parmi (?:elles|eux|celles-ci|ceux-ci)|il s'agit(?: notamment)? de|ce sont|a savoir)(?: notamment)?,? ?:? *`,
  "g",
);
/** « Au cœur de cette stratégie : » */
const AT_HEART =
  /\bau (?:coeur|cœur|centre) d(?:e |u )(?:cette |ce |la |l')?(?:strategie|pacte|contrat|plan|projet|dispositif|demarche|programme|accord)[^.:;,]{0,30} : *(?!\n)/g;
/** « mobilise les politiques publiques (habitat, emploi, santé) » */
const POLICIES =
  /\b(?:politiques publiques|champs d'intervention|thematiques|domaines d'intervention)\b[^.:;()\n]{0,50} \((?=(?:[^(),\n]{3,60},){2}[^()\n]{3,120}\))/g;
/** « agir en matière de santé, de mobilité et de logement » */
const IN_MATTERS =
  /\b(?:actions?|projets?|moyens|agir|intervenir|initiatives)\b[^.;:()]{0,60}\b(?:en matiere|au profit|en faveur) (?=d(?:e |'|u ))/g;
const ADJECTIVES =
  /\b(?:defis|volets|(?:deux|trois|quatre|cinq|\d) (?:grandes )?transitions|(?:axes|domaines|enjeux|thematiques) des transitions) \(?((?:[a-z-]+(?:, | et ))+(?:de (?:la |l')?)?[a-z-]+)/g;
/** What acts, or what is a document, told nearer than the themes: « des axes et des propositions concrètes, comme … », « en lien avec ». */
const NEARER = new RegExp(
  `(?<!\\b${HEAD} (?:d'|de |des ))\\b(?:${PROJECTS}|propositions|documents|dispositifs|textes)\\b|\\b(?:lien|partenariat|concertation|accord|collaboration|coherence|adequation|articulation|association)(?: [a-z]+)? avec$`,
);
/** A person's own priorities, or those of a programme of another kind. */
const ELSEWHERE = /\bmandat\b|\bcampagne\b/;

/** The last name of axes in what announces a list: the one that the list is of. */
const lastHead = ({ plain }: Reading, { start, end }: Found): number => {
  const heads = findAll(HEADS, plain, { start, end });
  return heads.at(-1)?.start ?? start;
};

const isOwn = (reading: Reading, found: Found): boolean => {
  const words = reading.plain.slice(lastHead(reading, found), found.end).trimEnd();
  return !NEARER.test(words) && !ELSEWHERE.test(words);
};

/** « d'intervenir en matière de A, de B et de C »: each element opens with « de ». */
const inMatters = (reading: Reading, body: Span): AxisMention[] =>
  findAll(IN_MATTERS, reading.plain, body).flatMap(({ end }) => {
    const elements = themesFrom(reading, end, null);
    const parallel = elements.every(({ start }) => /^d(?:e |'|u |es )/.test(reading.plain.slice(start, start + 4)));
    return elements.length > 2 && parallel ? listed(reading, elements) : [];
  });

const withoutArticles = (reading: Reading, body: Span): AxisMention[] =>
  findAll(WITHOUT_ARTICLES, reading.plain, body).flatMap(({ at }) => {
    const list = at(1);
    const elements = list ? elementsOf(reading, list) : [];
    const parts = elements.flatMap((each, index) => (index === elements.length - 1 ? splitAnd(reading, each) : [each]));
    return areThemes(reading, parts) ? listed(reading, parts) : [];
  });

/** « défis écologique, numérique et de la santé » */
const adjectives = (reading: Reading, body: Span): AxisMention[] =>
  findAll(ADJECTIVES, reading.plain, body).flatMap(({ at }) => {
    const list = at(1);
    return list
      ? listed(
          reading,
          elementsOf(reading, list).flatMap((each) => splitAnd(reading, each)),
        )
      : [];
  });

const inline = (reading: Reading, found: Found): AxisMention[] =>
  listed(reading, themesFrom(reading, found.end, countBefore(reading.plain, lastHead(reading, found))));

/** What stands between brackets that open at an offset. */
const inBrackets = (reading: Reading, found: Found): AxisMention[] => {
  const list = { start: found.end, end: Math.max(found.end, reading.plain.indexOf(")", found.end)) };
  return listed(reading, themesWithin(reading, list, countBefore(reading.plain, lastHead(reading, found))));
};

const betweenDashes = (reading: Reading, found: Found): AxisMention[] => {
  const rest = reading.plain.slice(found.end, sentenceAt(reading, found.end)?.end ?? found.end);
  const close = rest.search(/ ?[–—]| -(?=[ ,.]|$)/);
  const list = { start: found.end, end: found.end + Math.max(0, close) };
  return listed(reading, themesWithin(reading, list, countBefore(reading.plain, lastHead(reading, found))));
};

/** Axes that sentences tell in an enumeration. */
export const axesTold = (reading: Reading): AxisMention[] => {
  const body = { start: 0, end: reading.bodyEnd };
  const each = (pattern: RegExp, read: (reading: Reading, found: Found) => AxisMention[]): AxisMention[] =>
    findAll(pattern, reading.plain, body)
      .filter((found) => isOwn(reading, found))
      .flatMap((found) => read(reading, found));
  return [
    ...withoutArticles(reading, body),
    ...[INLINE, RETAINED, AMONG, THEN, WITH, CONCERN, AT_HEART].flatMap((pattern) => each(pattern, inline)),
    ...[IN_BRACKETS, POLICIES].flatMap((pattern) => each(pattern, inBrackets)),
    ...each(BETWEEN_DASHES, betweenDashes),
    ...adjectives(reading, body),
  ];
};

/** Themes that a text tells its projects to be about, where it tells no axis. */
export const axesOfMatters = (reading: Reading): AxisMention[] => inMatters(reading, { start: 0, end: reading.bodyEnd });
