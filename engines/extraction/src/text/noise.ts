import type { Line } from "./lines.ts";

/** Lines with which a web page surrounds a text: buttons, menus, reading times, links to other articles. */
const ASIDE =
  /^>?\s*(?:(?:a lire (?:egalement|aussi)|(?:il (?:vous )?reste )?\d+ ?% (?:reste a lire|de l'article)|lire (?:aussi|egalement|la suite)|voir aussi|\d+ min de lecture|temps de lecture|s'abonner|s'inscrire|abonnez|inscrivez|mots[- ]cles|consulter l'article|voir la publication|voir tout|en savoir plus|suivez|cookies?|aller au contenu|fil d'ariane|restez informes)(?![a-z])|logo(?![a-z])|(?:photos?|credits?(?: photos?)?|etiquettes?|tags?) ?(?:[:©-]|$|de |\d)|(?:connexion|accueil|menu|partager|imprimer|telecharger|rechercher|retour)(?: (?:cet|cette|ce|l'article|la page|sur|par|au|a la|le document|le pdf|principal|en pdf)(?![a-z])[^;]*| ?[>:|/].*|)$)/;

/** Lines after which no word of the text proper is to be expected. */
const TAIL =
  /^(?:partager (?:cet|l'|sur)|copyright|©|tous droits reserves|laissez[- ]nous|laisser un commentaire|commentaires?$|aucun commentaire|mentions legales|l'agenda$|agenda$|newsletter|articles? (?:similaires|lies|recents)|sur le meme (?:sujet|theme)|a propos de l'auteur|about |contacts? (?:presse|medias?)|contacts? ?:|a propos d(?:e|u|es) [^.]{2,60}$|relations? presse|consulter l'article|source ?: |etiquettes ?:)/;

/** A heading under which a page lists other articles; within a text it announces one, and the text goes on. */
const RELATED =
  /^(?:(?:a )?(?:lire|voir|decouvrir)(?: aussi| egalement)?|dans la meme rubrique|vous aimerez aussi|(?:nos |les )?autres articles|sur le meme theme) ?:?$/;

/** A paragraph may open as a button does (« Retour à l'emploi… »): nothing longer than this is one. */
const LONGEST_ASIDE = 200;

/** Whether a line is one of the page rather than of the text. */
export const isAside = (plainLine: string): boolean => plainLine.length <= LONGEST_ASIDE && ASIDE.test(plainLine);

/** Where the text proper ends. A tail marker in the first third is a menu, not an end. */
export const bodyEnd = (plain: string, lines: readonly Line[]): number => {
  const tail = lines.find(
    (line) => line.start > plain.length / 3 && line.end - line.start < 160 && TAIL.test(plain.slice(line.start, line.end)),
  );
  const lastLong = lines.findLastIndex((line) => line.end - line.start >= 160);
  const related = lines.find(
    ({ start, end }, index) => index >= lastLong && start > plain.length / 3 && RELATED.test(plain.slice(start, end)),
  );
  return Math.min(tail?.start ?? plain.length, related?.start ?? plain.length);
};
