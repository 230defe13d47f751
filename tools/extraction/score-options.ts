import { parseArgs } from "node:util";
import { ok, type Result, refuse } from "@levier/kernel";

export const scoreUsage = `npm run score [-- --corpus DIR]…    the tables of each folder of annotated texts
  --as NAME    the name of the one folder given, in the tables
  --errors     what is wrong in each text, with its passage
  --study      what each recogniser brings, and cross-validation, over all the folders
  --peers      what published libraries find in the same texts, over all the folders
  --write      the tables into docs/methods/extraction.md, where it has marks for them
  --learn      the calibration of confidences: without --corpus, the texts that rules were written from are counted anew;
               with it, the folders are added to those that no rule was written from (once, before any is)
`;

const flag = { type: "boolean", default: false } as const;
const options = {
  corpus: { type: "string", multiple: true },
  as: { type: "string" },
  errors: flag,
  study: flag,
  peers: flag,
  write: flag,
  learn: flag,
  help: flag,
} as const;

export type ScoreOptions = ReturnType<typeof parse>;

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options }).values;

/** Reads what follows `npm run score --`; the refusal is one sentence that names what is amiss. */
export const readScoreOptions = (args: readonly string[]): Result<ScoreOptions, string> => {
  try {
    const given = parse(args);
    const tables = (["errors", "study", "peers", "write"] as const).find((name) => given[name]);
    if (given.learn && tables) return refuse(`--${tables}: --learn makes no tables. Run it first, then again without it.`);
    if (given.as !== undefined && given.corpus?.length !== 1) return refuse(`--as ${given.as}: it names one folder. Give one --corpus.`);
    return ok(given);
  } catch (error) {
    // Node says which option it does not know, in one sentence.
    if (error instanceof TypeError) return refuse(error.message.split(/\. |\n/)[0]?.replace(/\.?$/, ".") ?? "");
    throw error;
  }
};
