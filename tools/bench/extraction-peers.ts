import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadCorpus } from "../extraction/corpus.ts";
import { type Compared, comparePeers } from "../extraction/peers/compare-peers.ts";
import { type Counts, f1, recall } from "../extraction/tally.ts";
import { root } from "../files.ts";
import { atLeastShare, type BenchResult } from "./result.ts";

type Task = { readonly what: string; readonly of: (one: Compared) => Counts | null; readonly rate: (counts: Counts) => number };

const TASKS: readonly Task[] = [
  { what: "dates written in full, F1", of: ({ dates }) => dates, rate: f1 },
  { what: "sums of money, F1", of: ({ sums }) => sums, rate: f1 },
  { what: "quantities annotated, found", of: ({ numbers }) => numbers, rate: recall },
];

/** What the engine finds against each published library on the same annotated texts; nothing where these are not beside the project. */
export const extractionPeers = (): readonly BenchResult[] => {
  const folder = join(root, "../shared/corpus");
  if (!existsSync(folder)) {
    process.stderr.write("The annotated texts are not beside the project: peers are not compared.\n");
    return [];
  }
  const [ours, ...peers] = comparePeers(["seeds", "dev"].flatMap((corpus) => loadCorpus(join(folder, corpus), corpus)));
  for (const { absent } of peers) if (absent !== null) process.stderr.write(`${absent}\n`);
  return peers.flatMap((peer) =>
    TASKS.flatMap(({ what, of, rate }) => {
      const [mine, theirs] = [ours && of(ours), of(peer)];
      return mine && theirs ? [atLeastShare(`${what}, against ${peer.name}`, 100 * rate(mine), 100 * rate(theirs), 1, "%")] : [];
    }),
  );
};
