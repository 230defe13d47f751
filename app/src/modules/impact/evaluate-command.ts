import { readFileSync } from "node:fs";
import { translator } from "../../messages/index.ts";
import { errorCode } from "../../platform/worldly-error.ts";
import { evaluatePanel } from "./evaluate/evaluate-panel.ts";
import { commandWords } from "./evaluate/evaluation-refusal.ts";
import { evaluateHelp, evaluateUsage, readEvaluateOptions } from "./evaluate/options.ts";
import { readExtras } from "./evaluate/read-extras.ts";
import { readLines, readRows } from "./evaluate/read-panel.ts";
import { evaluationReport } from "./evaluate/report.ts";

export { evaluateHelp };

type Io = { readonly say: (text: string) => void; readonly complain: (text: string) => void };

const processIo: Io = {
  say: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
};

const bytesOf = (file: string): Uint8Array | string => {
  try {
    return readFileSync(file);
  } catch (error) {
    return `"${file}" cannot be read (${errorCode(error)}). Check the path.`;
  }
};

/** `levier evaluate PANEL.csv …`: 0 a verdict, whatever it says; 1 the panel is refused, with one line; 2 misused. */
export const evaluateCommand = async (args: readonly string[], io: Io = processIo): Promise<number> => {
  const options = readEvaluateOptions(args);
  if (!options.ok) {
    io.complain(`${options.error} Usage: npx levier ${evaluateUsage}`);
    return 2;
  }
  const refused = (sentence: string): number => {
    io.complain(sentence);
    return 1;
  };
  const bytes = bytesOf(options.value.file);
  if (typeof bytes === "string") return refused(bytes);
  const lines = readLines(bytes, options.value.delimiter);
  if (!lines.ok) return refused(lines.error);
  const rows = readRows(lines.value, options.value);
  if (!rows.ok) return refused(rows.error);
  const extras = readExtras(lines.value, options.value);
  if (!extras.ok) return refused(extras.error);
  const t = translator("fr");
  const evaluation = evaluatePanel(t, rows.value, options.value, { extras: extras.value });
  if (!evaluation.ok) return refused(commandWords(evaluation.error));
  io.say(options.value.json ? JSON.stringify(evaluation.value) : evaluationReport(t, evaluation.value));
  return 0;
};
