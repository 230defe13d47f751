/** `npm run bench -- NAME [--json] [--rows N]`: one benchmark of docs/benchmarks.md. */
import { cpus } from "node:os";
import { diagnostic } from "./bench/diagnostic.ts";
import { evaluation } from "./bench/evaluation.ts";
import { extraction } from "./bench/extraction.ts";
import { pages } from "./bench/pages.ts";
import { papers } from "./bench/papers.ts";
import { region } from "./bench/region.ts";
import type { Bench } from "./bench/result.ts";
import { tracking } from "./bench/tracking.ts";

const benches: Readonly<Record<string, Bench>> = { diagnostic, evaluation, extraction, pages, papers, region, tracking };

const [name, ...options] = process.argv.slice(2);
const bench = name !== undefined && Object.hasOwn(benches, name) ? benches[name] : undefined;
const at = options.indexOf("--rows");
const rows = at < 0 ? null : Number(options[at + 1]);
const unknown = options.filter((option, place) => option !== "--json" && (at < 0 || (place !== at && place !== at + 1)));
if (!bench || unknown.length > 0 || (rows !== null && !(Number.isInteger(rows) && rows >= 1000))) {
  const known = Object.entries(benches).map(([id, { what }]) => `  ${id.padEnd(10)} ${what}`);
  const asked = name === undefined || name === "--help";
  process.stderr.write(
    `${asked ? "" : `"${[name, ...options].join(" ")}" is not a benchmark. `}npm run bench -- NAME [--json] [--rows N, 1000 at least], NAME one of:\n${known.join("\n")}\n`,
  );
  process.exit(name === "--help" ? 0 : 2);
}
const results = await bench.run(rows);
const report = {
  name,
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`,
  results,
};
if (options.includes("--json")) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
else {
  process.stdout.write(
    `${report.name}, ${report.date}, ${report.machine}\n\n| figure | value | floor | ratio | target | met |\n|---|---:|---:|---:|---|---|\n`,
  );
  for (const { id, value, unit, floor, ratio, target, met } of results)
    process.stdout.write(`| ${id} | ${value} ${unit} | ${floor ?? ""} | ${ratio ?? ""} | ${target} | ${met ? "yes" : "**no**"} |\n`);
}
process.exitCode = results.every(({ met }) => met) ? 0 : 1;
