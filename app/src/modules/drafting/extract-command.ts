import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { ok, type Result, refuse } from "@levier/kernel";
import { type ModelSettings, readConfig } from "../../platform/config.ts";
import { errorCode, isWorldly } from "../../platform/worldly-error.ts";
import { MAX_PAGES } from "./documents/document.ts";
import { refusalInEnglish } from "./documents/refusal-in-english.ts";
import { draftSummary } from "./draft-summary.ts";
import type { ExtractedDraft } from "./extracted-draft.ts";
import type { ReadingRefusal } from "./reading/read-draft.ts";
import { createReader } from "./reading/reader.ts";

/** Where a command reads and writes; `root` is the folder of the program. */
export type CommandIo = {
  readonly out: (text: string) => void;
  readonly complain: (line: string) => void;
  /** The standard input, which may be cut once it has given more than `most` bytes. */
  readonly stdin: (most: number) => Promise<Uint8Array>;
  readonly root: string;
};

/** What a stream gives, up to `most` bytes and those of the chunk that goes beyond: a device may give without end. */
const readUpTo = async (stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
};

/** The built files stand three folders under the root of the program. */
export const processIo: CommandIo = {
  out: (text) => void process.stdout.write(text),
  complain: (line) => void process.stderr.write(`${line}\n`),
  stdin: (most) => readUpTo(process.stdin, most),
  root: fileURLToPath(new URL("../../..", import.meta.url)),
};

const USAGE = "Usage: npx levier extract FILE [--json] [--model]";

const OPTIONS = new Set(["-", "--json", "--model"]);

export type Given = { readonly name: string; readonly bytes: Uint8Array };

const wordsOf = (path: string, error: unknown): string => {
  const code = errorCode(error);
  if (code === "ENOENT") return `${path}: there is no such file. Check the path.`;
  if (code === "EISDIR") return `${path}: this is a folder. Name one file in it.`;
  if (code === "EACCES") return `${path}: this file may not be read. Change its rights.`;
  return `${path}: this cannot be read (${code}). Name a file.`;
};

/** What a path or `-` gives, when it is no more than `most` bytes: a file that weighs more is not read, a device no further. */
export const readGiven = async (path: string, stdin: CommandIo["stdin"], most: number): Promise<Result<Given, string>> => {
  const tooLarge = (value: string, bytes: number) => refuse(refusalInEnglish({ code: "document-too-large", value, bytes, limit: most }));
  const name = path === "-" ? "stdin.txt" : basename(path);
  try {
    const weighed = path === "-" ? null : await stat(path);
    if (weighed?.isFile() && weighed.size > most) return tooLarge(name, weighed.size);
    const bytes = path === "-" ? await stdin(most) : await readUpTo(createReadStream(path), most);
    if (bytes.length <= most) return ok({ name, bytes });
    return refuse(`${path}: it goes on beyond the limit of ${most / 1e6} MB. Lighten it, or raise LEVIER_MAX_UPLOAD.`);
  } catch (error) {
    if (isWorldly(error)) return refuse(wordsOf(path, error));
    throw error;
  }
};

export const inEnglish = (refusal: ReadingRefusal, name: string): string => {
  if (refusal.code !== "language-foreign") return refusalInEnglish(refusal);
  const code = refusal.value;
  const language = new Intl.DisplayNames("en", { type: "language", fallback: "code" }).of(code) ?? code;
  return `${name}: the text is in ${language} (${code}), only French is read so far. Give its French version.`;
};

/** The draft with what the language model adds to it; what it left unanswered is told aside. */
const heardModel = async (draft: ExtractedDraft, settings: ModelSettings, io: CommandIo): Promise<ExtractedDraft> => {
  const [{ languageModel }, { withProposals }, { failureInEnglish }] = await Promise.all([
    import("./language-model/language-model.ts"),
    import("./language-model/with-proposals.ts"),
    import("./language-model/model-failure.ts"),
  ]);
  const heard = await withProposals(draft, languageModel(settings));
  const { parts = 0, answered = 0, failure = null, host } = heard.model ?? {};
  if (answered < parts) {
    const why = failure === null ? "it is not asked about more" : failureInEnglish(failure, settings);
    io.complain(
      `The language model at ${host} answered for ${answered} of ${parts} parts of the text (${why}): the rest is read by rules alone.`,
    );
  }
  return heard;
};

/** `levier extract FILE [--json] [--model]`: prints the draft of a document. 0 done, 1 refused with one line, 2 misused. */
export const extractCommand = async (args: readonly string[], io: CommandIo = processIo): Promise<number> => {
  const files = args.filter((arg) => arg === "-" || !arg.startsWith("-"));
  const unknown = args.find((arg) => arg.startsWith("-") && !OPTIONS.has(arg));
  const [path] = files;
  if (unknown !== undefined || path === undefined || files.length > 1) {
    io.complain(`${unknown === undefined ? `extract takes one file, not ${files.length}.` : `extract takes no "${unknown}".`} ${USAGE}`);
    return 2;
  }
  const refused = (line: string): number => {
    io.complain(line);
    return 1;
  };
  const config = readConfig(process.env);
  if (!config.ok) return refused(config.error);
  const model = args.includes("--model") ? config.value.model : null;
  if (args.includes("--model") && model === null)
    return refused("--model: no language model is set. Set LEVIER_MODEL_URL and LEVIER_MODEL, or leave --model out.");
  const given = await readGiven(path, io.stdin, config.value.maxUpload);
  if (!given.ok) return refused(given.error);
  const extracted = await createReader(io.root, { maxUpload: config.value.maxUpload, maxPages: MAX_PAGES }).read(given.value);
  if (!extracted.ok) return refused(inEnglish(extracted.error, given.value.name));
  const draft = model === null ? extracted.value : await heardModel(extracted.value, model, io);
  io.out(`${args.includes("--json") ? JSON.stringify(draft) : draftSummary(draft)}\n`);
  return 0;
};
