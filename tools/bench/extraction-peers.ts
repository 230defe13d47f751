import { join } from "node:path";
import { type AnnotatedText, loadCorpus } from "../extraction/corpus.ts";
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
  const texts: AnnotatedText[] = [];
  for (const corpus of ["seeds", "dev"]) {
    const loaded = loadCorpus(join(root, "../shared/corpus", corpus), corpus);
    if (!loaded.ok) {
      process.stderr.write(`Peers are not compared: ${loaded.error}\n`);
      return [];
    }
    texts.push(...loaded.value);
  }
  const [ours, ...peers] = comparePeers(texts);
  for (const { absent } of peers) if (absent !== null) process.stderr.write(`${absent}\n`);
  return peers.flatMap((peer) =>
    TASKS.flatMap(({ what, of, rate }) => {
      const [mine, theirs] = [ours && of(ours), of(peer)];
      return mine && theirs ? [atLeastShare(`${what}, against ${peer.name}`, 100 * rate(mine), 100 * rate(theirs), 1, "%")] : [];
    }),
  );
};
