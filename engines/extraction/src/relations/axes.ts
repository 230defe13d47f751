import type { Span } from "@levier/kernel";
import { elementsOf } from "../text/enumeration.ts";
import { findAll, overlaps } from "../text/find.ts";
import type { Line } from "../text/lines.ts";
import { type Reading, trimmed } from "../text/reading.ts";

/** An axis with the part of its line that details it, and the part of the text it heads, when there is one. */
export type AxisMention = Span & {
  readonly detail: Span | null;
  readonly below?: Span;
  /** The enumeration that tells a word or two to be an axis. */
  readonly list?: Span;
};

const HEAD =
  "(?:axes|objectifs|priorites|defis|enjeux strategiques|domaines|thematiques|themes|orientations|piliers|volets|ambitions|grands chantiers|secteurs strategiques|filieres retenues)";
const ANNOUNCES = new RegExp(`\\b${HEAD}\\b`, "g");
const INLINE = new RegExp(`\\b${HEAD}\\b(?! de la commission)[^.:;()\\n]{0,75}(?::|que voici,|suivants?,) *(?!\\n)`, "g");
/** « huit axes ont été définis, avec notamment l'industrie, l'eau et l'habitat »: as many as the sentence tells. */
const WITH = new RegExp(
  `\\b${HEAD}\\b[^.:;()\\n]{0,90}?(?:,? (?:avec|dont|a savoir|soit|parmi (?:lesquels|eux|elles|lesquelles))(?: notamment)?,?|,? notamment|,? comme|,? tels? que|,? telles? que|,? autour)(?: (?:de|d'))? ?(?=du |[a-z]+(?:er|ir|re) |(?:la |l'|le |les |de |d'))`,
  "g",
);
/** « Les priorités affichées concernent l'emploi, la santé et la mobilité » */
const CONCERN = new RegExp(
  `\\b${HEAD}\\b(?: (?!de la |du |des |de l')[a-z-]+){0,3} (?:concernent|portent sur|sont|seront|visent|touchent|recouvrent|s'articulent autour d(?:e|es|u)?)(?: notamment)? ?(?=(?:la |l'|le |les |de |d'))`,
  "g",
);
/** « quatre défis (environnement, numérique, industrie, santé) » */
const IN_BRACKETS = new RegExp(
  `\\b(?:(?:\\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:grande?s? )?${HEAD}|axes|defis|thematiques|orientations|piliers)\\b[^.:;()\\n]{0,50} \\((?=[^()]{8,200}\\))`,
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
const DETAIL =
  /\s*(?::|, en (?=(?:amenag|cre|lanc|construi|deploy|renov|install|entrepren|developp|valoris|diversifi|modernis)[a-z]*ant )|, soit |, avec (?!une? (?:accent|attention|volet|priorite)) ?|, notamment |, dont |, par exemple | avec (?=le |la |les |l'|un |une ))/;
const BEFORE_LIST = /^(?:\s|:|soit|\d+ actions,?|avec|dont|notamment|entre autres|par exemple|,)*/;

/** The bullets right below a line. */
const bulletsBelow = (lines: readonly Line[], index: number): Line[] => {
  const next = lines.slice(index + 1);
  const stop = next.findIndex(({ bullet, number }) => !bullet && number === null);
  return next.slice(0, stop < 0 ? next.length : stop);
};

const NUMBERED =
  /^(?:axe|objectif|defi|priorite|volet|pilier|orientation|ambition|enjeu|thematique|chantier)s?(?: strategique| prioritaire)?\s*(?:n ?[°o]\s*)?(?:(?:\d+|[ivx]+)\s*[:.–—/-]\s*|\d{1,2} )(?=[a-z«"])/;

/** A bullet as an axis: its heading, and what follows a colon or « avec » as its detail. */
const axisOfLine = ({ plain, flat }: Reading, whole: Line): AxisMention => {
  const line = { start: whole.start + (NUMBERED.exec(plain.slice(whole.start, whole.end))?.[0].length ?? 0), end: whole.end };
  const content = plain.slice(line.start, line.end);
  const cut = DETAIL.exec(content);
  if (!cut) return { ...trimmed(flat, line, /[\s;,.:…]/), detail: null };
  const from = line.start + cut.index;
  const lead = BEFORE_LIST.exec(plain.slice(from, line.end))?.[0].length ?? 0;
  return { ...trimmed(flat, { start: line.start, end: from }), detail: { start: from + lead, end: line.end } };
};

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
  const stop = /\s*(?:[:;»]|\((?![^()]{1,60}\)(?:,| et ))|, en (?=[a-z]+ant\b)|, pour (?=[a-z]+er\b))/.exec(words);
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

/** One axis for each bullet of the first rank; a list within the list is what its axis heads. */
const axesOfBullets = (reading: Reading, bullets: readonly Line[]): AxisMention[] => {
  const margin = Math.min(...bullets.map(({ indent }) => indent));
  const heads = bullets.filter(({ indent }) => indent <= margin + 1);
  if (heads.length === bullets.length) return bullets.map((each) => axisOfLine(reading, each));
  return heads.map((head, index) => {
    const next = heads[index + 1]?.start ?? (bullets.at(-1)?.end ?? head.end) + 1;
    const below = { start: head.end, end: next };
    return bullets.some(({ start }) => start > head.start && start < next)
      ? { ...axisOfLine(reading, head), below }
      : axisOfLine(reading, head);
  });
};

/** « réparties en quatre axes » */
const NUMBER_BEFORE = /\b(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:grands? |principa[a-z]+ )?$/;

const bulleted = (reading: Reading): AxisMention[] =>
  reading.lines.flatMap((line, index) => {
    const content = reading.plain.slice(line.start, line.end);
    const told = findAll(ANNOUNCES, content).at(-1);
    const last = told !== undefined && NUMBER_BEFORE.test(content.slice(0, told.start)) && content.length - told.end < 60;
    const announced = told !== undefined && (content.endsWith(":") || content.length < 90 || last);
    if (!announced || line.bullet || line.number !== null || /s'engagent? a|actions? pour/.test(content)) return [];
    return axesOfBullets(reading, bulletsBelow(reading.lines, index));
  });

const INFINITIVE = /^(?:[a-z]+(?:er|ir|re)) /;

/** Headings that open with an infinitive, and numbered lines that introduce bullets, once the text has announced its order. */
const headings = (reading: Reading): AxisMention[] => {
  const announced = findAll(
    /\b(?:deux|trois|quatre|cinq|six|sept|huit|\d) (?:grands? |principa\w+ )?(?:axes|domaines|objectifs|priorites|defis|piliers|volets)\b/g,
    reading.plain,
  )[0];
  if (!announced) return [];
  return reading.lines.flatMap((line, index) => {
    const content = reading.plain.slice(line.start, line.end);
    if (line.start < announced.end || line.bullet || content.length > 90) return [];
    const below = reading.lines[index + 1];
    const opens = line.number !== null && content.endsWith(":") && below?.bullet === true;
    const heading = line.number === null && INFINITIVE.test(content) && !/[.:;!?]$/.test(content);
    return opens || heading ? [{ ...trimmed(reading.flat, line), detail: null }] : [];
  });
};

const isListed = ({ bullet, number }: Line): boolean => bullet || number !== null;

/** What the lines below a heading hold: up to the next heading; after the last one, the text that follows its list is another matter. */
const belowHeading = (reading: Reading, heading: Line, next: Line | undefined): Span => {
  if (next) return { start: heading.end, end: next.start };
  const lines = reading.lines.filter(({ start }) => start > heading.end);
  const firstItem = lines.findIndex(isListed);
  const after = firstItem < 0 ? undefined : lines.slice(firstItem).find((line) => !isListed(line) && line.gap > 0);
  return { start: heading.end, end: after?.start ?? reading.bodyEnd };
};

/** « Axe 1 : Mobilités » on lines of their own, at least two of them. */
const numbered = (reading: Reading): AxisMention[] => {
  const heads = reading.lines.filter(({ start, end }) => end - start <= 400 && NUMBERED.test(reading.plain.slice(start, end)));
  const [first] = heads;
  if (!first || heads.length < 2) return [];
  const from = reading.lines.indexOf(first);
  const listed = heads.every((line, index) => reading.lines[from + index] === line);
  return heads.map((line, index) => {
    const axis = axisOfLine(reading, line);
    return listed ? axis : { ...axis, below: belowHeading(reading, line, heads[index + 1]) };
  });
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

/** The headings under which a pact orders its actions, or the themes it says it retains, in order and once each. */
export const findAxes = (reading: Reading): AxisMention[] => {
  const body = { start: 0, end: reading.bodyEnd };
  const plainAxis = (span: Span): AxisMention => ({ start: span.start, end: span.end, detail: null });
  const listed = (elements: readonly Span[]): AxisMention[] => {
    const list = { start: elements[0]?.start ?? 0, end: elements.at(-1)?.end ?? 0 };
    return elements.map((each) => (isBrief(each, list) ? { ...plainAxis(each), list } : plainAxis(each)));
  };
  const inLines = [...numbered(reading), ...bulleted(reading), ...headings(reading)];
  const starts = [INLINE, RETAINED, AMONG, WITH, CONCERN].flatMap((pattern) => findAll(pattern, reading.plain, body).map(({ end }) => end));
  const bracketed = findAll(IN_BRACKETS, reading.plain, body).flatMap(({ end }) => listed(inBrackets(reading, end)));
  const matters = findAll(IN_MATTERS, reading.plain, body).flatMap(({ end }) => {
    const elements = inline(reading, end);
    return elements.length > 2 && elements.every(({ start }) => /^d(?:e |'|u |es )/.test(reading.plain.slice(start, start + 4)))
      ? listed(elements)
      : [];
  });
  const bare = findAll(WITHOUT_ARTICLES, reading.plain, body).flatMap(({ at }) => {
    const list = at(1);
    const elements = list ? elementsOf(reading, list) : [];
    const parts = elements.flatMap((each, index) => (index === elements.length - 1 ? splitAnd(reading, each) : [each]));
    return areThemes(reading, parts) ? listed(parts) : [];
  });
  const inText = [...bare, ...matters, ...starts.flatMap((start) => listed(inline(reading, start))), ...bracketed];
  const adjectives = findAll(ADJECTIVES, reading.plain, body).flatMap(({ at }) => {
    const list = at(1);
    return list ? listed(elementsOf(reading, list).flatMap((each) => splitAnd(reading, each))) : [];
  });
  const found: AxisMention[] = [];
  const label = ({ start, end }: Span): string => reading.plain.slice(start, end).replace(/^(?:l'|la |le |les |des? |d')/, "");
  for (const axis of [...inLines, ...inText, ...adjectives, ...ordinal(reading).map(plainAxis)])
    if (axis.end > axis.start && !found.some((other) => overlaps(other, axis) || label(other) === label(axis))) found.push(axis);
  return found;
};

const splitAnd = ({ plain }: Reading, { start, end }: Span): Span[] => {
  const at = plain.slice(start, end).indexOf(" et ");
  return at < 0
    ? [{ start, end }]
    : [
        { start, end: start + at },
        { start: start + at + 4, end },
      ];
};
