/** What everyone reads of the indicators and achievements of a followed pact. */
export const trackedPublic = {
  "tracked.public.title": "Cibles et indicateurs",
  "tracked.public.chance": "{chance, plural, one {# chance} other {# chances}} sur 100 d’atteindre la cible",
  "tracked.public.achievements": "Dernières réalisations",
  "tracked.public.achievements.note":
    "{total, plural, one {Une réalisation publique est enregistrée.} other {# réalisations publiques sont enregistrées ; voici {shown, plural, one {la dernière} other {les # dernières}}.}}",
  "tracked.public.achievements.all": "Toutes les réalisations, avec leur lieu et ce qui les atteste",

  "tracked.public.benchmark": "{label} (référence)",
  "tracked.public.because": "{words} (motif : {because})",
  "pacts.thing.tracked_indicator": "Indicateur suivi",
  "pacts.thing.indicator_target": "Indicateur suivi",
  "pacts.thing.indicator_reading": "Indicateur suivi",
  "pacts.column.closedOn": "suivi arrêté le",

  "followUp.pledges.title": "Engagements suivis",
  "followUp.pledges.lead":
    "{followed, plural, one {Un engagement est suivi} other {# engagements sont suivis}} : {late, plural, =0 {aucun n’est en retard} one {un est en retard} other {# sont en retard}}{undated, plural, =0 {} one {, un n’a pas d’échéance} other {, # n’ont pas d’échéance}}.",
  "followUp.pledges.late": "Engagements en retard",
  "followUp.pledges.what": "Engagement",
  "followUp.pledges.who": "Pris par",
  "followUp.pledges.dueOn": "Prévu le",
  "followUp.pledges.delay": "Retard",
  "followUp.pledges.all": "Tous les engagements, avec ce qui les prouve",
} as const;
