import type { Span } from "@levier/kernel";
import type { DatedValue } from "../draft-pact.ts";
import { type DateMention, findDates } from "../entities/dates.ts";
import { contains, findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";
import { dated } from "./dating.ts";
import type { MainPact } from "./main-pact.ts";
import { findSession } from "./session.ts";

type Vote = DatedValue & { readonly body: string | null; readonly result: string | null };

const VOTES =
  /\b(?:vote|votee|adopte|adoptee|approuve|approuvee|valide|validee)s?\b|\b(?:propos|soumet|soumis)[a-z]* [^.;]{0,20}\bau vote\b/g;
const BODY =
  /conseil (?:regional|departemental|general|communautaire|metropolitain|municipal|syndical|de (?:la )?(?:metropole|communaute))|assemblee(?: (?:\w+))?|commission permanente|comite syndical|syndicat mixte|bureau (?:communautaire|syndical)|executif \w+|seance pleniere|pleniere/g;
/** « voté par la Région » */
const VOTER = /\bpar (?:la |le |l')(region|departement|metropole|agglomeration|communaute(?: d'agglomeration| de communes| urbaine)?)\b/g;
/** What an assembly decides that is the pact, when it is not told by its name. */
const THE_PACT =
  /\b(?:contrat|convention|charte|protocole|accord|pacte|plan|projet|document|texte|feuille de route|(?:premiere|seconde|nouvelle|derniere) version)\b/;

/** The year of a meeting to come is not told by the day of the document before it. */
const TO_COME = /^ (?:prochain|a venir)/;

/** « des 9 et 10 juillet »: a session of several days is told by its first. */
const withFirstDay = (plain: string, date: DateMention): DateMention => {
  const more = /\b(\d{1,2})(?:, \d{1,2})* et $/.exec(plain.slice(Math.max(0, date.start - 20), date.start));
  const day = Number(more?.[1]);
  return more && date.day !== null && day < date.day ? { ...date, day, start: date.start - more[0].length } : date;
};

const datesIn = (reading: Reading, { start, end }: Span): DateMention[] =>
  findDates(reading.plain.slice(start, end)).map((date) =>
    withFirstDay(reading.plain, { ...date, start: date.start + start, end: date.end + start }),
  );

/** By which decision a party signs: « habilité par délibération du … », « vu la délibération du … autorisant le président à signer ». */
const DELIBERATION = /\b(habilit\w+ |autoris\w+ |agissant |mandat\w+ |vu )[^.;\n]{0,60}?\bdeliberations?\b/g;
const ALLOWS =
  /\b(?:autoris|habilit)\w+ [^;]{0,80}\bsign|\bapprouv\w+ (?:le|la|l'|ce|cette) ?(?:present\w* )?(?:contrat|convention|charte|protocole|accord|pacte|plan|projet|crte|ptrte|poce|crsd)/;
const DECISION_LENGTH = 320;

const decisions = (reading: Reading): Span[] => {
  const found = findAll(DELIBERATION, reading.plain, { start: 0, end: reading.bodyEnd });
  return found.flatMap(({ start, end, groups }, index) => {
    const next = found[index + 1]?.start ?? reading.bodyEnd;
    const rest = reading.plain.slice(end, Math.min(next, end + DECISION_LENGTH));
    const close = rest.search(/[;\n]/);
    const span = { start, end: end + (close < 0 ? rest.length : close) };
    const cited = groups[1] === "vu " && !ALLOWS.test(reading.plain.slice(span.start, span.end));
    return cited ? [] : [span];
  });
};

/** Sentences in which an assembly votes the pact itself. */
const votes = (reading: Reading, main: MainPact): Span[] =>
  reading.sentences.flatMap((sentence) => {
    if (findAll(VOTES, reading.plain, sentence).length === 0) return [];
    const told = THE_PACT.test(reading.plain.slice(sentence.start, sentence.end));
    return told || main.mentions.some((mention) => contains(sentence, mention)) ? [sentence] : [];
  });

const bodyIn = (reading: Reading, part: Span): string | null => {
  const [body] = findAll(BODY, reading.plain, part);
  const span = body ?? findAll(VOTER, reading.plain, part)[0]?.at(1);
  return span ? reading.text.slice(span.start, span.end) : null;
};

/** « votée en juillet 2021 »: the day follows the verb. */
const isVotedThen = ({ plain }: Reading, { start }: Span): boolean =>
  /\b(?:votee?|adoptee?)s? (?:en |le )?$/.test(plain.slice(Math.max(0, start - 14), start));

const voteIn = (reading: Reading, part: Span, published: DatedValue | null): Vote | null => {
  const body = bodyIn(reading, part);
  const date = datesIn(reading, part).find(({ end }) => !TO_COME.test(reading.plain.slice(end, end + 12)));
  const value = date && (body ?? isVotedThen(reading, date)) ? dated(reading, date, published) : null;
  const result = /a l'unanimite/.test(reading.plain.slice(part.start, part.end)) ? "unanimity" : null;
  return value && { ...value, body, result };
};

const inSession = (reading: Reading): Vote | null => {
  const session = findSession(reading);
  const value = session ? dated(reading, session.date, null) : null;
  if (!session || !value) return null;
  const { body, unanimous } = session;
  return { ...value, body: reading.text.slice(body.start, body.end), result: unanimous ? "unanimity" : null };
};

/** The day an assembly voted the pact, with the body and the result when worded. */
export const findVotedOn = (reading: Reading, main: MainPact, published: DatedValue | null): Vote | null => {
  const session = inSession(reading);
  if (session) return session;
  for (const part of [...decisions(reading), ...votes(reading, main)]) {
    const vote = voteIn(reading, part, published);
    if (vote) return vote;
  }
  return null;
};
