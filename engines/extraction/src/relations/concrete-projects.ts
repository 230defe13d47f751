import type { Span } from "@levier/kernel";
import { findAll } from "../text/find.ts";
import { type Reading, trimmed } from "../text/reading.ts";
import { type ActionMention, loose } from "./action-mention.ts";

/** Nouns of a work on a place or a thing (plain text). */
const WORK =
  "(?:creation|construction|rehabilitation|renovation|extension|amenagement|ouverture|reouverture|implantation|installation|delocalisation|relocalisation|modernisation|deploiement|reconversion|contournement|restructuration|requalification|acquisition|electrification|transformation|restauration|agrandissement|developpement|raccordement|demolition|deviation|desserte|resorption|sauvegarde|reprise|valorisation|mise en (?:place|service|valeur|accessibilite)|mise a (?:niveau|2x2 voies|deux fois deux voies)|doublement|relance|lancement)";

/** What stands in one place (plain text). */
const THING =
  "(?:centre (?!bourg|ville)|maisons? |ligne |gare |pont |route |rocade|campus|pole |zone d'activites|parc |piscine|musee|ecole |college |lycee |hopital|tiers-lieux?|plateforme|plate-forme|station |usine|halle |stade |port |aeroport|aerodrome|pepiniere|incubateur|caserne|canal|quai |chateau|abbaye|casino|atelier |laboratoire |institut |observatoire|guichet|portail|unites? |hotel |echangeur|bretelle|tramway|methaniseur|data ?center|fab ?lab|amphitheatre|salle |theatre|bibliotheque|mediatheque|creche|ehpad|residence |ferme |abattoir|legumerie|conserverie|dechetterie|forum |cite |barrage|ecluse|passerelle|velo-?route|voie verte|rn ?\\d|rd ?\\d)";

const MEMBER = `(?:la |l'|le |les |une? |des |du |de la |d'|de )?(?:nouve[a-z]+ |premiere? |futur[e]?s? |vaste )?${WORK}(?: et (?:la |l'|le )?${WORK})? (?:d'une? |de la |de l'|du |des |de |d')(?:nouve[a-z]+ |premiere?s? |futur[e]?s? |ancien(?:ne)?s? |grande?s? |petite?s? )?`;
const NAMED = new RegExp(`(?<![a-z])${MEMBER}(?:[a-z'-]+ ){0,4}?${THING}[^.;:,()«»"]{0,90}`, "g");
/** Said of what is not to be made by the pact: a past that explains it, an aim, somebody else's. */
const ASIDE =
  /\b(?:apres|suite a|depuis|face a|a cause de|en raison de|grace a|malgre|opposee?s? a|contre|concernant|fermeture|lors de|a l'occasion de) (?:la |l'|le |les )?$/;

const STOP =
  /(?:,? (?:qui|dont|afin|permettant|pour (?:lui |leur |y )?[a-z]+(?:er|ir|re)|sera|seront|est|sont|a|ont|va|vont|doit|doivent|devrait|ainsi que|mais aussi|et (?:la |le |l'|les |une? |des |d[eu]))(?![a-z])).*$/;

const NAMES_THING = new RegExp(
  `^(?:d'une? |l'|la |le |les |une? |des |deux |trois |quatre )?(?:nouve[a-z]+ |futur[es]* |projet (?:de |d'))?${THING}`,
);

/** Whether a passage opens with the name of something that stands in one place. */
export const namesThing = ({ plain }: Reading, { start, end }: Span): boolean => NAMES_THING.test(plain.slice(start, end));

/** Works on something that stands in one place, wherever the text of a pact names one. */
export const concreteProjects = (reading: Reading): ActionMention[] =>
  reading.sentences.flatMap((sentence) =>
    findAll(NAMED, reading.plain, sentence).flatMap(({ start, end }): ActionMention[] => {
      if (ASIDE.test(reading.plain.slice(Math.max(sentence.start, start - 30), start))) return [];
      const cut = STOP.exec(reading.plain.slice(start + 12, end));
      const span: Span = trimmed(reading.flat, { start, end: cut ? start + 12 + cut.index : end });
      return span.end - span.start > 18 ? [loose(span)] : [];
    }),
  );
