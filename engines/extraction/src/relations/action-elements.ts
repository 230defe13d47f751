import type { Span } from "@levier/kernel";
import { opensAsProject } from "../entities/works.ts";
import { elementsOf } from "../text/enumeration.ts";
import type { Reading } from "../text/reading.ts";

const THING = /^(?:de |d')?(?:l'|la |le |les |une? |des |du )[a-z«]/;

/** Something with an article or a capital, or that opens as a project does: not the end of another clause. */
export const isThing = (reading: Reading, span: Span): boolean =>
  THING.test(reading.plain.slice(span.start, span.end)) ||
  /^[\p{Lu}«]/u.test(reading.flat.slice(span.start)) ||
  opensAsProject(reading, span);

/** What it is for is no part of a project's name: « l'extension du port pour accueillir des navires ». */
const PURPOSE = /(?:,? (?:pour (?:lui |leur |y )?[a-z]+(?:er|ir|re)\b|afin d|permettant|dans le but|qui |destine|ou il|ou elle)).*$/;

export const shortened = ({ plain }: Reading, span: Span): Span => {
  const cut = PURPOSE.exec(plain.slice(span.start, span.end));
  return cut && cut.index > 24 ? { start: span.start, end: span.start + cut.index } : span;
};

/** « les créations, extensions et rénovations de halles » are one until what is made is told. */
const AFTER_BARE = /^(?:(?:a|au|aux|en|dans|sur) |(?:la |l'|les? )?[a-z]+(?:tion|sion|ment|age|ure)s?(?: |$))/;

/** « l'implantation, à Bourg, d'un centre »: the place between commas parts nothing. */
const BARE = /^(?:la |l'|les? )?(?:[a-z]+(?:tion|sion|ment|age|ure)s?|mise en [a-z]+)$/;

/** The elements of an enumeration; one that a place interrupts is one, and so is a row of works on one thing. */
export const wholeElements = (reading: Reading, whole: Span): Span[] => {
  const { plain } = reading;
  const found: Span[] = [];
  for (const each of elementsOf(reading, whole)) {
    const before = found.at(-1);
    const told = before ? plain.slice(before.start, before.end) : "";
    const interrupted = /^[^,]+, (?:a |au |aux |en |dans |sur )[^,]+$/.test(told) && BARE.test(told.split(",")[0] ?? "");
    const joins =
      told !== "" && told.split(", ").every((part) => BARE.test(part)) ? AFTER_BARE : interrupted ? /^(?:d'|de |du |des )/ : null;
    if (before && joins?.test(plain.slice(each.start, each.end))) found[found.length - 1] = { start: before.start, end: each.end };
    else found.push(each);
  }
  return found;
};

/** The elements of an enumeration, each without what it is for. */
export const projectsIn = (reading: Reading, whole: Span): Span[] => wholeElements(reading, whole).map((each) => shortened(reading, each));
