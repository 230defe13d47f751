/** A study of a pact, told as a story: on its page and on paper. */
export const impactStory = {
  "impact-story.verdict.effect": "Un effet est établi",
  "impact-story.verdict.no-detectable-effect": "Aucun effet décelable",
  "impact-story.verdict.too-early": "Trop tôt pour le dire",
  "impact-story.verdict.not-measurable": "Non mesurable",
  "impact-story.title": "Étude d’impact",
  "impact-story.read": "Lire l’étude comme un récit, du verdict aux données",
  "impact-story.head.kicker": "Étude d’impact · {pact}",
  "impact-story.head.waiting": "Pas encore de réponse",
  "impact-story.head.waiting.sentence":
    "Ce qui sera mesuré ({outcome}) et comment est inscrit depuis le {on} ; {figures, select, deposited {des données sont déposées, le calcul n’est pas encore lancé} aside {les données déposées ont été mises de côté, d’autres sont attendues} other {les données d’après ne sont pas encore venues}}.",
  "impact-story.head.aside":
    "{count, plural, one {Un fichier de données a été mis de côté} other {# fichiers de données ont été mis de côté}}{runs, plural, =0 {} one {, et le calcul qui en venait ne répond plus} other {, et les # calculs qui en venaient ne répondent plus}} : la raison est dite avec le plan.",
  "impact-story.aside":
    "{count, plural, one {Un fichier de données est gardé, mais mis de côté} other {# fichiers de données sont gardés, mais mis de côté}} :",
  "impact-story.aside.one":
    "{name}, le {on}, par {by} : « {because} »{count, plural, =0 {} one {. En venait : {list}} other {. En venaient : {list}}}",
  "impact-story.aside.run": "version {version}, « {verdict} »",
  "impact-story.head.draft": "Plan en préparation",
  "impact-story.head.draft.sentence": "Le plan n’est pas encore inscrit : il peut changer, et rien n’est mesuré.",
  "impact-story.head.seen":
    "{past, plural, =0 {Aucune période n’était connue avant} one {Une seule période était connue avant ({first})} other {# périodes étaient connues avant (de {first} à {last})}}, {since, plural, =0 {aucune depuis} one {une seule depuis ({from})} other {# depuis (de {from} à {to})}}.",
  "impact-story.head.altered":
    "Attention : le plan, tel qu’il est gardé aujourd’hui, ne donne plus l’empreinte prise à son inscription. Il a été changé hors de ce logiciel : ce que dit cette étude n’est plus garanti.",
  "impact-story.head.announced": "La signature est annoncée pour le {signed} : elle n’a pas encore eu lieu.",
  "impact-story.head.otherwise-signed": "Le plan donne le {planned} pour date de signature ; le pacte dit : {own}.",
  "impact-story.head.after": "Le plan a été inscrit après la signature : une partie de la suite pouvait déjà être connue.",
  "impact-story.head.after-figures":
    "Le plan a été inscrit après la dernière période de ces chiffres : ceux qui l’ont écrit pouvaient déjà les connaître.",
  "impact-story.head.as-meant": "Cet effet va dans le sens voulu par le pacte.",
  "impact-story.head.against": "Cet effet va à l’inverse de ce que le pacte voulait.",
  "impact-story.head.unfollowed":
    "Aucun calcul ne suit le plan inscrit : {runs, plural, one {le seul qui existe} other {le dernier des # qui existent, retenu ici,}} s’en écarte sur {count, plural, one {un point, dit plus bas avec sa raison} other {# points, dits plus bas avec leur raison}}.",
  "impact-story.head.beside":
    "{runs} versions ont été calculées. La version {answer}, dernière à suivre le plan inscrit, fait foi ; {deviating, plural, one {une autre s’en écarte} other {# autres s’en écartent}}, sans faire foi : {list}{more, plural, =0 {} one { ; et une autre} other { ; et # autres}}.",
  "impact-story.head.beside.one": "version {version}, « {verdict} »{effect, select, none {} other { ({effect})}}",
  "impact-story.head.was": "La version précédente concluait autrement : « {was} ».",
  "impact-story.unknown": "inconnu",
  "impact-story.papers": "À emporter :",
  "impact-story.paper.pdf": "PDF",
  "impact-story.paper.docx": "document à modifier",
  "impact-story.paper.subtitle": "Étude d’impact du pacte « {pact} », au {today}",
  "impact-story.paper.sources": "Sources",
  "impact-story.paper.address": "Cette étude se lit à jour sur {address}",
  "impact-story.paper.panel": "Données : {name}. {source}. Empreinte SHA-256 : {sha256}",
  "impact-story.paper.outcome": "Mesure : {label}. {source}{url, select, none {} other { ({url})}}",
  "impact-story.paper.jobs": "Bruts, nets, et ce que coûte chacun",
  "impact-story.paper.pair": "{label} : {value}",
  "impact-story.paper.verdict": "{label}. {sentence}",
  "impact-story.paper.figure": "Ce qui est compté",
  "impact-story.paper.value": "Chiffre",
  "impact-story.paper.meaning": "Ce que cela veut dire",
  "impact-story.paper.file": "etude-impact-{slug}",

  "impact-story.column.group": "Sous le pacte depuis",
  "impact-story.column.time": "Période",
  "impact-story.column.effect": "Effet estimé",
  "impact-story.column.error": "Erreur type",
  "impact-story.column.seen": "Observé",
  "impact-story.column.compared": "Comparaison",
  "impact-story.column.gap": "Écart",
  "impact-story.column.unit": "Territoire témoin",
  "impact-story.column.weight": "Part",
  "impact-story.column.without": "Sans",
  "impact-story.column.method": "Méthode",
  "impact-story.column.field": "Ce qui change",
  "impact-story.column.planned": "Prévu",
  "impact-story.column.done": "Fait",
  "impact-story.column.because": "Raison",
  "impact-story.column.version": "Version",
  "impact-story.column.verdict": "Conclusion",
  "impact-story.column.panel": "Données",
  "impact-story.column.deviations": "Écarts au plan",

  "impact-story.course.title": "Ce qui s’est passé, et ce qui se serait passé",
  "impact-story.course.lead":
    "Le trait plein est ce qui a été observé {many, plural, one {sur le territoire} other {en moyenne sur les # territoires}} sous le pacte. Le trait tireté est ce que la comparaison laisse penser qu’il s’y serait passé sans lui.",
  "impact-story.course.caption": "{label} ({unit})",
  "impact-story.course.summary": "En {time}, observé : {seen} ; comparaison : {compared} ; écart : {gap}.",
  "impact-story.course.seen": "observé",
  "impact-story.course.compared": "comparaison",
  "impact-story.course.range": "intervalle à {level, number, ::percent .##} autour de la comparaison",
  "impact-story.course.from": "signature",
  "impact-story.course.signed":
    "Le pacte a été signé le {on}. {from, select, none {Aucune période connue n’est comptée comme étant sous le pacte.} other {La première période comptée comme étant sous le pacte est {from}.}}",
  "impact-story.course.band":
    "La bande est l’intervalle de l’écart moyen, reporté à chaque période : elle ne dit rien d’une période prise seule, dont l’intervalle est plus large.",
  "impact-story.course.source": "Source des chiffres : {source}{vintage, select, none {} other {, {vintage}}}.",
  "impact-story.course.table": "Période par période ({unit})",
  "impact-story.course.groups": "Effet par date d’entrée et par période",
  "impact-story.course.none": "Aucun déroulé n’a pu être calculé : la conclusion dit pourquoi.",

  "impact-story.column.since": "Depuis l’entrée",
  "impact-story.column.interval": "Intervalle",
  "impact-story.column.mean": "Moyenne",
  "impact-story.column.predictor": "Prédicteur",
  "impact-story.column.under": "Sous le pacte",
  "impact-story.column.controls": "Moyenne des témoins",
  "impact-story.column.importance": "Importance",
  "impact-story.cohorts.title": "L’effet, de l’avant à l’après",
  "impact-story.cohorts.lead":
    "Les territoires sont entrés à des dates différentes : chacun est rangé par le nombre de périodes depuis la sienne. Avant l’entrée, le trait plein doit rester près de 0 : s’il s’en écarte, la comparaison n’était pas juste. Après, il est l’effet estimé.",
  "impact-story.cohorts.caption": "Effet sur : {label} ({unit})",
  "impact-story.cohorts.summary":
    "{after, plural, =0 {À la période de l’entrée} one {Une période après l’entrée} other {# périodes après l’entrée}}, effet estimé : {effect} ({range}).",
  "impact-story.cohorts.range": "de {low} à {high}",
  "impact-story.cohorts.seen": "effet estimé",
  "impact-story.cohorts.compared": "aucun effet",
  "impact-story.cohorts.band":
    "intervalles à {level, number, ::percent .##}, {bands, select, simultaneous {tenus ensemble} other {pris un à un}}",
  "impact-story.cohorts.from": "entrée",
  "impact-story.cohorts.table": "Période par période depuis l’entrée",
  "impact-story.cohorts.since":
    "{periods, plural, =-1 {une période avant} =0 {période de l’entrée} =1 {une période après} other {{periods, number} périodes}}",
  "impact-story.cohorts.aggregates": "L’effet moyen, de quatre façons",
  "impact-story.cohorts.simple": "de tous, sur toutes les périodes",
  "impact-story.cohorts.dynamic": "par durée sous le pacte",
  "impact-story.cohorts.group": "par date d’entrée",
  "impact-story.cohorts.calendar": "par période",
  "impact-story.made.cohorts":
    "Chaque territoire est comparé, depuis la période d’avant son entrée, à ceux qui {control, select, never {n’entrent jamais sous le pacte} other {n’y sont pas encore, ou n’y entrent jamais}}{by, select, none {} other {, rendus comparables par {by}}}.",
  "impact-story.balance.lead":
    "La comparaison est choisie pour ressembler au pacte sur {count, plural, one {un trait d’avant la signature, son prédicteur} other {# traits d’avant la signature, ses prédicteurs}}. Plus les deux premières colonnes se ressemblent, plus elle est juste ; l’importance dit combien chacun a compté.",
  "impact-story.balance.table": "Les prédicteurs, des deux côtés",
  "impact-story.made.augmented":
    "Ce que le mélange de témoins manquait avant la signature est rattrapé par une régression : elle déplace l’effet estimé de {moved}. Des témoins peuvent y compter en moins.",
  "impact-story.made.matched":
    "{kind, select, nearest {Ne sont comparés que les témoins qui ressemblaient le plus aux territoires du pacte juste avant.} other {Les témoins sont pesés pour ressembler en moyenne aux territoires du pacte juste avant.}} Plus la première et la dernière colonnes se ressemblent, plus la comparaison est juste.",
  "impact-story.made.matched.table": "La ressemblance, avant et après le choix des témoins",
  "impact-story.column.matchedOn": "Chiffre d’avant",
  "impact-story.column.kept": "Témoins retenus",
  "impact-story.made.title": "Le territoire de comparaison",
  "impact-story.made.none":
    "La comparaison n’est pas faite de parts : chaque groupe est comparé aux territoires qui ne sont pas encore sous un pacte.",
  "impact-story.made.equal":
    "La comparaison est la moyenne de {count} territoires témoins, qui ne sont pas sous le pacte, à parts égales ({share} chacun).",
  "impact-story.made.lead":
    "{count, plural, one {Un seul territoire fait toute la comparaison : {first}. S’il a connu lui-même un choc, la conclusion tombe.} other {Aucun territoire ne ressemble seul à celui du pacte : # territoires témoins, qui ne sont pas sous le pacte, sont mêlés pour lui ressembler avant la signature. Le plus présent est {first} ({share}).}}",
  "impact-story.made.table": "De quoi la comparaison est faite",
  "impact-story.made.rest":
    "{count, plural, one {Un autre territoire compte} other {# autres territoires comptent}} ensemble pour {share} ; le fichier de la version les donne tous.",
  "impact-story.made.times": "Périodes d’avant qui servent de repère, avec leur part : {list}.",
  "impact-story.made.out": "{count, plural, one {Un territoire est laissé} other {# territoires sont laissés}} hors de la comparaison :",
  "impact-story.made.out.one": "{unit} ({because})",
  "impact-story.made.out.rest": "et {count, plural, one {un autre, dit} other {# autres, dits}} dans le plan",
  "impact-story.near":
    "Avant la signature, la comparaison suivait l’observé à {rmse} près en moyenne{share, select, none {} other { (soit {share} du niveau)}}, sur {count, plural, one {une seule période} other {# périodes}}.",
  "impact-story.near.times": "L’effet estimé est {times} fois cet écart d’avant.",

  "impact-story.chance.title": "La part du hasard",
  "impact-story.interval":
    "L’effet estimé est de {effect} ; compte tenu du hasard, il se tient entre {low} et {high} (intervalle à {level, number, ::percent .##}). {holds, select, yes {Cet intervalle contient 0 : on ne peut pas dire que le pacte a eu un effet, ni qu’il n’en a pas eu.} effect {Cet intervalle ne contient pas 0.} other {Cet intervalle ne contient pas 0, mais cela ne suffit pas pour conclure : la conclusion dit pourquoi.}}",
  "impact-story.interval.none": "Aucun intervalle n’a pu être calculé : sans lui, l’écart estimé ne prouve rien.",
  "impact-story.inference.placebo":
    "Pour mesurer le hasard, {count, plural, =0 {des territoires témoins devaient être pris} one {un tirage a pris des territoires témoins} other {# tirages ont pris des territoires témoins}} comme s’ils avaient signé un pacte : ce sont des placebos.{error, select, none {} other { Leurs effets, qui n’existent pas, s’étalent de {error} (erreur type).}}",
  "impact-story.inference.jackknife":
    "Pour mesurer le hasard, chaque territoire a été ôté à son tour.{error, select, none {} other { L’effet estimé en bougerait, en général, de {error} (erreur type).}}",
  "impact-story.inference.bootstrap":
    "Pour mesurer le hasard, les territoires ont été tirés au sort, avec remise, {count, plural, one {une fois} other {# fois}}.{error, select, none {} other { L’effet estimé en bougerait, en général, de {error} (erreur type).}}",
  "impact-story.inference.permutation":
    "Pour mesurer le hasard, le pacte a été attribué par le sort à d’autres territoires{count, plural, =0 {} one {, une fois} other {, # fois}}.{error, select, none {} other { L’effet estimé en bougerait, en général, de {error} (erreur type).}}",
  "impact-story.inference.analytic":
    "Le hasard est mesuré par une formule, qui regarde combien les territoires d’un même côté diffèrent entre eux.{error, select, none {} other { L’effet estimé en bougerait, en général, de {error} (erreur type).}}",
  "impact-story.inference.none": "Le hasard n’a pas été mesuré.",
  "impact-story.placebo.caption": "L’écart du pacte parmi ceux de territoires où rien ne s’est passé ({unit})",
  "impact-story.placebo.summary":
    "{size, plural, one {{count, plural, one {Un territoire témoin a été pris} other {# territoires témoins ont été pris un à un}}} other {{count, plural, one {Un groupe de {size} témoins a été pris} other {# groupes de {size} témoins ont été pris}}}} comme s’ils avaient signé : {farther, plural, =0 {aucun ne s’écarte} one {un seul s’écarte} other {# s’écartent}} au moins autant que le pacte ({effect}).",
  "impact-story.placebo.others": "{size, plural, one {un territoire} other {un groupe de territoires}} où rien ne s’est passé",
  "impact-story.placebo.own": "le pacte",
  "impact-story.p":
    "La probabilité d’un écart au moins aussi grand s’il n’y avait aucun effet est de {chance} : {kind, select, permutation {c’est, comme l’intervalle, le rang du pacte parmi toutes les attributions essayées.} other {elle vient, comme l’intervalle, de l’effet et de son erreur type.}}",
  "impact-story.p.beside":
    "Le dessin montre autre chose : où l’effet se place parmi ceux des témoins dessinés ({farther, number} sur {count, number} s’en écartent autant).",
  "impact-story.p.least": "moins de {least}",
  "impact-story.warning.incomplete-units": "Des territoires auxquels il manque un chiffre sont laissés de côté.",
  "impact-story.warning.gaps": "La série saute des périodes.",
  "impact-story.warning.constant-outcome": "Ce qui est mesuré ne varie jamais : cela n’apprend rien.",

  "impact-story.otherwise.title": "Ce qui changerait la conclusion",
  "impact-story.otherwise.none": "Cette version n’a pas été refaite autrement : on ne sait pas ce qui en changerait la conclusion.",
  "impact-story.otherwise.even": "Aucun territoire témoin ne pèse assez pour que l’ôter se voie.",
  "impact-story.otherwise.without":
    "{count, plural, one {Sans le témoin qui compte, l’effet estimé devient {low}.} other {Sans l’un des # témoins qui comptent le plus, l’effet estimé va de {low} à {high} ; c’est {farthest} qui le déplace le plus.}} {isSteady, select, yes {Le sens ne change pas.} no {Le sens change : la conclusion tient à un témoin.} other {}}",
  "impact-story.otherwise.without.table": "L’effet sans chaque témoin",
  "impact-story.otherwise.pools":
    "Avec la moitié des témoins qui suivait de plus près avant la signature ({donors} territoires), l’effet estimé est de {half} ; sans le dixième le plus éloigné, de {rest}.",
  "impact-story.otherwise.neighbours":
    "Sans {count, plural, one {le voisin} other {les # voisins}} que le pacte a pu atteindre, l’effet estimé est de {effect} ; sur {count, plural, one {ce voisin, pris comme s’il avait} other {ces voisins, pris comme s’ils avaient}} signé, il est de {own}.",
  "impact-story.otherwise.trend":
    "Si l’écart avec les témoins avait bougé après la signature autant qu’il l’a jamais fait avant, l’effet serait entre {low} et {high}.{holds, select, yes { Cet intervalle contient 0 : la conclusion suppose que cet écart serait resté le même sans le pacte.} no { Cet intervalle ne contient pas 0.} other {}}",
  "impact-story.otherwise.methods":
    "{isSteady, select, yes {Les autres méthodes donnent un effet de même sens.} no {D’autres méthodes donnent un effet de sens contraire : la conclusion tient à la méthode.} other {Voici ce que donnent les autres méthodes sur les mêmes données.}} La méthode qui fait foi est celle du plan.",
  "impact-story.otherwise.methods.table": "L’effet par chaque méthode",

  "impact-story.power.title": "Ce que cette étude pouvait voir",
  "impact-story.power":
    "Le plus petit effet que cette étude aurait vu, {power, number, ::percent .##} des fois, est de {smallest}{share, select, none {} other { (soit {share} du niveau attendu)}}, au niveau de {level, number, ::percent .##}.",
  "impact-story.power.note": "Un effet plus petit a pu avoir lieu sans être vu : ne rien voir n’est pas prouver qu’il n’y a rien.",
  "impact-story.power.none": "Le plus petit effet visible n’a pu être calculé.",

  "impact-story.jobs.title": "Emplois et argent public",
  "impact-story.jobs.unmeasured": "non mesurable",
  "impact-story.jobs.unasked": "non mesuré",
  "impact-story.jobs.undeclared": "non déclaré",
  "impact-story.jobs.uncosted": "inconnu",
  "impact-story.jobs.gross": "emplois bruts déclarés",
  "impact-story.jobs.gross.note": "Déclarés par ceux que le pacte aide. Une partie serait venue sans lui.",
  "impact-story.jobs.gross.none": "Aucune action du pacte ne déclare d’emplois.",
  "impact-story.jobs.net": "emplois nets estimés",
  "impact-story.jobs.net.note":
    "Qui n’existeraient pas sans le pacte, en moyenne depuis la signature : entre {low} et {high} (intervalle à {level, number, ::percent .##}).",
  "impact-story.jobs.net.not-run": "L’étude n’a pas encore reçu ses données.",
  "impact-story.jobs.net.other-outcome": "L’étude ne mesure pas un nombre d’emplois.",
  "impact-story.jobs.net.no-detectable-effect": "L’intervalle de l’effet contient 0 : aucun emploi ne peut être attribué au pacte.",
  "impact-story.jobs.net.too-early": "Il est trop tôt pour conclure.",
  "impact-story.jobs.net.not-measurable": "L’effet n’est pas mesurable : la conclusion dit pourquoi.",
  "impact-story.jobs.net.panel-changed":
    "Des territoires sans chiffres complets sont laissés de côté : l’effet moyen ne peut être étendu à tous.",
  "impact-story.jobs.cost": "coût public par emploi net",
  "impact-story.jobs.cost.note": "{money} d’argent public {status}, par emploi net : entre {from} et {to}.",
  "impact-story.jobs.cost.no-net": "Sans emplois nets estimés, il n’y a rien à quoi rapporter l’argent public.",
  "impact-story.jobs.cost.none": "Aucun montant public n’est dit.",
  "impact-story.jobs.cost.mixed": "Des montants mêlent argent public et autre argent.",
  "impact-story.jobs.cost.no-job": "L’étude ne trouve pas d’emplois en plus.",
  "impact-story.jobs.apart":
    "Les emplois bruts sont déclarés, les emplois nets sont estimés : ils ne s’additionnent ni ne se comparent un à un.",
  "impact-story.money.planned": "prévu",
  "impact-story.money.committed": "engagé",
  "impact-story.money.paid": "payé",

  "impact-story.plan.title": "Le plan, tel qu’il est inscrit",
  "impact-story.plan.title.draft": "Le plan, qui n’est pas encore inscrit",
  "impact-story.plan.registered": "Plan inscrit le {on} par {by}. Il ne peut plus changer.",
  "impact-story.plan.before": "Il l’a été avant que l’on ait pu voir ce qui suivrait : au plus tard le jour de la signature ({signed}).",
  "impact-story.plan.announced": "Il l’a été avant la date annoncée pour la signature ({signed}), qui n’est pas encore venue.",
  "impact-story.plan.altered":
    "Le plan gardé aujourd’hui ne donne plus cette empreinte : il a été changé hors de ce logiciel. `levier check` dit ce qui l’a été.",
  "impact-story.plan.after":
    "Il l’a été après la signature ({signed}) : une partie de la suite pouvait déjà être connue de ceux qui l’ont écrit.",
  "impact-story.plan.after-figures":
    "Il l’a été après la signature ({signed}), et après la dernière période des chiffres : ceux qui l’ont écrit pouvaient déjà les connaître.",
  "impact-story.plan.hash":
    "Empreinte SHA-256 du plan : le moindre mot changé en donnerait une autre. C’est celle du fichier {file}, que la commande sha256sum redonne.",
  "impact-story.plan.file": "Télécharger le plan, tel que l’empreinte en est prise",
  "impact-story.plan.draft": "Ce qui suit peut encore changer.",
  "impact-story.plan.whole": "Le plan en entier",
  "impact-story.plan.more": "{list}, et {count, plural, one {un autre} other {# autres}}",
  "impact-story.plan.outcome": "{label}, en {unit} ({source})",
  "impact-story.plan.direction.up": "augmenter ce qui est mesuré",
  "impact-story.plan.direction.down": "diminuer ce qui est mesuré",
  "impact-story.plan.from": "{unit}, à partir de {from}",
  "impact-story.plan.treated.none": "aucun",
  "impact-story.plan.donors.all": "tous ceux du fichier",
  "impact-story.plan.exclude.none": "aucun",
  "impact-story.plan.level": "{level, number, ::percent .##}",
  "impact-story.plan.columns": "territoire : {unit} ; période : {time} ; mesure : {outcome}",
  "impact-story.plan.cohorts":
    "témoins : {control, select, never {jamais sous un pacte} other {pas encore sous un pacte}} ; ajustement : {covariates, select, none {aucun} other {{estimator, select, dr {doublement robuste} ipw {pondération} other {régression}} sur {covariates}}} ; référence : {base, select, varying {la période juste avant} other {la dernière d’avant l’entrée}}{anticipation, plural, =0 {} one { ; une période d’anticipation} other { ; # périodes d’anticipation}} ; intervalles {bands, select, simultaneous {tenus ensemble} other {pris un à un}}",
  "impact-story.plan.predictor":
    "{operator, select, mean {moyenne} median {médiane} other {somme}} de {column}, de {from} à {to}{sums, select, none {} other {, avec {sums}}}{shares, select, none {} other {, rapportée à {shares}}}{importance, select, none {} other {, qui compte pour {importance}}}",
  "impact-story.plan.fit": "suivi de {from} à {to}",
  "impact-story.plan.none": "sans objet",
  "impact-story.plan.inference.placebo": "placebos : des témoins pris comme s’ils avaient signé",
  "impact-story.plan.inference.jackknife": "chaque territoire ôté à son tour",
  "impact-story.plan.inference.bootstrap": "territoires tirés au sort avec remise",
  "impact-story.plan.inference.permutation": "pacte attribué par le sort à d’autres territoires",
  "impact-story.plan.inference.analytic": "formule",
  "impact-story.plan.inference.none": "aucune",
  "impact-story.method.did": "différence de différences",
  "impact-story.method.sc": "contrôle synthétique",
  "impact-story.method.sc-augmented": "contrôle synthétique augmenté",
  "impact-story.method.sc-predictors": "contrôle synthétique avec prédicteurs",
  "impact-story.method.sdid": "différence de différences synthétique",
  "impact-story.method.cs": "effets par date d’entrée (Callaway et Sant’Anna)",
  "impact-story.field.question": "Question",
  "impact-story.field.outcome": "Ce qui est mesuré",
  "impact-story.field.direction": "Ce que le pacte veut",
  "impact-story.field.cohortColumn": "Colonne des dates d’entrée",
  "impact-story.plan.treated.column": "ceux du fichier, chacun depuis la période que donne la colonne « {column} »",
  "impact-story.field.treated": "Territoires sous le pacte",
  "impact-story.field.signedOn": "Signature",
  "impact-story.field.augmented": "Correction par régression",
  "impact-story.field.matching": "Appariement",
  "impact-story.plan.augmented": "{is, select, yes {oui} other {non}}",
  "impact-story.plan.matching":
    "{kind, select, nearest {pour chaque territoire du pacte, {matches, plural, one {le témoin le plus proche} other {les # témoins les plus proches}}, par {by}} other {témoins pondérés pour ressembler en moyenne aux territoires du pacte, par {by}}}",
  "impact-story.field.method": "Méthode",
  "impact-story.field.inference": "Mesure du hasard",
  "impact-story.field.replications": "Tirages",
  "impact-story.field.seed": "Départ des tirages au sort (graine)",
  "impact-story.field.level": "Niveau de confiance",
  "impact-story.field.donors": "Territoires témoins possibles",
  "impact-story.field.exclude": "Laissés de côté",
  "impact-story.field.leastTimesAfter": "Périodes nécessaires après la signature",
  "impact-story.field.columns": "Colonnes du fichier",
  "impact-story.field.cohorts": "Effets par date d’entrée",
  "impact-story.field.predictors": "Prédicteurs",
  "impact-story.field.neighbours": "Voisins que le pacte a pu atteindre",
  "impact-story.field.transform": "Ce qui est comparé",
  "impact-story.field.per": "Rapporté à la colonne",
  "impact-story.plan.transform": "{kind, select, log {les logarithmes} index {un indice, 100 en {base}} other {les niveaux}}",
  "impact-story.unit.log": "en logarithme",
  "impact-story.unit.index": "points d’indice",
  "impact-story.head.log":
    "Les chiffres sont comparés en logarithmes : {low, select, none {cet écart est une variation de {effect}.} other {cet écart est une variation de {effect} (de {low} à {high}).}}",
  "impact-story.field.comparison": "Pourquoi cette comparaison est juste",
  "impact-story.deviations": "Version {version} : {count, plural, one {un écart au plan} other {# écarts au plan}}",
  "impact-story.deviations.none": "Aucune version ne s’écarte du plan.",
  "impact-story.versions": "Versions",
  "impact-story.versions.authority":
    "La version {answer} fait foi : les autres ont été calculées avant, ou autrement que le plan ne le dit.",
  "impact-story.version": "version {version}, {on}",

  "impact-story.redo.title": "Les données, et comment tout refaire",
  "impact-story.redo.lead": "Avec le fichier de données et cette commande, chacun obtient les mêmes chiffres :",
  "impact-story.redo.seed":
    "{seed, select, none {Aucun tirage au sort n’entre dans ces chiffres.} other {Les tirages au sort partent toujours du même nombre, la graine ({seed}) : ils sont les mêmes à chaque fois.}}",
  "impact-story.redo.file": "Fichier",
  "impact-story.redo.source": "Origine",
  "impact-story.redo.outcome": "Source de la mesure",
  "impact-story.redo.sha256": "Empreinte SHA-256",
  "impact-story.redo.engine": "Moteur",
  "impact-story.redo.by": "Calculé par",
  "impact-story.redo.by.on": "{by}, le {on}",
  "impact-story.redo.predictors": "Télécharger les prédicteurs, à poser à côté : {name}",
  "impact-story.redo.get": "Télécharger le fichier de données",
} as const;
