/** What the public sees of a followed pact: where each action stands, the money, the embedded page, the feed, the letters. */
export const followUp = {
  "followUp.title": "Où en est le pacte",
  "followUp.link": "Où en est chaque action, et l’argent du pacte",
  "followUp.description":
    "Actions annoncées, financées, en cours, réalisées, en retard ou abandonnées, et sommes prévues, engagées et payées : {title}",
  "followUp.progress.announced": "annoncée",
  "followUp.progress.funded": "financée",
  "followUp.progress.under-way": "en cours",
  "followUp.progress.done": "réalisée",
  "followUp.progress.dropped": "abandonnée",
  "followUp.count.announced": "{count, plural, one {# annoncée} other {# annoncées}}",
  "followUp.count.funded": "{count, plural, one {# financée} other {# financées}}",
  "followUp.count.under-way": "{count} en cours",
  "followUp.count.done": "{count, plural, one {# réalisée} other {# réalisées}}",
  "followUp.count.dropped": "{count, plural, one {# abandonnée} other {# abandonnées}}",
  "followUp.lead": "Au {day}, {count, plural, one {la seule action du pacte est {parts}} other {sur # actions : {parts}}}.",
  "followUp.lead.all":
    "Au {day}, les {count} actions du pacte sont {kind, select, announced {annoncées, sans plus} funded {financées, sans être engagées} done {réalisées} dropped {abandonnées} other {en cours}}.",
  "followUp.lead.none": "Au {day}, ce pacte n’annonce aucune action.",
  "followUp.lead.late":
    "{count, plural, =0 {Aucune n’est en retard sur les dates fixées.} one {Une est en retard.} other {# sont en retard.}}",
  "followUp.lead.noDate": "Aucune date n’est fixée : aucun retard ne peut être mesuré.",

  "followUp.figure.done": "{count, plural, =0 {action réalisée} one {action réalisée} other {actions réalisées}}",
  "followUp.figure.under-way": "{count, plural, =0 {action en cours} one {action en cours} other {actions en cours}}",
  "followUp.figure.funded": "{count, plural, =0 {action financée} one {action financée} other {actions financées}}",
  "followUp.figure.funded.note": "porteur, plan de financement et calendrier fixés",
  "followUp.figure.announced":
    "{count, plural, =0 {action seulement annoncée} one {action seulement annoncée} other {actions seulement annoncées}}",
  "followUp.figure.late": "{count, plural, =0 {action en retard} one {action en retard} other {actions en retard}}",
  "followUp.figure.late.note": "une date votée ou prévue est passée, ou reportée",
  "followUp.figure.dropped": "{count, plural, =0 {action abandonnée} one {action abandonnée} other {actions abandonnées}}",

  "followUp.gap.title": "Ce qui n’est pas encore dit",
  "followUp.gap.measured": "Aucun résultat n’est mesuré : ce qui est dit réalisé l’est par ceux qui suivent le pacte.",
  "followUp.gap.undated":
    "{all, select, yes {Aucune action n’a de date fixée} other {{count, plural, one {Une action n’a pas de date fixée} other {# actions n’ont pas de date fixée}}}}.",
  "followUp.gap.unowned":
    "{all, select, yes {Aucune action n’a de porteur} other {{count, plural, one {Une action n’a pas de porteur} other {# actions n’ont pas de porteur}}}}.",
  "followUp.gap.unplanned":
    "{all, select, yes {Aucune action n’a de plan de financement} other {{count, plural, one {Une action n’a pas de plan de financement} other {# actions n’ont pas de plan de financement}}}}.",
  "followUp.gap.unfollowed": "Personne ne tient encore la vie de ce pacte : votes, signatures et avenants.",

  "followUp.money.title": "L’argent",
  "followUp.money.note": "Un même euro est annoncé, puis prévu, engagé et payé : ces lignes ne s’additionnent pas.",
  "followUp.money.caption": "Sommes du pacte, de l’annonce au paiement",
  "followUp.money.status": "Somme",
  "followUp.money.meaning": "Ce qu’elle compte",
  "followUp.money.amount": "Montant",
  "followUp.money.announced": "Annoncé",
  "followUp.money.announced.meaning": "ce que disent les textes du pacte ({kind})",
  "followUp.money.announced.none": "aucun montant annoncé",
  "followUp.money.planned": "Prévu",
  "followUp.money.planned.meaning":
    "{count, plural, =0 {plans de financement des actions} one {plan de financement d’une action} other {plans de financement de # actions}}",
  "followUp.money.planned.none": "aucun plan de financement",
  "followUp.money.committed": "Engagé",
  "followUp.money.committed.meaning": "lié par une décision ou une convention",
  "followUp.money.paid": "Payé",
  "followUp.money.paid.meaning": "versé",
  "followUp.money.elsewhere": "Non compté ici, car un autre contrat le compte déjà : {planned} prévus, {committed} engagés, {paid} payés.",
  "followUp.money.dropped": "Actions abandonnées, hors de ces sommes : {planned} prévus, {committed} engagés, {paid} payés.",

  "followUp.actions.title": "Les actions",
  "followUp.actions.none": "Le pacte n’annonce aucune action. Elles paraîtront ici dès qu’un texte en annoncera.",
  "followUp.actions.caption": "Où en sont les actions : {axis}",
  "followUp.actions.noAxis": "Hors axe",
  "followUp.actions.action": "Action",
  "followUp.actions.progress": "Où elle en est",
  "followUp.actions.owner": "Porteur",
  "followUp.actions.know": "À savoir",
  "followUp.late": "{count, plural, one {Un jour de retard} other {# jours de retard}}",
  "followUp.late.on":
    "{late} : {of, select, start {le début était {against, select, voted {voté} other {prévu}}} end {la fin était {against, select, voted {votée} other {prévue}}} other {« {label} » était {against, select, voted {voté} other {prévu}}}} pour le {day}.",
  "followUp.blocked": "Bloquée : {reason}",
  "followUp.dropped": "Motif : {reason}",
  "followUp.dropped.unsaid": "motif non donné",
  "followUp.paid": "{paid} payés, {committed} engagés, sur {planned} prévus.",

  "followUp.share.title": "Suivre et reprendre cette page",
  "followUp.share.mail": "Recevoir par courriel ce qui change",
  "followUp.share.mail.note": "un message par jour au plus, seulement quand quelque chose change",
  "followUp.share.feed": "Fil Atom de ce pacte",
  "followUp.share.feed.note": "pour un lecteur de fils ou un site",
  "followUp.share.embed": "Pour afficher ces chiffres dans une autre page, copiez-y cette ligne :",
  "followUp.share.preview": "Voir la page à intégrer",
  "followUp.embed.title": "Où en est le pacte : {title}",
  "followUp.embed.more": "Voir chaque action sur Levier",

  "followUp.feed.title": "{title} : ce qui change",
  "followUp.news.published": "Le pacte est publié.",
  "followUp.news.corrected": "Le pacte est corrigé : {reason}",
  "followUp.news.withdrawn": "Le pacte est retiré : {reason}",
  "followUp.news.takenBack": "N’a pas eu lieu ainsi le {on} : « {event} » L’enregistrement est repris : {reason}",
  "followUp.news.stage": "« {action} » : {from} → {to}{reason, select, none {.} other { ({reason}).}}",

  "followUp.subscribe.title": "Recevoir ce qui change",
  "followUp.subscribe.lead":
    "Un message par jour au plus, et seulement quand le pacte change : vie du pacte, avancement des actions, corrections.",
  "followUp.subscribe.email": "Votre adresse électronique",
  "followUp.subscribe.emailHint": "Elle ne sert qu’à ces messages. Elle est effacée dès que vous vous désabonnez.",
  "followUp.subscribe.submit": "M’abonner",
  "followUp.subscribe.sent.title": "Un message vous a été envoyé",
  "followUp.subscribe.sent.lead":
    "Ouvrez-le et confirmez votre abonnement dans les deux jours. Sans confirmation, rien d’autre ne vous sera envoyé et votre adresse sera effacée.",
  "followUp.subscribe.email.invalid": "« {value} » n’est pas une adresse électronique. Écrivez-la comme nom@domaine.fr.",
  "followUp.subscribe.email.empty": "Écrivez votre adresse électronique, comme nom@domaine.fr.",
  "followUp.subscribe.tooMany": "Trop de demandes ont été faites avec cette adresse ou depuis ce réseau. Réessayez dans une heure.",
  "followUp.confirm.title": "Confirmer l’abonnement",
  "followUp.confirm.lead": "Confirmez que vous voulez recevoir ce qui change dans « {title} ».",
  "followUp.confirm.submit": "Confirmer mon abonnement",
  "followUp.confirm.done.title": "Vous êtes abonné",
  "followUp.confirm.done.lead":
    "Vous recevrez ce qui change dans « {title} », un message par jour au plus. Chaque message contient un lien pour vous désabonner.",
  "followUp.stop.title": "Se désabonner",
  "followUp.stop.lead": "Vous ne recevrez plus de message sur « {title} », et votre adresse sera effacée.",
  "followUp.stop.submit": "Me désabonner",
  "followUp.stop.done.title": "Vous êtes désabonné",
  "followUp.stop.done.lead": "Aucun message ne vous sera plus envoyé sur ce pacte. Votre adresse est effacée.",
  "followUp.over.title": "Ce lien ne sert plus",
  "followUp.over.lead":
    "L’abonnement a été arrêté, ou n’a pas été confirmé à temps. Vous pouvez vous abonner de nouveau depuis la page du pacte.",
  "followUp.back": "Revenir au suivi du pacte",

  "followUp.mail.confirm.subject": "Confirmez votre abonnement : {title}",
  "followUp.mail.confirm.text":
    "Bonjour,\n\nVous avez demandé à recevoir ce qui change dans « {title} ».\n\nPour confirmer, dans les deux jours :\n\n{link}\n\nSi vous ne l’avez pas demandé, ignorez ce message : rien d’autre ne vous sera envoyé, et votre adresse sera effacée.\n\nPour l’effacer tout de suite :\n\n{unsubscribe}\n",
  "followUp.mail.already.subject": "Vous êtes déjà abonné : {title}",
  "followUp.mail.already.text":
    "Bonjour,\n\nVous recevez déjà ce qui change dans « {title} » : il n’y a rien à faire.\n\n{page}\n\nPour vous désabonner et effacer votre adresse :\n\n{unsubscribe}\n",
  "followUp.mail.digest.subject": "Ce qui change : {title}",
  "followUp.mail.digest.text":
    "Bonjour,\n\n{count, plural, one {Un changement} other {# changements}} dans « {title} » :\n\n{news}\n\nOù en est le pacte :\n\n{page}\n\nPour vous désabonner et effacer votre adresse :\n\n{unsubscribe}\n",
  "followUp.mail.line": "- {day} : {news}",
  "followUp.mail.more": "- et {count, plural, one {# autre changement} other {# autres changements}}",
} as const;
