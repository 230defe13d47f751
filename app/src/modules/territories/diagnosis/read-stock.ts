import { type Analytics, type Row, sqlText } from "../../../platform/analytics.ts";

/** How many establishments at work do each activity, by its code; those whose activity is of an older classification are left out. */
export type ActivityCounts = ReadonlyMap<string, number>;

const countsOf = (rows: readonly Row[]): ActivityCounts =>
  new Map(rows.map(({ activity, establishments }) => [String(activity), Number(establishments)]));

const counted = (path: string, where: string): string =>
  `SELECT activity, sum(establishments) AS establishments FROM read_parquet(${sqlText(path)}) WHERE activity IS NOT NULL AND ${where} GROUP BY activity ORDER BY activity`;

/** The counts of some communes, by their typed codes in the file; of all of them when none is named. */
export const readStock = async (analytics: Analytics, path: string, communes: readonly string[] | null): Promise<ActivityCounts> => {
  if (communes === null) return countsOf(await analytics.rows(counted(path, "true")));
  if (communes.length === 0) return new Map();
  const listed = communes.map((code) => sqlText(code.slice("com-".length))).join(", ");
  return countsOf(await analytics.rows(counted(path, `commune IN (${listed})`)));
};
