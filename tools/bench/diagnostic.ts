import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Analytics, openAnalytics } from "../../app/src/platform/analytics.ts";
import { loadGeography } from "../../app/src/sources/official-geography/load-geography.ts";
import { loadedSource, namedTablePath } from "../../app/src/sources/open-data/loaded.ts";
import { root } from "../files.ts";
import { equalCells } from "./diagnostic/equal-cells.ts";
import { MADE_FOLDER, madeSirene } from "./diagnostic/made-sirene.ts";
import { peers } from "./diagnostic/peers.ts";
import { portraits } from "./diagnostic/portraits.ts";
import { creations, loadActivities, loadPlaces, parquetRows, quotients, type Scan } from "./diagnostic/scans.ts";
import { atMost, type Bench, type BenchResult, median } from "./result.ts";

const MILLION = 1_000_000;
const ROWS = 40 * MILLION;
const SEED = 1;
const RUNS = 5;
/** Shares of the rows asked at which the scans are timed: 3, 10, 30 and 40 million of forty. */
const SIZES = [3 / 40, 1 / 4, 3 / 4, 1] as const;
/** A reader of text needs more time and memory than a bench has. */
const MOST_FOR_PEERS = 3 * MILLION;

/** Rows from which a scan is held to its floor: below, what it costs whatever their number still counts. */
const HELD = 3 / 4;
/** Most times its floor that a scan may take. */
const TIMES_FLOOR = 1.5;

const timed = async (analytics: Analytics, statements: readonly string[]): Promise<number> => {
  const begun = performance.now();
  for (const statement of statements) await analytics.run(statement);
  return performance.now() - begun;
};

/** The floor and the scan in turn, five times after one that warms both. */
const alternating = async (analytics: Analytics, scan: Scan, path: string): Promise<{ readonly floor: number; readonly value: number }> => {
  const rows = parquetRows(path);
  const [floors, values]: [number[], number[]] = [[], []];
  for (let turn = 0; turn <= RUNS; turn++) {
    const [floor, value] = [await timed(analytics, [scan.floor(rows)]), await timed(analytics, scan.answer(rows))];
    if (turn > 0) floors.push(floor);
    if (turn > 0) values.push(value);
  }
  return { floor: median(floors), value: median(values) };
};

const scanned = async (analytics: Analytics, path: string, rows: number, isHeld: boolean): Promise<readonly BenchResult[]> => {
  await loadActivities(analytics, parquetRows(path), rows);
  const results: BenchResult[] = [];
  for (const scan of [quotients, creations]) {
    const { floor, value } = await alternating(analytics, scan, path);
    const ratio = Number((value / floor).toPrecision(3));
    const id = `${scan.name}, ${rows / MILLION} M rows`;
    results.push({
      id,
      value: Math.round(value),
      unit: "ms",
      floor: Math.round(floor),
      ratio,
      target: isHeld ? `≤ ${TIMES_FLOOR} × the floor` : "for the growth alone",
      met: !isHeld || ratio <= TIMES_FLOOR,
    });
  }
  return results;
};

/** Time of a million rows in the largest file over that in the smallest. */
const growth = (results: readonly BenchResult[], sizes: readonly number[], scan: Scan): BenchResult => {
  const times = results.filter(({ id }) => id.startsWith(scan.name)).map(({ value }, at) => value / (sizes[at] ?? 1));
  return atMost(
    `${scan.name}, time of a row in the largest file over that in the smallest`,
    (times.at(-1) ?? 0) / (times[0] ?? 1),
    1.25,
    "×",
  );
};

type Pulled = { readonly data: string; readonly results: readonly BenchResult[] };

/** The pull of the register in a process of its own, by its longest time and most memory. */
const pulled = (folder: string, path: string, rows: number): Pulled => {
  const [mirror, data] = [join(folder, "mirror"), join(folder, "data")];
  mkdirSync(mirror);
  symlinkSync(path, join(mirror, "StockEtablissement_utf8.parquet"));
  const script = join(import.meta.dirname, "pull-register.ts");
  const child = spawnSync(process.execPath, ["--conditions=source", script, mirror, data], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(child.stderr);
  const { seconds, bytes }: { seconds: number; bytes: number } = JSON.parse(child.stdout);
  const of = `${rows / MILLION} M rows pulled into every table`;
  return { data, results: [atMost(of, seconds, 120, "s"), atMost(`${of}, most memory held`, bytes / 1e9, 2, "GB")] };
};

const run = async (asked: number | null): Promise<readonly BenchResult[]> => {
  const geography = loadGeography(root);
  const sizes = SIZES.map((share) => Math.round(share * (asked ?? ROWS)));
  const files: string[] = [];
  for (const size of sizes) files.push(await madeSirene(size, SEED, geography));
  const largest = files.at(-1) ?? "";
  const folder = mkdtempSync(join(tmpdir(), "levier-bench-"));
  const analytics = await openAnalytics({ spill: folder });
  try {
    await loadPlaces(analytics, geography);
    const results: BenchResult[] = [];
    for (const [at, size] of sizes.entries()) results.push(...(await scanned(analytics, files[at] ?? "", size, (SIZES[at] ?? 0) >= HELD)));
    results.push(growth(results, sizes, quotients), growth(results, sizes, creations));
    const { data, results: pulls } = pulled(folder, largest, sizes.at(-1) ?? 0);
    results.push(...pulls);
    const loaded = loadedSource(data, "sirene-establishments");
    const [stock, counted] = ["stock", "creations"].map((name) => loaded && namedTablePath(data, loaded, name));
    if (!stock || !counted) throw new Error("the pull made no tables");
    results.push(...(await equalCells(analytics, largest, { stock, counted, folder: MADE_FOLDER })));
    const few = Math.min(MOST_FOR_PEERS, sizes[0] ?? 0);
    const smallest = await madeSirene(few, SEED, geography);
    await loadActivities(analytics, parquetRows(smallest), few);
    results.push(...(await peers(analytics, smallest, folder)));
    results.push(...(await portraits(geography, { folder, data })));
    return results;
  } finally {
    analytics.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

export const diagnostic: Bench = {
  what: "a made-up register of 40 million establishments (--rows N for fewer) beside the floor that hashes the same columns; its pull; its cells by two other scans; a stream of Node and pandas; the pages of figures of a sample of territories from a whole made-up mirror",
  run,
};
