import type { PactType, Span } from "@levier/kernel";
import { formerRegions } from "../entities/former-regions.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say, sentenceAt } from "../text/reading.ts";
import type { PactMention } from "./pact-mentions.ts";

const STATE = /\b(?:l'etat|gouvernement|premiere? ministre|ministres?|prefete?|president de la republique|secretaire d'etat)\b/g;
/** The State as one who looks on, helps or once acted, not as the party that binds itself. */
const ASIDE =
  /(?:aux cotes d[ue]?|en presence d[ue]?|avec l'appui d[ue]?|avec le soutien d[ue]?|apres l'annonce d[ue]?)[^,;.]{0,60}$|\bsign\w*[^;.]{0,250}, en presence d(?:(?! entre | par )[^;.]){0,250}$/;
const BOTH = /\betat[-/ ]+(?:et )?region/;
const STATE_AND_BODIES = /\betat ?[-/] ?(?:collectivites?|territoires?|departement|metropole)/;
const NAME = /\p{Lu}[\p{L}'-]+(?:(?: (?:de la |de |du |des |et |d')?|-)\p{Lu}[\p{L}'-]+)*/gu;

/** Pacts that bind by their nature no one in particular: who their parties are tells their kind. */
const BY_PARTIES: ReadonlySet<PactType> = new Set(["PACTE_LOCAL", "PACTE_ETAT_TERRITOIRE", "OTHER"]);

/** « ce pacte », once the pact is named. */
const THIS = /\b(?:ce|le) (?:\w+ )?pacte\b/g;

/** The State's own money or word, told apart from the pact. */
const STATE_BINDS =
  /\b(?:l'etat|le gouvernement) (?:s'engage|s'est engage|va investir|investi(?:t|ra))\b|\b(?:investissements?|engagements?) de l'etat\b/;

/** « Pacte 3 Vals-Rivière »: a pact named after its place. */
const isOfPlace = ({ flat }: Reading, { start, end }: Span): boolean => /^[Pp]acte (?:\d )?\p{Lu}/u.test(flat.slice(start, end));

const isBoundByState = (reading: Reading, mentions: readonly PactMention[]): boolean =>
  [...mentions, ...findAll(THIS, reading.plain, { start: 0, end: reading.bodyEnd })].some(({ start, end }) => {
    const sentence = sentenceAt(reading, start);
    if (!sentence) return false;
    if (STATE_AND_BODIES.test(reading.plain.slice(start, Math.min(sentence.end, end + 30)))) return true;
    return findAll(STATE, reading.plain, sentence).some((state) => !ASIDE.test(reading.plain.slice(sentence.start, state.start)));
  });

/** « l'État et la Lorraine », « entre l'État et la Région Val d'Azur » */
const STATE_AND =
  /\b[Ll]['’][ÉE]tat et (?:la |le |l'|les )?(?:[Rr]égion |[Cc]onseil régional )?(?:de |du |d'|des )?(\p{Lu}[\p{L}'-]+(?:(?: (?:de la |de |du |des |et |d')?|-)\p{Lu}[\p{L}'-]+)*)/gu;

const isWithRegion = (reading: Reading, gazetteer: Gazetteer): boolean =>
  findAll(STATE_AND, reading.flat, { start: 0, end: reading.bodyEnd }).some(
    ({ groups }) => formerRegions.has(groups[1] ?? "") || gazetteer.named(groups[1] ?? "", ["region"]).length > 0,
  );

const isOfRegion = (reading: Reading, mentions: readonly PactMention[], gazetteer: Gazetteer): boolean =>
  mentions.some(({ start, end }) =>
    findAll(NAME, reading.flat, { start, end: Math.min(end + 30, reading.flat.length) }).some(
      (place) => gazetteer.named(say(reading, place), ["region"]).length > 0,
    ),
  );

/** The kind of a pact that its words leave open: the State with a region, the State with a territory, or a pact of local bodies. */
export const kindByParties = (reading: Reading, type: PactType, mentions: readonly PactMention[], gazetteer: Gazetteer): PactType => {
  if (!BY_PARTIES.has(type) || mentions[0]?.key === "contrat convergence") return type;
  const own = mentions.filter(({ key }) => key === mentions.find((each) => each.type === type)?.key);
  if (own.some((each) => BOTH.test(reading.plain.slice(each.start, each.end)))) return "PACTE_ETAT_REGION";
  if (type === "OTHER") return type;
  if (own.some((each) => STATE_AND_BODIES.test(reading.plain.slice(each.start, each.end)))) return "PACTE_ETAT_TERRITOIRE";
  const placed = own.some((each) => isOfPlace(reading, each)) && STATE_BINDS.test(reading.plain.slice(0, reading.bodyEnd));
  const bound = type === "PACTE_ETAT_TERRITOIRE" || placed || isBoundByState(reading, mentions);
  if (!bound) return type;
  return isOfRegion(reading, mentions, gazetteer) || (type === "PACTE_LOCAL" && isWithRegion(reading, gazetteer))
    ? "PACTE_ETAT_REGION"
    : "PACTE_ETAT_TERRITOIRE";
};
