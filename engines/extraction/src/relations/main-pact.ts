import type { PactType, Span } from "@levier/kernel";
import type { Value } from "../draft-pact.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say, sentenceAt } from "../text/reading.ts";
import { type SpanSet, spanSet } from "../text/span-set.ts";
import { kindByParties } from "./pact-kind.ts";
import type { PactMention } from "./pact-mentions.ts";
import { SIGNS } from "./signing.ts";

/** How much the words of a kind of pact tell of it: those that any agreement may bear tell little. */
const TELLS: Readonly<Record<string, number>> = {
  OTHER: 0.15,
  CONTRAT_CADRE: 0.15,
  PROJET_TERRITOIRE: 0.15,
  DECLARATION_COMMUNE: 0.15,
  PACTE_LOCAL: 0.6,
};

/** What a mention in the title adds, in mentions of the text. */
const TITLE = 3;

/** Characters between a verb of signing and the agreement it is about. */
const NEAR = 90;

/** What the agreements of a text are weighed by: those of a known kind, the one named first, where the title ends. */
type Told = { readonly known: SpanSet<PactMention>; readonly opening: string | undefined; readonly titleEnd: number };

/** « convention d'initialisation du PTRTE »: an agreement on the way to a pact is told by that pact. */
const STEP_TO = /^[^.;\n]{0,40}(?:\b(?:du|de la|des|de|le|la|au|aux|un|une) |d'une? |l')$/;

const leadsTo = (reading: Reading, { end }: Span, known: SpanSet<PactMention>): boolean =>
  known.meeting({ start: end, end: end + 60 }).some(({ start }) => start > end && STEP_TO.test(reading.plain.slice(end, start)));

/** An assembly makes a plan its own by its vote, or presents it. */
const VOTES =
  /\b(?:vot|adopt|approuv)[a-z]+ [^.;]{0,40}\b(?:region|conseil regional|pleniere|assemblee)|present\w+,?[^.;]{0,60}\b(?:son|un) plan\b/g;
const ADOPTS =
  /\b(?:vien(?:t|nent) d'|(?:a|ont) )(?:adopt|approuv|valid)[a-z]+|\b(?:a|ont|est|sont) (?:ete )?(?:vote|adopte|approuve|valide|ratifie|enterine)e?s?\b|\bsoumis(?:e|es)? au vote\b|\bapprobation d(?:u|e|es) |\badoption d(?:u|e|es) /g;
/** « leur présenter le nouveau pacte », « lance ses contrats »: the agreement is what the verb makes known. */
const MAKES_KNOWN =
  /\b(?:present|devoil|lanc|officialis|inaugur|annonc|detaill|dress\w+ le bilan d|engag)[a-z]*(?: [a-z]+ement)?,? (?:les orientations |le contenu |les grandes lignes |les contours )?(?:d(?:u|es) |d'une? |de (?:la |son |leur )?|le |la |les |l'|une? |son |sa |ses |leurs? )(?:(?:nouve|futur|premie|deuxieme|second|troisieme|tout)[a-z]* ){0,2}$/;
/** « ont été signées à la mairie le 8 décembre, en présence de …, la convention »: the verb comes first, far from what is signed. */
const SIGNED_FIRST = /\b(?:a|ont) ete (?:\w+ement )?signee?s?\b[^.;]{0,320}$/;

/** Whether a verb of signing stands near a mention, in its sentence. */
const isSigned = (reading: Reading, { start, end, type }: PactMention): boolean => {
  const sentence = sentenceAt(reading, start);
  if (!sentence) return false;
  const around = { start: Math.max(sentence.start, start - NEAR), end: Math.min(sentence.end, end + NEAR) };
  const before = reading.plain.slice(sentence.start, start);
  if (MAKES_KNOWN.test(before.slice(-NEAR)) || SIGNED_FIRST.test(before)) return true;
  const patterns = type === "PLAN_REGIONAL_RELANCE" ? [VOTES] : [SIGNS, ADOPTS];
  return patterns.some((pattern) => findAll(pattern, reading.plain, around).length > 0);
};

/** Mentions of one agreement that make it what a document is about, even if nobody signs it there. */
const OFTEN = 4;

const opensSentence = (reading: Reading, at: number): boolean => sentenceAt(reading, at)?.start === at;

/** An agreement without a kind of its own is what a document is about only when its title says so, when it is signed there, or when it is told again and again. */
const weightOfAgreement = (reading: Reading, own: readonly PactMention[], { known, titleEnd }: Told): number => {
  const [first] = own;
  if (first && leadsTo(reading, first, known)) return 0;
  const isTold = own.some(({ start }) => start < titleEnd);
  const signed = own.some((each) => isSigned(reading, each));
  const told = own.reduce((total, { full }) => total + (full ? 0.5 : 0.25), 0);
  const proper = own.filter(({ start, full }) => full && /\p{Lu}/u.test(reading.flat[start] ?? "") && !opensSentence(reading, start));
  const repeated = own.length >= OFTEN || proper.length >= 2;
  return isTold || signed || repeated ? Math.min(told, 3) + (isTold ? 2 : 0) + (signed ? 1 : 0) : 0;
};

/** A declaration told with its object is longer. */
const NAMED_IN_FULL = 40;

/** What being signed in the text adds to a kind of pact with a name of its own. */
const SIGNED = 2;

/** The kind of pact a document is about: how often it is named, in full rather than by its acronym, and how early. */
const weightOf = (reading: Reading, own: readonly PactMention[], about: Told): number => {
  const { opening, titleEnd } = about;
  const { type, known } = own[0] ?? { type: "OTHER", known: false };
  const asAgreement = !known || type === "OTHER" || type === "CONTRAT_CADRE" ? weightOfAgreement(reading, own, about) : 0;
  if (!known) return asAgreement;
  const told = own.reduce((total, { full }) => total + (full ? 1 : 0.5), 0);
  // « un pacte pour l'emploi » in lower case may be another pact told by its aim.
  const described = type === "PACTE_LOCAL" && own.every(({ start }) => /\p{Ll}/u.test(reading.flat[start] ?? ""));
  const first = own[0]?.start ?? 0;
  if (described) return 0.6 * told;
  // A kind of its own that is signed here is the pact, whatever its title calls it by its aim.
  const isKind = TELLS[type] === undefined || own.some((each) => type === "DECLARATION_COMMUNE" && each.end - each.start > NAMED_IN_FULL);
  const signed = isKind && own.some((each) => isSigned(reading, each)) ? SIGNED : 0;
  return (
    signed +
    Math.max(
      asAgreement,
      (TELLS[type] ?? 1) * (told + (opening === own[0]?.key ? 2 : 0)) + TITLE * Math.max(TELLS[type] ?? 1, 0.5) * Number(first < titleEnd),
    )
  );
};

export type MainPact = { readonly type: Value<PactType>; readonly name: Value; readonly mentions: readonly PactMention[] };

const versioned = (name: string): boolean => /#\d|\d(?:e|er|ème) volet|\b[Aa]cte \d/.test(name);

/** A name written with a capital; the kind alone often stands in lower case beside it. */
const isProper = (name: string): boolean => /^\p{Lu}/u.test(name);

const isPlural = (name: string): boolean => /^\p{L}+s /u.test(name);

const fullest = (reading: Reading, mentions: readonly PactMention[]): PactMention =>
  mentions.reduce((a, b) => {
    const [x, y] = [say(reading, a), say(reading, b)];
    if (versioned(x) !== versioned(y)) return versioned(x) ? a : b;
    if (isProper(x) !== isProper(y)) return isProper(x) ? a : b;
    if (isPlural(x) !== isPlural(y)) return isPlural(x) ? b : a;
    return y.length > x.length ? b : a;
  });

/** The pact a document is about, null when it names none. */
export const findMainPact = (
  reading: Reading,
  mentions: readonly PactMention[],
  titleEnd: number,
  gazetteer: Gazetteer,
): MainPact | null => {
  const about = { known: spanSet(mentions.filter(({ known }) => known)), opening: mentions[0]?.key, titleEnd };
  const byKey = new Map<string, PactMention[]>();
  for (const mention of mentions) {
    const same = byKey.get(mention.key);
    if (same) same.push(mention);
    else byKey.set(mention.key, [mention]);
  }
  const weights = new Map([...byKey].map(([key, own]) => [key, weightOf(reading, own, about)]));
  const [best] = [...weights].filter(([, weight]) => weight > 0).sort(([, a], [, b]) => b - a);
  const first = mentions.find(({ key }) => key === best?.[0]);
  if (!best || !first) return null;
  const { type, known } = first;
  const related = mentions.filter(({ key }) => key === best[0] || (best[0] === "PACTE_ETAT_TERRITOIRE" && key === "PACTE_ETAT_REGION"));
  const named = related.filter(({ full }) => full);
  const longest = fullest(reading, named.length > 0 ? named : related);
  const evidence = [{ start: longest.start, end: longest.end }];
  const sure = known && type !== "PACTE_LOCAL";
  return {
    type: { value: kindByParties(reading, type, related, gazetteer), evidence, confidence: sure ? 0.9 : 0.7 },
    name: { value: say(reading, longest), evidence, confidence: 0.85 },
    mentions: related,
  };
};
