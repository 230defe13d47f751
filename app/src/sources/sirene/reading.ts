/** A text that says something, in SQL: the files of Sirene write `[ND]` for what may not be told. */
export const said = (column: string): string => `nullif(nullif(trim(CAST("${column}" AS VARCHAR)), ''), '[ND]')`;

/** A day of a file that has it as a date or as a text. */
export const dayOf = (column: string): string => `TRY_CAST("${column}" AS DATE)`;

/** Columns that keep the names of the file. */
export const namedAlike = (names: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(names.map((name) => [name, [name]]));

/** The month of the last change that a file knows of; some are dated ahead, by a year at most, and are few: one in ten thousand is left. */
export const MONTH_OF_LAST_CHANGE = `WITH days AS (SELECT ${dayOf("dateDebut")} AS day, count(*) AS changes FROM raw GROUP BY ALL),
  known AS (SELECT day, sum(changes) OVER (ORDER BY day) AS until, sum(changes) OVER () AS total FROM days WHERE day IS NOT NULL)
  SELECT strftime(min(day), '%Y-%m') AS period FROM known WHERE until >= 0.9999 * total`;
