import type { PactType } from "@levier/kernel";

/** How French administrations word each kind of pact (plain text), its acronym if it has one, the key that tells it from others of its type. Specific wordings first. */
export const pactForms: readonly { readonly type: PactType; readonly wording: string; readonly acronym?: string; readonly key?: string }[] =
  [
    { type: "POCE", wording: "pactes? offen[a-z]+\\s*(?:pour la |de )?croissance,?(?: et)?(?: l'| d')? ?emploi", acronym: "poces?" },
    {
      type: "PTRTE",
      wording:
        "pactes? (?:territoria(?:l|ux|le|les) )?(?:de|pour la) relance,?(?: et)? (?:de |pour )?(?:la )?transitions? (?:ecologique|energetique)s?(?: et (?:ecologique|energetique)s?)?|pactes? territoria(?:l|ux) de relance(?! et)|pactes? territoria(?:l|ux) pour la reussite de la transition ecologique",
      acronym: "ptrtes?",
    },
    {
      type: "CRTE",
      wording:
        "contrats? (?:territoria(?:l|ux) )?(?:de|pour la|pour une) (?:relance,?(?: et)? (?:de |pour )?(?:la )?|reussite (?:de|des) (?:la )?)transitions? (?:ecologique|energetique)s?(?: et (?:ecologique|energetique)s?)?",
      acronym: "crtes?",
    },
    {
      type: "CRSD",
      wording:
        "contrats? de (?:redynamisation|revitalisation|restructuration) (?:de |du |des )?sites? (?:de )?(?:la )?defense|contrats? de redynamisation(?= \\(crsd)",
      acronym: "crsd",
    },
    {
      type: "PACTE_ETAT_REGION",
      wording:
        "contrats? de plan(?: interregiona(?:l|ux))?(?: (?:entre l')?etat[-/ ]+(?:et (?:la )?)?(?:region|collectivites?(?: territoriales?)?)s?| interregiona(?:l|ux))?(?! d)|contrats? etat[-/ ]+region",
      acronym: "cper",
      key: "CPER",
    },
    { type: "PACTE_ETAT_REGION", wording: "contrat d'avenir", key: "contrat avenir" },
    { type: "PACTE_ETAT_REGION", wording: "pactes? (?:entre l')?etat(?:[- ]| et la )region(?: [a-z]+)?" },
    {
      type: "PACTE_ETAT_TERRITOIRE",
      wording: "pactes? (?:strategiques?|de developpement territorial|de developpement|d'avenir|d'ambition)",
    },
    { type: "PACTE_ETAT_TERRITOIRE", wording: "pactes?(?: \\d)? pour la reussite" },
    {
      type: "PACTE_ETAT_TERRITOIRE",
      wording: "pactes? (?:territoria(?:l|ux) )?(?:de|pour la) transition ecologique et industrielle",
    },
    {
      type: "PACTE_ETAT_TERRITOIRE",
      wording:
        "contrats? de convergence(?: et de transformation)?|engagement pour le renouveau|plans? particuliers?(?= (?:pour|de))|contrats? (?:partenarial |partenariaux )?d'interet national",
      key: "contrat convergence",
    },
    {
      type: "PLAN_REGIONAL_RELANCE",
      wording:
        "plans? (?:regiona(?:l|ux) )?de relance et de reconquete|plans? regiona(?:l|ux) (?:de|pour la) relance|plans? de relance (?:regiona(?:l|ux)|(?:economique )?de la region)|business act",
    },
    {
      type: "PLAN_REGIONAL_RELANCE",
      wording:
        "accords? regiona(?:l|ux) de relance|accords? de relance(?! etat[-/ ]+departement)(?: (?:entre l')?etat[-/ ]+(?:et (?:la )?)?regions?)?",
      key: "accord relance",
    },
    {
      type: "PACTE_ETAT_TERRITOIRE",
      wording:
        "accords? (?:departementa(?:l|ux)|metropolitains?|territoria(?:l|ux)|loca(?:l|ux)) de relance|accords? de relance etat[-/ ]+departements?",
      key: "accord relance",
    },
    {
      type: "CONTRAT_CADRE",
      wording:
        "(?:contrats?|pactes?) departementa(?:l|ux)(?: de (?:territoire|developpement|cooperation|solidarite|proximite)(?: territoriale?)?)?|contrats? intercommuna(?:l|ux) de developpement",
      key: "contrat departemental",
    },
    { type: "CHARTE_COOPERATION", wording: "chartes? (?:territoriales? |interterritoriales? )?de (?:cooperation|partenariat)" },
    {
      type: "CHARTE_COOPERATION",
      wording:
        "(?:contrats?|conventions?|accords?|protocoles?|pactes?) (?:territoria(?:l|ux|les?) |interterritoria(?:l|ux|les?) |loca(?:l|ux|les?) |metropolitaine?s? )?(?:de |d')(?:cooperation|reciprocite|alliance)(?: (?:territoriale|interterritoriale|metropolitaine|transfrontaliere))?|alliance (?:des territoires|territoriale)|entente (?:intercommunale|territoriale|interdepartementale)",
      key: "cooperation",
    },
    {
      type: "DECLARATION_COMMUNE",
      wording:
        "declarations? (?:communes?|conjointes?)(?: d'intention)?(?: [a-z]+s?-[a-z]+s?)?(?: (?:pour|sur) (?:la |le |l')[a-z]{5,}(?: (?:des|de la|du) [a-z]{5,})?)?|declarations? d'(?:intention|engagement)|lettres? d'intention|memorandums? d(?:'entente|'accord)",
    },
    { type: "CONTRAT_CADRE", wording: "(?:contrats?|accords?|conventions?)[- ]cadres?(?: de [a-z]+)?" },
    {
      type: "OTHER",
      wording:
        "contrats? (?:de territoire(?: d'industrie)?|territoires? d'industrie|territoria(?:l|ux)(?! (?:de|pour))|de developpement territorial)",
    },
    {
      type: "PROJET_TERRITOIRE",
      wording:
        "projets? de territoire|projets? (?:pour l'|d')avenir (?:du|pour le) territoire|projets? d'agglomeration|projet (?:communautaire|metropolitain|de communaute)(?= \\d{4}| :|,| du | de la | de l'| pour )",
    },
  ];

/** Contracts, programmes and plans with parties to which a pact is often tied; acronyms stand in capitals. */
export const otherContracts: readonly { readonly type: string; readonly wording: string }[] = [
  { type: "CPER", wording: "contrats? de plan etat[- ]region" },
  { type: "CAR", wording: "contrats? d'accompagnement a la redynamisation" },
  { type: "accord", wording: "accords? de partenariat" },
  { type: "déclaration d'intention", wording: "declarations? d'intention" },
  { type: "plan d'urgence", wording: "plans? d'urgence" },
  { type: "protocole", wording: "protocoles? d'(?:intention|accord|engagement)" },
  {
    type: "convention",
    wording: "conventions? (?:de (?:cooperation|partenariat|financement|revitalisation)|d'application|territoriales?)",
  },
  { type: "contrat de ville", wording: "contrats? de (?:ville|quartiers?)" },
  { type: "contrat de ruralité", wording: "contrats? de ruralite" },
  { type: "contrat de territoire", wording: "contrats? de (?:territoire|stations?|solutions)" },
  {
    type: "programme national",
    wording:
      "territoires? d'industrie|(?:action )?(?:c(?:œ|oe)ur de ville)|petites villes de demain|villages d'avenir|france relance 2|fabriques? de territoires?",
  },
  { type: "programme national", wording: "service national universel|emplois francs|territoires zero chomeur[a-z ]*" },
  { type: "CTE", wording: "contrats? de transition ecologique(?: et industrielle)?" },
  {
    type: "contrat",
    wording: "contrats? (?:locaux|local) de sante|contrats? d'objectifs? territorial|contrats? de (?:bassin|riviere|milieu)",
  },
  {
    type: "programme national",
    wording:
      "avenir montagnes?|cites? educatives?|quartiers? 2030|quartiers de reussite|territoires? a energie positive pour la croissance verte|rebond industriel",
  },
  { type: "programme européen", wording: "programmes? leader" },
  { type: "ORT", wording: "operations? de revitalisation (?:de territoire|du territoire)" },
];
