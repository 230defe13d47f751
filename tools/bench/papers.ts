import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../app/e2e/support/server.ts";
import { atMost, type Bench, type BenchResult, median } from "./result.ts";
import { onFolder, publishLivedPacts } from "./seed-pacts.ts";

const ACTIONS = 200;
const RUNS = 5;
/** Milliseconds a file of the pact may take. */
const LIMIT = 5000;

const FILES = [
  "pact.docx",
  "pact.pdf",
  "yearly.docx",
  "yearly.pdf",
  "committee.docx?since=2026-01-01",
  "committee.pdf",
  "tables.xlsx",
  "actions.csv",
  "financing.csv",
  "milestones.csv",
  "calendar.ics",
  "data.json",
];

const timed = async (address: string): Promise<number> => {
  const begun = performance.now();
  const answer = await fetch(address);
  const { byteLength } = await answer.arrayBuffer();
  if (answer.status !== 200 || byteLength < 100) throw new Error(`${address} answered ${answer.status}, ${byteLength} bytes`);
  return performance.now() - begun;
};

const run = async (): Promise<BenchResult[]> => {
  const folder = mkdtempSync(join(tmpdir(), "levier-bench-"));
  try {
    await (await startServer({ dataFolder: folder })).kill();
    const [slug] = await onFolder(folder, (database) => publishLivedPacts(database, [ACTIONS], "Région Grand Est"));
    const server = await startServer({ dataFolder: folder });
    try {
      const results: BenchResult[] = [];
      for (const file of FILES) {
        const address = `${server.address}/pacts/${slug}/papers/${file}`;
        const first = await timed(address);
        const again: number[] = [];
        for (let turn = 0; turn < RUNS; turn++) again.push(await timed(address));
        results.push(atMost(`${file}, the first`, first, LIMIT, "ms"), atMost(`${file}, the next`, median(again), LIMIT, "ms"));
      }
      return results;
    } finally {
      await server.kill();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const papers: Bench = {
  what: `each file of a pact of ${ACTIONS} actions with their sheets, asked of the built server: the first time, then the middle of ${RUNS}`,
  run,
};
