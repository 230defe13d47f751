/** A data set that counts inhabitants, and the year it counts them for; null when the publisher gives none for the whole set. */
export type PopulationSource = {
  readonly id: string;
  readonly publisher: string;
  readonly dataset: string;
  readonly vintage: string | null;
  readonly url: string;
};

/** Populations municipales in force on 1 January 2026, counted for 1 January 2023. */
const reference: PopulationSource = {
  id: "insee-reference-2023",
  publisher: "Insee",
  dataset: "Populations de référence",
  vintage: "2023",
  url: "https://www.insee.fr/fr/statistiques/8680726",
};

const mayotte: PopulationSource = {
  id: "insee-mayotte-2017",
  publisher: "Insee",
  dataset: "Recensement de la population de Mayotte",
  vintage: "2017",
  url: "https://www.insee.fr/fr/statistiques/3291775",
};

/** Each collectivity has its own census year, which the set gives line by line. */
const overseas: PopulationSource = {
  id: "insee-overseas",
  publisher: "Insee",
  dataset: "Populations des collectivités d’outre-mer",
  vintage: null,
  url: "https://www.insee.fr/fr/statistiques/8680702",
};

/** The list of EPCI of 1 January 2026 gives their populations municipales of the year before's reference. */
export const epciList: PopulationSource = {
  id: "dgcl-epci-2026",
  publisher: "DGCL",
  dataset: "Liste des EPCI à fiscalité propre au 1er janvier 2026",
  vintage: "2022",
  url: "https://www.collectivites-locales.gouv.fr",
};

/** The data set that counts the communes of a département. */
export const populationSourceOf = (department: string): PopulationSource => {
  if (department === "976") return mayotte;
  return department === "975" || department === "977" || department === "978" || department.startsWith("98") ? overseas : reference;
};
