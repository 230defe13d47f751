/** Acronyms of the plans and schemes that French law or practice sets above a pact. */
export const FRAMEWORK_ACRONYMS =
  "SRDEII|SRADDET|CPRDFOP|CPRDFP|SRESRI|SRDTL|SRCAE|SRIT|S3REnR|SRB|PRPGD|SDRIF-E|SDRIF|SDAGE|SAGE|SCoT|SCOT|PLUi-H|PLUi|PLUI|PLUm|PLU|PCAET|PLH|PDM|PDU|PRSE|PNACC|SNBC|PPE|PRSA|SDAASP|SCORAN|SDTAN|SRI-SI|SRDE|PAT|FEDER-FSE";

/** Plans without an acronym (plain text). */
export const FRAMEWORK_NAMES =
  "(?:plan )?france relance|(?:plan )?france 2030|plan de relance europeen|green deal|pacte vert europeen|strategie nationale bas[- ]carbone|strategie (?:regionale )?de developpement economique(?! de la region)";
