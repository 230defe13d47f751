import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { computeEcoIndex } from "ecoindex";
import { openBrowser } from "../../app/e2e/support/browser.ts";
import { type RunningServer, startServer } from "../../app/e2e/support/server.ts";
import { pullMissing } from "../../app/src/modules/territories/diagnosis/pull-missing.ts";
import { fetchRaw, type Load, load } from "./load.ts";
import { type Weight, weigh } from "./page-weight.ts";
import { pin, processorSeconds } from "./processor.ts";
import { atLeastShare, atMost, type Bench, type BenchResult, median, percentile } from "./result.ts";
import { onFolder, publishLargePacts } from "./seed-pacts.ts";

const BROTLI = { "accept-encoding": "br" };
const RUNS = 5;
const READERS = 100;
const SECONDS = 4;

/** Each public page with its largest sample. */
const publicPages = (large: readonly string[]): readonly string[] => [
  "/",
  "/pacts",
  "/pacts/poce-eurometropole-de-strasbourg",
  "/pacts/business-act-grand-est-acte-2",
  ...large.map((slug) => `/pacts/${slug}`),
  `/pacts/${large.at(-1)}/history`,
  "/territories",
  "/territories?q=ch%C3%A2lons",
  "/territories/epci-246700488",
  "/territories/epci-246700488/figures",
  "/territories/epci-246700488/map",
  "/territories/reg-44",
  "/territories/reg-44/map?figure=job-seekers-a",
  "/search?q=emploi",
  "/sign-in",
];

const weightResults = (path: string, { bytes, requests, nodes, foreign }: Weight): BenchResult[] => {
  const ecoindex = computeEcoIndex(nodes, requests, bytes / 1024);
  return [
    atMost(`${path} weight`, bytes / 1000, 60, "kB"),
    atMost(`${path} requests`, requests, 8, "requests"),
    atMost(`${path} third parties`, foreign.length, 0, "hosts"),
    {
      id: `${path} Ecoindex`,
      value: Number(ecoindex.toFixed(1)),
      unit: `points with ${nodes} elements`,
      floor: null,
      ratio: null,
      target: "≥ 81, grade A",
      met: ecoindex >= 81,
    },
  ];
};

/** Starts the bare server on the second core, as ours is. */
const startBare = async (folder: string, address: string): Promise<{ url: string; child: ChildProcess }> => {
  const { headers, body } = await fetchRaw(address, BROTLI);
  const file = join(folder, "bytes");
  writeFileSync(file, body);
  const kept = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !["connection", "keep-alive", "date", "transfer-encoding"].includes(name)),
  );
  const child = spawn(process.execPath, [join(import.meta.dirname, "bare-server.mjs"), file, JSON.stringify(kept)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data).trim())));
  return { url: `http://127.0.0.1:${port}/`, child };
};

const loadResults = async (folder: string, server: RunningServer, slug: string): Promise<BenchResult[]> => {
  const address = `${server.address.replace("localhost", "127.0.0.1")}/pacts/${slug}`;
  const bare = await startBare(folder, address);
  const ask = { connections: READERS, seconds: SECONDS, headers: BROTLI };
  pin(process.pid, 1);
  for (const pid of [server.pid, bare.child.pid]) pin(pid, 0);
  const run = async (url: string, pid: number | undefined): Promise<Load & { perProcessorSecond: number }> => {
    const before = processorSeconds(pid);
    const loaded = await load(url, ask);
    return { ...loaded, perProcessorSecond: loaded.firstByte.length / (processorSeconds(pid) - before) };
  };
  await run(address, server.pid);
  await run(bare.url, bare.child.pid);
  const ours: Awaited<ReturnType<typeof run>>[] = [];
  const floor: Awaited<ReturnType<typeof run>>[] = [];
  for (let turn = 0; turn < RUNS; turn++) {
    ours.push(await run(address, server.pid));
    floor.push(await run(bare.url, bare.child.pid));
  }
  bare.child.kill();
  const middle = (runs: typeof ours, figure: (one: (typeof ours)[number]) => number): number => median(runs.map(figure));
  const of = `/pacts/${slug}, ${READERS} readers:`;
  return [
    atMost(
      `${of} first byte p95`,
      middle(ours, ({ firstByte }) => percentile(firstByte, 0.95)),
      50,
      "ms",
    ),
    atLeastShare(
      `${of} pages a second`,
      middle(ours, (one) => one.perSecond),
      middle(floor, (one) => one.perSecond),
      0.8,
      "pages/s",
    ),
    atLeastShare(
      `${of} pages a second of processor`,
      middle(ours, (one) => one.perProcessorSecond),
      middle(floor, (one) => one.perProcessorSecond),
      0.8,
      "pages/s",
    ),
    atMost(
      `${of} failed answers`,
      ours.reduce((sum, { failures }) => sum + failures, 0),
      0,
      "answers",
    ),
  ];
};

export const pages: Bench = {
  what: `public pages, those of territories with the public data of LEVIER_MIRROR: weight, requests, Ecoindex in Chromium; first byte and throughput for ${READERS} readers in a closed loop, ${RUNS} runs of ${SECONDS} s against node:http, the server on one core and the readers on the other`,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "levier-bench-"));
    const first = await startServer({ dataFolder: folder });
    await first.kill();
    const large = await onFolder(folder, (database) => publishLargePacts(database, [66, 200]));
    // Pages of territories weigh what they say: with the public data at hand, where a mirror has some.
    await pullMissing(folder, process.env["LEVIER_MIRROR"] ?? "../shared/data", "2026-11-26");
    const server = await startServer({ dataFolder: folder });
    const browser = await openBrowser();
    try {
      const results: BenchResult[] = [];
      for (const path of publicPages(large)) results.push(...weightResults(path, await weigh(browser, server.address + path)));
      const biggest = large.at(-1);
      if (biggest !== undefined) results.push(...(await loadResults(folder, server, biggest)));
      return results;
    } finally {
      await browser.close();
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
