/** Nouns and adjectives that end as infinitives do (plain text). */
const NOUN =
  /^(?:avenir|loisirs?|plaisir|cuir|souvenir|desir|danger|hiver|foyer|loyer|verger|clocher|rocher|plancher|boucher|boulanger|berger|etranger|cluster|leader|manager|master|super|cadre|centre|livre|genre|gendre|cendre|titre|maitre|lettre|pierre|guerre|octobre|nombre|chambre)$/;
/** Verbs in -ier; other words in -ier are mostly nouns (atelier, chantier, quartier). */
const VERB_IN_IER =
  /^(?:[a-z]*fier|publier|etudier|associer|relier|allier|concilier|initier|multiplier|negocier|convier|apprecier|remedier|copier)$/;
const FORM = /^(?:[a-z-]+er|[a-z-]+(?:[^o]ir|voir)|[a-z-]+(?:ttre|ndre|uire|crire|ivre|aitre|erdre|pre))$/;
const NEXT =
  /^ (?:l'|d'|a |à |au |aux |le |la |les |un |une |des |du |de |en |son |sa |ses |leur |leurs |notre |nos |sur |par |pour |dans |avec |chaque |tous |toutes |toute |plus |davantage |ensemble |entre |autour |\d|deux |trois |quatre |cinq |six |sept |huit |neuf |dix |et |ou |progressivement |[a-z]+ement )/;

/** Whether a plain text opens with an infinitive that has an object: « rouvrir la halte », not « atelier du bois ». */
export const opensWithInfinitive = (plain: string): boolean => {
  const [, word] = /^(?:ne pas |d'|de |a )?(?:se |s'|y )?([a-z-]{4,})/.exec(plain) ?? [];
  if (word === undefined || NOUN.test(word) || (word.endsWith("ier") && !VERB_IN_IER.test(word)) || !FORM.test(word)) return false;
  return NEXT.test(plain.slice(plain.indexOf(word) + word.length).replace(/^,[^,]{3,30},/, ""));
};
