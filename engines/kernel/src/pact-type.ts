/** Kinds of pact, by the acronym administrations use, or by what they are; `OTHER` when a text names none of these. */
export const pactTypes = [
  "POCE",
  "PTRTE",
  "CRTE",
  "CRSD",
  "PACTE_ETAT_TERRITOIRE",
  "PACTE_ETAT_REGION",
  "PLAN_REGIONAL_RELANCE",
  "PACTE_LOCAL",
  "PROJET_TERRITOIRE",
  "CHARTE_COOPERATION",
  "DECLARATION_COMMUNE",
  "CONTRAT_CADRE",
  "OTHER",
] as const;

export type PactType = (typeof pactTypes)[number];
