import type { Field } from "../fields.ts";

/** What each field takes and leaves, as the model is told: one line each, parts named as in a draft. */
export const fieldGuide: Readonly<Record<Field, string>> = {
  title: "{value} le titre que le document se donne ; jamais le nom du site ni de la rubrique",
  pactType:
    "{value} le type du pacte dont parle le document, un de POCE, PTRTE, CRTE, CRSD, PACTE_ETAT_TERRITOIRE, PACTE_ETAT_REGION, PLAN_REGIONAL_RELANCE, PROJET_TERRITOIRE, CHARTE_COOPERATION, DECLARATION_COMMUNE, CONTRAT_CADRE, OTHER ; la citation le nomme",
  pactName: "{value} le nom le plus complet que le texte donne au pacte",
  place: "{value} le lieu de la signature",
  publishedOn: "{value} la date de publication du document, pas celle d’une consultation",
  signedOn: "{value} la date de signature de ce pacte",
  votedOn: "{value, body, result} la date du vote, l’assemblée, le résultat",
  period: "{value} les années couvertes par le pacte, comme 2022-2026",
  signatories: "{name, role, organisation} qui signe ou s’engage ; une organisation sans personne nommée a name null",
  attendees: "{name, role, organisation} qui est présent ou cité sans signer",
  partners: "{organisation, role} qui participe, finance ou soutient sans signer",
  territories:
    "{name, kind} les territoires couverts et les collectivités signataires ; kind : region, departement, metropole, communaute_urbaine, communaute_agglomeration, communaute_communes, petr, pays, bassin, commune, seulement si la citation le dit",
  frameworks: "{acronym, name} les schémas et plans que le pacte doit suivre",
  axes: "{label} les axes, défis ou thématiques sous lesquels le pacte range ses actions",
  actions:
    "{label, target} chaque projet ou mesure concrète ; target : null, ou {value, unit, deadline, frequency} quand l’action vise un nombre",
  commitments: "{what, who, deadline} ce que les parties s’engagent à faire ; who est une liste",
  amounts:
    "{valueEur, kind, payer, label} chaque somme, en euros entiers ; kind : planned, engaged, paid, leverage, tax-relief ; payer : qui apporte la somme",
  indicators:
    "{label, value, unit, kind, date} les autres quantités ; kind : baseline, target, realised, forecast, benchmark, context ; date : une année ou null",
  linkedContracts: "{name, type} les autres contrats ou programmes que le texte rattache au pacte",
  governance: "{body} les instances qui pilotent le pacte",
  contacts: "{name, phones, emails, organisation} les contacts avec un téléphone ou une adresse électronique",
};
