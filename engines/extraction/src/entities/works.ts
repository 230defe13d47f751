import type { Span } from "@levier/kernel";
import type { Reading } from "../text/reading.ts";

/** Nouns of what a project makes (plain text). */
export const WORK =
  "(?:programmes? (?:de |d')|travaux|revitalisation|protection|preservation|renforcement|developpement|acquisition|transformation|mise en (?:service|valeur|conformite|reseau|oeuvre|œuvre|accessibilite|securite|tourisme)|mise (?:a niveau|aux normes|a disposition)|raccordement|reouverture|relocalisation|valorisation|elaboration|creation|construction|rehabilitation|renovation|restructuration|extension|agrandissement|reconversion|requalification|amenagement|deploiement|modernisation|ouverture|mise en place|lancement|installation|realisation|deviation|doublement|electrification|optimisation|accueil|appui|soutien|accompagnement|implantation|passage|structuration|redynamisation|contournement|incubation|reduction|amelioration|acceleration|restauration|projets? (?:de|d'))s?";
const OPENS_WITH_WORK = new RegExp(`^(?:de |d')?(?:la |le |l'|les |un |une |des )?(?:nouvelle?s? )?${WORK}\\b`);
const VERBS =
  "(?:creer|lancer|structurer|faire emerger|sensibiliser|diviser|accompagner|deployer|constituer|construire|renover|rehabiliter|amenager|developper|ouvrir|installer|mettre en place|soutenir|renforcer|etoffer|moderniser|former|etendre|realiser|organiser|financer|equiper|implanter|doubler|mettre en service|sonder|tirer|valoriser|requalifier|redynamiser|accelerer|favoriser|mener|conduire|definir|elaborer|promouvoir|encourager|produire|raccorder|planter|restaurer|transformer|augmenter|reduire|acquerir|animer|proposer|experimenter|relancer|poursuivre|generaliser|preserver|securiser|maintenir|recruter|reconvertir)";
const OPENS_WITH_VERB = new RegExp(`^(?:d'|de )?${VERBS}\\b`);

/** A noun made of a verb, with its object: « l'incubation de start-up », « le contournement du bourg ». */
const DEVERBAL =
  /^(?:de |d')?(?:la |le |l'|les |une? |des )?(?!situation|population|question|notion|fonction|dimension|ambition|mission|vision|attention|gestion|region|solution|condition|tradition|position|departement|gouvernement|moment|logement|element|document|argument|avantage|village|paysage|partage|image|majorit)[a-z-]{4,}(?:tion|sion|ment|age)s? (?:[a-z]+(?:ale|elle|ique|ive|aire|ee)s? )?(?:de |d'|du |des )/;

/** « les quartiers à requalifier », « la fibre à déployer » */
const TO_BE_MADE = /^(?:la |le |l'|les |une? |des )[a-z' -]{3,60} a [a-z]+(?:er|ir|re)(?![a-z])/;

/** Words that tell several projects at once (plain text). */
export const PROJECTS =
  "(?:projets|actions|operations|chantiers|dossiers|realisations|investissements|initiatives|mesures|travaux|amenagements|programmes)";

/** Whether a passage opens as a project does: by a work, by a verb of making, by a noun made of a verb. */
export const opensAsProject = ({ plain }: Reading, { start, end }: Span): boolean => {
  const content = plain.slice(start, end);
  return OPENS_WITH_WORK.test(content) || OPENS_WITH_VERB.test(content) || DEVERBAL.test(content) || TO_BE_MADE.test(content);
};
