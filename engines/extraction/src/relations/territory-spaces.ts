import type { OrganisationMention } from "../entities/organisation-mention.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { findAll, overlaps } from "../text/find.ts";
import { type Reading, sentenceAt } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import type { MainPact } from "./main-pact.ts";
import type { PlaceMention } from "./territory-place.ts";

/** Words by which a sentence speaks of the pact (plain text). */
export const PACT_WORDS =
  /signe|signature|accord-cadre|projets? de territoire|paraph|conclu|pacte|poce|contrat|charte|protocole|s'engage|ont souhaite|feuille de route|il concerne|perimetre/;

const NAMED =
  "(?!M[ée]tropole|R[ée]gion|Communaut|Agglo|D[ée]partement|Ville|Commune|[ÉE]tat\\b|France\\b|Pays\\b(?! ))\\p{Lu}[\\p{L}'-]*(?:[- ](?:de |d')?\\p{Lu}[\\p{L}'-]*)*";
const OF = "(?:du |de la |de l'|des |de |d')";
const RELIEF = "(?:estuaire|vallée|massif|littoral|plateau|golfe|delta|bassin|presqu'île)";
const SPACE = new RegExp(`(?:[Ee]space|[Tt]erritoire|[Bb]assin) ${OF}?(?:${NAMED}|${RELIEF} ${OF}${NAMED})`, "gu");
/** « bassin minier Nord-Lorrain »: a basin by its trade. */
const BASIN = new RegExp(`[Bb]assin (?:minier|houiller|sidérurgique|ferrifère|potassique|textile|industriel)(?: ${OF}?${NAMED})?`, "gu");
/** Pacts whose perimeter is often a space of its own, told by its name. */
const OF_SPACES: ReadonlySet<string> = new Set([
  "CHARTE_COOPERATION",
  "POCE",
  "PACTE_ETAT_TERRITOIRE",
  "PACTE_LOCAL",
  "PROJET_TERRITOIRE",
  "DECLARATION_COMMUNE",
]);
const ABROAD =
  /(?<!\p{L})(?:[Ll]and|[Gg]rand-[Dd]uch[ée]|[Pp]rovince|Landkreis) (?:de la |de l'|du |de |d')?\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,2}|\p{Lu}[\p{L}'-]*(?= \((?:Allemagne|Belgique|Luxembourg|Suisse|Italie|Espagne|Royaume-Uni|Pays-Bas)\))/gu;

/** Authorities of another country, where the text ties them to the pact; no official geography of ours names them. */
export const ofAbroad = (reading: Reading): PlaceMention[] =>
  reading.sentences
    .filter(({ start, end }) => PACT_WORDS.test(reading.plain.slice(start, end)))
    .flatMap((sentence) => findAll(ABROAD, reading.flat, sentence))
    .map(({ start, end }) => ({ start, end, kind: "foreign", among: [] }));

/** « Territoire de Val Agglomération » is an intercommunality, no space of its own. */
export const ofSpaces = (reading: Reading, organisations: readonly OrganisationMention[], type: string): PlaceMention[] => {
  if (!OF_SPACES.has(type)) return [];
  const [body, bodies] = [{ start: 0, end: reading.bodyEnd }, spanSet(organisations)];
  const basins = findAll(BASIN, reading.flat, body).map(({ start, end }): PlaceMention => ({ start, end, kind: "bassin", among: [] }));
  const spaces = findAll(SPACE, reading.flat, body)
    .filter((space) => !bodies.meets(space) && !basins.some((basin) => overlaps(basin, space)))
    .map(({ start, end }): PlaceMention => ({ start, end, kind: "espace_interterritorial", among: [] }));
  return [...basins, ...spaces].filter(({ start }) => {
    const sentence = sentenceAt(reading, start);
    return sentence !== null && PACT_WORDS.test(reading.plain.slice(sentence.start, sentence.end));
  });
};

/** A région that owns or signs the pact is covered by it, by whatever words it is named. */
export const ofRegions = (
  reading: Reading,
  main: MainPact | null,
  organisations: readonly OrganisationMention[],
  gazetteer: Gazetteer,
  signs: boolean,
): PlaceMention[] => {
  const owns =
    main !== null &&
    (["POCE", "PLAN_REGIONAL_RELANCE", "PACTE_ETAT_REGION"].includes(main.type.value) || /\br[ée]gion(?:al|s?\b)/i.test(main.name.value));
  if (!owns && !signs) return [];
  const body = { start: 0, end: reading.bodyEnd };
  const named = organisations.filter(({ kind }) => kind === "region").map(({ start, end }) => ({ start, end }));
  const bare = findAll(/\p{Lu}[\p{L}'-]+(?:[- ](?:de |d'|et )?\p{Lu}[\p{L}'-]+)*/gu, reading.flat, body).filter(
    ({ start, end }) => owns && gazetteer.named(reading.flat.slice(start, end), ["region"]).length > 0,
  );
  return [...named, ...bare].map((span) => ({ start: span.start, end: span.end, kind: "region", among: ["region"] }));
};
