import type { Span } from "@levier/kernel";
import type { Framework } from "../draft-pact.ts";
import { FITS, FRAMEWORK_ACRONYMS, FRAMEWORK_NAMES, POLICIES } from "../entities/frameworks.ts";
import { findAll, overlaps } from "../text/find.ts";
import { type Reading, say, trimmed } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";

const ACRONYM = new RegExp(`\\b(${FRAMEWORK_ACRONYMS})\\b`, "g");
const NAMES = new RegExp(`\\b(?:${FRAMEWORK_NAMES})\\b`, "g");
const EXPANSION = /((?:strategie|schema|plan|contrat|programme|formation professionnelle)[^.;:()]{3,110}?)\s*\(\s*$/g;

/** « s'inscrit dans les objectifs de la stratégie départementale » */
const FITTED = new RegExp(`\\b${FITS}(?: [a-z']+){0,9}?(?: ["“«]? ?|')(?:de la |du |de |la |le |l'|une? |sa |son )?(${POLICIES})`, "g");

/** Plans and schemes the pact must fit, once each, with the name written before the acronym. */
export const findFrameworks = (reading: Reading, main: readonly Span[]): Framework[] => {
  const within = { start: 0, end: reading.bodyEnd };
  const found: Framework[] = [];
  for (const { start, end } of findAll(ACRONYM, reading.flat, within)) {
    const acronym = reading.flat.slice(start, end);
    if (found.some((other) => other.acronym === acronym)) continue;
    const before = findAll(EXPANSION, reading.plain, { start: Math.max(0, start - 140), end: start })[0]?.at(1);
    const close = /^\s*[^()]{0,40}\)/.exec(reading.flat.slice(end))?.[0].length ?? 0;
    const span = before ? { start: before.start, end: end + close } : { start, end };
    const name = before ? say(reading, trimmed(reading.flat, before)) : null;
    found.push({ acronym, name, evidence: [span], confidence: 0.95 });
  }
  const own = spanSet(main);
  const fitted = reading.sentences.flatMap((sentence) => findAll(FITTED, reading.plain, sentence).flatMap(({ at }) => at(1) ?? []));
  const named = findAll(NAMES, reading.plain, within);
  for (const { start, end } of [...named, ...fitted.filter((span) => !own.meets(span))]) {
    const name = say(reading, { start, end });
    const known = found.some(
      ({ evidence, name: other }) =>
        evidence.some((span) => overlaps(span, { start, end })) || (other ?? "").toLowerCase().includes(name.toLowerCase()),
    );
    if (!known) found.push({ acronym: null, name, evidence: [{ start, end }], confidence: 0.7 });
  }
  return found;
};
