import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startServer } from "../../../app/e2e/support/server.ts";
import type { Geography } from "../../../app/src/sources/official-geography/geography.ts";
import { SOURCES } from "../../../app/src/sources/open-data/catalogue.ts";
import { loadedSource } from "../../../app/src/sources/open-data/loaded.ts";
import { pullSource } from "../../../app/src/sources/open-data/pull.ts";
import { writeSyntheticMirror } from "../../../app/src/sources/open-data/synthetic-mirror.testing.ts";
import { atMost, type BenchResult, median, percentile } from "../result.ts";

/** Years of what is published each year or each quarter. */
const YEARS = 20;

/** Members of the perimeters of the sample, as of a PETR. */
const TOGETHER = 16;

/** So many of a list, spread over it. */
const some = <T>(list: readonly T[], count: number): readonly T[] =>
  list.filter((_, at) => at % Math.ceil(list.length / count) === 0).slice(0, count);

/** A sample of every kind: communes, EPCI, départements, régions, zones d'emploi, and EPCI sixteen by sixteen. */
const sampled = (geography: Geography): readonly string[] => {
  const of = (prefix: "com" | "epci" | "dep" | "reg", count: number): readonly string[] =>
    some(geography.list(prefix), count).map(({ code }) => code);
  const epci = of("epci", 150);
  const perimeters = some(epci, 10).map((_, at) => epci.slice(at, at + TOGETHER).join(","));
  // The zones of the mirror are made up, one a département and numbered after it.
  const zones = of("dep", 30).flatMap((code) => (/^dep-\d\d$/.test(code) ? [`ze-${code.slice("dep-".length)}99`] : []));
  return [...of("com", 50), ...epci, ...of("dep", 50), ...of("reg", 18), ...zones, ...perimeters];
};

const PAGES = [
  { page: "portrait", path: "" },
  { page: "page of figures", path: "/figures" },
] as const;

const timed = async (address: string): Promise<number> => {
  const begun = performance.now();
  const answer = await fetch(address);
  const { byteLength } = await answer.arrayBuffer();
  if (answer.status !== 200 || byteLength < 1000) throw new Error(`${address} answered ${answer.status}, ${byteLength} bytes`);
  return performance.now() - begun;
};

/** Every other source pulled from a made-up mirror of the whole country, beside the register that `data` holds already. */
const pullAll = async (geography: Geography, folder: string, data: string): Promise<void> => {
  const mirror = join(folder, "made-up");
  mkdirSync(mirror);
  writeSyntheticMirror(mirror, { geography, years: YEARS });
  for (const source of SOURCES) {
    if (loadedSource(data, source.id) !== null) continue;
    const pulled = await pullSource(source, { dataFolder: data, mirror, today: "2026-11-26", progress: () => {} });
    if (!pulled.ok && pulled.error.reason !== "no-file") throw new Error(JSON.stringify(pulled.error));
  }
};

/**
 * The portrait and the page of figures of a sample of territories, each asked once, so that none is a page kept; the first one waits for
 * the tables that the program reads when it starts.
 */
export const portraits = async (
  geography: Geography,
  { folder, data }: { readonly folder: string; readonly data: string },
): Promise<readonly BenchResult[]> => {
  await pullAll(geography, folder, data);
  const server = await startServer({ dataFolder: data });
  try {
    const codes = sampled(geography);
    const first = await timed(`${server.address}/territories/${geography.list("epci")[1]?.code}`);
    const results: BenchResult[] = [atMost("portrait, the first, which waits for the tables to be read", first, 10_000, "ms")];
    for (const { page, path } of PAGES) {
      const times: number[] = [];
      for (const code of codes) times.push(await timed(`${server.address}/territories/${code}${path}`));
      const of = `${page} of ${codes.length} territories, ${YEARS} years`;
      results.push(atMost(`${of}, median`, median(times), 100, "ms"), atMost(`${of}, p95`, percentile(times, 0.95), 100, "ms"));
    }
    return results;
  } finally {
    await server.kill();
  }
};
