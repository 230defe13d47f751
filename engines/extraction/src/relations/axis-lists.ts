import type { Span } from "@levier/kernel";
import { NUMBER_WORDS, numberOf } from "../entities/numbers.ts";
import { elementsOf } from "../text/enumeration.ts";
import { findAll } from "../text/find.ts";
import { type Reading, sentenceAt, trimmed } from "../text/reading.ts";
import type { AxisMention } from "./axis-mention.ts";

/** Characters of the longest theme told inside a sentence; semicolons part longer ones. */
const LONGEST = 130;
const LONGEST_PARTED = 260;

const VERB = /(?<![\p{L}'])(?:est|sont|a|ont|sera|seront|doit|doivent|peut|permet|permettra|avait|était|s'est|va|vont)(?!\p{L})/iu;
/** Those who act, or documents: a list of them tells who or in what, no theme. */
const NO_THEME =
  /^(?:d')?(?:l'|la |le |les |des |leurs? |ses |nos )?(?:communes?|intercommunalites?|collectivites?|acteurs?|partenaires?|habitants|citoyens|elus?|associations?|entreprises|etat|regions?|departements?|prefete?|signataires|schema|plan (?!de |d')|contrats?|conventions?|pacte|charte)\b/;

/** Elements short enough to name themes, none of them a clause of its own. */
export const areThemes = ({ flat, plain }: Reading, elements: readonly Span[], longest = LONGEST): boolean =>
  elements.length >= 2 &&
  elements.length <= 12 &&
  elements.every(({ start, end }) => end - start <= longest && !VERB.test(flat.slice(start, end))) &&
  !elements.every(({ start, end }) => NO_THEME.test(plain.slice(start, end)));

const COUNT_BEFORE = new RegExp(`\\b(\\d{1,2}|${NUMBER_WORDS}) (?:[a-z]+ )?$`);

/** How many themes the words before their name tell: 4 for « quatre grands » before « axes ». */
export const countBefore = (plain: string, at: number): number | null =>
  numberOf(COUNT_BEFORE.exec(plain.slice(Math.max(0, at - 30), at))?.[1] ?? "");

/** The words with what brackets hold put out of sight, same length. */
const withoutBrackets = (words: string): string => words.replace(/\([^()]*\)/g, (held) => `(${"·".repeat(held.length - 2)})`);

const sentenceEnd = (reading: Reading, at: number): number => sentenceAt(reading, at)?.end ?? at;

const STOP =
  /\s*(?:[:;»]|\((?!·+\)(?:,|;|\.| et |$))| [–—-](?=[ ,.])|, en (?=[a-z]+ant\b)|, pour (?=[a-z]+er\b)|, (?:ce )?qui |, dont |, afin d|, permettant |, et ce )/;

const inlineEnd = (reading: Reading, start: number): number => {
  const end = sentenceEnd(reading, start);
  const stop = STOP.exec(withoutBrackets(reading.plain.slice(start, end)));
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

/** What goes on telling a theme after its name. */
const TAIL = /,? par exemple |, (?:en (?=[a-z]+ant\b)|notamment |avec |dont |qui |permettant |afin d|pour (?=[a-z]+er\b))| : /;

const INFINITIVE = /^\s*[a-z]+(?:er|ir|re) /;

/** « la mobilité ; le logement, en rénovant les cités ; et l'eau »: themes that semicolons part, as many as told when only one does. */
const parted = (reading: Reading, from: number, count: number | null): Span[] => {
  const end = sentenceEnd(reading, from);
  const words = withoutBrackets(reading.plain.slice(from, end));
  const cuts = [...words.matchAll(/;(?: (?:et|puis|enfin)(?: enfin)?,?(?= ))?/g)];
  if (cuts.length === 0 || (cuts.length === 1 && count !== 2)) return [];
  return [...cuts.map(({ index }) => index), words.length].flatMap((index, rank) => {
    const before = cuts[rank - 1];
    const start = before ? before.index + before[0].length : 0;
    const tail = TAIL.exec(words.slice(start, index));
    const end = tail && tail.index > 8 ? start + tail.index : index;
    // « ; relier les bourgs et rouvrir les gares »: the last « et » parts two verbs.
    const and = index === words.length && INFINITIVE.test(words) ? words.slice(start, end).search(/ et (?=[a-z]+(?:er|ir|re) )/) : -1;
    const spans = and < 0 ? [[start, end] as const] : [[start, start + and] as const, [start + and + 4, end] as const];
    return spans.map(([first, last]) => trimmed(reading.flat, { start: from + first, end: from + last }));
  });
};

/** An adjective, or « de la » in a list whose elements open otherwise: it goes on telling the element before. */
const GOES_ON = /^(?:[a-z]+(?:able|ible|ique|elle?|iel|ive|ale|aire|euse)s?(?: et [a-z]+)?$|(?:et )?de (?:la |l'|ses |leurs? ))/;

const joined = ({ plain }: Reading, elements: readonly Span[]): Span[] => {
  const opening = plain.slice(elements[0]?.start ?? 0, (elements[0]?.start ?? 0) + 4);
  const bare = !/^(?:d(?:e |u |es|')|l'|l[ae] |les )/.test(opening) && (elements[0]?.end ?? 0) - (elements[0]?.start ?? 0) > 16;
  const together: Span[] = [];
  for (const each of elements) {
    const before = together.at(-1);
    if (bare && before && GOES_ON.test(plain.slice(each.start, each.end))) together[together.length - 1] = { ...before, end: each.end };
    else together.push(each);
  }
  return together;
};

/** Parts of one element joined by « et ». */
export const splitAnd = ({ plain }: Reading, { start, end }: Span): Span[] => {
  const at = plain.slice(start, end).indexOf(" et ");
  return at < 0
    ? [{ start, end }]
    : [
        { start, end: start + at },
        { start: start + at + 4, end },
      ];
};

/** One theme more is told than commas part: the last « et » parts two. */
const asTold = (reading: Reading, elements: readonly Span[], count: number | null): readonly Span[] => {
  const last = elements.at(-1);
  return last && count === elements.length + 1 ? [...elements.slice(0, -1), ...splitAnd(reading, last)] : elements;
};

/** « et notamment la lecture publique » details the theme before. */
const DETAILS = /^(?:et )?(?:notamment|en particulier|dont|par exemple) /;

/** The themes of a list that opens at an offset: marked, parted by semicolons, or by commas. */
export const themesFrom = (reading: Reading, from: number, count: number | null): Span[] => {
  const numbers = marked(reading, from);
  if (areThemes(reading, numbers)) return numbers;
  const long = parted(reading, from, count);
  if (areThemes(reading, long, LONGEST_PARTED)) return long;
  return themesWithin(reading, { start: from, end: inlineEnd(reading, from) }, count);
};

/** The themes of a list told in one stretch of text. */
export const themesWithin = (reading: Reading, list: Span, count: number | null): Span[] => {
  const elements = elementsOf(reading, list).filter(({ start, end }) => !DETAILS.test(reading.plain.slice(start, end)));
  const themes = [...asTold(reading, joined(reading, elements), count)];
  const bare = themes.map((each) => withoutTail(reading, each));
  return areThemes(reading, bare) ? themes : [];
};

/** A theme without the brackets that close it. */
const withoutTail = ({ plain, flat }: Reading, { start, end }: Span): Span => {
  const brackets = /\s*\([^()]*\)$/.exec(plain.slice(start, end));
  return brackets && brackets.index > 3 ? trimmed(flat, { start, end: start + brackets.index }) : { start, end };
};

/** An element so short beside its enumeration that by itself it tells no axis. */
const isBrief = (element: Span, list: Span): boolean => 3 * (element.end - element.start) < list.end - list.start;

/** « un territoire engagé (ouvrir une halle ; relancer la marque) »: what brackets list is what the axis holds. */
const DETAILED = /\(([^()]*;[^()]*)\)$/;

const asAxis = (reading: Reading, element: Span): AxisMention => {
  const held = DETAILED.exec(reading.plain.slice(element.start, element.end))?.[1];
  if (held === undefined) return { start: element.start, end: element.end, detail: null };
  const detail = { start: element.end - 1 - held.length, end: element.end - 1 };
  return { ...withoutTail(reading, element), detail };
};

/** Themes as axes, each with its list when it is too short to tell by itself. */
export const listed = (reading: Reading, elements: readonly Span[]): AxisMention[] => {
  const list = { start: elements[0]?.start ?? 0, end: elements.at(-1)?.end ?? 0 };
  return elements.map((each) => {
    const axis = asAxis(reading, each);
    return isBrief(axis, list) ? { ...axis, list } : axis;
  });
};
