/** `npm run score [-- --corpus DIR… --errors]`: how well the engine reads annotated texts, field by field. */
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadCorpus } from "./extraction/corpus.ts";
import { errorsOf } from "./extraction/errors.ts";
import { readTexts } from "./extraction/read-texts.ts";
import { detailTable, fieldTable, summaryOf } from "./extraction/score-tables.ts";
import { root } from "./files.ts";

const { values: options } = parseArgs({
  options: { corpus: { type: "string", multiple: true }, errors: { type: "boolean", default: false } },
});

/** Annotated texts lie beside the project: third-party press is never in it. */
const folders = (options.corpus ?? ["seeds", "dev"].map((name) => join(root, "../shared/corpus", name))).map((folder) => resolve(folder));
const absent = folders.filter((folder) => !existsSync(join(folder, "gold.json")));
if (absent.length > 0) {
  process.stderr.write(
    `${absent.map((folder) => `${join(folder, "gold.json")} is not there.`).join("\n")}\nGive --corpus DIR, a folder of annotated texts.\n`,
  );
  process.exit(2);
}

for (const folder of folders) {
  const texts = loadCorpus(folder, basename(folder));
  const began = performance.now();
  const judgements = readTexts(texts);
  const seconds = (performance.now() - began) / 1000;
  const summary = Object.entries(summaryOf(texts, judgements)).map(([what, figure]) => `${what}: ${figure}`);
  process.stdout.write(
    `\n## ${basename(folder)}\n\n${fieldTable(judgements)}\n\n${detailTable(judgements)}\n\n${summary.join("\n")}\nread in ${seconds.toFixed(2)} s\n`,
  );
  if (options.errors) process.stdout.write(`\n${judgements.flatMap(errorsOf).join("\n")}\n`);
}
