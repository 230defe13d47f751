import { parseArgs } from "node:util";
import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { writeExamples } from "./corrections/write-examples.ts";

export const correctionsUsage = "corrections --out DIR [--all]";

export const correctionsHelp = [
  "Takes the drafts whose organisation lets them serve, of every space: texts, gold.json and corrections.json.",
  "--out  the folder to make; an export that nobody touched since is replaced, anything else is refused",
  "--all  besides those in which something was put right, the drafts that were only confirmed",
].join("\n");

export type CorrectionsCommand = { readonly out: string; readonly all: boolean };

const options = { out: { type: "string" }, all: { type: "boolean" } } as const;

/** Reads what follows `levier corrections`; the refusal is for who typed something else than the usage. */
export const readCorrectionsCommand = (args: readonly string[]): Result<CorrectionsCommand, string> => {
  try {
    const { out, all = false } = parseArgs({ args: [...args], options }).values;
    return out === undefined || out === "" ? refuse("corrections: --out names no folder.") : ok({ out, all });
  } catch (error) {
    // Node says which option it does not know, in one sentence.
    if (error instanceof TypeError) return refuse(`corrections: ${error.message.split(/\. |\n/)[0]?.replace(/\.?$/, ".")}`);
    throw error;
  }
};

/** Names in the folder itself: what another process answers is written nowhere else. */
const fileName = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/);

const answer = z.object({
  files: z.array(z.object({ name: fileName, content: z.string() })),
  texts: z.number(),
  corrections: z.number(),
});

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** Writes what the database answered into the folder asked for; returns what the terminal says. */
export const saveCorrections = async (value: unknown, out: string): Promise<Result<string, string>> => {
  const { files, texts, corrections } = answer.parse(value);
  const written = await writeExamples(out, files);
  return written.ok ? ok(`${counted(texts, "text")}, ${counted(corrections, "correction")}: ${out}`) : written;
};
