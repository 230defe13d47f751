import { readFileSync } from "node:fs";
import { isAbsolute, join, normalize } from "node:path";
import { ok, type Result, refuse } from "@levier/kernel";
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

/** An annotated folder may come from elsewhere: what it names lies in it. */
const isInside = (file: string): boolean => !isAbsolute(file) && !normalize(file).startsWith("..");

const corpusFile = z.object({
  items: z
    .array(z.object({ file: z.string().refine(isInside, "it lies outside the folder"), gold, reviewed: z.array(z.string()).optional() }))
    .min(1, "it names no text"),
});

/** What a file holds, or a sentence on why it cannot be read. */
const contentOf = (path: string): Result<string, string> => {
  try {
    return ok(readFileSync(path, "utf8"));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "") throw error;
    return refuse(`${path} cannot be read (${code}). Name a folder that holds gold.json and the texts it names.`);
  }
};

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** The texts of a folder that holds `gold.json` beside them; the refusal names the file, and what of it is amiss. */
export const loadCorpus = (folder: string, corpus: string): Result<readonly AnnotatedText[], string> => {
  const path = join(folder, "gold.json");
  const content = contentOf(path);
  if (!content.ok) return content;
  const held = parse(content.value);
  if (held === undefined) return refuse(`${path} is not JSON. Correct it.`);
  const parsed = corpusFile.safeParse(held);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(`${path} is no annotation: ${issue?.path.join(".") || "the whole"}, ${issue?.message}. Correct it.`);
  }
  const texts: AnnotatedText[] = [];
  for (const { file, gold: found, reviewed } of parsed.data.items) {
    const text = contentOf(join(folder, file));
    if (!text.ok) return text;
    texts.push({ corpus, file, text: text.value, gold: found, reviewed });
  }
  return ok(texts);
};
