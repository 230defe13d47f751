import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startServer } from "../../../app/e2e/support/server.ts";
import type { Geography } from "../../../app/src/sources/official-geography/geography.ts";
import { SOURCES } from "../../../app/src/sources/open-data/catalogue.ts";
import { loadedSource } from "../../../app/src/sources/open-data/loaded.ts";
import { pullSource } from "../../../app/src/sources/open-data/pull.ts";
import { writeSyntheticMirror } from "../../../app/src/sources/open-data/synthetic-mirror.testing.ts";
import { atMost, type BenchResult, median, percentile } from "../result.ts";

/** One of so many EPCI, and every région and département. */
const EACH = 8;

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
  writeSyntheticMirror(mirror, { geography });
  for (const source of SOURCES) {
    if (loadedSource(data, source.id) !== null) continue;
    const pulled = await pullSource(source, { dataFolder: data, mirror, today: "2026-11-26", progress: () => {} });
    if (!pulled.ok && pulled.error.reason !== "no-file") throw new Error(JSON.stringify(pulled.error));
  }
};

/** The page of figures of a sample of territories, each asked once, so that none is a page kept; the first one reads the tables. */
export const portraits = async (
  geography: Geography,
  { folder, data }: { readonly folder: string; readonly data: string },
): Promise<readonly BenchResult[]> => {
  await pullAll(geography, folder, data);
  const server = await startServer({ dataFolder: data });
  try {
    const epci = geography.list("epci").filter((_, at) => at % EACH === 0);
    const codes = [...epci, ...geography.list("dep"), ...geography.list("reg")].map(({ code }) => code);
    const address = (code: string): string => `${server.address}/territories/${code}/figures`;
    const first = await timed(address(geography.list("epci")[1]?.code ?? ""));
    const times: number[] = [];
    for (const code of codes) times.push(await timed(address(code)));
    const of = `page of figures of ${codes.length} territories`;
    return [
      atMost("page of figures, the first, which reads the tables", first, 10_000, "ms"),
      atMost(`${of}, median`, median(times), 100, "ms"),
      atMost(`${of}, p95`, percentile(times, 0.95), 100, "ms"),
    ];
  } finally {
    await server.kill();
  }
};
