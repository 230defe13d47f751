import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extract, openGazetteer } from "@levier/extraction";
import { packedPath } from "../../app/src/modules/drafting/reading/official-gazetteer.ts";
import { root } from "../files.ts";
import { longText, PAGE } from "./long-text.ts";
import { atMost, type BenchResult, median } from "./result.ts";

const RUNS = 5;
const FIXED_MS = 20;
const MS_A_PAGE = 2;

/** Processor time of this thread, in milliseconds: other programs of the machine do not count. */
const processorTimeOf = (task: () => void): number => {
  const before = process.threadCpuUsage();
  task();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};

/** Reads texts of several lengths in this process, in turn, and gives the middle processor time of each. */
const inProcess = (): BenchResult[] => {
  const gazetteer = openGazetteer(readFileSync(packedPath(root), "utf8"));
  const texts = [1, 10, 100, 500].map((pages) => ({ pages, text: longText(pages), times: [] as number[] }));
  const read = (text: string): void => void extract(text, { gazetteer, name: "bench.txt" });
  for (const { text } of texts.slice(0, 2)) for (let warm = 0; warm < 20; warm++) read(text);
  for (let run = 0; run < RUNS; run++) for (const { text, times } of texts) times.push(processorTimeOf(() => read(text)));
  const taken = new Map(texts.map(({ pages, times }) => [pages, median(times)]));
  return [
    ...[...taken].map(([pages, time]) => atMost(`read ${pages} pages of ${PAGE} characters`, time, FIXED_MS + MS_A_PAGE * pages, "ms")),
    ratio("read 500 pages, of fifty times 10 pages", taken.get(500) ?? Number.NaN, 50 * (taken.get(10) ?? Number.NaN), 1.3, "ms"),
  ];
};

const ratio = (id: string, value: number, floor: number, most: number, unit: string): BenchResult => ({
  id,
  value: Number(value.toPrecision(4)),
  unit,
  floor: Number(floor.toPrecision(4)),
  ratio: Number((value / floor).toPrecision(4)),
  target: `≤ ${most} × the floor`,
  met: value <= most * floor,
});

/** A folder with a command that does nothing: what `npx` costs by itself. */
const emptyCommand = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "levier-npx-"));
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"name":"empty","version":"1.0.0"}');
  const command = join(folder, "node_modules/.bin/nothing");
  writeFileSync(command, "#!/usr/bin/env node\n");
  chmodSync(command, 0o755);
  return folder;
};

/** Time on the clock, in milliseconds. */
const command = (cwd: string, args: readonly string[]): number => {
  const started = performance.now();
  const { status, stderr } = spawnSync("npx", args, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  if (status !== 0) throw new Error(`npx ${args.join(" ")}: ${stderr}`);
  return performance.now() - started;
};

/** The command as a person gives it, in turn with one that does nothing. */
const fromCold = (): BenchResult => {
  const empty = emptyCommand();
  const [ours, nothing]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    nothing.push(command(empty, ["nothing"]));
    ours.push(command(root, ["levier", "extract", "samples/communique-invente.txt", "--json"]));
  }
  rmSync(empty, { recursive: true });
  return atMost("the command from cold, above an empty npx command", median(ours) - median(nothing), 500, "ms");
};

export const extractionSpeed = (): BenchResult[] => [...inProcess(), fromCold()];
