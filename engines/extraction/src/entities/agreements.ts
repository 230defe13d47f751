import type { PactType, Span } from "@levier/kernel";
import { findAll } from "../text/find.ts";
import { plainSameLength } from "../text/plain.ts";

/** An agreement told by its form and its object, of no kind with a name of its own; those of one `key` are one agreement. */
export type AgreementMention = Span & {
  readonly type: PactType;
  readonly key: string;
  /** Told by what it is for: it may tell again, in other words, an agreement of the same form. */
  readonly byPurpose?: boolean;
};

const HEAD = "(?:contrat|convention|charte|protocole|accord|pacte)s?(?:[- ]cadres?)?";

/** What may stand between the form and the object: « convention territoriale pluriannuelle ». */
const QUALITY =
  "(?: (?:unique|tripartite|quadripartite|partenarial|pluriannuel|territorial|territoriaux|local|locaux|regional|departemental|metropolitain|interregional|national|social|global|operationnel|intercommunal|communautaire|interterritorial|transfrontalier|financier|prealable|industriel|ecologique|economique|urbain|rural)(?:le|ere|e)?s?)";

/** What leads to the object of an agreement: « de », « pour l' », « relative à la ». */
const TO =
  "(?: (?:de|du|des|pour(?! [a-z]+(?:er|ir|re) )|sur|en faveur d(?:e|u|es)|relati(?:f|ve)s? (?:a|au|aux)|portant(?: sur)?) (?:la |le |les |l')?| d'(?:une? )?)";

/** Agreements between persons, of trade or of manners: none of them is a pact of a territory. */
const PRIVATE =
  "travail|apprentissage|profession\\w+|location|bail|concession|assurances?|maintenance|mariage|prets?|vente|achat|mise a disposition|duree|entretien|prestations?|bourses?|stages?|alternance|services?|delegation|franchise|construction|exploitation|fourniture|principe|paris|commerc\\w+|libre[- ]echange|branche|entreprises?|confidentialite|confiance|gouvernance|non[- ]agression|stabilite|actionnaires|associes|majorite|legislature|preference|mandat|amitie|famille|suicide|silence|corruption|lecture|sejour|rente|sponsor\\w+|occupation|servitude|soins?|geneve|schengen|bologne|matignon|grenelle|methode|maitrise|exclusivite|groupe|etudes?|utilisation|jouissance|image|droits|bonne";
/** Words that tell nothing of an object. */
const VOID =
  "ce\\b|cette|ces\\b|cet\\b|son\\b|sa\\b|ses\\b|leurs?\\b|nos\\b|notre|deux\\b|trois\\b|quatre\\b|cinq\\b|six\\b|sept\\b|huit\\b|dix\\b|plus|chaque|tous|toute|nouve|grande?s?\\b|petite?s?\\b|type\\b|part\\b|cours\\b|ans\\b|collectivites|territoires\\b|partenaires|communes|projets?\\b";

const OBJECT = "[a-z][a-z-]{2,}";
const ADJECTIVE =
  "(?: (?:\\w+(?:iques?|ables?|aires?|ives?|ifs?|aux|ales?|els?|elles?|aines?|iennes?|iens?)(?![a-z])|vert|verte|local|rural|social|urbain))";
const MORE = `(?: (?:et|de|du|des|pour|en|a|au|aux) (?:l'|la |le |les |d')?| d'| et d')(?!ete\\b|etait|sign|vocation|permis|autres|sa\\b|ses\\b|son\\b|leur|ce\\b|cette|entre|avec|partir|compter|hauteur|presence|cours|effet|horizon|periode|duree)${OBJECT}${ADJECTIVE}?`;
const BY_OBJECT = new RegExp(
  `\\b(${HEAD})${QUALITY}{0,2}${TO}(?!(?:${PRIVATE})\\b)(?!${VOID})(${OBJECT})${ADJECTIVE}{0,2}(?:${MORE}){0,2}`,
  "g",
);
/** Qualities that alone tell an agreement between public bodies. */
const PUBLIC =
  "(?: (?:unique|tripartite|quadripartite|partenarial|pluriannuel|territorial|local|departemental|metropolitain|interregional|intercommunal|communautaire|interterritorial|rural)(?:le|ere|e)?s?)";
const BY_QUALITY = new RegExp(`\\b(${HEAD})(${PUBLIC}{1,2})(?! (?:de|du|d')\\b)`, "g");

/** « contrat régional forêt-bois », « charte entreprise-territoire »: two things joined. */
const BY_PAIR = new RegExp(`\\b(${HEAD})${QUALITY}{0,2} (?!non-|vis-|rendez-|sous-|co-|mi-|ci-)([a-z]{4,}-[a-z]{4,})(?![a-z-])`, "g");
/** « convention visant à renforcer l'attractivité », « pacte à horizon 2030 pour engager la transformation de la vallée »: told by its purpose. */
const BY_PURPOSE = new RegExp(
  `\\b(${HEAD})${QUALITY}{0,3}(?: \\([a-z]{2,9}\\))?(?:,? a (?:l')?horizon (?:20\\d\\d))?(?: (?:visant|destinee?s?|tendant) a |(?: ayant)? pour (?:objet|objectif|but) d(?:e |')| pour | permettant d(?:e |'))(?:mieux )?(?!${PRIVATE})([a-z]{2,}(?:er|ir|re)) (?:en |a )?(?:l'|la |le |les |un |une |des |du |d')[a-z-]{4,}(?:${ADJECTIVE}|(?: (?:de|du|des|a|au|aux|et|sur|en) (?:l'|la |le |les |son |sa |ses )?| d')[a-z-]{4,}){0,4}`,
  "g",
);

/** « pacte économique local » */
const BY_FIELD =
  /\b(pacte)s? ((?:economique|ecologique|industriel|social|departemental|regional)(?: (?:local|territorial|metropolitain|partenarial))?)(?![a-z]| (?:de|du|d'|pour))/g;

/** « plan régional « Mille emplois » », « pacte 2014-2016 » */
const PLAN_BY_NAME = /(?<!\p{L})((?:[Pp]lan|[Pp]rogramme) régional) [«“"] ?([^«»“”"\n]{4,60}?) ?[»”"]/gu;
const BY_YEARS = /\b(pacte|contrat)s? ((?:19|20)\d\d ?[-–/] ?(?:(?:19|20)\d\d|\d\d)(?!\d))/g;
/** « Pacte Région »: what a region calls its pacts with its départements. */
const OF_REGION = /(?<!\p{L})([Pp]acte)s? (Régions?)(?! \p{Lu})(?: \(\d{4} ?[-–/] ?\d{2,4}\))?/gu;

const FORM = "(?:[Cc]ontrat|[Cc]onvention|[Cc]harte|[Pp]rotocole|[Aa]ccord|[Pp]acte)s?(?:[- ][Cc]adres?)?";
const CAP = "\\p{Lu}[\\p{L}'-]+";
/** « contrat « Bourgs vivants » », « Contrat Ambition Rivage » */
const BY_NAME = new RegExp(
  `(?<!\\p{L})(${FORM})(?: \\d)?(?: (?:de |d'|du )?[«“"] ?([^«»“”"\\n]{4,60}?) ?[»”"]| ((?!Région\\b|Département\\b|Article|Entre\\b|État\\b|Etat\\b)${CAP}(?:(?: (?:de la |de l'|du |des |de |d'|et |en )?|-)${CAP}){0,4}))`,
  "gu",
);

/** The plan of a region against a crisis, when nothing says that it is the State's or Europe's. */
const RECOVERY =
  /\b(plan)s? (?:(?:d'urgence|d'actions?|d'investissements?) et )?(?:de|pour la) (relance)(?! (?:nationa|europeen|du gouvernement|de l'etat|post|france))/g;

/** « plan d'accélération de l'investissement régional » */
const REGIONAL_PLAN = /\b(plan)s? (?:de |d')(acceleration|soutien|rebond|reprise|urgence)[a-z' ]{0,40} regiona(?:l|le|ux)\b/g;

const typeOf = (head: string, object: string): PactType => {
  // What a region calls its pacts binds it to its départements: no kind of its own.
  if (/^pactes? ?$/.test(head) && /^regions?$/.test(object)) return "OTHER";
  if (/cadre/.test(head)) return "CONTRAT_CADRE";
  if (head.startsWith("charte")) return "CHARTE_COOPERATION";
  if (head === "plan") return "PLAN_REGIONAL_RELANCE";
  return head.startsWith("pacte") ? "PACTE_LOCAL" : "OTHER";
};

const keyOf = (head: string, object: string): string => {
  const [word = ""] = object.trim().split(/[ '-]/);
  return `${head.slice(0, 6)} ${word.replace(/s$/, "")}`;
};

/** A name in lower case ends where, after its object, a proper name begins: that is the place of the agreement. */
const withoutPlace = (flat: string, { start, end }: Span, from: number): Span => {
  if (/\p{Lu}/u.test(flat[start] ?? "")) return { start, end };
  const proper = /(?: (?:de la|de l'|du|des|de|d'|pour la|pour le|pour|et|en|à|au|aux))? ?(?<=[ '])\p{Lu}/u.exec(flat.slice(from, end));
  return proper ? { start, end: from + proper.index } : { start, end };
};

/** Every agreement of a text told by its object or its own name, in the order of the text; they may overlap. */
export const findAgreements = (flat: string, plain: string): AgreementMention[] => {
  const found = (pattern: RegExp, where: string): AgreementMention[] =>
    findAll(pattern, where).map(({ start, end, groups, at }) => {
      const [head, object] = [groups[1], groups[2] ?? groups[3]].map((words) => plainSameLength(words ?? ""));
      const span = where === flat ? { start, end } : withoutPlace(flat, { start, end }, at(2)?.end ?? start);
      return { ...span, type: typeOf(head ?? "", object ?? ""), key: keyOf(head ?? "", object ?? "") };
    });
  return [
    ...found(BY_NAME, flat),
    ...found(BY_PAIR, plain),
    ...found(BY_FIELD, plain),
    ...found(PLAN_BY_NAME, flat),
    ...found(OF_REGION, flat),
    ...found(BY_YEARS, plain),
    ...found(BY_OBJECT, plain),
    ...found(BY_PURPOSE, plain).map((each) => ({ ...each, byPurpose: true })),
    ...found(BY_QUALITY, plain),
    ...found(RECOVERY, plain),
    ...found(REGIONAL_PLAN, plain),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
};
