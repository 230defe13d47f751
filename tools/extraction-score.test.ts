import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { extractCommand } from "./built-command.ts";
import { root } from "./files.ts";

/** Annotated texts and their scorer lie beside the project; third-party press is never in it. */
const corpus = join(root, "../shared/corpus");

const report = z.object({ micro: z.object({ f1: z.number() }), invented: z.array(z.string()), failures: z.array(z.string()) });

const score = (texts: string) => {
  const folder = mkdtempSync(join(tmpdir(), "levier-score-"));
  const file = join(folder, "score.json");
  execFileSync(
    process.execPath,
    [join(corpus, "score.mjs"), "--corpus", join(corpus, texts), "--command", extractCommand(), "--json", file],
    {
      stdio: "ignore",
    },
  );
  const read = report.parse(JSON.parse(readFileSync(file, "utf8")));
  rmSync(folder, { recursive: true });
  return read;
};

describe.runIf(existsSync(corpus))("extraction on the reference texts", () => {
  it.each([
    ["seeds", 0.95],
    ["dev", 0.9],
  ])(
    "invents nothing, fails on none and keeps its score on %s",
    (texts, least) => {
      const { micro, invented, failures } = score(texts);
      expect(invented).toEqual([]);
      expect(failures).toEqual([]);
      expect(micro.f1).toBeGreaterThanOrEqual(least);
      // A command per text: slow on a busy machine, and no measure of speed.
    },
    300_000,
  );
});
