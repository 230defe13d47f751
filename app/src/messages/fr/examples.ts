/** What drafting tells about the reviews that serve to improve the reading. */
export const examples = {
  "examples.offer.title": "Améliorer la lecture",
  "examples.offer.intro":
    "Une valeur corrigée ici peut apprendre à mieux lire d’autres textes. Si vous l’autorisez, le texte de ce projet et ce qui y a été accepté, corrigé, ajouté ou écarté pourront être exportés par un administrateur de votre organisation ou de celle qui anime l’espace, et par qui exploite ce service. Le nom des relecteurs et les valeurs saisies sans passage du texte n’en font jamais partie.",
  "examples.offer.label": "Ces corrections peuvent servir à améliorer la lecture",
  "examples.offer.submit": "Enregistrer ce choix",
  "examples.offer.is": "Les corrections de ce projet peuvent servir à améliorer la lecture.",
  "examples.title": "Exemples pour améliorer la lecture",
  "examples.intro":
    "Chaque relecture montre ce que la lecture automatique a manqué ou mal compris. L’archive réunit les textes, les valeurs relues avec leurs passages, et les corrections : ce qui était lu, ce qui est juste.",
  "examples.scope.own": "Y figurent les projets de votre organisation dont les corrections peuvent servir à améliorer la lecture.",
  "examples.scope.any": "Y figurent les projets de l’espace dont l’organisation permet que les corrections servent à améliorer la lecture.",
  "examples.none":
    "Aucun projet relu ne peut servir d’exemple pour l’instant. Un pilote le permet dans la relecture d’un projet, sous « Améliorer la lecture ».",
  "examples.count":
    "{drafts, plural, one {# texte relu} other {# textes relus}}, {corrections, plural, =0 {aucune correction} one {# correction} other {# corrections}}.",
  "examples.caption": "Corrections par champ",
  "examples.column.field": "Champ",
  "examples.column.corrections": "Corrections",
  "examples.download": "Télécharger l’archive (ZIP)",
} as const;
