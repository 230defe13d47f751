export const impact = {
  "impact.verdict.effect": "Un effet est établi : {effect} en moyenne ({low} à {high}, au niveau de {level, number, ::percent .##}).",
  "impact.verdict.no-detectable-effect":
    "Aucun effet n’est décelable : l’écart estimé est de {effect} ({low} à {high}, au niveau de {level, number, ::percent .##}). {smallest, select, none {Ce que cette étude aurait pu voir n’a pu être calculé.} other {Cette étude aurait vu un effet d’au moins {smallest} huit fois sur dix ; un effet plus petit a pu avoir lieu sans être vu.}}",
  "impact.verdict.too-early":
    "Il est trop tôt : {have, plural, =0 {aucune période n’est connue} one {une seule période est connue} other {# périodes sont connues}} depuis la signature, il en faut {needed}. {smallest, select, none {} other {L’étude pourra voir un effet d’au moins {smallest}.}}",
  "impact.verdict.not-measurable": "L’effet n’est pas mesurable : {why}.",
  "impact.why.no-control": "tout ce que compte le fichier est sous le pacte, il ne reste rien à quoi le comparer",
  "impact.why.none-never-treated":
    "tout ce que compte le fichier finit sous le pacte ; des effets par date d’entrée prennent pour témoins les territoires qui n’y sont pas encore (en commande : --method cs --control not-yet)",
  "impact.why.none-treated": "rien de ce que compte le fichier n’est sous le pacte",
  "impact.why.treated-from-the-start": "{unit} est sous le pacte dès la première période connue : on ne sait rien de ce qui était avant",
  "impact.why.times-before":
    "{have, plural, =0 {aucune période n’est connue} one {une seule période est connue} other {# périodes seulement sont connues}} avant la signature, il en faut {needed}",
  "impact.why.controls":
    "{have, plural, =0 {il n’y a aucun territoire témoin} one {il n’y a qu’un territoire témoin} other {il n’y a que # territoires témoins}}, il en faut {needed}",
  "impact.why.single-treated":
    "cette mesure du hasard demande plusieurs territoires sous le pacte : avec un seul, prenez des placebos ou des permutations",
  "impact.why.not-more-controls-than-treated":
    "les placebos demandent plus de témoins que de territoires sous le pacte ({controls} pour {treated})",
  "impact.why.too-few-donors":
    "{donors, plural, one {un seul territoire témoin ne permet} other {# territoires témoins ne permettent}} aucun intervalle au niveau de {level, number, ::percent .##} : ajoutez-en pour en avoir {needed}{allowed, select, none {} other {, ou prenez un niveau de {allowed} au plus}}",
  "impact.why.too-few-replications":
    "{replications, plural, one {# tirage ne suffit pas} other {# tirages ne suffisent pas}}, il en faut {needed} au moins",
  "impact.why.poor-fit":
    "avant la signature déjà, la comparaison suivait ce qui est sous le pacte bien moins que les autres territoires (écart moyen de {rmse}, de {usual} d’ordinaire), et le hasard mesuré sur eux n’est pas le sien",
  "impact.why.pre-trend":
    "avant la signature déjà, ce qui est sous le pacte s’éloignait des témoins, de {step} par période au plus ; à ce pas, l’écart d’après serait de {drift} sans aucun effet",
  "impact.why.one-weighted-control": "un seul témoin porte toute la comparaison : rien ne peut en être ôté",
  "impact.why.too-few-times-before":
    "{times, plural, one {une seule période} other {# périodes}} avant la signature ne {times, plural, one {suffit} other {suffisent}} pas, il en faut {needed}",
  "impact.why.too-few-times": "{times} périodes ne suffisent pas au niveau de {level, number, ::percent .##}, il en faut {needed}",
  "impact.why.single-cluster":
    "tous les {side, select, treated {territoires sous le pacte} cohort {territoires d’une même date} other {témoins}} sont d’un même groupe",
  "impact.why.weights-estimated": "les poids étant tirés des données, aucune formule n’en donne l’erreur",
  "impact.why.serial-dependence": "les périodes se suivent et se ressemblent : leur ordre ne peut être tiré au sort",
  "impact.why.no-constant-effect": "aucun effet constant n’est compatible avec ce qui a été observé",
  "impact.why.not-of-cohorts":
    "cette mesure du hasard n’est pas connue pour des effets par date d’entrée : prenez la formule (analytic) ou le rééchantillonnage (bootstrap)",
  "impact.why.controls-alike": "les témoins ont tous le même cours, aucun ne se distingue d’un autre",
  "impact.why.not-of-two-way":
    "cette mesure du hasard n’est pas connue d’une régression à double effet fixe : prenez la formule (analytic)",
  "impact.why.treated-incomplete":
    "{unit} n’a pas de chiffre en {time}, et rien d’autre n’est sous le pacte ; ôtez cette période du fichier, ou complétez-le",
  "impact.why.few-controls": "il n’y a pas de témoins à comparer",
  "impact.why.collinear": "les covariables se déduisent les unes des autres",
  "impact.why.no-overlap": "aucun témoin ne ressemble à ce qui est sous le pacte",
  "impact.why.no-cohort-seen-before": "rien n’est connu d’avant l’entrée des territoires ({cohort})",
  "impact.why.nothing-told": "aucune date d’entrée ne se compare : {why}",
  "impact.why.no-variation": "ce que l’on compare ne varie jamais",
  "impact.verdict.not-asked": "Le hasard n’a pas été mesuré : l’effet est estimé, sans que l’on sache ce que le hasard y fait.",
  "impact.warning.incomplete-units":
    "{count, plural, one {Un territoire manque d’un chiffre et est laissé} other {# territoires manquent d’un chiffre et sont laissés}} de côté : {units}{more, select, yes {…} other {}}.",
  "impact.warning.treated-incomplete":
    "{count, plural, one {Un territoire sous le pacte est laissé} other {# territoires sous le pacte sont laissés}} de côté faute de chiffre : {units}{more, select, yes {…} other {}}. L’effet est celui des autres.",
  "impact.warning.time-mostly-missing":
    "{count, plural, one {Un territoire n’a} other {# territoires n’ont}} pas de chiffre en {time} : sans cette période, {count, plural, one {il resterait} other {ils resteraient}}.",
  "impact.warning.gaps": "La série saute {count, plural, one {une période} other {# périodes}} : {times}{more, select, yes {…} other {}}.",
  "impact.warning.after-panel": "Le pacte commence en {from}, après la dernière période du panel, {last}.",
  "impact.warning.doubtful-figures":
    "Tous les chiffres de « {column} » ont trois chiffres après leur signe : « {written} » est lu {value, number}. Si ce sont des milliers, écrivez {thousands}.",
  "impact.warning.any-course":
    "La comparaison suit exactement ce qui est sous le pacte avant la signature, comme elle suivrait n’importe quel cours : il y a {controls} témoins pour {times, plural, one {une seule période} other {# périodes}}. Cela ne dit pas qu’elle lui ressemble.",
  "impact.warning.outside-hull":
    "Aucun mélange des témoins ne ressemble à ce qui est sous le pacte : le plus proche s’en écarte de {rmse} en moyenne avant, quand un témoin bouge de {noise} d’une période à l’autre{name, select, none {} other { ; {name} : {treated}, et de {least} à {most} chez les témoins}}. {method, select, sdid {L’effet suppose que cet écart de niveau serait resté le même.} augmented {Une régression y supplée, au-delà de ce que les témoins montrent.} other {L’effet estimé contient cet écart.}}",
  "impact.warning.power-not-simulated": "Ce que l’étude pouvait voir n’a pas pu être simulé : {why}.",
  "impact.warning.transformed.log": "Les chiffres sont comparés en logarithmes : un effet de 0,01 est une hausse d’à peu près 1 %.",
  "impact.warning.transformed.index": "Les chiffres sont comparés en indice, 100 en {base} pour chaque territoire.",
  "impact.warning.constant-outcome": "Ce que l’on mesure est partout et toujours le même : il ne dit rien.",
  "impact.warning.no-time-before":
    "{units, plural, one {Un territoire est sous le pacte dès {cohort}, sans période connue avant : il est laissé} other {# territoires sont sous le pacte dès {cohort}, sans période connue avant : ils sont laissés}} de côté.",
  "impact.warning.small-cohort":
    "{units, plural, one {Un seul territoire entre} other {# territoires seulement entrent}} sous le pacte en {cohort} : l’erreur de leur effet veut dire peu de chose.",
  "impact.warning.few-never-treated":
    "{units, plural, one {Un seul territoire n’est} other {# territoires seulement ne sont}} jamais sous le pacte : les erreurs veulent dire peu de chose.",
  "impact.warning.missing-cell": "Rien n’est dit, en {time}, des territoires entrés en {cohort} : {why}.",
  "impact.warning.last-cohort-compared-with":
    "Tous les territoires finissent sous le pacte : les derniers entrés servent de témoins, et rien n’est dit à partir de leur entrée.",
  "impact.warning.donor-without-predictor": "{unit} n’a pas de valeur du prédicteur {predictor} et ne pèse rien.",
  "impact.warning.constant-predictor": "Le prédicteur {predictor} est le même pour tous les témoins et est laissé de côté.",
  "impact.warning.collinear-predictor":
    "Le prédicteur {predictor} se déduit des autres prédicteurs : son importance ne se distingue pas des leurs.",
  "impact.warning.predictor-after-treatment": "Le prédicteur {predictor} regarde jusqu’à {time}, déjà sous le pacte, qui a pu le changer.",
  "impact.warning.poor-fit":
    "À lire avec prudence : {why}. {compared, select, levels {Comparez des taux ou des logarithmes, ou donnez} other {Choisissez des territoires témoins qui lui ressemblent davantage, ou donnez}} plus de périodes d’avant.",
  "impact.warning.pre-trend": "À lire avec prudence : {why}.",
  "impact.warning.error-by-size":
    "Plus un territoire est grand, plus ses chiffres varient, et celui du pacte est plus grand que la plupart des autres : l’erreur type ({error}) est celle d’un territoire de sa taille, non celle des placebos ({usual}). {compared, select, levels {Comparez des taux ou des logarithmes} other {Prenez des territoires témoins plus proches de sa taille}} pour une mesure plus précise.",
  "impact.warning.few-treated":
    "{treated} territoires seulement sont sous le pacte : leur erreur vaut s’ils ne varient pas plus que les témoins.",
  "impact.warning.error-by-draws":
    "L’erreur type tient au sort : {draws} autres tirages la changeraient d’à peu près {share, number, percent}, et l’intervalle avec elle. Demandez plus de tirages.",
  "impact.warning.forbidden-comparisons":
    "Cet effet prend pour témoins, à hauteur de {share, number, ::percent .#}, des territoires déjà sous le pacte ; {clean, select, none {il n’y a pas d’autre comparaison} other {sans eux, il serait de {clean}}}. Des effets par date d’entrée (cs) ne le font pas.",
  "impact.warning.few-treated-clusters":
    "{clusters, plural, one {Un seul groupe est} other {# groupes seulement sont}} sous le pacte : l’erreur type est sans doute trop petite.",
  "impact.warning.further-reference":
    "Tous les territoires finissent sous le pacte : pour y démêler une tendance, la période {since} sert elle aussi de référence.",
  "impact.warning.extrapolates":
    "La comparaison va au-delà de ce que sont les témoins : {count, plural, one {un compte} other {# comptent}} en négatif, pour {share, number, ::percent .#} ({units}{more, select, yes {…} other {}}).",
  "impact.warning.nearer-weights":
    "D’autres poids suivent le résultat de plus près avant la signature (écart moyen de {nearer} au lieu de {loss}) et donnent un effet de {other} au lieu de {effect} : les prédicteurs ne fixent pas à eux seuls la comparaison.",
  "impact.warning.sparse-predictor":
    "Le prédicteur {predictor} manque de périodes pour {units, plural, one {un territoire} other {# territoires}} (au moins {fewest} sur {times}).",
  "impact.refusal.few-draws":
    "{replications, plural, one {un tirage ne dit rien} other {# tirages ne disent rien}} au niveau de {level, number, ::percent .##} : demandez-en {least} au moins.",
  "impact.refusal.no-rows": "il ne reste aucune ligne à comparer. Vérifiez les territoires de comparaison et ceux qui sont écartés.",
  "impact.refusal.time-out-of-order":
    "la période « {time} » ne se range pas à côté de « {first} ». Écrivez toutes les périodes de la même façon, l’année d’abord : 2002, 2002-T1, 2002-01 ou 2002-01-31.",
  "impact.refusal.not-positive":
    "« {unit} » a {value, number} en {time}, et un logarithme ou un indice demande plus que 0. Écartez ce territoire, ou comparez les niveaux.",
  "impact.refusal.no-such-time":
    "« {time} », période où l’indice vaut 100, n’est pas dans le fichier, qui va de {first} à {last}. Donnez l’une des siennes.",
  "impact.refusal.duplicate": "« {unit} » est donné deux fois pour {time}. Gardez une des deux lignes.",
  "impact.refusal.treatment-ends":
    "« {unit} » est sous le pacte, puis n’y est plus à partir de {time}. Ces méthodes supposent qu’il y reste : arrêtez le fichier avant, ou écartez ce territoire.",
  "impact.refusal.no-complete-unit":
    "aucun territoire n’a de chiffre à chaque période (« {unit} » n’en a pas en {time}). Ôtez du fichier les périodes qui manquent.",
  "impact.refusal.none-treated": "aucun territoire du fichier n’est sous le pacte. Vérifiez leurs codes et la première période.",
  "impact.refusal.no-control":
    "tout le fichier est sous le pacte : il ne reste rien à quoi comparer. Ajoutez des territoires qui ne le sont pas.",
  "impact.refusal.no-time-before":
    "« {unit} » est sous le pacte dès la première période : rien n’est connu d’avant. Commencez le fichier plus tôt, ou écartez ce territoire.",
  "impact.refusal.staggered":
    "les territoires entrent à des périodes différentes ({times}). Choisissez les effets par date d’entrée, ou gardez une seule entrée.",
  "impact.refusal.covariate-missing":
    "« {unit} » n’a pas de chiffre dans la colonne « {covariate} » en {time}. Écartez ce territoire, ou cette colonne d’ajustement.",
  "impact.refusal.anticipation": "{value, number} période d’anticipation ne veut rien dire. Donnez 0 ou plus.",
  "impact.refusal.covariate-collinear":
    "la colonne d’ajustement « {covariate} » est la même pour tous, ou se déduit des autres. Retirez-la.",
  "impact.refusal.too-many-covariates":
    "{covariates, plural, one {une colonne d’ajustement est} other {# colonnes d’ajustement sont}} trop pour {rows, plural, one {une ligne} other {# lignes}}. Retirez-en.",
  "impact.refusal.few-rows":
    "{columns} colonnes sont trop pour {rows, plural, one {une ligne} other {# lignes}}. Retirez des colonnes d’ajustement.",
  "impact.refusal.few-clusters": "tous les territoires sont d’un même groupe : rien ne dit l’erreur. Retirez les groupes.",
  "impact.refusal.covariate-before":
    "« {unit} » n’a pas de chiffre dans la colonne « {covariate} » juste avant le pacte. Écartez ce territoire, ou cette colonne.",
  "impact.refusal.nothing-to-match": "les colonnes d’ajustement sont les mêmes pour tous : rien n’apparie. Donnez-en d’autres.",
  "impact.refusal.none-alike":
    "aucun témoin ne ressemble à ce qui est sous le pacte. Appariez sur d’autres colonnes, ou ajoutez des témoins.",
  "impact.refusal.few-to-match":
    "{have, plural, one {un témoin ne suffit} other {# témoins ne suffisent}} pas à apparier, il en faut {needed}. Ajoutez-en, ou retirez des colonnes.",
  "impact.refusal.no-predictors-given": "cette méthode demande des prédicteurs. Donnez-en un au moins.",
  "impact.refusal.unknown-column":
    "la colonne « {column} » d’un prédicteur n’est pas dans le fichier. Renommez-la, ou retirez ce prédicteur.",
  "impact.refusal.no-time-looked-at":
    "le prédicteur « {predictor} » ne regarde aucune période du fichier, de {from} à {to}. Donnez des périodes du fichier.",
  "impact.refusal.no-predictor-value":
    "« {unit} » n’a aucun chiffre pour le prédicteur « {predictor} ». Regardez d’autres périodes, ou retirez ce prédicteur.",
  "impact.refusal.no-donor": "aucun témoin n’a de chiffre pour chaque prédicteur. Retirez ceux qui manquent le plus.",
  "impact.refusal.no-predictor-varies": "chaque prédicteur est le même pour tous les témoins : rien ne les départage. Donnez-en d’autres.",
  "impact.refusal.no-time-to-fit":
    "le fichier n’a aucune période, de {from} à {to}, sur laquelle suivre le chiffre. Donnez des périodes du fichier.",
  "impact.refusal.fit-after-treatment":
    "le chiffre ne peut être suivi en {time}, déjà sous le pacte. Arrêtez avant la période où la comparaison doit suivre.",
  "impact.report.effect": "Effet moyen",
  "impact.report.error": "Erreur type",
  "impact.report.interval": "Intervalle à {level, number, ::percent .##}",
  "impact.report.p": "Probabilité critique",
  "impact.report.power": "Plus petit effet visible ({power, number, ::percent .##} des fois)",
  "impact.report.fit": "Écart moyen avant",
  "impact.report.units": "Comparaison",
  "impact.report.times": "Périodes de référence",
  "impact.report.treated": "observé",
  "impact.report.synthetic": "comparaison",
  "impact.report.gap": "écart",
  "impact.report.trait": "Covariable",
  "impact.report.treated-mean": "sous le pacte",
  "impact.report.controls-before": "témoins",
  "impact.report.difference-before": "écart réduit",
  "impact.report.controls-after": "appariés",
  "impact.report.difference-after": "écart réduit",
  "impact.report.since": "Périodes depuis",
  "impact.report.low": "de",
  "impact.report.high": "à",
  "impact.report.compared": "Comparaison de",
  "impact.report.compared.never-treated": "{treated} à ceux qui n’y sont jamais",
  "impact.report.compared.later-treated": "{treated} à {control}, pas encore sous le pacte",
  "impact.report.compared.earlier-treated": "{treated} à {control}, déjà sous le pacte",
  "impact.report.compared.always-treated": "{treated} à ceux sous le pacte depuis le début",
  "impact.report.weight": "Poids",
} as const;
