import { sha256 } from "../../../platform/audit/canonical.ts";
import type { ExampleSet } from "./example-set.ts";

/** One file of an export, by its name in the folder. */
export type ExampleFile = { readonly name: string; readonly content: string };

export const MANIFEST = "corrections.json";
/** What the manifest of an export begins with, so that a folder is known for one. */
export const FORMAT = "levier-corrections-1";

/** Told in the file itself, for who opens it without the manual. */
const notes = {
  evidence: "quotes that stand in the text to the letter",
  complete: "false: nobody said that a text holds nothing else; what is not in gold was not looked at, unless its field is in reviewed",
  reviewed: "fields of which every value read was looked at: another value there is wrong",
  leftOut:
    "values a person gave without naming a passage of the text, and parts that the passages named do not say: an example cannot show them",
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** The files of an export: `gold.json` and the texts, as an annotated corpus has them, and `corrections.json`, which names them all. */
export const exampleFiles = ({ items, texts, corrections }: ExampleSet): ExampleFile[] => {
  const corpus = [
    { name: "gold.json", content: json({ notes, items }) },
    ...texts.map(({ file, text }) => ({ name: file, content: text })),
  ];
  const files = Object.fromEntries(corpus.map(({ name, content }) => [name, sha256(content)]));
  return [...corpus, { name: MANIFEST, content: json({ format: FORMAT, corrections, files }) }];
};
