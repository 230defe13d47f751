import { setFlagsFromString } from "node:v8";
import { readConfig } from "./platform/config.ts";
import { errorCode } from "./platform/worldly-error.ts";

// A command reads one text and ends: patterns that V8 first interprets, then compiles, cost it a fifth of its time.
setFlagsFromString("--no-regexp-tier-up");

type Command = {
  readonly usage: string;
  /** Shown by --help besides. */
  readonly details?: () => Promise<string>;
  readonly what: string;
  readonly run: (args: readonly string[]) => Promise<number>;
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

/** Runs a command that needs the database: in the process that holds it, or here when none does. */
const onDatabase = async (name: string, args: readonly string[], show: (value: unknown) => number | Promise<number>): Promise<number> => {
  const config = readConfig(process.env);
  if (!config.ok) return refused(config.error);
  const { runLocal } = await import("./run-local.ts");
  const answer = await runLocal(config.value, name, args);
  return answer.ok ? show(answer.value) : refused(answer.error);
};

const shown = (value: unknown): number => {
  say(String(value));
  return 0;
};

const refused = (sentence: string): number => {
  complain(sentence);
  return 1;
};

const misused = (usage: string, why: string): number => {
  complain(`${why} Usage: npx levier ${usage}`);
  return 2;
};

const commands: Readonly<Record<string, Command>> = {
  extract: {
    usage: "extract FILE [--json] [--model]",
    what: "text, .md, .html, .docx or .pdf → draft pact; --json tells where each value stands in the text",
    run: async (args) => (await import("./modules/drafting/extract-command.ts")).extractCommand(args),
  },
  compare: {
    usage: "compare FILE FILE… [--json]",
    what: "what a second text on one pact adds, confirms, contradicts, each with both quotes",
    run: async (args) => (await import("./modules/drafting/compare-command.ts")).compareCommand(args),
  },
  data: {
    usage: "data list | data pull SOURCE… [--mirror FOLDER_OR_URL] [--territory CODE] [--json]",
    what: "open data that is not shipped: what is known, what is loaded",
    run: async (args) => (await import("./modules/territories/data-command.ts")).dataCommand(args),
  },
  diagnose: {
    usage: "diagnose CODE[+CODE…] [--json]",
    what: "a territory in official figures, each with its source or why it is missing",
    run: async (args) => {
      const { askedSet, diagnoseCommand } = await import("./modules/territories/diagnose-command.ts");
      const set = askedSet(args);
      return set === null ? diagnoseCommand(args) : onDatabase("perimeter", [set], (value) => diagnoseCommand(args, undefined, value));
    },
  },
  evaluate: {
    usage: "evaluate PANEL.csv --unit C --time C --outcome C …",
    what: "what a pact or a programme changed that would not have changed anyway, or why that cannot be told",
    details: async () => (await import("./modules/impact/evaluate-command.ts")).evaluateHelp,
    run: async (args) => (await import("./modules/impact/evaluate-command.ts")).evaluateCommand(args),
  },
  token: {
    usage: "token --role reader|contributor|pilot|administrator",
    what: "a personal API token on the local instance",
    run: (args) => onDatabase("token", args, shown),
  },
  space: {
    usage: "space add SLUG … | space list [--json]",
    what: "opens a space and invites its first administrator; the spaces there are",
    details: async () => (await import("./modules/identity/space-command.ts")).spaceHelp,
    run: async (args) => {
      const { readSpaceCommand, showSpaces, spaceUsage } = await import("./modules/identity/space-command.ts");
      const read = readSpaceCommand(args);
      if (!read.ok) return misused(spaceUsage, read.error);
      const { value: command } = read;
      return onDatabase("space", args, (value) => shown(showSpaces(value, command.verb === "list" && command.json)));
    },
  },
  corrections: {
    usage: "corrections --out DIR [--all]",
    what: "what reviews put right, as an annotated corpus",
    details: async () => (await import("./modules/drafting/corrections-command.ts")).correctionsHelp,
    run: async (args) => {
      const { correctionsUsage, readCorrectionsCommand, saveCorrections } = await import("./modules/drafting/corrections-command.ts");
      const read = readCorrectionsCommand(args);
      if (!read.ok) return misused(correctionsUsage, read.error);
      return onDatabase("corrections", read.value.all ? ["--all"] : [], async (value) => {
        const saved = await saveCorrections(value, read.value.out);
        return saved.ok ? shown(saved.value) : refused(saved.error);
      });
    },
  },
  check: {
    usage: "check [--json]",
    what: "verifies the audit chain and the rows it vouches for",
    run: async (args) => {
      if (args.some((arg) => arg !== "--json"))
        return misused("check [--json]", `check takes no "${args.find((arg) => arg !== "--json")}".`);
      const { showVerdict } = await import("./run-local.ts");
      return onDatabase("check", [], (value) => showVerdict(value, args.includes("--json"), say, complain));
    },
  },
};

const help = [
  "npx levier COMMAND, one of:",
  ...Object.values(commands).map(({ usage, what }) => `  ${usage.padEnd(52)} ${what}`),
  "Each has --help. Exit status: 0 done, 1 refused with one line that names the value and the mend, 2 wrong usage.",
].join("\n");

const main = async ([name, ...args]: readonly string[]): Promise<number> => {
  if (name === undefined || name === "--help" || name === "help") {
    say(help);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return misused(Object.keys(commands).join(" | "), `"${name}" is not a command of levier.`);
  if (args.includes("--help")) {
    say(`npx levier ${command.usage}\n${command.what}`);
    if (command.details) say(await command.details());
    return 0;
  }
  return command.run(args);
};

// A reader that has seen enough (`| head`) closes the pipe: that is no failure. A full disk is one.
process.stdout.on("error", (error) => {
  if (errorCode(error) === "EPIPE") return;
  complain(`The answer cannot be written (${errorCode(error)}). Make room, or send it elsewhere.`);
  process.exit(1);
});

process.exitCode = await main(process.argv.slice(2));
