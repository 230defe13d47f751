import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const quotes = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((value) => (value == null ? [] : [value].flat()));

const text = z.string().nullish();
const target = z.object({ value: z.number().nullish(), unit: text, deadline: text, frequency: text });

/** One item of a list, whichever the list: what the scorer compares, and the passages it stands on, to the letter. */
const item = z.object({
  name: text,
  role: text,
  organisation: text,
  kind: text,
  acronym: text,
  label: text,
  what: text,
  payer: text,
  unit: text,
  valueEur: z.number().nullish(),
  value: z.number().nullish(),
  axis: z.number().nullish(),
  emails: z.array(z.string()).nullish(),
  target: target.nullish(),
  evidence: quotes,
});

const single = z.object({ value: text, evidence: quotes }).nullish();
const list = z
  .array(item)
  .nullish()
  .transform((items) => items ?? []);

const gold = z.object({
  title: single,
  publishedOn: single,
  signedOn: single,
  votedOn: single,
  pactType: single,
  pactName: single,
  place: single,
  signatories: list,
  attendees: list,
  partners: list,
  territories: list,
  frameworks: list,
  axes: list,
  actions: list,
  amounts: list,
  indicators: list,
  commitments: list,
  linkedContracts: list,
  governance: list,
  contacts: list,
});

export type Gold = z.output<typeof gold>;
export type GoldItem = z.output<typeof item>;

/**
 * A text as it stands in its file, with what a careful reader found in it. `reviewed`, of a text that was looked at in part: the
 * fields of which each value was; of the others, what is shown and not annotated is neither right nor wrong.
 */
export type AnnotatedText = {
  readonly corpus: string;
  readonly file: string;
  readonly text: string;
  readonly gold: Gold;
  readonly reviewed?: readonly string[] | undefined;
};

const corpusFile = z.object({ items: z.array(z.object({ file: z.string(), gold, reviewed: z.array(z.string()).optional() })) });

/** The texts of a folder that holds `gold.json` beside them. Throws, with the path, when one is missing or of another shape. */
export const loadCorpus = (folder: string, corpus: string): readonly AnnotatedText[] =>
  corpusFile.parse(JSON.parse(readFileSync(join(folder, "gold.json"), "utf8"))).items.map(({ file, gold: found, reviewed }) => ({
    corpus,
    file,
    text: readFileSync(join(folder, file), "utf8"),
    gold: found,
    reviewed,
  }));
