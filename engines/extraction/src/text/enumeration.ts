import type { Span } from "@levier/kernel";
import { type Reading, trimmed } from "./reading.ts";

const OPEN = "(«“[";
const CLOSE = ")»”]";
const LINK =
  /^(?:,|;)?\s*(?:et\s+)?(?:sans oublier|mais aussi|ou encore|ainsi que|sans compter|puis, pour finir,|puis|enfin,?|et enfin,?|et aussi|et egalement)\s/;
const LAST_AND =
  /^ et (?=l'|la |le |les |des |du |de la |de l'|d'|de |un |une |(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix) |sur |au |\d|[a-z]{2,}(?:er|ir|re) (?:l'|la |le |les |de |des |du |un |une |nos |pour |en |dans |sur |au |aux |a |ses |leurs? ))/;
const LAST_OR = /^ ou (?=la |le |l'|les |une? )/;
const FILLER = /^(?:entre autres|notamment|par exemple|etc|et|bien sur|enfin)$/;
const EDGE = /[\s,;.:…•–—]/;

type Cut = { readonly at: number; readonly width: number; readonly and: boolean };

/** Where a cut or a bracket may stand. */
const MARK = /[,;\s()«»“”[\]]/g;

const cutAt = (plain: string, at: number): Cut | null => {
  const rest = plain.slice(at, at + 40);
  const link = LINK.exec(rest);
  if (link) return { at, width: link[0].length, and: false };
  const comma = /^[,;](?!\d)(?: et(?= ))?/.exec(rest);
  if (comma) return { at, width: comma[0].length, and: false };
  const and = LAST_AND.exec(rest) ?? LAST_OR.exec(rest);
  return and ? { at, width: and[0].length, and: true } : null;
};

/** What each mark of a text cuts, looked at once: each colon of a sentence may open a list that runs to its end. */
const cutsOf = new WeakMap<Reading, Map<number, Cut | null>>();

const cutsIn = (reading: Reading, { start, end }: Span): Cut[] => {
  const { plain } = reading;
  const known = cutsOf.get(reading) ?? new Map<number, Cut | null>();
  cutsOf.set(reading, known);
  const cuts: Cut[] = [];
  let depth = 0;
  MARK.lastIndex = start;
  for (let mark = MARK.exec(plain); mark && mark.index < end; mark = MARK.exec(plain)) {
    const { 0: letter, index: at } = mark;
    if (OPEN.includes(letter)) depth++;
    if (CLOSE.includes(letter)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const seen = known.get(at);
    const cut = seen === undefined ? cutAt(plain, at) : seen;
    if (seen === undefined) known.set(at, cut);
    if (!cut) continue;
    cuts.push(cut);
    MARK.lastIndex = at + cut.width;
  }
  return cuts;
};

const INFINITIVE = /^(?:d'|de )?[a-z]+(?:er|ir|re) /;

/** « étoffer le pôle et l'offre » is one element: the second part has no verb of its own. */
const joinsObjects = (plain: string, commas: readonly Cut[], span: Span, at: number, next: number): boolean => {
  const before = commas.filter((comma) => comma.at < at).at(-1);
  const from = before ? before.at + before.width : span.start;
  return INFINITIVE.test(plain.slice(from, at).trimStart()) && !INFINITIVE.test(plain.slice(next, next + 25));
};

/** Two elements alone are told by their like openings: « la … et la … », « de … et de … ». */
const isParallel = (plain: string, first: number, second: number): boolean => {
  const opening = (at: number): string =>
    (/^(?:de l'|de la |[a-z]'|[a-z]+ )/.exec(plain.slice(at, at + 12))?.[0] ?? "").replace(/^(?:le |la |l')$/, "le ");
  if (plain.startsWith("au ", second)) return plain.slice(first, second - 4).includes(" au ");
  return opening(first) !== "" && opening(first) === opening(second);
};

/**
 * The elements of an enumeration. An « et » separates the last two elements only: before the last comma it joins two words of one
 * element, and so it does in an element that « sans oublier » or « mais aussi » introduces.
 */
export const elementsOf = (reading: Reading, whole: Span): Span[] => {
  const { plain, flat } = reading;
  const span = trimmed(flat, whole, EDGE);
  const cuts = cutsIn(reading, span);
  const commas = cuts.filter(({ and }) => !and);
  const last = commas.at(-1);
  const closed = last !== undefined && LINK.test(plain.slice(last.at, last.at + last.width));
  const divides = ({ at, width, and }: Cut): boolean => {
    if (!and) return true;
    if (closed || joinsObjects(plain, commas, span, at, at + width)) return false;
    return last === undefined ? isParallel(plain, span.start, at + width) : at > last.at;
  };
  const separating = cuts.filter(divides);
  const elements: Span[] = [];
  let from = span.start;
  for (const { at, width } of [...separating, { at: span.end, width: 0 }]) {
    const element = trimmed(flat, { start: from, end: at }, EDGE);
    if (element.end > element.start && !FILLER.test(plain.slice(element.start, element.end))) elements.push(element);
    from = at + width;
  }
  return elements;
};
