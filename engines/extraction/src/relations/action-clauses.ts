import type { Span } from "@levier/kernel";
import { DIGITS } from "../entities/numbers.ts";
import { WORK } from "../entities/works.ts";
import { findAll } from "../text/find.ts";
import { type Reading, trimmed } from "../text/reading.ts";
import type { ActionMention } from "./action-mention.ts";

const MAKES = new RegExp(
  `\\b(?:en (?:creant|mettant en place|installant|ouvrant|lancant|construisant)|verra le jour|avec) ((?:un|une|des|le|la|l')[ ']?(?:${WORK}|portail|plateforme|guichet|observatoire|maison|centre|pole|campus|fonds)\\b)`,
  "g",
);
const END = /\s*(?:[.;:…]|, (?=qui |dont |afin |pour |en |et |ou |la |le |les |l'|un |une )| afin (?:de|d')| permettant)/;

const clauseFrom = (reading: Reading, start: number, limit: number): Span => {
  const stop = END.exec(reading.plain.slice(start, limit));
  return trimmed(reading.flat, { start, end: stop ? start + stop.index : limit });
};

/** What a sentence says is made in doing something else. */
export const ofMaking = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(MAKES, reading.plain, sentence).flatMap(({ at }) => {
      const object = at(1);
      return object ? [{ ...clauseFrom(reading, object.start, sentence.end), axis: null, stage: null }] : [];
    }),
  );

const DONE =
  "(?:s'agrandir|(?:etre )?(?:agrandi|renove|rehabilite|cree|construit|amenage|modernise|etendu|restructure|requalifie|installe|deploye|ouvert|lance|transforme|reconverti|equipe|defini|elabore|realise|experimente|mis en (?:place|service))e?s?)";
/** « une maison de santé sera créée », « un pôle verra le jour » */
const MADE = new RegExp(
  `\\b((?:(?:une?|la|le|les|des|\\d[\\d ]*) |l')(?!start-up|entreprise|societe)[a-z][^.;:,()]{4,90}?)(?:,(?:[^,.;]|,(?=\\d)){3,60},)?(?: qui)? (?:(?:va|vont|sera|seront|continuer(?:a|ont)(?: [a-z]+){0,2} d'etre) (?:bientot |egalement |aussi )?${DONE}|verra le jour|verront le jour|ouvrira|s'installera|beneficier(?:a|ont) d(?:'une?|e la|u|es)(?! (?:aides?|appui|budget|credits?|dotation|enveloppe|financements?|fonds|soutien|subventions?|accompagnement|dispositif)\\b))\\b[^.;(]{0,80}`,
  "g",
);
/** « un premier pôle sera dédié au bois » */
const FOUNDED =
  /\b(?:une?|la|le) (?:(?:premiere?|deuxieme|seconde?|troisieme|quatrieme|derniere?|nouveau|nouvelle|autre) (?:centre|campus|cluster|maison|pole|tiers-lieu|plateforme|guichet|pepiniere|incubateur|laboratoire) (?:sera|serait) (?:dediee?|consacree?|specialisee?)|(?:centre|campus|cluster|maison|pole|tiers-lieu|plateforme|guichet|pepiniere|incubateur|laboratoire|observatoire|portail)(?: de| d'| des| du)? ?[a-z' -]{0,40}?,? (?:se |s')?[a-z]+era) /g;
export const FACILITY =
  "(?:centres|campus|clusters|maisons|poles|tiers-lieux|plateformes|guichets|pepinieres|incubateurs|ateliers|creches|laboratoires|stations|fablabs)";
/** « quatre centres de ressources » in a sentence that tells what will be. */
const COUNTED = new RegExp(`\\b(?:${DIGITS}|trois|quatre|cinq|six|sept|huit|neuf|dix) ${FACILITY}\\b[^,;:.()]{0,90}`, "g");
const WILL_BE = /devient realite|se concretise|se traduit|prevu|seront|sera |verront|en chantier|creera|va |vont |creer|creation|ouvr/;
/** « un plan décennal de réhabilitation de logements » */
const PLANNED =
  /\b(?:un|le) (?:vaste |grand |nouveau )?(?:plan|programme)(?: [a-z]+al)? (?:de |d')(?:rehabilitation|renovation|construction|modernisation|requalification|deploiement|reconversion|restauration|plantation|electrification|resorption|amelioration) (?:de |d'|du |des )[^.;,:()]{3,80}/g;
const FUNDS =
  /\b\d[\d ,]{0,20}(?:millions?|milliards?)(?: d')? ?euros? (?:doivent|iront|permettront de|financeront|seront consacres|servent a)[^.;]{5,140}?(?=[.;(]| et \d|, sous )/g;

const OBJECT =
  "(?:une?|la|le|les|des|l'|deux|trois|quatre|cinq|six|\\d[\\d ]*) ?[a-z][^.;:()]{6,110}?(?=[.;:(]|, (?:qui|dont|ou|afin|pour|pensee?s|destinee?s|avec|et)\\b| afin | pour que | qui |$)";
/** « la communauté va créer une aide », « la Région lancera un appel à projets » */
const WILL_MAKE = new RegExp(
  `\\b(?:va|vont|doit|doivent|devrait|prevoi(?:t|ent) de) (?:en effet |ainsi |notamment |egalement |aussi |bientot )?((?:creer|lancer|ouvrir|construire|installer|deployer|amenager|mettre (?:en place|sur pied|en service)|rehabiliter|renover|implanter|experimenter) ${OBJECT})` +
    `|\\b((?:creer|lancer|ouvrir|construir|installer|deploier|amenager|rehabiliter|renover|implanter|experimenter)(?:a|ont)|mettr(?:a|ont) (?:en place|sur pied|en service)) (${OBJECT})`,
  "g",
);

/** What a sentence says will be. */
export const ofFutures = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    [
      ...findAll(MADE, reading.plain, sentence),
      ...findAll(FOUNDED, reading.plain, sentence),
      ...findAll(PLANNED, reading.plain, sentence),
      ...findAll(FUNDS, reading.plain, sentence),
      ...findAll(WILL_MAKE, reading.plain, sentence).flatMap(({ start, end, at }) => at(1) ?? { start: at(2)?.start ?? start, end }),
      ...(WILL_BE.test(reading.plain.slice(sentence.start, sentence.end)) ? findAll(COUNTED, reading.plain, sentence) : []),
    ].map((span) => ({
      ...trimmed(reading.flat, span),
      axis: null,
      stage: null,
    })),
  );
