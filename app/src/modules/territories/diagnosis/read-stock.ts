import { type Analytics, type Row, sqlText } from "../../../platform/analytics.ts";

/** How many establishments at work do each activity, by its code; those whose activity is of an older classification are left out. */
export type ActivityCounts = ReadonlyMap<string, number>;

const countsOf = (rows: readonly Row[]): ActivityCounts =>
  new Map(rows.map(({ activity, establishments }) => [String(activity), Number(establishments)]));

const counted = (path: string, where: string): string =>
  `SELECT activity, sum(establishments) AS establishments FROM read_parquet(${sqlText(path)}) WHERE activity IS NOT NULL AND ${where} GROUP BY activity ORDER BY activity`;

/** The communes that the file counts, sorted, by their typed codes. */
export const stockedCommunes = async (analytics: Analytics, path: string): Promise<readonly string[]> => {
  const rows = await analytics.rows(`SELECT DISTINCT commune FROM read_parquet(${sqlText(path)}) WHERE commune IS NOT NULL`);
  return rows.map(({ commune }) => `com-${commune}`).sort();
};

/** Communes of the file that follow one another from which a range is sooner asked than each of them. */
const LONG = 16;

/** Those of a sorted list that are asked, as runs without any other between them. */
const runsOf = (listed: readonly string[], asked: ReadonlySet<string>): readonly (readonly string[])[] => {
  const runs: string[][] = [];
  let run: string[] | null = null;
  for (const code of listed) {
    if (!asked.has(code)) run = null;
    else if (run) run.push(code);
    else runs.push((run = [code]));
  }
  return runs;
};

const bare = (code: string | undefined): string => sqlText((code ?? "").slice("com-".length));

/** Communes in SQL: those of a département follow one another in the file, and a région has thousands. */
const among = (runs: readonly (readonly string[])[]): string => {
  const ranges = runs.filter(({ length }) => length >= LONG).map((run) => `commune BETWEEN ${bare(run[0])} AND ${bare(run.at(-1))}`);
  const others = runs.filter(({ length }) => length < LONG).flat();
  return [...ranges, ...(others.length > 0 ? [`commune IN (${others.map(bare).join(", ")})`] : [])].join(" OR ");
};

/** The counts of some communes among all those `listed` by `stockedCommunes`, by their typed codes; of the whole file for null. */
export const readStock = async (
  analytics: Analytics,
  path: string,
  communes: { readonly asked: readonly string[]; readonly listed: readonly string[] } | null,
): Promise<ActivityCounts> => {
  if (communes === null) return countsOf(await analytics.rows(counted(path, "true")));
  const runs = runsOf(communes.listed, new Set(communes.asked));
  return runs.length === 0 ? new Map() : countsOf(await analytics.rows(counted(path, `(${among(runs)})`)));
};
