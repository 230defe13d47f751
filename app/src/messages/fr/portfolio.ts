/** The effects of a space's pacts read together, so that luck is not taken for talent. */
export const portfolio = {
  "portfolio.title": "Le portefeuille des effets",
  "portfolio.description": "Les effets mesurés des pactes d’une région, lus ensemble : ce qui se distingue une fois le hasard compté.",
  "portfolio.titleOf": "Le portefeuille des effets : {space}",
  "portfolio.open": "Voir le portefeuille des effets",
  "portfolio.openLead": "Cet effet se lit parmi ceux des autres pactes : le plus beau de vingt est souvent le plus chanceux.",
  "portfolio.onTerritory.title": "Ce que les pactes y ont changé",
  "portfolio.onTerritory.text":
    "{studies, plural, one {Une étude d’impact publique porte sur un pacte de ce territoire} other {# études d’impact publiques portent sur des pactes de ce territoire}} .",
  "portfolio.onTerritory.link": "Le portefeuille des effets : {space}",
  "portfolio.spaces": "Choisir un espace",
  "portfolio.space": "Espace",
  "portfolio.show": "Voir",

  "portfolio.head.none":
    "{isMember, select, yes {Aucune étude d’impact n’est inscrite} other {Aucune étude d’impact publique n’est inscrite}} : on ne sait pas si les pactes changent ce qui se serait passé sans eux.",
  "portfolio.head.noneHow":
    "Une étude s’inscrit depuis la page « Évaluation » d’un pacte, au mieux à la signature, avant que les chiffres n’arrivent.",
  "portfolio.head.unread":
    "{registered, plural, one {Une étude d’impact est inscrite, et son effet ne peut pas encore être lu} other {# études d’impact sont inscrites, et aucun effet ne peut encore être lu}} : {why}.",
  "portfolio.head.one":
    "{registered, plural, one {Une seule étude d’impact est inscrite} other {Sur # études d’impact inscrites, une seule donne un effet}} : {established, plural, =0 {elle n’établit pas d’effet} other {elle établit un effet}}. On ne peut pas dire d’un pacte seul s’il fait mieux que les autres.",
  "portfolio.head.many":
    "Sur {registered} études d’impact inscrites, {counted, plural, other {# donnent un effet}} ; prises une à une, {established, plural, =0 {aucune n’établit d’effet, au niveau de son plan} one {une seule établit un effet, au niveau de son plan} other {# établissent un effet, au niveau de leur plan}} ; une fois compté le nombre d’essais, {standing, plural, =0 {aucune ne se distingue} one {une seule se distingue encore} other {# se distinguent encore}}.",
  "portfolio.head.alone": "Aucun de ces effets ne peut être lu avec les autres : chacun mesure autre chose, ou dans une autre unité.",
  "portfolio.head.net":
    "Ce sont des effets nets estimés : ce qui ne se serait pas passé sans les pactes. Les résultats que les pactes déclarent n’y entrent pas.",
  "portfolio.head.publicOnly": "Seules les études publiques sont comptées.",
  "portfolio.head.private":
    "{count, plural, one {Une étude est réservée} other {# études sont réservées}} aux membres de l’espace : le public lit le portefeuille sans {count, plural, one {elle} other {elles}}.",
  "portfolio.head.tried":
    "{studies, plural, one {Cette étude a été calculée} other {Ces études ont été calculées}} {runs, plural, one {une fois} other {# fois}}, dont {deviating, plural, =0 {} one {une hors du plan inscrit} other {# hors du plan inscrit}}{both, select, yes { et } other {}}{aside, plural, =0 {} one {une mise de côté avec ses données} other {# mises de côté avec leurs données}} : une étude est lue dans sa dernière version qui suit son plan sans être mise de côté, et le nombre d’essais ne compte que les études lues.",
  "portfolio.head.deviates":
    "{count, plural, one {Un effet vient} other {# effets viennent}} d’une étude dont aucun calcul ne suit le plan : {count, plural, one {il est signalé} other {ils sont signalés}}.",
  "portfolio.head.afterFigures":
    "{count, plural, one {Un effet vient d’une étude dont le plan a été inscrit après la dernière période de ses chiffres : ceux qui l’ont écrit pouvaient} other {# effets viennent d’études dont le plan a été inscrit après la dernière période de leurs chiffres : ceux qui les ont écrits pouvaient}} déjà les connaître.",

  "portfolio.why.not-run": "{count, plural, one {une n’a pas encore de résultat} other {# n’ont pas encore de résultat}}",
  "portfolio.why.too-early": "{count, plural, one {une est trop récente} other {# sont trop récentes}}",
  "portfolio.why.not-measurable": "{count, plural, one {une n’est pas mesurable} other {# ne sont pas mesurables}}",
  "portfolio.why.no-interval": "{count, plural, one {une n’a pas d’intervalle} other {# n’ont pas d’intervalle}}",
  "portfolio.why.unusable-interval": "{count, plural, one {une a un intervalle inutilisable} other {# ont un intervalle inutilisable}}",
  "portfolio.why.counted-already": "{count, plural, one {une répète une autre} other {# en répètent d’autres}}",

  "portfolio.figure.registered": "études inscrites",
  "portfolio.figure.counted": "effets que l’on peut lire",
  "portfolio.figure.counted.note":
    "{count, plural, =0 {aucune étude laissée de côté} one {une étude laissée de côté, avec sa raison} other {# études laissées de côté, avec leur raison}}",
  "portfolio.figure.established": "établis, chacun pris seul",
  "portfolio.figure.established.note": "au niveau que chaque plan a fixé",
  "portfolio.figure.standing": "qui se distinguent encore",
  "portfolio.figure.standing.note": "une fois compté le nombre d’essais ({tests})",

  "portfolio.group.title": "{label} ({unit})",
  "portfolio.group.note":
    "{count} effets, par territoire sous un pacte, en moyenne depuis la signature. Le sens voulu est {direction, select, up {la hausse} other {la baisse}}.",
  "portfolio.group.mean":
    "En moyenne, un pacte change ce chiffre de {mean} (entre {low} et {high}, intervalle à {level, number, ::percent .##}) : {holds, select, yes {cette moyenne ne se distingue pas de zéro.} meant {en moyenne, les pactes vont dans le sens voulu.} other {en moyenne, les pactes vont à rebours de ce qui est voulu.}}",
  "portfolio.group.alike":
    "D’un pacte à l’autre, les effets ne diffèrent pas plus que le hasard ne les ferait différer : rien ne dit qu’un pacte fasse mieux qu’un autre.",
  "portfolio.group.differ":
    "D’un pacte à l’autre, les vrais effets s’écartent les uns des autres de {between} environ (écart-type), le hasard mis à part.",
  "portfolio.group.predicted":
    "Un pacte de plus, de la même sorte, aurait un effet entre {low} et {high} (intervalle à {level, number, ::percent .##}).",
  "portfolio.group.few":
    "Avec {count} études, la dispersion des effets est elle-même mal connue, et les intervalles resserrés ne le comptent pas : lisez l’ensemble, pas les rangs.",
  "portfolio.group.methods":
    "Plusieurs méthodes sont mêlées ({methods}) : toutes estiment l’effet moyen sur les territoires sous le pacte, chacune avec ses hypothèses.",
  "portfolio.group.size": "L’unité est celle du chiffre suivi : un grand territoire peut y montrer un plus grand effet qu’un petit.",
  "portfolio.group.apart":
    "{count, plural, one {Une autre étude mesure la même chose} other {# autres études mesurent la même chose}} dans une autre unité, ou en veulent le contraire : {count, plural, one {elle n’est pas mêlée} other {elles ne sont pas mêlées}} à celles-ci.",
  "portfolio.group.first":
    "Quand un pacte a plusieurs études du même chiffre, la première inscrite que l’on peut lire compte seule.{count, plural, =0 {} one { Ici, une étude inscrite avant celle qui compte n’a pas pu l’être : elle est dite plus haut avec sa raison.} other { Ici, # études inscrites avant celles qui comptent n’ont pas pu l’être : elles sont dites plus haut, chacune avec sa raison.}}",

  "portfolio.chart.title": "Chaque pacte, et l’ensemble ({unit})",
  "portfolio.chart.summary":
    "{count} pactes : les effets trouvés vont de {least} à {most} ; ramenés vers la moyenne, ils vont de {shrunkLeast} à {shrunkMost}. Moyenne : {mean}.",
  "portfolio.chart.below": "◂ baisse{isMeant, select, yes {, le sens voulu} other {}}",
  "portfolio.chart.above": "hausse{isMeant, select, yes {, le sens voulu} other {}} ▸",
  "portfolio.chart.own": "effet trouvé, et son intervalle",
  "portfolio.chart.shrunk": "ramené vers la moyenne (▲ hausse, ▼ baisse)",
  "portfolio.chart.clear": "se distingue encore, le nombre d’essais compté",
  "portfolio.chart.mean": "Moyenne d’ensemble",
  "portfolio.chart.predicted": "Un pacte de plus",
  "portfolio.chart.unnamed": "Une ligne par pacte, dans l’ordre du tableau.",
  "portfolio.chart.cut": "l’intervalle sort du dessin",

  "portfolio.whole.mean": "Moyenne d’ensemble",
  "portfolio.whole.between": "Écart entre les vrais effets",
  "portfolio.whole.betweenNone": "aucun au-delà du hasard",
  "portfolio.whole.predicted": "Un pacte de plus",
  "portfolio.whole.range": "de {low} à {high}",
  "portfolio.whole.unpredicted": "il faut trois études pour le dire",
  "portfolio.whole.value": "{effect} (de {low} à {high})",

  "portfolio.table.caption": "Chaque pacte : {label} ({unit})",
  "portfolio.column.pact": "Pacte et étude",
  "portfolio.column.outcome": "Chiffre suivi",
  "portfolio.column.effect": "Effet trouvé",
  "portfolio.column.p": "probabilité p",
  "portfolio.column.corrected": "p corrigée",
  "portfolio.column.shrunk": "Ramené vers la moyenne",
  "portfolio.column.says": "Ce que l’on peut dire",
  "portfolio.column.reason": "Raison",
  "portfolio.cell.interval": "de {low} à {high} ({level, number, ::percent .##})",
  "portfolio.cell.fromInterval": "erreur type tirée de l’intervalle",
  "portfolio.cell.private": "réservée aux membres de l’espace",
  "portfolio.cell.passedOver":
    "{count, plural, one {une étude du même chiffre, inscrite avant, n’a pas pu être lue} other {# études du même chiffre, inscrites avant, n’ont pas pu être lues}}",
  "portfolio.cell.afterFigures": "plan inscrit après la dernière période de ses chiffres",
  "portfolio.cell.untested": "sans test",
  "portfolio.cell.less": "< {least}",
  "portfolio.cell.holm": "Holm : {p}",
  "portfolio.says.meant": "se distingue, dans le sens voulu",
  "portfolio.says.against": "se distingue, à rebours de ce qui est voulu",
  "portfolio.says.lost": "ne se distingue plus, le nombre d’essais compté",
  "portfolio.says.chance": "ne se distingue pas du hasard",
  "portfolio.says.untested": "sans probabilité : on ne peut pas compter le hasard",

  "portfolio.alone.title": "Seules à mesurer leur chiffre",
  "portfolio.alone.text":
    "{count, plural, one {Cette étude est seule à mesurer son chiffre dans son unité : son effet ne peut être ramené vers aucune moyenne. Sa} other {Ces études sont chacune seule à mesurer leur chiffre dans leur unité : leurs effets ne peuvent être ramenés vers aucune moyenne. Leur}} probabilité compte pourtant parmi les essais.",
  "portfolio.alone.caption": "Effets lus seuls",

  "portfolio.out.title": "Études laissées de côté",
  "portfolio.out.caption": "Études laissées de côté, chacune avec sa raison",
  "portfolio.out.not-run": "Pas encore de résultat.",
  "portfolio.out.counted-already": "Une autre étude de ce pacte sur le même chiffre, inscrite avant et que l’on peut lire, compte déjà.",
  "portfolio.out.unusable-interval": "Son intervalle ne contient pas son effet, ou n’a pas de largeur : aucune erreur type ne s’en tire.",
  "portfolio.out.no-interval": "Aucun intervalle. {sentence}",
  "portfolio.out.too-early": "{sentence}",
  "portfolio.out.not-measurable": "{sentence}",

  "portfolio.how.title": "Comment lire",
  "portfolio.how.luck":
    "Le plus bel effet de vingt pactes est souvent celui du plus chanceux. Chaque effet est donc ramené vers la moyenne, d’autant plus que son étude était peu sûre (mélange normal à effets aléatoires). L’écart entre les vrais effets est estimé par vraisemblance restreinte : c’est celui qui rend les effets observés les plus plausibles, une fois compté que leur moyenne est elle-même tirée d’eux.",
  "portfolio.how.tests":
    "À force d’essais, le hasard seul en fait réussir : à un niveau de 5 %, un sur vingt. La probabilité p de chacun est donc corrigée, tous les effets de cette page comptés ensemble. Celle de Benjamini et Hochberg borne la part d’erreurs parmi les effets que l’on retient : un effet « se distingue » quand elle ne dépasse pas 5 %, soit une erreur sur vingt effets retenus, en moyenne. Celle de Holm, plus sévère, borne la chance de se tromper ne serait-ce qu’une fois dans toute la page.",
  "portfolio.how.error":
    "Quand une étude donne un intervalle sans erreur type, celle-ci est tirée du plus long côté de l’intervalle, et signalée.",
  "portfolio.how.shared":
    "Les études sont prises pour indépendantes : des pactes comparés aux mêmes témoins, ou touchés par un même choc, le sont moins qu’il n’y paraît.",
  "portfolio.rerun.title": "Relancer toutes les études",
  "portfolio.rerun.text":
    "Chaque étude est refaite sur ses chiffres les plus récents, comme la version qui fait foi, ou comme son plan le dit. Une étude dont rien n’a changé garde sa version. Quand d’autres études sont déjà en cours, les vôtres sont refaites ensuite.",
  "portfolio.rerun.submit": "Relancer toutes les études",
  "portfolio.rerun.underWay":
    "En cours depuis le {at}, à la demande de {by} : {done, plural, =0 {aucune étude n’est encore refaite} one {une étude refaite} other {# études refaites}} sur {total}.",
  "portfolio.rerun.refresh": "Actualiser",
  "portfolio.rerun.ended":
    "Terminé le {at}, {total, plural, one {une étude refaite} other {# études refaites}} : {added, plural, =0 {aucune nouvelle version} one {une nouvelle version} other {# nouvelles versions}}, {same, plural, =0 {aucune inchangée} one {une inchangée} other {# inchangées}}, {refused, plural, =0 {aucune refusée} one {une refusée} other {# refusées}}.",
  "portfolio.rerun.refused": "{count, plural, one {Une étude n’a pas pu être refaite} other {# études n’ont pas pu être refaites}}",
  "portfolio.rerun.nothing": "Aucune étude que vous tenez n’a encore reçu de chiffres : il n’y a rien à relancer.",
  "portfolio.files.title": "Les mêmes chiffres, à reprendre",
  "portfolio.files.csv": "Le tableau (CSV)",
  "portfolio.files.json": "Le tout, ensembles compris (JSON)",
  "portfolio.file": "portefeuille-des-effets-{space}",
} as const;
