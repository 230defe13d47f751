import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { openGazetteer } from "@levier/extraction";
import { z } from "zod";
import { packedPath } from "../../../app/src/modules/drafting/reading/official-gazetteer.ts";
import { root } from "../../files.ts";
import { runRound } from "./run-round.ts";
import { seedTexts } from "./seeds.ts";

/** The script of a worker of `../extraction.ts`: runs its rounds in turn, and tells its parent how each ended. */
const { seed, first, step, size } = z.object({ seed: z.number(), first: z.number(), step: z.number(), size: z.number() }).parse(workerData);
const gazetteer = openGazetteer(readFileSync(packedPath(root), "utf8"));
const seeds = seedTexts();
for (let round = first; round < size; round += step) {
  parentPort?.postMessage({ round, ended: "begun" });
  try {
    parentPort?.postMessage({ round, ...(await runRound(seed, round, seeds, gazetteer)) });
  } catch (error) {
    parentPort?.postMessage({ round, fault: `a crash: ${error instanceof Error ? error.stack : String(error)}` });
  }
}
