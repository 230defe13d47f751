/** Régions that were joined to others on 1 January 2016; pacts and plans of before, and habit, still bear their names. */
export const formerRegions: ReadonlySet<string> = new Set([
  "Alsace",
  "Aquitaine",
  "Auvergne",
  "Basse-Normandie",
  "Bourgogne",
  "Champagne-Ardenne",
  "Franche-Comté",
  "Haute-Normandie",
  "Languedoc-Roussillon",
  "Limousin",
  "Lorraine",
  "Midi-Pyrénées",
  "Nord-Pas-de-Calais",
  "Picardie",
  "Poitou-Charentes",
  "Rhône-Alpes",
]);
