export const series = {
  "series.title": "{name} : {label}",
  "series.point": "{figure} ({time})",
  "series.summary": "De {first} à {last}{change, select, none {} other {, soit {change}}} ; au plus bas {low}, au plus haut {high}.",
  "series.table": "Tableau et fichier",
  "series.tableOf": "{label} : tableau et fichier",
  "series.csv": "Télécharger en CSV",
  "series.quotients.title": "Ce qui y est plus présent qu’en France, et ce qui l’est moins",
  "series.quotients.summary": "Le plus présent : {highest}, {high} fois la part nationale. Le moins présent : {lowest}, {low} fois.",
  "series.quotients.scale": "1 = la part nationale ; échelle logarithmique ; trait : intervalle de confiance à 95 %.",
} as const;
