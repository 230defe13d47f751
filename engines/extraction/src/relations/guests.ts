import type { Span } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import { findAll, overlaps } from "../text/find.ts";
import { type Reading, say, sentenceAt, trimmed } from "../text/reading.ts";
import { PRESENT } from "./party.ts";

const MANY =
  "(?:(?:tres )?nombreux |plusieurs (?:dizaines d'|centaines d')?|un parterre d(?:e |')|une? (?:dizaine|vingtaine|trentaine|quarantaine|cinquantaine|centaine) d(?:e |')|des |les |\\w+ )?";
const GROUP = new RegExp(
  `\\b(?:(?:en presence|en compagnie|devant)\\s+(?:de |d'|des )?${MANY}|(?:de |plusieurs )(?:tres )?nombreux )((?:elus|maires|parlementaires|chefs d'entreprises?)\\b(?:, (?:maires|elus|deputes|senateurs|parlementaires|presidents d[^.;,]{3,60}))*[^.;,]{0,60})`,
  "g",
);
/** Where a group of guests stops and what they did begins. */
const DID = / (?:ont|avaient|etaient|sont|se sont|a|est) /;
const CAME =
  / (?:(?:ont|avaient) (?:fait le deplacement|assiste|participe)|(?:etaient|sont) (?:egalement |aussi )?(?:presents|venus|la\\b))/;
const OFFICE =
  /(?:\b(?:des |du |de la |de l'|de |d'|le |la |les ))((?:presidente?s?|prefete?s?|rect(?:eur|rice)|maires?|elus|responsables|representants?|celui|sous-prefete?s?|deleguee? (?:inter)?ministerielle?|deleguee? interministeriel) (?:de |du |des |d'|a l'|venus )[^,;.]{3,70}?)(?=\s*(?:,|;|\.|$| et (?:d|l)(?:e|u|es|a) | mais aussi| sans oublier))/g;
const PRECEDING = /precite/;

/** « en présence du préfet et de nombreux élus » */
const isAmongPresent = (reading: Reading, at: number): boolean =>
  findAll(PRESENT, reading.plain, { start: sentenceAt(reading, at)?.start ?? at, end: at }).length > 0;

/** Groups told right after « en présence de »; those that names follow are described by them. */
export const groupsOfGuests = (reading: Reading): Person[] =>
  findAll(GROUP, reading.plain).flatMap(({ start, at }): Person[] => {
    const span = at(1);
    if (!span || /^\s*,\s*\p{Lu}/u.test(reading.flat.slice(span.end, span.end + 6))) return [];
    const words = reading.plain.slice(span.start, span.end);
    const did = DID.exec(words);
    const alone = /^(?:de|plusieurs) /.test(reading.plain.slice(start, start + 9));
    if (alone && !(did && CAME.test(words)) && !isAmongPresent(reading, start)) return [];
    const role = trimmed(reading.flat, { start: span.start, end: did ? span.start + did.index : span.end });
    return [{ name: null, role: say(reading, role), organisation: null, evidence: [{ start, end: role.end }], confidence: 0.6 }];
  });

/** « des élus de la vallée étaient également présents »: those present are told before the verb. */
const THERE = /\b(?:etaient|etait|sont|ont ete) (?:egalement |aussi )?(?:presente?s?|la)\b/g;

/** The parts of the text that tell who was there. */
export const presences = (reading: Reading): Span[] => [
  ...findAll(PRESENT, reading.plain).flatMap(({ start }) => {
    const sentence = sentenceAt(reading, start);
    return sentence ? [{ start, end: sentence.end }] : [];
  }),
  ...findAll(THERE, reading.plain).flatMap(({ start }) => sentenceAt(reading, start) ?? []),
];

/** An office and its body: « rectrice », « Académie » of « rectrice de l'Académie ». */
const officeOf = (reading: Reading, span: Span): Person => {
  const words = say(reading, span);
  const [, role, organisation] = /^(\S+) (?:de la |de l['’]|du |des |de |d['’])(.+)$/.exec(words) ?? [];
  return { name: null, role: role ?? words, organisation: organisation ?? null, evidence: [span], confidence: 0.6 };
};

/** Offices without a name among those present: « la rectrice de l'Académie ». */
export const officesOfGuests = (reading: Reading, taken: readonly Span[]): Person[] => {
  const seen = new Set<number>();
  return presences(reading).flatMap((part) =>
    findAll(OFFICE, reading.plain, part).flatMap(({ at }): Person[] => {
      const span = at(1);
      if (!span || seen.has(span.start) || taken.some((other) => overlaps(other, span))) return [];
      seen.add(span.start);
      const described = /^\s*,\s*\p{Lu}\p{Ll}+ \p{Lu}/u.test(reading.flat.slice(span.end, span.end + 40));
      return described || PRECEDING.test(reading.plain.slice(span.start, span.end)) ? [] : [officeOf(reading, span)];
    }),
  );
};

const SAYS =
  /[»”"]\s{0,9},?\s{0,9}(?:a )?(?:declare|souligne|explique|indique|precise|rappele|rappelle|commente|ajoute|conclut|confie)e? (?:le |la )((?:president|prefet|ministre|maire|sous-prefet|recteur|rectrice)e? (?:de la |de l'|du |des |de |d')[^,.;:«"“]{3,60}?)(?=\s*(?:[,.;:«"“]|$| lors | avant | devant ))/gm;

/** « …, a précisé la ministre de la Ville »: who speaks is told by an office that nobody named in the text holds. */
export const speakingOffices = (reading: Reading, roles: readonly string[]): Person[] => {
  const [found] = findAll(SAYS, reading.plain, { start: 0, end: reading.bodyEnd }).flatMap(({ at }) => at(1) ?? []);
  if (!found) return [];
  const office = officeOf(reading, found);
  const head = (office.role ?? "").toLowerCase();
  return roles.some((role) => role.toLowerCase().startsWith(head)) ? [] : [office];
};

const ADDRESS = /\b(?:monsieur|madame|mesdames(?: et messieurs)?|messieurs) (?:le |la |les |l')/g;
/** « très chère Jeanne » */
const DEAR = /^, (?:mon |ma )?(?:très )?ch(?:er|ère) (\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)/u;
/** A few offices hailed one after the other open a speech; fewer may be any sentence. */
const SPEECH = 3;

/** « Madame la ministre, Monsieur le maire de X, »: those hailed as a speech opens are there. */
export const hailed = (reading: Reading, taken: readonly Span[]): Person[] => {
  const found = findAll(ADDRESS, reading.plain, { start: 0, end: reading.bodyEnd });
  const [first] = found;
  const opening = found.filter(({ start }) => first && start - first.start < 700);
  if (opening.length < SPEECH) return [];
  return opening.flatMap(({ start, end }, index): Person[] => {
    const next = opening[index + 1]?.start ?? end + 90;
    const rest = reading.plain.slice(end, Math.min(next, end + 110));
    const close = [rest.search(/[.;:!?\n]/), rest.search(/, (?:tres |mon |ma )*cher/)].filter((at) => at >= 0);
    const span = trimmed(reading.flat, { start: end, end: end + Math.min(rest.length, ...close) });
    const role = say(reading, span).replace(/ et$/, "");
    if (role.length < 4 || taken.some((other) => overlaps(other, span))) return [];
    const dear = DEAR.exec(reading.flat.slice(span.end, span.end + 50));
    const evidence = [{ start, end: span.end + (dear?.[0].length ?? 0) }];
    return [{ name: dear?.[1] ?? null, role, organisation: null, evidence, confidence: 0.6 }];
  });
};
