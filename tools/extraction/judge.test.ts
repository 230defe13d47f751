import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DraftPact } from "@levier/extraction";
import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { root } from "../files.ts";
import { type AnnotatedText, loadCorpus } from "./corpus.ts";
import { judge } from "./judge.ts";
import { draftOf } from "./read-texts.ts";
import { countsByField } from "./tally.ts";

/** Annotated texts and their reference scorer lie beside the project; third-party press is never in it. */
const shared = join(root, "../shared/corpus");

const report = z.object({
  fields: z.record(z.string(), z.object({ tp: z.number(), fp: z.number(), fn: z.number() })),
  attributes: z.record(z.string(), z.object({ right: z.number(), of: z.number() })),
  invented: z.array(z.string()),
});
type Report = z.output<typeof report>;

const byReference = (texts: readonly AnnotatedText[], drafts: readonly DraftPact[], corpus: string): Report => {
  const folder = mkdtempSync(join(tmpdir(), "levier-score-"));
  texts.forEach(({ file, text }, at) => {
    writeFileSync(join(folder, file), text);
    writeFileSync(join(folder, `${file}.json`), JSON.stringify(drafts[at]));
  });
  const args = ["--corpus", join(shared, corpus), "--texts", folder, "--command", "cat {file}.json", "--json", join(folder, "score.json")];
  execFileSync(process.execPath, [join(shared, "score.mjs"), ...args], { stdio: "ignore" });
  const read = report.parse(JSON.parse(readFileSync(join(folder, "score.json"), "utf8")));
  rmSync(folder, { recursive: true });
  return read;
};

const byOurs = (texts: readonly AnnotatedText[], drafts: readonly DraftPact[]): Report => {
  const judgements = texts.map((text, at) => judge(text, drafts[at]?.pact ?? null));
  const attributes: Record<string, { right: number; of: number }> = {};
  for (const { name, right } of judgements.flatMap(({ details }) => details)) {
    attributes[name] ??= { right: 0, of: 0 };
    attributes[name].of++;
    if (right) attributes[name].right++;
  }
  const fields = [...countsByField(judgements)].map(([field, { right, wrong, missed }]) => [field, { tp: right, fp: wrong, fn: missed }]);
  return report.parse({ fields: Object.fromEntries(fields), attributes, invented: judgements.flatMap(({ invented }) => invented) });
};

const countsOf = ({ fields, attributes, invented }: Report) => ({
  fields: Object.fromEntries(Object.entries(fields).map(([field, { tp, fp, fn }]) => [field, { tp, fp, fn }])),
  attributes,
  invented: invented.length,
});

/** A draft with its values cut short, doubled, moved, left out or shown twice, so that each rule of the scorer is tried. */
const disturbed = (draft: DraftPact, seed: number): DraftPact => {
  const random = seededRandom(seed);
  const change = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) {
      const kept = value.filter(() => random() > 0.1).map((each) => change(key, each));
      return kept.flatMap((each) => (typeof each === "object" && random() < 0.05 ? [each, each] : [each]));
    }
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, change(name, each)]));
    if (random() > 0.15) return value;
    if (typeof value === "number") return key === "start" || key === "end" ? value + Math.floor(random() * 9) - 4 : value * 2;
    if (typeof value === "string" && key !== "precision") return value.slice(0, Math.ceil(value.length * random()));
    return value;
  };
  const pact = Object.entries(draft.pact).map(([field, value]) => {
    const changed = change(field, value);
    return [field, changed !== null && typeof changed === "object" && "evidence" in changed && !("value" in changed) ? null : changed];
  });
  return { ...draft, pact: { ...draft.pact, ...Object.fromEntries(pact) } };
};

describe.runIf(existsSync(shared)).each(["seeds", "dev"])("on the reference texts of %s", (corpus) => {
  const read = () => {
    const loaded = loadCorpus(join(shared, corpus), corpus);
    if (!loaded.ok) throw new Error(loaded.error);
    const { value: texts } = loaded;
    const drafts = texts.map((text) => {
      const draft = draftOf(text);
      if (!draft.ok) throw new Error(`${text.file} is read as ${draft.error.language}`);
      return draft.value;
    });
    return { texts, drafts };
  };

  it("counts as the reference scorer does", () => {
    const { texts, drafts } = read();
    const counts = countsOf(byOurs(texts, drafts));
    expect(counts).toEqual(countsOf(byReference(texts, drafts, corpus)));
    expect(Object.keys(counts.fields).length).toBeGreaterThan(15);
  });

  it.each([1, 2, 3, 4])("counts as it does on drafts that are wrong in many ways (%i)", (seed) => {
    const { texts, drafts } = read();
    const wrong = drafts.map((draft, at) => disturbed(draft, seed * 100 + at));
    const counts = countsOf(byOurs(texts, wrong));
    expect(counts).toEqual(countsOf(byReference(texts, wrong, corpus)));
    expect(counts.invented).toBeGreaterThan(0);
  });
});
