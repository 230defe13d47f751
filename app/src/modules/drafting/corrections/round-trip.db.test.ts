import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { root } from "../../../platform/database/testing.ts";
import { tenant } from "../../../platform/platform.tables.ts";
import { saveCorrections } from "../corrections-command.ts";
import { createDraft } from "../create-draft.ts";
import { type Asked, decide } from "../decide.ts";
import { member, openTestDrafting } from "../drafting-app.testing.ts";
import type { Drafting } from "../ports.ts";
import { createReader } from "../reading/reader.ts";
import { offerExample } from "./offer-example.ts";
import { correctionsCommand } from "./run-corrections-command.ts";

/** What the reviewer says of it is not what it says: whatever the rules become, the reading does not agree with this review. */
const TEXT = [
  "Un pacte pour le Val de Rive",
  "",
  "Le 14 mars 2024, à Bourg-Neuf, Ada Lorme, présidente de la communauté de communes du Val de Rive, et Léo Prat, maire de Bourg-Neuf, ont signé un Pacte Offensive Croissance Emploi (POCE).",
  "",
  "Le 15 mars 2024, la presse a pu visiter la vieille halle.",
  "Le café a été servi à midi.",
].join("\n");

const scorer = join(root, "../shared/corpus/score.mjs");

const corrections = z.object({
  corrections: z.array(z.object({ field: z.string(), kind: z.string(), before: z.unknown(), after: z.unknown() })),
});
const report = z.object({ errors: z.array(z.string()), invented: z.array(z.string()), failures: z.array(z.string()) });
const draftShape = z.object({ pact: z.object({ signatories: z.array(z.object({ name: z.string().nullable() })) }) });
type Read = (name: string, text: string) => Promise<unknown>;

let test: Awaited<ReturnType<typeof openTestDrafting>>;
let read: Read;
let folder = "";
let out = "";
const pilot = member("pilot");

/** A text read by the engine itself, reviewed, and exported. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "levier-round-"));
  out = join(folder, "out");
  test = await openTestDrafting();
  await test.database.sql.insert(tenant).values({ id: "ligerie", name: "Ligerie" });
  const drafting: Drafting = { ...test.drafting, reader: createReader(root, { maxUpload: 1e6, maxPages: 10 }) };
  read = async (name, text) => {
    const extracted = await drafting.reader.read({ name, bytes: Buffer.from(text) });
    if (!extracted.ok) throw new Error(extracted.error.code);
    return extracted.value;
  };
  const created = await createDraft(drafting, pilot, { name: "communique.txt", bytes: Buffer.from(TEXT) }, crypto.randomUUID());
  if (!created.ok) throw new Error(created.error.code);
  const { id } = created.value;
  const signatories = draftShape.parse(await read("a.txt", TEXT)).pact.signatories.map(({ name }) => name);
  const asked: readonly Asked[] = [
    { subject: "signedOn", key: "0", kind: "correct", values: { value: "2024-03-15" }, passage: "15 mars 2024" },
    { subject: "signatories", key: String(signatories.indexOf("Léo Prat")), kind: "reject" },
    { subject: "signatories", key: String(signatories.indexOf("Ada Lorme")), kind: "accept" },
    { subject: "actions", kind: "add", values: { label: "café servi" }, passage: "café a été servi" },
  ];
  for (const one of asked) expect(await decide(drafting, pilot, id, [one])).toMatchObject({ ok: true });
  await offerExample(drafting, pilot, id, true);
  const answer = await correctionsCommand(test.platform)([]);
  if (!answer.ok) throw new Error(answer.error);
  expect(await saveCorrections(answer.value, out)).toMatchObject({ ok: true });
}, 60_000);
afterAll(async () => {
  await test.database.close();
  rmSync(folder, { recursive: true });
});

const itemsIn = () =>
  z
    .object({ items: z.array(z.object({ file: z.string(), gold: z.record(z.string(), z.unknown()) })) })
    .parse(JSON.parse(readFileSync(join(out, "gold.json"), "utf8"))).items;

describe("a review, exported", () => {
  it("keeps what was read, what is right, and the passage", () => {
    const kept = corrections.parse(JSON.parse(readFileSync(join(out, "corrections.json"), "utf8"))).corrections;
    expect(kept.map(({ field, kind }) => `${kind} ${field}`)).toEqual(["correct signedOn", "reject signatories", "add actions"]);
    expect(kept[0]).toMatchObject({ before: { value: "2024-03-14" }, after: { value: "2024-03-15", evidence: "15 mars 2024" } });
    const [item] = itemsIn();
    expect(item?.gold).toMatchObject({
      signedOn: { value: "2024-03-15", evidence: "15 mars 2024" },
      signatories: [{ name: "Ada Lorme" }],
      actions: [{ label: "café servi", evidence: "café a été servi" }],
    });
    expect(readFileSync(join(out, item?.file ?? ""), "utf8")).toBe(TEXT);
  });

  it.runIf(existsSync(scorer))("is a corpus the scorer of the founding texts runs on: it shows what the reading misses", async () => {
    for (const { file } of itemsIn()) {
      const text = readFileSync(join(out, file), "utf8");
      writeFileSync(join(out, `${file}.draft.json`), JSON.stringify(await read(file, text)));
    }
    const command = `${process.execPath} -e process.stdout.write(fs.readFileSync(process.argv[1])) {file}.draft.json`;
    const scored = join(folder, "score.json");
    execFileSync(process.execPath, [scorer, "--corpus", out, "--command", command, "--json", scored], { stdio: "ignore" });
    const { errors, invented, failures } = report.parse(JSON.parse(readFileSync(scored, "utf8")));
    expect([invented, failures]).toEqual([[], []]);
    const shown = errors.join("\n");
    expect(shown).toMatch(/signedOn: got "2024-03-14", gold "2024-03-15"/);
    expect(shown).toMatch(/signatories: extra .*Léo Prat/);
    expect(shown).toMatch(/actions: missed .*café servi/);
    expect(shown).not.toContain("Ada Lorme");
  });
});
