import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { ok, type Result, refuse } from "@levier/kernel";
import { type ModelSettings, readConfig } from "../../platform/config.ts";
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
  readonly stdin: () => Promise<Uint8Array>;
  readonly root: string;
};

const errorCode = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

const readStdin = async (): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** A reader that has seen enough (`| head`) closes the pipe: that is no failure. */
const print = (text: string): void => {
  process.stdout.once("error", (error) => {
    if (errorCode(error) !== "EPIPE") throw error;
  });
  process.stdout.write(text);
};

/** The built files stand three folders under the root of the program. */
export const processIo: CommandIo = {
  out: print,
  complain: (line) => void process.stderr.write(`${line}\n`),
  stdin: readStdin,
  root: fileURLToPath(new URL("../../..", import.meta.url)),
};

const USAGE = "Usage: npx levier extract FILE [--json] [--model]";

const OPTIONS = new Set(["-", "--json", "--model"]);

export type Given = { readonly name: string; readonly bytes: Uint8Array };

export const readGiven = async (path: string, stdin: CommandIo["stdin"]): Promise<Result<Given, string>> => {
  if (path === "-") return ok({ name: "stdin.txt", bytes: await stdin() });
  try {
    return ok({ name: basename(path), bytes: await readFile(path) });
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT") return refuse(`${path}: there is no such file. Check the path.`);
    if (code === "EISDIR") return refuse(`${path}: this is a folder. Name one file in it.`);
    if (code === "EACCES") return refuse(`${path}: this file may not be read. Change its rights.`);
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
  const given = await readGiven(path, io.stdin);
  if (!given.ok) return refused(given.error);
  const extracted = await createReader(io.root, { maxUpload: config.value.maxUpload, maxPages: MAX_PAGES }).read(given.value);
  if (!extracted.ok) return refused(inEnglish(extracted.error, given.value.name));
  const draft = model === null ? extracted.value : await heardModel(extracted.value, model, io);
  io.out(`${args.includes("--json") ? JSON.stringify(draft) : draftSummary(draft)}\n`);
  return 0;
};
