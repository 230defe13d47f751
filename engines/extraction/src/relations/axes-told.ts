import type { Span } from "@levier/kernel";
import { elementsOf } from "../text/enumeration.ts";
import { findAll } from "../text/find.ts";
import { type Reading, trimmed } from "../text/reading.ts";
import { type AxisMention, HEAD } from "./axis-mention.ts";

const INLINE = new RegExp(`\\b${HEAD}\\b(?! de la commission)[^.:;()\\n]{0,110}(?::|que voici,|suivants?,) *(?!\\n)`, "g");
/** « huit axes ont été définis, avec notamment l'industrie, l'eau et l'habitat »: as many as the sentence tells. */
const WITH = new RegExp(
  `\\b${HEAD}\\b[^.:;()\\n]{0,90}?(?:,? (?:avec|dont|a savoir|soit|parmi (?:lesquels|eux|elles|lesquelles))(?: notamment)?,?|,? notamment|,? comme|,? tels? que|,? telles? que|,? autour)(?: (?:de|d'))? ?(?=du |[a-z]+(?:er|ir|re) |(?:la |l'|le |les |de |d'))`,
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
/** « agir en matière de santé, de mobilité et de logement » */
const IN_MATTERS = /\b(?:actions?|projets?|moyens|agir|intervenir|initiatives)\b[^.;:()]{0,60}\ben matiere (?=d(?:e |'|u ))/g;
const ADJECTIVES = /\b(?:defis|volets) ((?:[a-z-]+(?:, | et ))+(?:de (?:la |l')?)?[a-z-]+)/g;
const sentenceEnd = (reading: Reading, at: number): number =>
  reading.sentences.find(({ start, end }) => start <= at && at < end)?.end ?? at;

const VERB = /(?<![\p{L}'])(?:est|sont|a|ont|sera|seront|doit|doivent|peut|permet|permettra|avait|était|s'est|va|vont)(?!\p{L})/iu;

/** Characters of the longest theme told inside a sentence. */
const LONGEST = 130;

/** Elements short enough to name themes, none of them a clause of its own. */
const areThemes = ({ flat }: Reading, elements: readonly Span[]): boolean =>
  elements.length >= 2 &&
  elements.length <= 12 &&
  elements.every(({ start, end }) => end - start <= LONGEST && !VERB.test(flat.slice(start, end)));

const inlineEnd = (reading: Reading, start: number): number => {
  const end = sentenceEnd(reading, start);
  const words = reading.plain.slice(start, end);
  if (words.split(";").length > 2 && !/[:(]/.test(words)) return end;
  const stop =
    /\s*(?:[:;»]|\((?![^()]{1,60}\)(?:,| et ))|, en (?=[a-z]+ant\b)|, pour (?=[a-z]+er\b)|, (?:ce )?qui |, dont |, afin d|, permettant |, et ce )/.exec(
      words,
    );
  return stop ? start + stop.index : end;
};

const MARK = /\(?\b\d\)\s*/g;

/** « (1) l'industrie, (2) la formation et (3) le tourisme » */
const marked = (reading: Reading, from: number): Span[] => {
  const whole = { start: from, end: sentenceEnd(reading, from) };
  const marks = findAll(MARK, reading.plain, whole);
  if (marks.length < 2 || marks[0]?.start !== from) return [];
  return marks.map(({ end }, index) => {
    const next = marks[index + 1]?.start ?? whole.end;
    const and = / et $/.test(reading.plain.slice(end, next)) ? 4 : 0;
    return trimmed(reading.flat, { start: end, end: next - and });
  });
};

/** What stands between brackets that open at an offset. */
const inBrackets = (reading: Reading, from: number): Span[] => {
  const to = reading.plain.indexOf(")", from);
  const elements = elementsOf(reading, { start: from, end: to < 0 ? from : to });
  return areThemes(reading, elements) ? elements : [];
};

const inline = (reading: Reading, from: number): Span[] => {
  const numbers = marked(reading, from);
  if (areThemes(reading, numbers)) return numbers;
  const elements = elementsOf(reading, { start: from, end: inlineEnd(reading, from) });
  return areThemes(reading, elements) ? elements : [];
};

const ORDINAL =
  /\b(?:premier|deuxieme|second|troisieme|quatrieme|dernier) (?:axe|volet|objectif|defi|pilier|cluster|secteur)\b[^.:;]{0,25}?(?::|,| est| porte sur| concerne| sera (?:dedie|consacre) (?:a|au|aux)) (?:(?:l'appui )?(?:a la |a l'|aux |au |a ))?/g;

const ordinal = (reading: Reading): Span[] =>
  findAll(ORDINAL, reading.plain).flatMap(({ end }) => {
    const stop = /[.;:(]|, (?:qui|ou|dont)/.exec(reading.plain.slice(end));
    const span = trimmed(reading.flat, { start: end, end: end + (stop?.index ?? 0) });
    return span.end > span.start && span.end - span.start < 90 ? [span] : [];
  });

/** An element so short beside its enumeration that by itself it tells no axis. */
const isBrief = (element: Span, list: Span): boolean => 3 * (element.end - element.start) < list.end - list.start;

const splitAnd = ({ plain }: Reading, { start, end }: Span): Span[] => {
  const at = plain.slice(start, end).indexOf(" et ");
  return at < 0
    ? [{ start, end }]
    : [
        { start, end: start + at },
        { start: start + at + 4, end },
      ];
};

const alone = (span: Span): AxisMention => ({ start: span.start, end: span.end, detail: null });

const listed = (elements: readonly Span[]): AxisMention[] => {
  const list = { start: elements[0]?.start ?? 0, end: elements.at(-1)?.end ?? 0 };
  return elements.map((each) => (isBrief(each, list) ? { ...alone(each), list } : alone(each)));
};

/** « d'intervenir en matière de A, de B et de C »: each element opens with « de ». */
const inMatters = (reading: Reading, body: Span): AxisMention[] =>
  findAll(IN_MATTERS, reading.plain, body).flatMap(({ end }) => {
    const elements = inline(reading, end);
    const parallel = elements.every(({ start }) => /^d(?:e |'|u |es )/.test(reading.plain.slice(start, start + 4)));
    return elements.length > 2 && parallel ? listed(elements) : [];
  });

const withoutArticles = (reading: Reading, body: Span): AxisMention[] =>
  findAll(WITHOUT_ARTICLES, reading.plain, body).flatMap(({ at }) => {
    const list = at(1);
    const elements = list ? elementsOf(reading, list) : [];
    const parts = elements.flatMap((each, index) => (index === elements.length - 1 ? splitAnd(reading, each) : [each]));
    return areThemes(reading, parts) ? listed(parts) : [];
  });

/** « défis écologique, numérique et de la santé » */
const adjectives = (reading: Reading, body: Span): AxisMention[] =>
  findAll(ADJECTIVES, reading.plain, body).flatMap(({ at }) => {
    const list = at(1);
    return list ? listed(elementsOf(reading, list).flatMap((each) => splitAnd(reading, each))) : [];
  });

/** Axes that sentences tell, those of enumerations first. */
export const axesTold = (reading: Reading): AxisMention[] => {
  const body = { start: 0, end: reading.bodyEnd };
  const starts = [INLINE, RETAINED, AMONG, WITH, CONCERN].flatMap((pattern) => findAll(pattern, reading.plain, body).map(({ end }) => end));
  const lists = [
    ...withoutArticles(reading, body),
    ...inMatters(reading, body),
    ...starts.flatMap((start) => listed(inline(reading, start))),
    ...findAll(IN_BRACKETS, reading.plain, body).flatMap(({ end }) => listed(inBrackets(reading, end))),
    ...adjectives(reading, body),
  ];
  // After a list of the axes, what is told of the first and the second is what they hold.
  return lists.length > 1 ? lists : [...lists, ...ordinal(reading).map(alone)];
};
