/** Places of several territories, across a border or not, and their comparison. */
export const places = {
  "diagnosis.place.others": "{names} et {count, plural, one {# autre territoire} other {# autres territoires}}",
  "diagnosis.sentence.product": "{names} : {value, number} € de produit intérieur brut par habitant en {year}, d’après Eurostat.",
  "diagnosis.sentence.abroad":
    "{names} : de l’autre côté de la frontière, seuls les chiffres d’Eurostat sont publiés ; {count, plural, one {# chiffre français manque} other {# chiffres français manquent}} pour l’ensemble.",
  "diagnosis.sentence.unnamed":
    "{codes} : {count, plural, one {son nom n’est pas chargé} other {leurs noms ne sont pas chargés}}. Pour {count, plural, one {le} other {les}} charger : {command}",
  "territories.unnamed":
    "{codes} : {count, plural, one {région d’Europe montrée par son code, son nom n’est pas chargé} other {régions d’Europe montrées par leurs codes, leurs noms ne sont pas chargés}}.",
  "diagnosis.lacking.lineOf": "{label} : {reason} pour {of}.",
  "territories.joined.kind": "Ensemble de {count} territoires",
  "territories.refusal.overlapTitle": "Ce périmètre compte deux fois un même territoire",
  "territories.refusal.tooManyTitle": "Ce périmètre a trop de membres",
  "territories.refusal.listNotLoadedTitle": "La liste de ces territoires n’est pas chargée",
  "territories.refusal.ambiguousTitle": "Ce code peut désigner plusieurs territoires",
  "territories.refusal.overlap":
    "{value} est déjà compris, en tout ou en partie, dans {within} : ses habitants seraient comptés deux fois. Retirez l’un des deux.",
  "territories.refusal.without": "Sans {name}",
  "territories.refusal.together": "Les voir ensemble, comme un seul territoire",
  "territories.refusal.tooMany":
    "{value} codes sont plus qu’un périmètre ne peut en avoir ({most}). Nommez des territoires plus grands, par exemple les intercommunalités plutôt que leurs communes.",
  "territories.refusal.listNotLoaded":
    "{value} ne peut pas être montré : la liste de ces territoires n’est pas encore chargée sur ce site. Pour la charger : {command}",
  "territories.compare.title": "Comparer des territoires",
  "territories.compare.lead":
    "Jusqu’à {most} territoires côte à côte, avec la France, et leur région quand ils n’en ont qu’une. Un écart n’est dit que s’il est établi à 95 %, une fois corrigé de tous les écarts du tableau.",
  "territories.compare.refused":
    "{count, plural, one {Un territoire demandé n’est pas montré} other {# territoires demandés ne sont pas montrés}}",
  "territories.compare.tooMany": "Le tableau compare {most} territoires au plus. Laissés de côté : {beyond}.",
  "territories.compare.add": "Ajouter un territoire",
  "territories.compare.addNamed": "Ajouter {name}",
  "territories.compare.remove": "Retirer",
  "territories.compare.removeNamed": "Retirer {name}",
  "territories.compare.full": "Le tableau compare {most} territoires au plus. Retirez-en un pour en ajouter un autre.",
  "territories.compare.figures": "Les chiffres, côte à côte",
  "territories.compare.note":
    "Sous un chiffre, ce qui est établi à 95 % : un écart avec le reste de la France, puis avec le premier territoire, et entre parenthèses son intervalle. Rien n’est dit là où l’éditeur ne publie pas de quoi éprouver l’écart.",
  "territories.compare.caption": "Chiffres des territoires comparés",
  "territories.compare.csv": "Télécharger le tableau en CSV",
  "territories.compare.link": "Comparer avec d’autres territoires",
  "territories.compare.members": "Comparer ses membres",
  "territories.compare.similar": "Comparer avec les plus proches",
  "territories.compare.told": "{verdict} ({interval})",
  "territories.compare.interval": "{low} à {high}",
  "territories.compare.nation.above": "au-dessus de la France",
  "territories.compare.nation.below": "au-dessous de la France",
  "territories.compare.nation.not-established": "France : pas d’écart établi",
  "territories.compare.region.above": "au-dessus de la région",
  "territories.compare.region.below": "au-dessous de la région",
  "territories.compare.region.not-established": "région : pas d’écart établi",
  "territories.compare.first.above": "au-dessus du premier",
  "territories.compare.first.below": "au-dessous du premier",
  "territories.compare.first.not-established": "premier : pas d’écart établi",
} as const;
