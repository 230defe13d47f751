import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../../files.ts";

const mentionsOf = <T extends z.ZodType>(value: T) => z.array(z.object({ start: z.number(), end: z.number(), value })).nullable();

const answer = z.object({
  ms: z.number(),
  dates: mentionsOf(z.string()),
  sums: mentionsOf(z.number()),
  numbers: mentionsOf(z.number()),
});

/** What a library finds in a text: null for a kind it does not look for; dates as ISO 8601, reduced when the text is. */
export type Findings = z.output<typeof answer>;

/** Something a person could read the same texts with today. */
export type Peer = {
  readonly name: string;
  readonly licence: string;
  /** Why it cannot be run here, in a sentence; null when it can. */
  readonly absent: string | null;
  /** Null when it was stopped after `PEER_SECONDS`, or failed. */
  readonly read: (text: string) => Findings | null;
};

export const PEER_SECONDS = 30;

const folder = join(root, ".cache/peers");
const PACKAGES = { "chrono-node": "2.10.3", "@microsoft/recognizers-text-suite": "1.3.1", "fr-compromise": "0.2.8" };
const script = (file: string): string => join(root, "tools/extraction/peers", file);

/** The peers published on npm weigh more than the product and are no part of it: they are kept apart, fetched at the first run. */
const fetchPackages = (): void => {
  if (Object.keys(PACKAGES).every((name) => existsSync(join(folder, "node_modules", name)))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: PACKAGES }));
  spawnSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], { cwd: folder, stdio: "inherit" });
};

const run = (command: string, args: readonly string[], text: string): Findings | null => {
  const { status, stdout } = spawnSync(command, args, { input: text, encoding: "utf8", timeout: PEER_SECONDS * 1000, maxBuffer: 64e6 });
  return status === 0 ? answer.parse(JSON.parse(stdout)) : null;
};

const fromNpm = (name: keyof typeof PACKAGES, licence: string, id: string): Peer => ({
  name: `${name} ${PACKAGES[name]}`,
  licence,
  absent: existsSync(join(folder, "node_modules", name)) ? null : `${name} ${PACKAGES[name]} could not be fetched from npm.`,
  read: (text) => run(process.execPath, [script("mentions.mjs"), id, folder], text),
});

const PYTHON = "/usr/bin/python3";

const dateparser = (): Peer => {
  const { status, stdout } = spawnSync(PYTHON, ["-c", "import dateparser; print(dateparser.__version__)"], { encoding: "utf8" });
  const there = status === 0;
  return {
    name: there ? `dateparser ${stdout.trim()} (Debian)` : "dateparser (Debian)",
    licence: "BSD-3-Clause",
    absent: there ? null : "dateparser is not installed: apt-get install python3-dateparser.",
    read: (text) => run(PYTHON, ["-W", "ignore", script("dateparser-mentions.py")], text),
  };
};

export const loadPeers = (): readonly Peer[] => {
  fetchPackages();
  return [
    fromNpm("chrono-node", "MIT", "chrono"),
    fromNpm("@microsoft/recognizers-text-suite", "MIT", "microsoft"),
    fromNpm("fr-compromise", "MIT", "compromise"),
    dateparser(),
  ];
};
