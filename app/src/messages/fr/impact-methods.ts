/** How studies know what a pact changed, for who reads one: each method, how chance is measured, and their words. */
export const impactMethods = {
  "impact-methods.title": "Les méthodes des études",
  "impact-methods.lead":
    "Un chiffre qui bouge après la signature d’un pacte ne prouve rien : il aurait peut-être bougé sans lui. Une étude cherche ce qui se serait passé sans le pacte, en regardant des territoires qui n’en ont pas signé, puis dit si l’écart dépasse ce que le hasard explique.",
  "impact-methods.plan":
    "La méthode est écrite dans le plan de l’étude avant que les chiffres n’arrivent : choisie après coup, elle le serait pour ce qu’elle dit. Une étude inscrite après coup le signale.",
  "impact-methods.methods": "Comment on compare",
  "impact-methods.methods.note": "Chaque méthode cherche autrement ce qui se serait passé sans le pacte. Chaque étude dit la sienne.",
  "impact-methods.chance": "Comment on mesure le hasard",
  "impact-methods.chance.note":
    "Les chiffres bougent toujours un peu. Avant de parler d’effet, une étude regarde de combien ils bougent quand il ne s’est rien passé.",
  "impact-methods.column.name": "Méthode",
  "impact-methods.column.question": "Question",
  "impact-methods.column.when": "Quand la choisir",
  "impact-methods.kind.method": "Comment on compare",
  "impact-methods.kind.inference": "Comment on mesure le hasard",
  "impact-methods.compares": "Ce qu’elle compare",
  "impact-methods.does": "Comment elle s’y prend",
  "impact-methods.assumes": "Ce qu’elle suppose",
  "impact-methods.avoid": "Quand ne pas s’y fier",
  "impact-methods.held": "Le chiffre publié sur lequel elle est vérifiée",
  "impact-methods.reference": "Référence",
  "impact-methods.text": "La page de la méthode en entier, en anglais : formules, options, ce qu’elle redonne et par quelle commande",
  "impact-methods.all": "Toutes les méthodes",
  "impact-methods.link": "Cette méthode en clair : {title}",
  "impact-methods.link.all": "Les méthodes des études, et les mots qu’elles emploient",
  "impact-methods.texts": "Pour refaire",
  "impact-methods.texts.lead":
    "Les pages complètes des méthodes sont en anglais, comme le code qu’elles décrivent : hypothèses, formules, chiffres publiés qu’elles redonnent, et la commande qui le montre.",
  "impact-methods.text.lead": "Page du dépôt ({file}), en anglais, pour qui refait le calcul.",
  "impact-methods.text.plain": "En clair :",

  "impact-methods.sdid.title": "Différence de différences synthétique",
  "impact-methods.sdid.question":
    "De combien le chiffre a-t-il bougé de plus que celui d’un mélange de territoires qui suivait jusque-là la même pente ?",
  "impact-methods.sdid.when": "La plupart des pactes : un ou plusieurs territoires entrés le même jour, quelques périodes connues avant.",
  "impact-methods.sdid.compares":
    "Les territoires du pacte sont comparés à un mélange de territoires sans pacte. Comptent le plus ceux dont la courbe montait et descendait comme la leur avant la signature, et, parmi les périodes d’avant, celles qui annonçaient le mieux la suite chez les autres.\nLe mélange n’a pas besoin d’être au même niveau : il suffit qu’il suive la même pente.",
  "impact-methods.sdid.assumes":
    "Sans le pacte, l’écart entre les territoires et ce mélange serait resté ce qu’il était. Aucun territoire de comparaison n’est touché par le pacte, et personne n’a changé de conduite avant la signature parce qu’il l’attendait.",
  "impact-methods.sdid.avoid":
    "Avec deux ou trois périodes connues avant la signature : les parts n’apprennent presque rien, et la méthode revient à une simple différence de différences.\nQuand le territoire est bien plus grand que tous les autres et que l’on compare des nombres : comparez des taux ou des logarithmes.\nQuand sa pente est plus raide que celle de chacun des autres.",
  "impact-methods.sdid.held":
    "Le programme de Californie contre le tabac (1989) : −15,6038 paquets de cigarettes par habitant et par an avec le calcul des auteurs, comme ils l’impriment ; −15,6054 par l’optimum exact, que les études emploient.",
  "impact-methods.sdid.reference":
    "D. Arkhangelsky, S. Athey, D. Hirshberg, G. Imbens et S. Wager, « Synthetic Difference-in-Differences », American Economic Review 111 (2021), p. 4088-4118.",

  "impact-methods.sc.title": "Contrôle synthétique",
  "impact-methods.sc.question":
    "Qu’est devenu un territoire fait d’un peu de plusieurs autres, que rien ne distinguait du vrai avant la signature ?",
  "impact-methods.sc.when":
    "Un seul territoire, au moins une dizaine de périodes connues avant, et une comparaison à nommer territoire par territoire.",
  "impact-methods.sc.compares":
    "Aucun territoire ne ressemble seul à celui du pacte. On en mêle plusieurs, chacun pour une part, afin que le mélange ait eu le même chiffre, au même niveau, période après période jusqu’à la signature.\nCe que le mélange devient ensuite est pris pour ce que le territoire serait devenu.",
  "impact-methods.sc.assumes":
    "Ce qui faisait bouger ensemble le territoire et le mélange avant la signature continue de les faire bouger ensemble. Le territoire n’est ni au-dessus ni au-dessous de tous les autres. Aucun territoire du mélange n’est touché par le pacte, ni frappé ensuite par un choc à lui.",
  "impact-methods.sc.avoid":
    "Avec moins d’une dizaine de périodes avant la signature : beaucoup de territoires mêlés suivent alors n’importe quelle courbe, et cela ne prouve rien.\nQuand le territoire est le plus grand, le plus haut ou le plus bas de tous : aucun mélange ne l’atteint.\nQuand plusieurs territoires très différents sont sous le pacte : faites une étude pour chacun.",
  "impact-methods.sc.held":
    "Le programme de Californie contre le tabac (1989) : −19,6197 paquets de cigarettes par habitant et par an avec le calcul des auteurs, comme leur programme l’imprime ; −19,5136 par l’optimum exact, que les études emploient.",
  "impact-methods.sc.reference":
    "A. Abadie et J. Gardeazabal, American Economic Review 93 (2003), p. 113-132. A. Abadie, A. Diamond et J. Hainmueller, Journal of the American Statistical Association 105 (2010), p. 493-505.",

  "impact-methods.sc-predictors.title": "Contrôle synthétique avec prédicteurs",
  "impact-methods.sc-predictors.question":
    "Qu’est devenu un mélange de territoires qui avaient, avant la signature, la même richesse, les mêmes métiers, la même densité ?",
  "impact-methods.sc-predictors.when": "Un territoire dont le passé est court ou troué, mais dont les traits sont connus.",
  "impact-methods.sc-predictors.compares":
    "Le mélange est choisi pour ressembler au territoire sur des traits d’avant la signature, les prédicteurs : richesse, métiers, diplômes, densité. Ceux qui aident le mieux à suivre le chiffre avant la signature comptent le plus.",
  "impact-methods.sc-predictors.assumes":
    "Ce qui fait bouger le chiffre passe par ces traits et par son propre passé. Rien d’autre n’est arrivé au territoire ni aux autres. Le territoire n’a aucun trait au-delà de ceux de tous les autres.",
  "impact-methods.sc-predictors.avoid":
    "Quand les prédicteurs sont choisis après avoir vu le résultat, ou plus nombreux que les territoires de comparaison.\nQuand le mélange suivait mal le chiffre avant la signature : il ne dit rien d’après.\nQuand le passé du chiffre est long et complet : le contrôle synthétique simple laisse moins à choisir.",
  "impact-methods.sc-predictors.held":
    "Le Pays basque et le terrorisme (1970) : la comparaison est faite de la Catalogne pour 0,851 et de Madrid pour 0,149, comme les auteurs l’impriment.",
  "impact-methods.sc-predictors.reference":
    "A. Abadie et J. Gardeazabal, American Economic Review 93 (2003), p. 113-132. A. Abadie, A. Diamond et J. Hainmueller, Journal of Statistical Software 42 (2011), 13.",

  "impact-methods.augmented.title": "Contrôle synthétique augmenté",
  "impact-methods.augmented.question":
    "Que devient la comparaison si l’on corrige ce que le mélange de territoires manquait déjà avant la signature ?",
  "impact-methods.augmented.when":
    "Un territoire qu’aucun mélange n’atteint, quand des parts négatives peuvent s’expliquer à ceux qui liront.",
  "impact-methods.augmented.compares":
    "Un contrôle synthétique d’abord. Puis une régression, tenue en bride, dit ce que l’écart laissé avant la signature fait attendre après, et l’ôte de l’effet. Cela revient à donner à certains territoires une part négative : la comparaison va au-delà de ce que les autres ont été.",
  "impact-methods.augmented.assumes":
    "Ce que suppose un contrôle synthétique ; et que le lien entre le passé et la suite reste, là où aucun territoire n’a été, ce qu’il est chez ceux que l’on voit.",
  "impact-methods.augmented.avoid":
    "Quand le contrôle synthétique suit déjà bien : les deux disent la même chose, et le plus simple se raconte mieux.\nAvec peu de périodes et un chiffre agité : la correction suit le hasard.\nAvec moins de trois périodes avant la signature : elle est refusée.",
  "impact-methods.augmented.held":
    "Aucun tableau publié n’est encore redonné : les données des auteurs ne sont pas jointes au projet. La formule est vérifiée à la main sur deux territoires et une période, et contre la même méthode écrite en régression.",
  "impact-methods.augmented.reference":
    "E. Ben-Michael, A. Feller et J. Rothstein, Journal of the American Statistical Association 116 (2021), p. 1789-1803.",

  "impact-methods.did.title": "Différence de différences",
  "impact-methods.did.question": "De combien le chiffre a-t-il changé de plus que chez les autres ?",
  "impact-methods.did.when": "Une lecture simple, à mettre à côté d’une autre ; ou quand une seule période est connue avant la signature.",
  "impact-methods.did.compares":
    "Le changement moyen des territoires du pacte, d’avant à après la signature, moins le changement moyen des autres. Tous les autres territoires comptent autant, et toutes les périodes d’avant aussi.",
  "impact-methods.did.assumes":
    "Sans le pacte, les uns et les autres auraient changé d’autant : leurs tendances étaient parallèles, dans l’unité que l’on compare. Aucun territoire n’est touché par le pacte d’un autre.",
  "impact-methods.did.avoid":
    "Quand les deux courbes s’écartaient déjà avant la signature.\nSur des nombres, entre territoires de tailles différentes : comparez des taux ou des logarithmes.\nQuand le territoire a été choisi parce qu’il sortait d’une mauvaise année : il serait remonté de toute façon.",
  "impact-methods.did.held":
    "Le programme de Californie contre le tabac (1989) : −27,3491 paquets de cigarettes par habitant et par an, comme le programme des auteurs de la méthode synthétique l’imprime, à neuf décimales près.",
  "impact-methods.did.reference":
    "D. Card et A. Krueger, American Economic Review 84 (1994), p. 772-793. J. Roth, P. Sant’Anna, A. Bilinski et J. Poe, Journal of Econometrics 235 (2023), p. 2218-2244.",

  "impact-methods.two-way.title": "Régression à double effet fixe",
  "impact-methods.two-way.question":
    "Quel effet moyen le pacte a-t-il, une fois ôté ce qui est propre à chaque territoire et ce qui est propre à chaque période ?",
  "impact-methods.two-way.when": "Pour relire ce que d’autres ont publié ; une étude nouvelle prend plutôt les effets par date d’entrée.",
  "impact-methods.two-way.compares":
    "Une régression explique le chiffre par le fait d’être sous le pacte, à côté d’un niveau pour chaque territoire et d’un niveau pour chaque période. Quand tous entrent le même jour, c’est une différence de différences.",
  "impact-methods.two-way.assumes":
    "Des tendances parallèles ; et, quand les territoires entrent à des dates différentes, le même effet pour tous, qui ne change pas avec le temps.",
  "impact-methods.two-way.avoid":
    "Quand les territoires entrent à des dates différentes et que l’effet grandit ou diffère : des territoires déjà sous le pacte servent alors de comparaison, et l’effet peut même changer de sens. L’étude dit pour quelle part.",
  "impact-methods.two-way.held":
    "Le salaire minimum et l’emploi des jeunes dans 500 comtés américains (2003-2007) : −0,0365489, erreur type 0,0132652, comme une régression écrite par un autre programme.",
  "impact-methods.two-way.reference":
    "L. Sun et S. Abraham, Journal of Econometrics 225 (2021), p. 175-199. K. Borusyak, X. Jaravel et J. Spiess, Review of Economic Studies 91 (2024), p. 3253-3285.",

  "impact-methods.cs.title": "Effets par date d’entrée (Callaway et Sant’Anna)",
  "impact-methods.cs.question": "Quel effet le pacte a-t-il sur chaque vague de territoires, une, deux, trois périodes après son entrée ?",
  "impact-methods.cs.when": "Des territoires entrés à des dates différentes : deux au moins à chaque date, cinq de préférence.",
  "impact-methods.cs.compares":
    "Les territoires entrés à une même date sont comparés, depuis la période d’avant leur entrée, à ceux qui n’y sont pas encore ou n’y entrent jamais. Un territoire déjà sous le pacte ne sert jamais de comparaison. Les effets sont ensuite réunis en moyennes : par durée, par date d’entrée, par période, et tous ensemble.",
  "impact-methods.cs.assumes":
    "Sans le pacte, chaque vague aurait changé comme ceux à qui elle est comparée, à traits semblables. Une fois entré, un territoire le reste. Personne ne réagit avant, au-delà de l’anticipation que le plan prévoit.",
  "impact-methods.cs.avoid":
    "Avec un seul territoire sous le pacte : les contrôles synthétiques comparent mieux.\nAvec moins de cinq territoires à une date, ou moins de cinq hors du pacte : l’erreur veut dire peu de chose, et l’étude le signale.\nQuand des voisins ont pu être touchés : ils font de mauvaises comparaisons.",
  "impact-methods.cs.held":
    "Le salaire minimum et l’emploi des jeunes dans 500 comtés américains (2003-2007) : les douze effets et les quatre moyennes imprimés par les auteurs, dont −0,0772 par durée.",
  "impact-methods.cs.reference": "B. Callaway et P. Sant’Anna, Journal of Econometrics 225 (2021), p. 200-230.",

  "impact-methods.matching.title": "Appariement",
  "impact-methods.matching.question": "Qu’ont gagné les territoires ou les entreprises aidés sur d’autres qui leur ressemblaient ?",
  "impact-methods.matching.when":
    "Des territoires ou des entreprises choisis sur des traits connus ; il prépare la comparaison, une autre méthode la fait.",
  "impact-methods.matching.compares":
    "À chaque territoire du pacte sont donnés pour comparaison les plus semblables, par leurs traits d’avant la signature ; ou bien tous les autres sont pesés pour avoir, ensemble, les mêmes traits. Un tableau montre ces traits, des deux côtés, avant et après.",
  "impact-methods.matching.assumes":
    "Ce qui a fait choisir les uns et non les autres tient aux traits connus, et à eux seuls. Chacun aurait pu ne pas être choisi. Aucun n’est touché par ce que l’autre reçoit.",
  "impact-methods.matching.avoid":
    "Quand ce qui les a fait choisir n’est pas parmi les traits : l’énergie d’un maire, une usine qui ferme. Aucun tableau ne le montre.\nSur des traits que le pacte a pu changer.\nQuand il reste peu de territoires de comparaison, ou que beaucoup de ceux du pacte restent sans semblable.",
  "impact-methods.matching.held":
    "Les données usuelles (formation de chômeurs, jeu « lalonde ») ne sont pas jointes au projet ; sur elles, les poids donnent un effet de 1 273,26 dollars, comme un autre programme à sept chiffres. Les tests tiennent des cas comptés à la main ; et, sur des entreprises tirées au sort avec un effet connu, les intervalles à 95 % le contiennent 94 à 96 fois sur cent.",
  "impact-methods.matching.reference":
    "P. Rosenbaum et D. Rubin, Biometrika 70 (1983), p. 41-55. A. Abadie et G. Imbens, Econometrica 74 (2006), p. 235-267. J. Hainmueller, Political Analysis 20 (2012), p. 25-46.",

  "impact-methods.placebo.title": "Placebos",
  "impact-methods.placebo.question": "Un écart aussi grand se voit-il là où aucun pacte n’a été signé ?",
  "impact-methods.placebo.when":
    "Un ou plusieurs territoires, peu de périodes avant la signature, ou quand il faut une erreur type : coût d’un emploi, portefeuille.",
  "impact-methods.placebo.compares":
    "Des territoires de comparaison sont pris, au sort, comme s’ils avaient signé, et l’on refait tout le calcul sur eux. Leurs écarts ne peuvent être des effets : leur étalement dit ce que le hasard fait seul. Il donne l’erreur type, et l’intervalle.",
  "impact-methods.placebo.assumes":
    "Sans pacte, le chiffre des territoires du pacte bouge autant que celui des autres ; ou davantage, mais pas plus que leur taille ne l’explique.",
  "impact-methods.placebo.avoid":
    "Avec trop peu de territoires de comparaison. Pour un territoire sous le pacte, il en faut 9 pour un intervalle à 90 %, 19 à 95 %, 99 à 99 % : ce sont des planchers, non de bonnes études.\nQuand le territoire est bien plus petit ou bien plus grand que les autres et que l’on compare des nombres.",
  "impact-methods.placebo.held":
    "Le programme de Californie contre le tabac, par différence de différences synthétique : les auteurs impriment une erreur type de 8,4 puis de 10,05 selon le tirage ; ici 9,2 à 9,5. Sur 2 000 jeux de données tirés au sort, les intervalles à 95 % contiennent l’effet 93 à 97 fois sur cent.",
  "impact-methods.placebo.reference":
    "D. Arkhangelsky, S. Athey, D. Hirshberg, G. Imbens et S. Wager, American Economic Review 111 (2021), p. 4088-4118. B. Ferman et C. Pinto, Review of Economics and Statistics 101 (2019), p. 452-467.",

  "impact-methods.permutation.title": "Permutations",
  "impact-methods.permutation.question":
    "Si le sort avait désigné d’autres territoires pour signer, à quel rang le vrai pacte viendrait-il ?",
  "impact-methods.permutation.when": "Beaucoup de périodes avant la signature, et des territoires de comparaison de tailles inégales.",
  "impact-methods.permutation.compares":
    "Le pacte est donné tour à tour à d’autres territoires. Un territoire seul est classé par la façon dont il a quitté sa comparaison, rapportée à ce qu’elle le suivait avant ; plusieurs le sont par la taille de leur écart. Le rang du vrai pacte donne la probabilité.",
  "impact-methods.permutation.assumes":
    "Les territoires auraient pu être échangés : rien d’autre que le pacte ne distingue ceux qui l’ont signé. Pour l’intervalle, l’effet est le même à chaque période.",
  "impact-methods.permutation.avoid":
    "Avec peu de périodes avant la signature : bien suivre peut alors être un accident.\nAvec trop peu de territoires : la probabilité ne descend jamais sous 1 / (1 + leur nombre).",
  "impact-methods.permutation.held":
    "Le programme de Californie contre le tabac : par différence de différences synthétique, la Californie est première des 39 États, soit une probabilité de 0,026. Sur 2 000 jeux de données tirés au sort, les intervalles à 95 % contiennent l’effet 93 à 97 fois sur cent.",
  "impact-methods.permutation.reference":
    "A. Abadie, A. Diamond et J. Hainmueller, Journal of the American Statistical Association 105 (2010), p. 493-505.",

  "impact-methods.jackknife.title": "Un territoire ôté à la fois",
  "impact-methods.jackknife.question": "De combien l’effet changerait-il si un territoire, n’importe lequel, n’avait pas été là ?",
  "impact-methods.jackknife.when": "Cinq territoires ou plus sous le pacte.",
  "impact-methods.jackknife.compares":
    "Chaque territoire est ôté à son tour, et l’effet recalculé sans lui. Plus il change de l’un à l’autre, plus il est incertain. (En anglais, jackknife.)",
  "impact-methods.jackknife.assumes": "Les territoires sont indépendants les uns des autres, et plusieurs sont sous le pacte.",
  "impact-methods.jackknife.avoid":
    "Avec un seul territoire sous le pacte : refusé, car ôter le seul n’apprend rien.\nAvec deux ou trois, s’ils sont plus agités que les autres : l’intervalle contient alors l’effet moins souvent qu’il ne le dit. Avec un contrôle synthétique, l’intervalle est plus large qu’il ne faudrait.",
  "impact-methods.jackknife.held":
    "Aucun chiffre publié à lui seul ; la règle est celle des auteurs de la différence de différences synthétique. Sur 2 000 jeux de données tirés au sort, cinq territoires sous le pacte, les intervalles à 95 % contiennent l’effet au moins 93 fois sur cent.",
  "impact-methods.jackknife.reference":
    "D. Arkhangelsky, S. Athey, D. Hirshberg, G. Imbens et S. Wager, American Economic Review 111 (2021), p. 4088-4118, algorithme 3.",

  "impact-methods.bootstrap.title": "Rééchantillonnage",
  "impact-methods.bootstrap.question": "De combien l’effet changerait-il si d’autres territoires semblables avaient été observés ?",
  "impact-methods.bootstrap.when": "Cinq territoires ou plus sous le pacte ; effets par date d’entrée.",
  "impact-methods.bootstrap.compares":
    "Des territoires sont tirés au sort parmi ceux du fichier, un même pouvant l’être plusieurs fois, et l’effet recalculé, des centaines de fois. Pour les effets par date d’entrée, c’est ce que chaque territoire pèse dans l’effet qui est secoué au sort. (En anglais, bootstrap.)",
  "impact-methods.bootstrap.assumes": "Les territoires sont indépendants les uns des autres, et plusieurs sont sous le pacte.",
  "impact-methods.bootstrap.avoid":
    "Avec un seul territoire sous le pacte : refusé.\nAvec deux ou trois, s’ils sont plus agités que les autres : l’intervalle contient alors l’effet moins souvent qu’il ne le dit. Avec un contrôle synthétique, simple ou en différences, l’intervalle est plus large qu’il ne faudrait.",
  "impact-methods.bootstrap.held":
    "Le salaire minimum dans 500 comtés américains, effets par date d’entrée : les erreurs de 25 000 tirages sont à moins de 2 % de celles de la formule. Sur 2 000 jeux de données tirés au sort, les intervalles à 95 % contiennent l’effet au moins 93 fois sur cent.",
  "impact-methods.bootstrap.reference":
    "D. Arkhangelsky et autres, American Economic Review 111 (2021), p. 4088-4118, algorithme 2. B. Callaway et P. Sant’Anna, Journal of Econometrics 225 (2021), p. 200-230.",

  "impact-methods.analytic.title": "Formule",
  "impact-methods.analytic.question":
    "De combien l’effet est-il incertain, à voir comme les territoires d’un même côté diffèrent entre eux ?",
  "impact-methods.analytic.when": "Différence de différences et effets par date d’entrée, avec cinq territoires ou plus sous le pacte.",
  "impact-methods.analytic.compares":
    "Une formule tire l’erreur type de la dispersion des changements, d’un côté et de l’autre, sans tirage au sort. Un territoire compte pour un, quel que soit le nombre de ses périodes, et les petits nombres sont comptés.",
  "impact-methods.analytic.assumes":
    "Les territoires, ou les groupes que le plan nomme, sont indépendants les uns des autres ; plusieurs sont sous le pacte.",
  "impact-methods.analytic.avoid":
    "Avec un contrôle synthétique : refusé, car ses parts sont tirées des données et aucune formule n’en donne l’erreur.\nAvec un seul territoire sous le pacte : refusé pour une différence de différences.",
  "impact-methods.analytic.held":
    "Le salaire minimum dans 500 comtés américains : les erreurs des douze effets par date d’entrée sont à moins de 8 % de celles que les auteurs impriment. Sur 2 000 jeux de données tirés au sort, les intervalles à 95 % contiennent l’effet 93 à 97 fois sur cent.",
  "impact-methods.analytic.reference":
    "R. Bell et D. McCaffrey, Survey Methodology 28 (2002), p. 169-181. B. Callaway et P. Sant’Anna, Journal of Econometrics 225 (2021), p. 200-230.",

  "impact-methods.words": "Les mots des études",
  "impact-methods.word.control": "Territoire témoin",
  "impact-methods.word.control.means": "Un territoire qui n’est pas sous le pacte, et à qui l’on compare ceux qui le sont.",
  "impact-methods.word.comparison": "Comparaison",
  "impact-methods.word.comparison.means":
    "Ce que les territoires témoins, mêlés chacun pour une part, laissent penser qu’il serait arrivé sans le pacte.",
  "impact-methods.word.before": "Périodes d’avant, périodes d’après",
  "impact-methods.word.before.means":
    "Années, trimestres ou mois connus avant la signature, puis depuis. Les premières servent à choisir la comparaison, les secondes à lire l’effet.",
  "impact-methods.word.effect": "Effet estimé",
  "impact-methods.word.effect.means":
    "L’écart entre ce qui a été observé et la comparaison, en moyenne depuis la signature. Il est estimé : l’intervalle dit entre quoi et quoi il peut se tenir.",
  "impact-methods.word.interval": "Intervalle, niveau de confiance",
  "impact-methods.word.interval.means":
    "Entre quoi et quoi l’effet se tient, le hasard compté. À un niveau de 95 %, un intervalle fait ainsi contient le vrai effet 95 fois sur cent. S’il contient 0, on ne peut pas dire qu’il y ait un effet.",
  "impact-methods.word.standard-error": "Erreur type",
  "impact-methods.word.standard-error.means":
    "De combien l’effet estimé bougerait par le seul hasard, en général. L’intervalle va à peu près deux fois aussi loin, de chaque côté, davantage quand le pacte ne tient que deux ou trois territoires.",
  "impact-methods.word.p": "Probabilité (p)",
  "impact-methods.word.p.means":
    "La chance d’un écart au moins aussi grand s’il n’y avait aucun effet. Petite, elle rend le hasard peu croyable ; elle ne dit pas que l’effet est grand.",
  "impact-methods.word.placebo": "Placebo",
  "impact-methods.word.placebo.means":
    "Un territoire témoin pris comme s’il avait signé. Il n’y a pas d’effet à y trouver : ce que l’on y trouve est le hasard.",
  "impact-methods.word.smallest": "Plus petit effet décelable",
  "impact-methods.word.smallest.means": "L’effet que l’étude aurait vu huit fois sur dix. En dessous, ne rien voir ne prouve rien.",
  "impact-methods.word.level": "Aucun effet décelable",
  "impact-methods.word.level.means": "L’écart est de ceux que le hasard explique. Ce n’est pas la preuve que le pacte n’a rien fait.",
  "impact-methods.word.predictor": "Prédicteur",
  "impact-methods.word.predictor.means":
    "Un trait d’avant la signature (richesse, métiers, densité) sur lequel la comparaison doit ressembler aux territoires du pacte.",
  "impact-methods.word.logarithm": "Comparer en logarithmes",
  "impact-methods.word.logarithm.means":
    "Comparer des variations en pourcentage plutôt que des nombres : 10 emplois de plus ne disent pas la même chose d’un bourg et d’une métropole.",
  "impact-methods.word.net": "Emplois bruts, emplois nets",
  "impact-methods.word.net.means":
    "Bruts : déclarés par ceux que le pacte aide, dont une partie serait venue sans lui. Nets : estimés, ceux qui n’existeraient pas sans le pacte.",
  "impact-methods.word.plan": "Plan inscrit",
  "impact-methods.word.plan.means":
    "Ce que l’étude fera, écrit et figé, au mieux avant les chiffres : son empreinte, une suite de lettres et de chiffres, changerait au moindre mot changé.",
  "impact-methods.word.file": "Fichier de données (panel)",
  "impact-methods.word.file.means":
    "Le tableau d’où tout est tiré : une ligne par territoire et par période. Qui l’a et tape la commande retrouve les mêmes chiffres.",
  "impact-methods.word.seed": "Graine",
  "impact-methods.word.seed.means":
    "Le nombre dont partent les tirages au sort. Fixée d’avance, elle les rend les mêmes à chaque fois : personne ne peut retirer jusqu’à ce que le résultat plaise.",
} as const;
