/** `npm run score [-- OPTIONS]`: how well the engine reads annotated texts. `docs/methods/extraction.md` says how it is measured. */
import { existsSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
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
import { readScoreOptions, scoreUsage } from "./extraction/score-options.ts";
import { detailTable, fieldTable, summaryOf } from "./extraction/score-tables.ts";
import { validationTables } from "./extraction/validation-tables.ts";
import { root } from "./files.ts";

const stop: (message: string) => never = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};
const given = readScoreOptions(process.argv.slice(2));
if (!given.ok) stop(`${given.error} See npm run score -- --help.`);
const { value: options } = given;
if (options.help) {
  process.stdout.write(scoreUsage);
  process.exit(0);
}

/** Annotated texts lie beside the project: third-party press is never in it. */
const referenceTexts = ["seeds", "dev"].map((name) => join(root, "../shared/corpus", name));
if (!options.corpus && !referenceTexts.some((folder) => existsSync(folder)))
  stop(
    "The reference texts are third-party press and do not come with the project. Name annotated texts of your own: npm run score -- --corpus DIR.",
  );
const folders = (options.corpus ?? referenceTexts).map((folder) => resolve(folder));
const names = folders.map((folder) => options.as ?? basename(folder));
const twice = names.find((name, at) => names.indexOf(name) < at);
if (twice !== undefined) stop(`--corpus: two folders are called ${twice}, and their texts would be taken for one another. Rename one.`);
const corpora = folders.map((folder, at) => {
  const name = names[at] ?? folder;
  const texts = loadCorpus(folder, name);
  return { name, texts: texts.ok ? texts.value : stop(`--corpus: ${texts.error}`) };
});
const allTexts = corpora.flatMap(({ texts }) => texts);

const tell = (name: string, tables: string): void => {
  process.stdout.write(`\n## ${name}\n\n${tables}\n`);
  if (!options.write) return;
  const written = writeMeasured(
    join(root, "docs/methods/extraction.md"),
    name,
    `\nMeasured on ${new Date().toISOString().slice(0, 10)}.\n\n${tables}\n`,
  );
  if (written) return;
  process.stderr.write(`--write: docs/methods/extraction.md has no marks for “${name}”. Give a name that it has with --as.\n`);
  process.exitCode = 1;
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
      [summary.join("\n"), fieldTable(judgements), detailTable(judgements), reliabilityTable(shown), confusionTables(judgements)]
        .filter(Boolean)
        .join("\n\n"),
    );
    if (options.errors) process.stdout.write(`\n${judgements.flatMap(errorsOf).join("\n")}\n`);
  }
  if (options.study) {
    tell("ablation", ablationTable(allTexts));
    tell("cross-validation", validationTables(allTexts, readTexts(allTexts, { calibration: asRead })));
  }
  if (options.peers) tell("peers", peerTable(comparePeers(allTexts)));
}
