import { ok, type Result, refuse } from "@levier/kernel";
import { readConfig } from "../../platform/config.ts";
import { comparisonReport } from "./comparison/comparison-report.ts";
import { comparisonSummary } from "./comparison/comparison-summary.ts";
import { MAX_PAGES } from "./documents/document.ts";
import { type CommandIo, inEnglish, processIo, readGiven } from "./extract-command.ts";
import type { ExtractedDraft } from "./extracted-draft.ts";
import { createReader } from "./reading/reader.ts";

const USAGE = "Usage: npx levier compare FILE FILE… [--json]";

const misuseOf = (args: readonly string[], files: readonly string[]): string | null => {
  const unknown = args.find((arg) => arg.startsWith("-") && arg !== "-" && arg !== "--json");
  if (unknown !== undefined) return `compare takes no "${unknown}".`;
  if (files.length < 2) return `compare takes two files or more, not ${files.length}.`;
  return files.filter((file) => file === "-").length > 1 ? "compare reads standard input once." : null;
};

const readAll = async (files: readonly string[], io: CommandIo, maxUpload: number): Promise<Result<ExtractedDraft[], string>> => {
  const reader = createReader(io.root, { maxUpload, maxPages: MAX_PAGES });
  const drafts: ExtractedDraft[] = [];
  for (const file of files) {
    const given = await readGiven(file, io.stdin, maxUpload);
    if (!given.ok) return given;
    const read = await reader.read(given.value);
    if (!read.ok) return refuse(inEnglish(read.error, given.value.name));
    drafts.push(read.value);
  }
  return ok(drafts);
};

/**
 * `levier compare FILE FILE… [--json]`: what each document adds to those before it, confirms, contradicts. 0 done, whatever was
 * found; 1 refused with one line; 2 misused.
 */
export const compareCommand = async (args: readonly string[], io: CommandIo = processIo): Promise<number> => {
  const files = args.filter((arg) => arg === "-" || !arg.startsWith("-"));
  const misuse = misuseOf(args, files);
  if (misuse !== null) {
    io.complain(`${misuse} ${USAGE}`);
    return 2;
  }
  const config = readConfig(process.env);
  const read = config.ok ? await readAll(files, io, config.value.maxUpload) : refuse(config.error);
  if (!read.ok) {
    io.complain(read.error);
    return 1;
  }
  const report = comparisonReport(read.value);
  io.out(`${args.includes("--json") ? JSON.stringify(report) : comparisonSummary(report)}\n`);
  return 0;
};
