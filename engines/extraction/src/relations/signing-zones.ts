import type { Span } from "@levier/kernel";
import { contains, findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";
import { signsAnother } from "./other-agreements.ts";
import { PRESENT } from "./party.ts";
import { type Agreements, SIGNS } from "./signing.ts";
import { standingOf } from "./standing.ts";

/** A stretch of a sentence in which those who sign are named: before the verb (`subject`), or after « par », « entre », « avec ». */
export type SigningZone = Span & { readonly subject: boolean; readonly sentence: Span };

/** Other pacts begin here: comparisons, protocols, those of other parties. */
const OTHERS =
  /comme l'avaient|comme l'a deja|deja fait|a l'image d|a l'instar|apres celui|protocoles? d'intention|ceux qu|celles qu|, suivie? d/g;
/** « propose de signer », « à signer »: not signed yet. */
const UNSIGNED = /(?<!(?:vien(?:t|nent)|occasion|but|vue|afin|soin|honneur|plaisir|fierte) )(?:\bde |[àÀ] )$/;

/** The forms that tell a thing done by somebody named before. */
const HAS =
  /\b(?:ont|a|avait|avaient|ayant|avoir|aura|auront|avons|ai)(?: (?:tous|toutes|deux|trois|quatre|cinq|six|ainsi|donc|enfin|egalement|aussi|officiellement|solennellement|conjointement|chacune?|\w+ement|ce \w+|le \d+ \w+(?: \d+)?|hier|aujourd'hui|,|l'|les))* (?:l'|les )?$/;
const PASSIVE = /\b(?:ete|etre|est|sont|sera|seront|soit|soient|fut|furent|etait|etaient)(?: \w+ement| ainsi| donc| enfin)* $/;
const PARTICIPLE = /^(?:co-?)?sign(?:é|ée|és|ées)$|^paraph(?:é|ée|és|ées)$|^scell(?:é|ée|és|ées)$|^conclu(?:e|s|es)?$/i;

/** « l'ensemble des contrats signés avec… »: agreements cited, not made here. */
const CITED = /(?:ensemble des|differents|autres|tous les|anciens|precedents) (?:\w+ )?(?:contrats|conventions|accords|pactes)[^.;]{0,30}$/;

const RECITAL = /\bvu (?:la |le |l'|les )/;

/** « n'a pas signé », « refuse de signer » */
const DENIED = /\b(?:n'|ne )(?:\w+ )?(?:pas|jamais|point|guere) (?:encore )?(?:ete )?$|\brefus\w+ de $|\bsans $/;

type Verb = Span & { readonly noun: boolean; readonly active: boolean };

const verbsIn = (reading: Reading, sentence: Span, { main, others }: Agreements): Verb[] =>
  findAll(SIGNS, reading.plain, sentence).flatMap(({ start, end }): Verb[] => {
    const word = reading.flat.slice(start, end);
    const before = reading.plain.slice(Math.max(sentence.start, start - 60), start);
    if (findAll(OTHERS, reading.plain, { start: Math.max(sentence.start, start - 90), end: start }).length > 0) return [];
    if (DENIED.test(before) || standingOf(reading, { start, end }) !== "told") return [];
    if (CITED.test(reading.plain.slice(sentence.start, start))) return [];
    if (/er$/.test(word) && UNSIGNED.test(reading.flat.slice(Math.max(sentence.start, start - 24), start))) return [];
    const noun = /^signature/i.test(word);
    const participle = PARTICIPLE.test(word);
    const verb = { start, end, noun, active: !noun && (!participle || (HAS.test(before) && !PASSIVE.test(before))) };
    return signsAnother(reading, sentence, verb, others, main) ? [] : [verb];
  });

/** « réunis pour la signature », « ont apposé leur signature »: those named before sign. */
const DO_SIGN =
  /(?:\bannonc\w+ [^.;]{0,50}\b(?:la|sa|leur) |pour (?:proceder a )?(?:la|une|cette) (?:\w+ )?|appos\w+ (?:leur|sa)s? |proced\w+ a la (?:\w+ )?)$/;

const LINK =
  /\b(?:par|entre|avec|aux cotes d(?:e|u|es)|unissant|liant|reunissant)\b(?! (?:exemple|ailleurs|consequent|delegation|autres?|elles?|eux|voie|ce biais|la presse|le soutien|l'appui|l'aide|le concours|la participation|pour|une? |des |ses |son |sa ))/g;
/** « signé en présence de X, par le préfet »: the list comes after the guests. */
const BY =
  /, (?:par|entre) (?!exemple|ailleurs|consequent|delegation|autres?|elles?|eux|voie|une? |des |ses |son |sa |leur|ce|la suite|le biais|le passe|la voie|\d)/g;
/** « a signé, aux côtés de l'État et du Département, … »: right after the verb they are parties, elsewhere guests. */
const BESIDE = /^,? aux cotes d(?:e|u|es) /;
/** What follows is no longer the list of those who sign. */
const CLOSES =
  / (?:afin d|dans le cadre|lors d|a l'occasion|sous la presidence|sous l'egide|permet|vise |prevoit|comprend|porte sur|concerne |fixe |definit)|, (?:un |une |ce )?(?:dispositif|document|outil|demarche|contrat) |,? (?:baptise|inaugure|construit|concu|dessine|renove|offert|peint|sculpte|restaure|prete|decore|anime)e?s? (?:[a-z0-9]+ ){0,3}par |;|(?<!\b(?:[a-z]|mm|mme|mr|dr|me|mgr))\. /g;

/** The words of binding that name their parties without a verb: « le contrat entre A et B », « le pacte qui lie A et B ». */
const BETWEEN =
  /\b(?<!\b(?:de|type de|sorte de) )(?:contrat|pacte|convention|accord|charte|protocole|poce|crte|ptrte|crsd|cper|celui)\b[^.;:,]{0,90}?\b(?:entre|liant|unissant|qui lie|lie|(?<!s')(?:engage|unit|reunit|rassemble)(?= l'| la | le | les )) /g;
const SIGNATORIES = /\bsignataires?(?: (?:du|de la|de ce) [^.:;,]{3,90})? ?(?::|sont |, a savoir|, soit|, dont)/g;

/** Those who bind themselves together are parties; one alone may speak of another matter. */
const ENGAGE =
  /\bs'engagent\b|\b(?:lancent|ont lance|concretisent|officialisent)(?= (?:le|un|une|ce|leur) (?:\w+ )?(?:contrat|pacte|convention|accord|charte)\b)/g;
/** « À travers ce pacte, A, B et C affichent l'ambition… » */
const THROUGH =
  /^(?:a travers|par|avec|via) (?:ce|cette|le present|la presente) (?:\w+ )?(?:contrat|pacte|convention|accord|charte|document),? /;
const THEIR_VERB =
  / (?:affichent|s'engagent|entendent|veulent|souhaitent|unissent|decident|conviennent|ambitionnent|s'accordent|marquent) /;

const cutAt = (reading: Reading, from: number, end: number): number => {
  const cuts = [PRESENT, OTHERS, CLOSES].flatMap((pattern) =>
    findAll(pattern, reading.plain, { start: from, end }).map(({ start }) => start),
  );
  return Math.min(end, ...cuts);
};

const OPENS_WITH_GUESTS = /^(?:c'est )?(?:en presence|entoure|aux cotes|accueilli|sous le regard)/;
/** « En présence de A, de B et de C, X et Y ont signé »: guests are told after « de », those who sign are not. */
const AFTER_GUESTS = /,\s+(?=(?:le |la |l'|m\. |mme )?[a-z])/g;
/** Beyond so many people after the first guest, who is a guest and who signs is not told. */
const CLEAR = 2;
const DENIAL = /\b(?:n'|ne )(?:\w+ )?pas\b[^.;]{0,60}?, mais /g;

/** Where those who sign begin in a sentence that opens with its guests; null when it does not tell. */
const afterGuests = (reading: Reading, sentence: Span, verb: Span): number | null => {
  const words = reading.plain.slice(sentence.start, verb.start);
  if (!OPENS_WITH_GUESTS.test(words)) return null;
  const that = words.startsWith("c'est ") ? words.indexOf(" que ") : -1;
  if (that > 0) return sentence.start + that + 5;
  const starts = findAll(AFTER_GUESTS, reading.plain, { start: sentence.start, end: verb.start })
    .map(({ end }) => end)
    .filter((at) => /^(?:(?:le |la |l'|M\. |Mme )(?:\p{Ll}|\p{Lu})|\p{Lu}\p{Ll}+[ -]\p{Lu})/u.test(reading.flat.slice(at, at + 40)));
  const [first] = starts;
  return first !== undefined && starts.length <= CLEAR ? first : null;
};

/** Those who sign may stand before the verb: not among the guests, not in a comparison, not with whom it is denied. */
const subjectZone = (reading: Reading, sentence: Span, verb: Verb): Span | null => {
  const doSign = verb.active || DO_SIGN.test(reading.plain.slice(Math.max(sentence.start, verb.start - 80), verb.start));
  if (!doSign) return null;
  const guests = afterGuests(reading, sentence, verb);
  const denied = findAll(DENIAL, reading.plain, { start: sentence.start, end: verb.start }).at(-1)?.end;
  const start = Math.max(sentence.start, guests ?? 0, denied ?? 0);
  const cut = [PRESENT, OTHERS].flatMap((pattern) =>
    findAll(pattern, reading.plain, { start, end: verb.start }).map((found) => found.start),
  );
  const end = Math.min(verb.start, ...cut);
  return end > start ? { start, end } : null;
};

/** « dans la salle X, baptisée par W »: who did something other than sign; « signé et porté par » is one act. */
const isOfAnother = ({ flat }: Reading, from: number, at: number): boolean => {
  const deed =
    /(?<!(?:l'|[Ll]a |une |cette |sa |de ))(?<!\p{L})(\p{Ll}+(?:ée?s?|uite?s?|erte?s?|enue?s?|oulue?s?|éfinie?s?|ournie?s?)) $/u.exec(
      flat.slice(Math.max(from, at - 24), at),
    )?.[1];
  return (
    deed !== undefined &&
    !/^(?:co-?)?sign|^paraph|^scell|^établi|^pass|^contract|^ratifi|^soussign/.test(deed) &&
    !/^,? (?:et|puis) [^,;]{0,30}$/.test(flat.slice(from, at))
  );
};

const afterLinks = (reading: Reading, sentence: Span, from: number): Span[] => {
  const beside = BESIDE.exec(reading.plain.slice(from, sentence.end));
  if (beside) return [{ start: from + beside[0].length, end: cutAt(reading, from + beside[0].length, sentence.end) }];
  const limit = cutAt(reading, from, sentence.end);
  const link = findAll(LINK, reading.plain, { start: from, end: limit }).find(({ start }) => !isOfAnother(reading, from, start));
  const colon = /^[^,:]{0,45}?: ?/.exec(reading.flat.slice(from, limit));
  const start = link?.end ?? (colon ? from + colon[0].length : limit);
  const late = findAll(BY, reading.plain, { start: limit, end: sentence.end })[0];
  const zones = [
    { start, end: limit },
    ...(late && start >= limit ? [{ start: late.end, end: cutAt(reading, late.end, sentence.end) }] : []),
  ];
  return zones.filter((zone) => zone.start < zone.end);
};

/** « X a procédé avec Y à la signature »: those who do it with whoever is told first stand between. */
const PROCEED = /\bproced(?:e|er|ent|aient|ait)\b(?=[^:\n]{0,1500}?\b(?:a (?:la|une|cette|sa|leur)|aux?) (?:[a-z]+ )?signatures?\b)/g;
const WITH = /^[^.]{0,40}?\bavec /;

/** « De gauche à droite : »: those whom a picture of the signature shows. */
const SHOWN = /^[^.:;]{0,60}\bde gauche a droite,? ?:? ?/;

/** « a été signé par : », « Signataires : », above bullets. */
const ANNOUNCES =
  /(?:\bsign\w+|\bparaph\w+|\bconclu\w*)[^.;]{0,80}\b(?:par|entre|avec) ?:$|\b(?:ont signe|signataires?(?: (?:du|de la|de ce) [^.;:]{3,60})?(?: sont)?) ?:$/;

const announcedLines = new WeakMap<Reading, ReadonlySet<number>>();

/** Where the bullets start that a line above announces as the signatories; found once for a text. */
const announced = (reading: Reading): ReadonlySet<number> => {
  const known = announcedLines.get(reading);
  if (known) return known;
  const starts = new Set<number>();
  let isOpen = false;
  for (const line of reading.lines)
    if (!line.bullet) isOpen = ANNOUNCES.test(reading.plain.slice(line.start, line.end));
    else if (isOpen) starts.add(line.start);
  announcedLines.set(reading, starts);
  return starts;
};

/** The stretches of a sentence in which its signatories are named; none when nobody signs there. */
export const signingZones = (reading: Reading, sentence: Span, agreements: Agreements): SigningZone[] => {
  const verbs = verbsIn(reading, sentence, agreements);
  const engaged = findAll(ENGAGE, reading.plain, sentence).map((span) => ({ ...span, noun: false, active: true }));
  const proceeding = findAll(PROCEED, reading.plain, sentence)
    .filter((each) => standingOf(reading, each) === "told")
    .map((span) => ({ ...span, noun: false, active: true }));
  const subjects = [...verbs, ...engaged, ...proceeding].flatMap((verb) => subjectZone(reading, sentence, verb) ?? []);
  const bound = [BETWEEN, SIGNATORIES].flatMap((pattern) =>
    findAll(pattern, reading.plain, sentence).flatMap(({ start, end }) =>
      CITED.test(reading.plain.slice(sentence.start, start)) || RECITAL.test(reading.plain.slice(sentence.start, start))
        ? []
        : { start: end, end: cutAt(reading, end, sentence.end) },
    ),
  );
  const lists = [...verbs.flatMap((verb) => afterLinks(reading, sentence, verb.end)), ...bound].filter(({ start, end }) => start < end);
  for (const { end } of proceeding) {
    const together = WITH.exec(reading.plain.slice(end, sentence.end));
    const act = verbs.find((verb) => verb.noun && verb.start > end);
    if (together && act && act.start > end + together[0].length) lists.push({ start: end + together[0].length, end: act.start });
  }
  if (announced(reading).has(sentence.start)) lists.push(sentence);
  const shown = SHOWN.exec(reading.plain.slice(sentence.start, sentence.end));
  const words = reading.plain.slice(sentence.start, sentence.end);
  const through = THROUGH.exec(words)?.[0].length;
  const verb = through === undefined ? -1 : words.search(THEIR_VERB);
  if (through !== undefined && verb > through) lists.push({ start: sentence.start + through, end: sentence.start + verb });
  if (/^outre /.test(words) && bound.length > 0)
    lists.push({ start: sentence.start, end: cutAt(reading, sentence.start + 1, sentence.end) });
  if (shown) lists.push({ start: sentence.start + shown[0].length, end: sentence.end });
  const widest = subjects.reduce<Span | null>((a, b) => (a && contains(a, b) ? a : b), null);
  return [...(widest ? [{ ...widest, subject: true, sentence }] : []), ...lists.map((list) => ({ ...list, subject: false, sentence }))];
};
