/** An invented pact and an invented release, to show each part with something in it. Nothing here stands in a real text. */

export const pact = {
  title: "Communauté de communes du Val d’Orne",
  kicker: "Pacte pour l’emploi · signé le 14 mars 2024 à Beaumont",
  summary: "La Région et la communauté de communes s’accordent sur trois axes et douze actions, sans dire encore qui les pilote.",
  map: "Le Val d’Orne parmi ses voisines.",
  mapNote: "Contours simplifiés.",
  pairs: [
    { label: "Région", value: "Grand Est" },
    { label: "Habitants", value: "18\u202f240, recensement de 2021" },
    { label: "Autres noms", value: "Pays de Beaumont, Val d’Orne et forêt" },
  ],
  figures: [
    { label: "actions annoncées", value: "12", note: "dans 3 axes" },
    { label: "montant annoncé", value: "1,6\u00a0M€", note: "dont 1,2\u00a0M€ de la Région" },
    { label: "action financée", value: "0", note: "aucun plan de financement", gap: true },
    { label: "échéance datée", value: "0", note: "aucun calendrier annoncé", gap: true },
    { label: "cibles chiffrées", value: "2", note: "ateliers, créateurs" },
  ],
  gaps: [
    "Qui pilote chaque action.",
    "Le plan de financement de l’axe bois.",
    "Quand chaque action commence et se termine.",
    "À quel indicateur on reconnaîtra le succès.",
  ],
  parts: {
    parties: "Parties",
    axes: "Axes et actions",
    axis: "Filière bois et construction locale",
    count: "3\u00a0actions",
    history: "Historique",
    figures: "En bref",
    sources: "Sources",
  },
  partyColumns: ["Signataire", "Délibération", "Apport", "Source"],
  parties: [
    { name: "Région", vote: "2 février 2024", sum: "1\u202f200\u202f000\u00a0€", line: "texte, l. 3" },
    { name: "Communauté de communes du Val d’Orne", vote: null, sum: "350\u202f000\u00a0€", line: "texte, l. 3" },
    { name: "Chambre de métiers et de l’artisanat", vote: null, sum: null, line: "texte, l. 5" },
  ],
  actionColumns: ["Action", "Avancement", "Cible", "Source"],
  actions: [
    { name: "Ateliers relais à la gare de Beaumont", step: 2, stage: "fiche projet", target: "12\u00a0ateliers", line: "texte, l. 9" },
    {
      name: "Accompagnement des créateurs d’entreprise",
      step: 4,
      stage: "engagée",
      target: "40\u00a0créateurs par an",
      line: "texte, l. 10",
    },
    {
      name: "Plateforme de séchage partagée par les scieries du massif et leurs clients",
      step: 1,
      stage: "idée",
      target: null,
      line: "texte, l. 12",
    },
  ],
  source: { title: "Le Val d’Orne et la Région signent leur pacte", publisher: "communiqué inventé", publishedOn: "2024-03-14" },
  history: [
    {
      key: 2,
      at: new Date("2024-04-02T08:05:00Z"),
      who: "Région",
      what: "a corrigé une action",
      why: "le nombre d’ateliers a été revu en comité",
      changes: [{ label: "Cible", before: "10\u00a0ateliers", after: "12\u00a0ateliers" }],
    },
    { key: 1, at: new Date("2024-03-20T15:30:00Z"), who: "Communauté de communes du Val d’Orne", what: "a publié le pacte" },
  ],
  footer: ["Historique de cette page", "JSON"],
} as const;

export const release = {
  title: "Relire le projet de pacte",
  kicker: "communique-invente.txt · 541 caractères",
  summary: "Chaque valeur est soulignée là où le texte la dit. Rien n’est publié avant votre accord.",
  text: `Le Val d’Orne et la Région signent leur pacte pour l’emploi

Réunis le jeudi 14 mars à la halle de Beaumont, Claire Aubry, présidente de la communauté de communes du Val d’Orne, et Marc Lenoir, vice-président de la Région, ont signé un pacte de cinq ans.
Le sous-préfet était présent.

Il retient trois axes : la filière bois, l’accueil des entreprises et les compétences. La communauté de communes ouvrira 12 ateliers relais d’ici 2027 et accompagnera 40 créateurs par an. La Région apporte 1,2 million d’euros, les communes 350 000 euros, pour un total annoncé de 1,6 M€.`,
  marks: [
    ["title", 1, "Le Val d’Orne et la Région signent leur pacte pour l’emploi"],
    ["signed", 1, "le jeudi 14 mars"],
    ["parties", 2, "Claire Aubry, présidente de la communauté de communes du Val d’Orne"],
    ["territory", 3, "communauté de communes du Val d’Orne"],
    ["parties", 2, "Marc Lenoir, vice-président de la Région"],
    ["axes", 3, "la filière bois"],
    ["axes", 3, "l’accueil des entreprises"],
    ["axes", 3, "les compétences"],
    ["workshops", 4, "ouvrira 12 ateliers relais d’ici 2027"],
    ["amounts", 2, "1,2 million d’euros"],
    ["amounts", 2, "350 000 euros"],
  ],
  points: "2 points à régler",
  question: ["Quelle année ?", "Le texte donne un jour et un mois, sans année."],
  conflict: ["La somme ne tombe pas juste", "1,2 M€ et 350 000 € font 1,55 M€ ; le texte annonce 1,6 M€."],
  fields: [
    ["title", 1, "Titre", "Le Val d’Orne et la Région signent leur pacte pour l’emploi", "accepted", null],
    ["signed", 1, "Signature", "14 mars", "proposed", "année à préciser"],
    ["parties", 2, "Signataires", "Claire Aubry, présidente · Marc Lenoir, vice-président", "proposed", null],
    ["territory", 3, "Territoire", "CC du Val d’Orne", "corrected", null],
    ["axes", 3, "Axes", "Filière bois · Accueil des entreprises · Compétences", "proposed", null],
    ["workshops", 4, "Cible", "12 ateliers relais", "proposed", "en 2027, cumul"],
    ["amounts", 2, "Montants", "1 200 000 € et 350 000 €", "rejected", null],
    ["calendar", 1, "Calendrier", null, null, null],
  ],
  acts: { right: "Accepter", mend: "Corriger", drop: "Écarter", publish: "Publier le pacte", keep: "Garder les deux", year: "2024" },
} as const;

export const form = {
  title: "Ouvrir un projet",
  errors: [
    { field: "text", message: "Collez le texte du communiqué ou choisissez un fichier." },
    { field: "email", message: "« claire.aubry » n’est pas une adresse : il y manque le signe @ et le domaine." },
  ],
  text: { label: "Texte du communiqué", hint: "Collez-le en entier, titre compris." },
  file: { label: "Fichier", hint: "Texte, PDF, Word ou page web. 15 Mo au plus." },
  email: { label: "Adresse électronique", value: "claire.aubry" },
  kind: { label: "Type de pacte", options: [{ value: "local", label: "Pacte local" }] },
  who: {
    label: "Qui peut le lire",
    options: [
      { value: "own", label: "Mon organisation", hint: "Les membres invités, selon leur rôle." },
      { value: "all", label: "Toutes les parties" },
    ],
  },
  tell: { label: "Me prévenir des changements", hint: "Un courriel par jour au plus." },
  acts: {
    send: "Ouvrir le projet",
    cancel: "Annuler",
    remove: "Supprimer le projet",
    more: "Pourquoi ce choix ?",
    why: "Un projet n’est jamais public avant sa publication.",
  },
  notices: [
    "Le texte n’est publié qu’après votre accord.",
    "Le pacte est publié.",
    "Deux valeurs se contredisent.",
    "Le fichier ne contient que des images.",
  ],
  empty: { title: "Projets", since: "Depuis", text: "Aucun projet pour l’instant. Collez un communiqué pour ouvrir le premier." },
} as const;
