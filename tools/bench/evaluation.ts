import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { batch } from "./evaluation/batch.ts";
import { besideOracle } from "./evaluation/beside-r.ts";
import { notTaken } from "./evaluation/oracle.ts";
import { lackingPanel } from "./evaluation/read-panels.ts";
import { largePanels, publishedPanels } from "./evaluation/speeds.ts";
import type { Bench, BenchResult } from "./result.ts";

const run = async (): Promise<BenchResult[]> => {
  const folder = mkdtempSync(join(tmpdir(), "levier-bench-"));
  const lacking = lackingPanel();
  try {
    return [
      ...(lacking === null ? publishedPanels() : [notTaken("published panels", "s", `${lacking} is not there`)]),
      ...largePanels(),
      ...besideOracle(folder, lacking === null),
      ...(await batch()),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const evaluation: Bench = {
  what: "studies of impact: the published panels (California, the Basque Country, minimum wage) and made-up ones of 306 × 60, each by its processor time; weights beside R's quadprog, regressions beside its plm; 150 studies of 1,255 units over 25 years by two workers, equal to one after the other",
  run,
};
