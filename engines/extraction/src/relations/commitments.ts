import type { Span } from "@levier/kernel";
import type { Commitment } from "../draft-pact.ts";
import { NUMBER_WORDS } from "../entities/numbers.ts";
import { elementsOf } from "../text/enumeration.ts";
import { findAll, overlaps } from "../text/find.ts";
import { type Reading, say, trimmed } from "../text/reading.ts";
import { HEAD } from "./axis-mention.ts";

const BONDS =
  "s'engage(?:nt|ra|ront)?|se sont engagee?s|s'est engagee?|s'etai(?:t|ent) engagee?s?|s'oblige(?:nt)?|entend(?:ent)?|se proposent?|conviennent|s'accordent|se sont accordee?s|ont (?:donc )?(?:souhaite|convenu|decide(?= de (?:mobiliser|unir|travailler|agir|cooperer|conjuguer|renforcer|partager|s'associer|s'unir|collaborer|mutualiser|mettre en commun)\\b))|(?:a|ont|prend|prennent) (?:pris )?l'engagement|(?:nous )?nous engageons|nous allons nous engager|(?:decide|resolu|determine)e?s(?= a [a-z]+(?:er|ir|re) )";
const HOW =
  "(?: (?:aussi|egalement|ensemble|notamment|ainsi|donc|fortement|pleinement|collectivement|conjointement|mutuellement|reciproquement|d'ores et deja|chacune?))?";
/** What may stand between the verb and its object. */
const MEANWHILE =
  "(?: d'ici [^,.;]{2,14}?(?= a | de | sur | dans )|, (?:par|a travers|dans|au travers de|pour|avec|d'ici) [^,.;]{3,50},|,? (?:avec|aux cotes d(?:e|u|es)) [^,.;:]{3,70}? pour)?";
const BINDS = new RegExp(
  `\\b(?:${BONDS})${HOW}${MEANWHILE}(?: a(?![a-z])| de(?![a-z])| d'| pour(?= [a-z]+(?:er|ir|re) )| sur(?![a-z])| dans(?= une?| la| le| l'| ce| cette))?\\s*:?\\s*["«“]?\\s*(?=[a-z])`,
  "g",
);
const NAMED = /\b(?:s'engage(?:nt)?|s'est engage)\b/;
const ENTENDS = /^(?:entend|entendent)/;
/** « les partenaires entendent … »: those who bind themselves; others that « entendent » merely wish. */
const PARTIES = /\bles (?:[a-z]+ )?(?:partenaires|signataires|cosignataires|parties|contractants)\b[^,.;:]{0,60}$/;
/** « Dès 2018, l'État s'est engagé à … » tells what was before. */
const BEFORE = /^(?:des|depuis|en) (?:l'annee )?(?:19|20)\d\d\b/;
const PAST = /^s'est |^s'etai|^se sont /;
/** Verbs that an infinitive follows at once. */
const WISHES = /^(?:entend|entendent|ont souhaite)/;

const INFINITIVE = /^[a-z]+(?:er|ir|re) /;

/** « Par ce contrat, … » before the subject. */
const CIRCUMSTANCE = /^(?:Par|Avec|Dans|En|Pour|À|Au|Aux|Ainsi|Depuis|Enfin|Lors)(?=[\s']|$)/;

/** Who binds themselves: the subject written before the verb, without what stands between commas. */
const subjectOf = (reading: Reading, sentence: Span, verb: number): string[] => {
  const before = reading.flat.slice(sentence.start, verb);
  const clause =
    before
      .split(/[,;:] |\bet \b(?=s')/)
      .filter((part) => /\p{Lu}/u.test(part) && !CIRCUMSTANCE.test(part))
      .at(-1) ?? before;
  return clause
    .split(/ et (?=l'|la |le |les )|, | comme (?=l'|la |le )/)
    .map((part) => part.replace(/^.*\b(?=(?:[Ll]a|[Ll]e|[Ll]es|[Ll]') ?\p{Lu})/u, "").trim())
    .filter(
      (part) => part.length > 2 && part.length < 80 && !CIRCUMSTANCE.test(part) && !/^(?:elles?|ils?|cela|celle-ci|celui-ci)$/i.test(part),
    );
};

/** « financer X, à ouvrir Y et à soutenir Z »: each « à » opens a bond of its own. */
const bondsIn = ({ plain }: Reading, whole: Span): Span[] => {
  const cuts = findAll(/(?:, | et |, et )(?:notamment )?a (?=[a-z]+(?:er|ir|re) )/g, plain, whole);
  return [...cuts, { start: whole.end, end: whole.end }].map(({ start }, index) => ({
    start: cuts[index - 1]?.end ?? whole.start,
    end: start,
  }));
};

/** « chacun des conseils régionaux », « la France »: what any such body is bound to, not a party of this pact. */
const ANYBODY = /^(?:[Cc]ha(?:c|que )|[Tt]out|[Ll]es? (?:contrats?|pactes?)|[Ll]a France)|\bchac(?:un|une)\b/;

type Bond = { readonly span: Span; readonly who: readonly string[] };

/** « s'engagent à travailler ensemble dans plusieurs domaines : »: the list tells the fields, not the bonds. */
const FIELDS = new RegExp(`\\b${HEAD}\\b[^.:]{0,40}:$`);

/** « une collaboration dans quatre domaines : »: what the colon lists are axes. */
const IN_FIELDS = new RegExp(
  `,? (?:dans|sur|autour de) (?:(?:les|ces|leurs) )?(?:\\d{1,2}|${NUMBER_WORDS}) (?:[a-z]+ )?${HEAD}\\b[^.:;]{0,40} ?:`,
);

/** « Parmi les engagements réciproques, on peut citer : » */
const ENGAGEMENTS = /\bengagements?(?: [a-z]+){0,3}(?:,? (?:on peut|citons|figurent|sont)[^.:;]{0,40})? ?:$/;
/** « pour une période de six ans, afin de : »: the list tells what for. */
export const PURPOSE = /\b(?:afin d|en vue d|dans le but d)[^,:]{0,30}:$/;

/** « La Région s'engage à : », then one bond per item of the list. */
const listedBonds = (reading: Reading): Bond[] =>
  reading.lines.flatMap((line, index) => {
    const content = reading.plain.slice(line.start, line.end);
    if (!content.endsWith(":")) return [];
    const from = content.lastIndexOf(".") + 1;
    const at = content.slice(from).search(/\b(?:s'engage(?:nt)?|s'est engagee?|se sont engagee?s|conviennent)\b/);
    const verb = at < 0 ? at : from + at;
    const named = ENGAGEMENTS.test(content);
    if ((verb < 0 && !named) || FIELDS.test(content) || PURPOSE.test(content) || line.bullet) return [];
    const who = verb < 0 ? [] : subjectOf(reading, line, line.start + verb);
    if (who.some((each) => ANYBODY.test(each))) return [];
    const after = reading.lines.slice(index + 1);
    const end = after.findIndex(({ bullet, number }) => !bullet && number === null);
    return after.slice(0, end < 0 ? after.length : end).map((span) => ({ span, who }));
  });

/** « s'engagent sur des actions concrètes (former, loger) »: what the brackets list. */
const HELD = /^(?:des |plusieurs |les |\d+ )(?:actions|engagements|mesures|points|objectifs)[^.;:()]{0,40} \((?=[^()]{10,300}\))/;

/** Whether a verb that binds does so here: « entend » is no bond unless parties do, « s'est engagé dès 2018 » tells what was before. */
const isBond = (words: string, before: string, content: string): boolean => {
  if (ENTENDS.test(words) && !NAMED.test(content) && !(PARTIES.test(before) && INFINITIVE.test(content))) return false;
  if (PAST.test(words) && BEFORE.test(before)) return false;
  return /(?:\b(?:a|de|sur|d'|dans|pour)\s*:?\s*["«“]?\s*$)/.test(words) || WISHES.test(words);
};

const OTHER = / et (?:s'engage|entend|se propose)|, avec |, ce qui | : |,? (?:pour|d')? ?un (?:montant|budget|cout) |,? a hauteur d[^,;]*$/;

/** Characters up to where a bond ends in what its sentence goes on telling. */
const lengthOf = (content: string): number => {
  const fields = IN_FIELDS.exec(content);
  if (fields) return fields.index + fields[0].length - 1;
  return OTHER.exec(content)?.index ?? content.length - (/[.!?]$/.test(content) ? 1 : 0);
};

/** « La Région s'engage à financer X et à ouvrir Y »: the bonds of one sentence. */
const toldBonds = (reading: Reading, sentence: Span): Bond[] =>
  findAll(BINDS, reading.plain, sentence).flatMap(({ start, end }) => {
    const content = reading.plain.slice(end, sentence.end);
    const who = subjectOf(reading, sentence, start);
    if (!isBond(reading.plain.slice(start, end), reading.plain.slice(sentence.start, start), content)) return [];
    if (who.some((each) => ANYBODY.test(each))) return [];
    const held = HELD.exec(content);
    const bonds = held
      ? elementsOf(reading, { start: end + held[0].length, end: reading.plain.indexOf(")", end) })
      : bondsIn(reading, { start: end, end: end + lengthOf(content) });
    return bonds.map((span) => ({ span, who }));
  });

/** What parties bind themselves to do, those of a list first; a passage is read once. */
export const findCommitments = (reading: Reading): Commitment[] => {
  const found: Commitment[] = [];
  for (const { span, who } of [...listedBonds(reading), ...reading.sentences.flatMap((sentence) => toldBonds(reading, sentence))]) {
    const cut = trimmed(reading.flat, span, /[\s;,:.•–-]/);
    if (cut.end - cut.start < 12 || found.some(({ evidence }) => evidence.some((other) => overlaps(other, cut)))) continue;
    const deadline = /d'ici (?:a )?(\d{4}|\w+ ans)/.exec(reading.plain.slice(cut.start, cut.end))?.[1] ?? null;
    found.push({ who, what: say(reading, cut), deadline, evidence: [cut], confidence: 0.75 });
  }
  return found;
};
