import { parseArgs } from "node:util";
import { ok, type Result, refuse } from "@levier/kernel";
import { z } from "zod";
import { organisationKinds } from "./organisation-kinds.ts";
import type { SpaceAsked } from "./spaces.ts";

export const spaceUsage = "space add SLUG --name NAME --organisation NAME --administrator EMAIL [--territory CODE] [--kind KIND]";

export const spaceHelp = [
  `npx levier ${spaceUsage}`,
  "npx levier space list [--json]",
  "SLUG             what names the space in commands: lower-case letters, digits and hyphens, grand-lac",
  "--name           the space as people read it",
  "--organisation   the organisation that leads it: its administrators add the others",
  "--administrator  whom the invitation to administer it is sent to",
  "--territory      its typed code, reg-44, epci-246700488, dep-52",
  `--kind           one of ${organisationKinds.join(", ")}; that of the territory when it is not said`,
].join("\n");

export type SpaceCommand = { readonly verb: "add"; readonly asked: SpaceAsked } | { readonly verb: "list"; readonly json: boolean };

const text = { type: "string" } as const;
const options = {
  add: { name: text, organisation: text, administrator: text, territory: text, kind: text },
  list: { json: { type: "boolean" } },
} as const;

const readAdd = (args: readonly string[]): Result<SpaceCommand, string> => {
  const { values, positionals } = parseArgs({ args: [...args], options: options.add, allowPositionals: true });
  const [slug, ...more] = positionals;
  if (slug === undefined) return refuse("space add: no SLUG names the space.");
  if (more.length > 0) return refuse(`space add: one SLUG is enough, "${more[0]}" is another. Put names of several words in quotes.`);
  const { name, organisation, administrator, territory = "", kind = "" } = values;
  if (name === undefined) return refuse("space add: --name is missing.");
  if (organisation === undefined) return refuse("space add: --organisation is missing.");
  if (administrator === undefined) return refuse("space add: --administrator is missing.");
  return ok({ verb: "add", asked: { slug, name, organisation, administrator, territory, kind } });
};

/** Reads what follows `levier space`; the refusal is for who typed something else than the usage. */
export const readSpaceCommand = ([verb, ...args]: readonly string[]): Result<SpaceCommand, string> => {
  try {
    if (verb === "add") return readAdd(args);
    if (verb !== "list") return refuse(verb === undefined ? "space: say add or list." : `space: "${verb}" is neither add nor list.`);
    const { values } = parseArgs({ args: [...args], options: options.list });
    return ok({ verb: "list", json: values.json ?? false });
  } catch (error) {
    // Node says which option it does not know, in one sentence.
    if (error instanceof TypeError) return refuse(`space ${verb}: ${error.message.split(/\. |\n/)[0]?.replace(/\.?$/, ".")}`);
    throw error;
  }
};

const lines = z.array(
  z.object({ slug: z.string(), name: z.string(), territory: z.string().nullable(), organisations: z.number(), members: z.number() }),
);

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

/** What the terminal shows of an answer: the sentences of `add`, the table of `list`. */
export const showSpaces = (value: unknown, json: boolean): string => {
  if (typeof value === "string") return value;
  const spaces = lines.parse(value);
  if (json) return JSON.stringify({ spaces });
  if (spaces.length === 0) return `No space yet. Open the first: npx levier ${spaceUsage}`;
  const width = Math.max(...spaces.map(({ slug }) => slug.length));
  return spaces
    .map(({ slug, name, organisations, members }) =>
      [slug.padEnd(width), name, counted(organisations, "organisation"), counted(members, "member")].join("  "),
    )
    .join("\n");
};
