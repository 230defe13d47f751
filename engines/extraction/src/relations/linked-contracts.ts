import type { Span } from "@levier/kernel";
import type { LinkedContract } from "../draft-pact.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { otherContracts } from "../entities/pact-types.ts";
import { findAll, overlaps } from "../text/find.ts";
import { lineAt, type Reading, say, sentenceAt, trimmed } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { findOtherTerms } from "./other-terms.ts";
import type { PactMention } from "./pact-mentions.ts";
import { findSiblings } from "./sibling-contracts.ts";

const PROGRAMME =
  /\b(?:programme|dispositif|expérimentation|démarche|opération)(?: national)? (« ?[^«»\n]{3,60} ?»|(?=[A-Z])[A-Z][a-z]+(?: [a-z']+){0,2}[A-Z]?[a-z]*)/g;
const YEARS = /^ \d{4}\s?[-–/]\s?\d{4}/;
const ACRONYM = /^ \([A-Z]{2,8}\)/;

const extended = ({ flat }: Reading, { start, end }: Span): Span => {
  const more = (YEARS.exec(flat.slice(end)) ?? ACRONYM.exec(flat.slice(end)))?.[0].length ?? 0;
  return { start, end: end + more };
};

/** « Il s'agit d'un contrat cadre » says what the pact is, not another one. */
const describes = ({ plain }: Reading, { start }: Span): boolean =>
  /(?:s'agit d'un|est un|comme un|sous (?:la )?forme d'un)e? $/.test(plain.slice(Math.max(0, start - 25), start));

/** « un pacte pour l'emploi », in lower case, tells the main pact by its aim. */
const paraphrases = ({ flat }: Reading, { start, type }: PactMention): boolean =>
  type === "PACTE_LOCAL" && /\p{Ll}/u.test(flat[start] ?? "");

/** « vu la circulaire relative aux contrats… » cites a rule, not a contract of this territory. */
const isCited = (reading: Reading, { start }: Span): boolean => {
  const sentence = sentenceAt(reading, start);
  return (
    sentence !== null &&
    /^vu (?:la |le |l')(?:circulaire|loi|decret|code|arrete|ordonnance|instruction)/.test(reading.plain.slice(sentence.start, start))
  );
};

/** « à l'instar des contrats de ville », « en charge des contrats de plan »: told beside, not tied. */
const isBeside = ({ plain }: Reading, { start }: Span): boolean =>
  /(?:a l'instar d\w+|a l'image d\w+|contrairement aux?|(?:en charge|chargee?) d[^.;:«»]{0,140}) ?$/.test(
    plain.slice(Math.max(0, start - 170), start),
  );

/** « CONVENTION-CADRE » alone on a line above the name of the pact says in which form it is made. */
const isHeading = (reading: Reading, { start, end }: Span, [main]: readonly PactMention[]): boolean => {
  const line = lineAt(reading, start);
  return line !== null && main !== undefined && line.end <= main.start && line.start === start && line.end === end;
};

/** « contrat du territoire d'industrie » is named after its programme. */
const namesMain = ({ plain }: Reading, { start, end }: Span, main: readonly PactMention[]): boolean =>
  main.some((each) => plain.slice(each.start, each.end).includes(plain.slice(start, end)));

/** Contracts, pacts and programmes the text ties to the main pact; each kind once. */
export const findLinkedContracts = (
  reading: Reading,
  mentions: readonly PactMention[],
  main: readonly PactMention[],
  organisations: readonly OrganisationMention[],
  parties: readonly Span[],
): LinkedContract[] => {
  const body = { start: 0, end: reading.bodyEnd };
  const found: LinkedContract[] = [];
  const add = (span: Span, type: string, relation: string | null): void => {
    const name = say(reading, trimmed(reading.flat, span, /[\s,;:.«»]/));
    const known = found.some(
      ({ name: other, evidence }) => other.toLowerCase() === name.toLowerCase() || evidence.some((each) => overlaps(each, span)),
    );
    if (!known && name.length > 2) found.push({ name, type, relation, evidence: [{ start: span.start, end: span.end }], confidence: 0.7 });
  };
  const keys = new Set(main.map(({ key }) => key));
  const seen = new Set<string>();
  const own = spanSet(main);
  for (const mention of [...mentions].sort((a, b) => Number(b.full) - Number(a.full)))
    if (
      mention.known &&
      !keys.has(mention.key) &&
      mention.type !== "PROJET_TERRITOIRE" &&
      !describes(reading, mention) &&
      !paraphrases(reading, mention) &&
      !isCited(reading, mention) &&
      !isBeside(reading, mention) &&
      !isHeading(reading, mention, main) &&
      mention.start < reading.bodyEnd &&
      !seen.has(mention.key)
    ) {
      seen.add(mention.key);
      add(mention, mention.type, null);
    }
  const elsewhere = (span: Span): boolean =>
    !own.meets(span) && !isBeside(reading, span) && !isHeading(reading, span, main) && !namesMain(reading, span, main);
  for (const { type, wording } of otherContracts)
    for (const span of findAll(new RegExp(`\\b(?:${wording})(?![a-z])`, "g"), reading.plain, body).filter(elsewhere))
      add(extended(reading, span), type, null);
  for (const { at } of findAll(PROGRAMME, reading.flat, body)) {
    const name = at(1);
    const example = /à l'(?:image|instar) d/i.test(reading.flat.slice(Math.max(0, (name?.start ?? 0) - 40), name?.start));
    if (name && reading.flat[name.start] === "«" && !example) add(name, "programme", null);
  }
  const [first] = main;
  if (!first) return found;
  for (const { relation, ...span } of findOtherTerms(reading, first)) add(span, first.type, relation);
  for (const span of findSiblings(reading, main, organisations, parties)) add(span, first.type, "sibling");
  return found;
};
