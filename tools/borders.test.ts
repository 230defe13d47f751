import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import { afterAll, describe, expect, it } from "vitest";
import config from "../.dependency-cruiser.mjs";
import { root } from "./files.ts";

const clean: Readonly<Record<string, string>> = {
  "engines/kernel/src/index.ts": `export const one = 1;`,
  "engines/extraction/src/index.ts": `export { one } from "../../kernel/src/index.ts";`,
  "engines/matching/src/index.ts": `export const match = 1;`,
  "app/src/platform/clock.ts": `export const now = 1;`,
  "app/src/ui/page.tsx": `export const Page = 1;`,
  "app/src/modules/identity/index.ts": `export const can = true; export { account } from "./account.ts";`,
  "app/src/modules/identity/account.ts": `export const account = 1;`,
  "app/src/modules/pacts/index.ts": `export { sign } from "./sign.ts";`,
  "app/src/modules/pacts/sign.ts": `import { can } from "../identity/index.ts"; export const sign = can;`,
  "app/src/modules/pacts/pacts.repository.ts": `export const load = 1;`,
  "app/src/modules/pacts/pact.schema.ts": `import type { load } from "./pacts.repository.ts"; export type Pact = typeof load;`,
  "app/src/modules/pacts/islands/rows.ts": `export const rows = 1;`,
  "app/src/modules/pacts/pages/pact-page.tsx": `export const PactPage = 1;`,
  "app/src/modules/drafting/index.ts": `import { sign } from "../pacts/index.ts"; export const publish = sign;`,
  "app/src/app.ts": `import { publish } from "./modules/drafting/index.ts"; export const app = publish;`,
};

/** One planted fault of each kind: what is added to the clean tree, and the rule that must see it. */
const faults: readonly (readonly [string, string, string])[] = [
  ["no-cycles", "app/src/modules/identity/account.ts", `import type { can } from "./index.ts"; export const account: typeof can = true;`],
  ["engines-are-pure", "engines/extraction/src/index.ts", `import { readFileSync } from "node:fs"; export const read = readFileSync;`],
  ["engines-are-islands", "engines/extraction/src/index.ts", `export { match } from "../../matching/src/index.ts";`],
  ["kernel-imports-nothing", "engines/kernel/src/index.ts", `export { match as one } from "../../matching/src/index.ts";`],
  ["modules-by-the-front-door", "app/src/modules/drafting/index.ts", `export { account } from "../identity/account.ts";`],
  ["root-by-the-front-door", "app/src/app.ts", `export { account } from "./modules/identity/account.ts";`],
  ["below-modules", "app/src/platform/clock.ts", `export { can } from "../modules/identity/index.ts";`],
  ["ui-knows-no-subject", "app/src/ui/page.tsx", `export { now } from "../platform/clock.ts";`],
  ["domain-does-no-io", "app/src/modules/pacts/pact.schema.ts", `export { load } from "./pacts.repository.ts";`],
  ["islands-are-light", "app/src/modules/pacts/islands/rows.ts", `export { sign as rows } from "../sign.ts";`],
  ["views-take-plain-props", "app/src/modules/pacts/pages/pact-page.tsx", `export { load } from "../pacts.repository.ts";`],
  ["rank-of-identity", "app/src/modules/identity/account.ts", `export { sign as account } from "../pacts/index.ts";`],
];

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

type Tree = { readonly baseDir: string; readonly options: ICruiseOptions };

/** The faults of a tree, each as `rule: from → to`. */
const faultsIn = async ({ baseDir, options }: Tree): Promise<{ rule: string; line: string }[]> => {
  const { output } = await cruise(["app/src", "engines"], {
    ...options,
    baseDir,
    ruleSet: { forbidden: config.forbidden ?? [] },
    validate: true,
  });
  const result: ICruiseResult = typeof output === "string" ? JSON.parse(output) : output;
  return result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, line: `${rule.name}: ${from} → ${to}` }));
};

const { tsConfig: _, ...options } = config.options ?? {};

const brokenRules = async (files: Readonly<Record<string, string>>): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), "levier-borders-"));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return [...new Set((await faultsIn({ baseDir: folder, options })).map(({ rule }) => rule))];
};

describe("the borders", () => {
  it("hold in Levier as it is", async () => {
    const faults = await faultsIn({ baseDir: root, options });
    expect(faults.map(({ line }) => line)).toEqual([]);
  });

  it("hold on a clean tree", async () => {
    expect(await brokenRules(clean)).toEqual([]);
  });

  it.each(faults)("%s is seen when broken in %s", async (rule, file, text) => {
    expect(await brokenRules({ ...clean, [file]: text })).toContain(rule);
  });
});
