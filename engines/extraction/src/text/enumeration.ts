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

const cutAt = (plain: string, at: number): Cut | null => {
  const rest = plain.slice(at, at + 40);
  const link = /^[,;\s]/.test(rest) ? LINK.exec(rest) : null;
  if (link) return { at, width: link[0].length, and: false };
  const comma = /^[,;](?!\d)(?: et(?= ))?/.exec(rest);
  if (comma) return { at, width: comma[0].length, and: false };
  const and = LAST_AND.exec(rest) ?? LAST_OR.exec(rest);
  return and ? { at, width: and[0].length, and: true } : null;
};

const cutsIn = (plain: string, { start, end }: Span): Cut[] => {
  const cuts: Cut[] = [];
  let depth = 0;
  for (let at = start; at < end; at++) {
    const letter = plain[at] ?? "";
    if (OPEN.includes(letter)) depth++;
    if (CLOSE.includes(letter)) depth = Math.max(0, depth - 1);
    const cut = depth === 0 ? cutAt(plain, at) : null;
    if (cut) {
      cuts.push(cut);
      at += cut.width - 1;
    }
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
export const elementsOf = ({ plain, flat }: Reading, whole: Span): Span[] => {
  const span = trimmed(flat, whole, EDGE);
  const cuts = cutsIn(plain, span);
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
