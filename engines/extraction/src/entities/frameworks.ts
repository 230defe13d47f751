/** Acronyms of the plans and schemes that French law or practice sets above a pact. */
export const FRAMEWORK_ACRONYMS =
  "SRDEII|SRADDET|SRADET|CPRDFOP|CPRDFP|SRESRI|SRDTL|SRCAE|SRIT|S3REnR|SRB|PRPGD|SDRIF-E|SDRIF|SDAGE|SAGE|SCoT|SCOT|PLUi-H|PLUi|PLUI|PLUm|PLU|PCAET|PLH|PDM|PDU|PRSE|PNACC|SNBC|PPE|PRSA|SDAASP|SCORAN|SDTAN|SRI-SI|SRDE|PAT|FEDER-FSE";

/** Plans without an acronym (plain text). */
export const FRAMEWORK_NAMES =
  "(?:plan )?france relance|(?:plan )?france 2030|plan de relance europeen|green deal|pacte vert europeen|strategie nationale bas[- ]carbone|strategie (?:regionale )?de developpement economique(?! de la region)";

/** Words that say that a pact fits what they lead to (plain text). */
export const FITS =
  "(?:inscri(?:t|vent|re|te?s?|vant)(?: \\w+)? dans|integre(?:nt)?(?: \\w+)? dans|en (?:coherence|conformite|accord|adequation|articulation) avec|coheren\\w+ avec|compatibles? avec|conform\\w+ (?:a|au|aux)|t(?:ient|iennent|enir|enant) compte|mise en (?:œ|oe)uvre|deploiement|declin\\w+|dans le sillage|articul\\w+ avec)";

/** A plan or policy of an authority, told by what it is and whose it is (plain text). */
export const POLICIES =
  "(?:(?:plan|strategie|schema|politique|planification|programme)s? (?:de [a-z]+ )?(?:(?:nationale?s?|regionale?s?|departementale?s?|gouvernementale?s?|territoriale?s?|intercommunale?s?|communautaires?|metropolitaine?s?|europeenne?s?|ecologiques?|post-[a-z]+))(?: (?:regionale?|nationale?|departementale?|(?:de|pour) (?:la |l')?[a-z]+(?: [a-z]+)?(?: (?:et de |des )[^,.;:()\\n]{3,60})?|[A-Za-z]+ du [A-Za-z]+))?|(?<!mise en œuvre d[a-z]{1,2} |mise en oeuvre d[a-z]{1,2} )projet de territoire)";
