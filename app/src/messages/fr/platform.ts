export const platform = {
  "platform.name": "Levier",
  "platform.notFound.title": "Page introuvable",
  "platform.notFound.text": "Aucune page ne répond à l’adresse {path}. Elle a pu changer, ou l’adresse est mal recopiée.",
  "platform.failure.title": "Un incident est survenu",
  "platform.failure.text": "La page n’a pas pu être affichée. Ce qui était enregistré le reste. Référence de l’incident : {reference}.",
  "platform.forbidden.title": "Cette page ne vous est pas ouverte",
  "platform.forbidden.text": "Votre rôle ne permet pas cette opération. Un administrateur de votre organisation peut le changer.",
  "platform.csrf.title": "Le formulaire a expiré",
  "platform.csrf.text": "Revenez à la page précédente, rechargez-la, puis envoyez de nouveau le formulaire : rien n’a été enregistré.",
  "platform.csrf.keep":
    "Rien n’a été enregistré : votre session a pris fin, ou la page était ouverte depuis longtemps. Copiez ce que vous aviez écrit, connectez-vous de nouveau, puis remplissez le formulaire.",
  "platform.csrf.kept":
    "Rien n’a été enregistré : votre session a pris fin, ou la page était ouverte depuis longtemps. Votre saisie est gardée un jour : connectez-vous de nouveau, vous retrouverez le formulaire tel que vous l’aviez rempli.",
  "platform.csrf.unkept":
    "Rien n’a été enregistré : votre session a pris fin, ou la page était ouverte depuis longtemps. Ce que vous aviez choisi est secret, donc jamais gardé : connectez-vous de nouveau, puis répondez.",
  "platform.csrf.again": "Revenir au formulaire",
  "platform.csrf.resume": "Reprendre la saisie",
  "platform.resumed.title": "Votre saisie est retrouvée",
  "platform.resumed.text":
    "Le formulaire est rempli comme vous l’aviez laissé. Rien n’est encore enregistré : vérifiez-le, puis envoyez-le.",
  "platform.csrf.typed": "Ce que vous aviez écrit",
  "platform.tooLarge.title": "Envoi trop lourd",
  "platform.tooLarge.text": "L’envoi dépasse la limite de {limit}. Allégez le fichier ou envoyez son texte seul.",
} as const;
