/** `npm run verify -- NAME`: one long verification at full size, recorded in docs/verification.md; `--tenth` runs a tenth of each. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./files.ts";
import { coverage } from "./verify/coverage.ts";
import { extraction } from "./verify/extraction.ts";
import { falseClaims } from "./verify/false-claims.ts";
import { projection } from "./verify/projection.ts";
import { projectionCalibration } from "./verify/projection-calibration.ts";
import { publicationKills } from "./verify/publication-kills.ts";
import { rollups } from "./verify/rollups.ts";

/** `size` counts rounds; `run` returns a sentence on what held, and throws at the first thing that did not. */
export type Verification = { readonly what: string; readonly size: number; readonly run: (size: number, seed: number) => Promise<string> };

const verifications: Readonly<Record<string, Verification>> = {
  extraction,
  "publication-kills": publicationKills,
  "false-claims": falseClaims,
  rollups,
  projection,
  "projection-calibration": projectionCalibration,
  coverage,
};
const SEED = 20261125;

const record = (name: string, size: number, seed: number, result: string): void => {
  const file = join(root, "docs/verification.md");
  const row = `| ${name} | ${new Date().toISOString().slice(0, 10)} | ${size} | ${seed} | ${result} |`;
  const lines = readFileSync(file, "utf8").split("\n");
  const at = lines.findIndex((line) => line.startsWith(`| ${name} |`));
  if (at >= 0) lines[at] = row;
  else lines.splice(lines.findLastIndex((line) => line.startsWith("|")) + 1, 0, row);
  writeFileSync(file, lines.join("\n"));
};

const [name, ...rest] = process.argv.slice(2);
if (name === "--tenth") {
  for (const [id, { size, run }] of Object.entries(verifications)) {
    const part = Math.max(1, Math.round(size / 10));
    process.stdout.write(`${id}, ${part} rounds: ${await run(part, SEED)}\n`);
  }
} else {
  const verification = name !== undefined && Object.hasOwn(verifications, name) ? verifications[name] : undefined;
  if (!verification || name === undefined || rest.length > 0) {
    const known = Object.entries(verifications).map(([id, { what, size }]) => `  ${id.padEnd(20)} ${what} (${size} rounds)`);
    const asked = name === undefined || name === "--help";
    process.stderr.write(
      `${asked ? "" : `"${[name, ...rest].join(" ")}" is not a verification. `}npm run verify -- NAME | --tenth, NAME one of:\n${known.join("\n")}\n`,
    );
    process.exit(name === "--help" ? 0 : 2);
  }
  const result = await verification.run(verification.size, SEED);
  record(name, verification.size, SEED, result);
  process.stdout.write(`${result}\n`);
}
