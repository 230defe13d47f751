import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchResult } from "../result.ts";

/** What Debian calls what the oracle asks for. */
const INSTALL = "apt-get install r-base-core r-cran-quadprog r-cran-plm";

/** What R printed, by name. */
type Told = ReadonlyMap<string, readonly number[]>;

/** What a script of this folder tells of a file; null where R, or a package that it asks for, is not there. */
export const askR = (script: string, [folder, text]: readonly [string, string], args: readonly (string | number)[]): Told | null => {
  const file = join(folder, `${script}.csv`);
  writeFileSync(file, text);
  const child = spawnSync("Rscript", ["--vanilla", join(import.meta.dirname, script), file, ...args.map(String)], { encoding: "utf8" });
  if (child.error || /there is no package called/.test(child.stderr)) return null;
  if (child.status !== 0) throw new Error(`${script}: ${child.stderr}`);
  const lines = child.stdout.trim().split("\n");
  return new Map(
    lines.map((line) => {
      const [name = "", ...values] = line.trim().split(/\s+/);
      return [name, values.map(Number)];
    }),
  );
};

/** A figure that could not be taken, which is not met. */
export const notTaken = (id: string, unit: string, mend: string = INSTALL): BenchResult => ({
  ...{ id, value: Number.NaN, unit, floor: null, ratio: null, met: false },
  target: `not measured: ${mend}`,
});

const round = (value: number): number => Number(value.toPrecision(4));

/** Seconds beside those of R for the same. */
export const besideR = (id: string, seconds: number, ofR: number): BenchResult => ({
  ...{ id, value: round(seconds * 1000), unit: "ms", floor: round(ofR * 1000), ratio: round(seconds / ofR) },
  target: "no slower than R",
  met: seconds <= ofR,
});
