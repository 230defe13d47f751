import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openStubModel, saying } from "../app/src/modules/drafting/language-model/stub-model.testing.ts";
import { extractCommand } from "./built-command.ts";
import { root } from "./files.ts";

/** Annotated texts and their scorer lie beside the project; third-party press is never in it. */
const corpus = join(root, "../shared/corpus");

const rate = z.object({ tp: z.number(), fp: z.number() });
const report = z.object({ micro: rate, invented: z.array(z.string()), failures: z.array(z.string()) });

const score = async (texts: string, option: string, env: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), "levier-score-"));
  const file = join(folder, "score.json");
  const args = [join(corpus, "score.mjs"), "--corpus", join(corpus, texts), "--command", `${extractCommand()}${option}`, "--json", file];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...env } });
  const read = report.parse(JSON.parse(readFileSync(file, "utf8")));
  rmSync(folder, { recursive: true });
  return read;
};

/** Lies about a text, whatever it is: passages changed by a word, figures and years that are near, names of two people in one. */
const liesAbout = (text: string): object => {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).filter((part) => part.length > 20 && part.length < 400);
  const lies = sentences.flatMap((quote): readonly (readonly [string, object])[] => {
    const numbers = [...quote.matchAll(/\d+/g)].map(Number);
    const [name = "Personne", other = "Nulle"] = [...quote.matchAll(/\p{Lu}\p{Ll}{2,}/gu)].map(([word]) => word);
    return [
      ["signatories", { name: `${other} ${name} Doré`, role: "préfet", organisation: "État", quote }],
      ["attendees", { name: `${name} ${other}`, role: null, organisation: null, quote: quote.replace(/\p{L}{4,}/u, "hier") }],
      ["signedOn", { value: "2031-02-03", quote }],
      ["place", { value: "salle des fêtes imaginaire", quote }],
      ["commitments", { what: "racheter toutes les usines fermées", who: ["l’État"], deadline: "2031", quote }],
      ...numbers.flatMap((number): readonly (readonly [string, object])[] => [
        ["amounts", { valueEur: (number + 1) * 1e6, kind: "paid", payer: "Europe", label: "fonds", quote }],
        ["indicators", { label: "emplois créés", value: number + 1, unit: "emplois imaginaires", kind: "realised", quote }],
      ]),
    ];
  });
  const fields = [...new Set(lies.map(([field]) => field))];
  return Object.fromEntries(fields.map((name) => [name, lies.filter(([field]) => field === name).map(([, lie]) => lie)]));
};

const textIn = (body: Readonly<Record<string, unknown>>): string =>
  z
    .object({ messages: z.array(z.object({ content: z.string() })) })
    .parse(body)
    .messages.at(-1)?.content ?? "";

describe.runIf(existsSync(corpus))("extraction of the reference texts with a language model", () => {
  it.each(["seeds", "dev"])(
    "that lies about each of %s invents nothing and lowers no precision",
    async (texts) => {
      const stub = await openStubModel(({ body }) => saying(liesAbout(textIn(body))));
      const env = { LEVIER_MODEL_URL: stub.settings.url, LEVIER_MODEL: "liar" };
      const rules = await score(texts, "", env);
      expect(stub.asked).toHaveLength(0);
      const lied = await score(texts, " --model", env);
      await stub.close();
      expect(stub.asked.length).toBeGreaterThan(4);
      expect(lied).toEqual({ micro: rules.micro, invented: [], failures: [] });
      // A command per text, twice: slow on a busy machine, and no measure of speed.
    },
    300_000,
  );
});
