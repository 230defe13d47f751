import { NATION } from "./tables.ts";

/** Marks that publishers put where a figure would tell too much of one establishment. */
const SECRET = ["s", "c", "secret", "secret statistique", "sec"];

/** Marks of a figure that does not exist or was not made. */
const ABSENT = ["", "na", "nd", "n.d.", "n.d", "ns", "-", "...", "…", "//", "///", ":", "null"];

const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(", ");

/**
 * What every source may need to read its text: `figure('1 234,5')` is 1234.5 (spaces of any kind, comma or point, a percent or
 * euro sign after it); `mark(text)` is why a figure is missing, null when it is there; `code_of('com', '1001')` gives back the
 * zeros that a spreadsheet ate; `area('ZE2020', '24')` is the typed code of an area of Insee's, null for a kind that is not ours. `figure` is null for what it cannot read and `mark` then too: such rows are counted and refused.
 */
export const READING_MACROS: readonly string[] = [
  `CREATE MACRO bare(text) AS lower(trim(replace(replace(coalesce(text, ''), chr(160), ' '), chr(8239), ' ')))`,
  `CREATE MACRO mark(text) AS CASE
    WHEN bare(text) IN (${listed(SECRET)}) THEN 'secret-statistique'
    WHEN bare(text) IN (${listed(ABSENT)}) THEN 'not-published' END`,
  `CREATE MACRO figure(text) AS TRY_CAST(replace(regexp_replace(bare(text), '[\\s%€]', '', 'g'), ',', '.') AS DOUBLE)`,
  `CREATE MACRO code_of(kind, code) AS kind || '-' || upper(CASE kind
    WHEN 'com' THEN lpad(trim(code), 5, '0') WHEN 'dep' THEN lpad(trim(code), 2, '0') WHEN 'reg' THEN lpad(trim(code), 2, '0')
    WHEN 'ze' THEN lpad(trim(code), 4, '0') ELSE trim(code) END)`,
  `CREATE MACRO area(kind, code) AS CASE upper(trim(kind))
    WHEN 'COM' THEN code_of('com', code) WHEN 'EPCI' THEN code_of('epci', code) WHEN 'ZE2020' THEN code_of('ze', code)
    WHEN 'DEP' THEN code_of('dep', code) WHEN 'REG' THEN code_of('reg', code) WHEN 'FRANCE' THEN '${NATION}' END`,
];
