/** `npm run score [-- OPTIONS]`: how well the engine reads annotated texts. `docs/methods/extraction.md` says how it is measured. */
import { existsSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import calibrationCounts from "../engines/extraction/src/confidence/calibration.json" with { type: "json" };
import { ablationTable } from "./extraction/ablation.ts";
import { confusionTables } from "./extraction/confusion.ts";
import { loadCorpus } from "./extraction/corpus.ts";
import { errorsOf } from "./extraction/errors.ts";
import { asRead, learn, pooled } from "./extraction/learn.ts";
import { writeMeasured } from "./extraction/page.ts";
import { comparePeers, peerTable } from "./extraction/peers/compare-peers.ts";
import { readTexts } from "./extraction/read-texts.ts";
import { reliabilityTable } from "./extraction/reliability.ts";
import { detailTable, fieldTable, summaryOf } from "./extraction/score-tables.ts";
import { validationTables } from "./extraction/validation-tables.ts";
import { root } from "./files.ts";

const USAGE = `npm run score [-- --corpus DIR]…    the tables of each folder of annotated texts
  --as NAME    the name of the one folder given, in the tables
  --errors     what is wrong in each text, with its passage
  --study      what each recogniser brings, and cross-validation, over all the folders
  --peers      what published libraries find in the same texts, over all the folders
  --write      the tables into docs/methods/extraction.md, where it has marks for them
  --learn      the calibration of confidences: without --corpus, the texts that rules were written from are counted anew;
               with it, the folders are added to those that no rule was written from (once, before any is)
`;
const flag = { type: "boolean", default: false } as const;
const { values: options } = parseArgs({
  options: {
    corpus: { type: "string", multiple: true },
    as: { type: "string" },
    errors: flag,
    study: flag,
    peers: flag,
    write: flag,
    learn: flag,
    help: flag,
  },
});
const stop = (message: string, status: number): never => {
  process.stderr.write(message);
  process.exit(status);
};
if (options.help) stop(USAGE, 0);

/** Annotated texts lie beside the project: third-party press is never in it. */
const folders = (options.corpus ?? ["seeds", "dev"].map((name) => join(root, "../shared/corpus", name))).map((folder) => resolve(folder));
const absent = folders.map((folder) => join(folder, "gold.json")).filter((file) => !existsSync(file));
if (absent.length > 0) stop(`Not there: ${absent.join(", ")}.\n${USAGE}`, 2);
if (options.as !== undefined && folders.length !== 1) stop(`--as names one folder.\n${USAGE}`, 2);
const nameOf = (folder: string): string => options.as ?? basename(folder);
const corpora = folders.map((folder) => ({ name: nameOf(folder), texts: loadCorpus(folder, nameOf(folder)) }));
const allTexts = corpora.flatMap(({ texts }) => texts);

const tell = (name: string, tables: string): void => {
  process.stdout.write(`\n## ${name}\n\n${tables}\n`);
  if (!options.write) return;
  const written = writeMeasured(
    join(root, "docs/methods/extraction.md"),
    name,
    `\nMeasured on ${new Date().toISOString().slice(0, 10)}.\n\n${tables}\n`,
  );
  if (!written) process.stderr.write(`The page has no marks for “${name}”.\n`);
};

if (options.learn) {
  const found = learn(readTexts(allTexts, { calibration: asRead }));
  const { unseen, seen } = calibrationCounts;
  const counts = options.corpus ? { unseen: pooled(unseen, found), seen } : { unseen, seen: found };
  writeFileSync(join(root, "engines/extraction/src/confidence/calibration.json"), `${JSON.stringify(counts, null, 2)}\n`);
  process.stderr.write(`Counted on ${allTexts.length} texts. Run again without --learn to see what it gives.\n`);
} else {
  for (const { name, texts } of corpora) {
    const judgements = readTexts(texts);
    const summary = Object.entries(summaryOf(texts, judgements)).map(([what, figure]) => `- ${what}: ${figure}`);
    const shown = judgements.flatMap((judgement) => judgement.shown);
    tell(
      name,
      [summary.join("\n"), fieldTable(judgements), detailTable(judgements), reliabilityTable(shown), confusionTables(judgements)].join(
        "\n\n",
      ),
    );
    if (options.errors) process.stdout.write(`\n${judgements.flatMap(errorsOf).join("\n")}\n`);
  }
  if (options.study) {
    tell("ablation", ablationTable(allTexts));
    tell("cross-validation", validationTables(allTexts, readTexts(allTexts, { calibration: asRead })));
  }
  if (options.peers) tell("peers", peerTable(comparePeers(allTexts)));
}
