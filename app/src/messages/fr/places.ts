/** Places of several territories, across a border or not, and their comparison. */
export const places = {
  "diagnosis.place.others": "{names} et {count, plural, one {# autre territoire} other {# autres territoires}}",
  "diagnosis.sentence.product": "{names} : {value, number} € de produit intérieur brut par habitant en {year}, d’après Eurostat.",
  "diagnosis.sentence.abroad":
    "{names} : de l’autre côté de la frontière, seuls les chiffres d’Eurostat sont publiés ; {count, plural, one {# chiffre français manque} other {# chiffres français manquent}} pour l’ensemble.",
  "diagnosis.lacking.lineOf": "{label} : {reason} pour {of}.",
} as const;
