import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { writeFile as writeFileSoon } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { root } from "../../platform/database/testing.ts";
import { extractCommand } from "./extract-command.ts";
import { openStubModel, saying } from "./language-model/stub-model.testing.ts";

const TEXT =
  "Un pacte pour le Val de Rive\n\nLe 14 mars 2024, la Région Grand Est a signé avec la commune un Pacte Offensive Croissance Emploi (POCE) de 2 millions d’euros.";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-extract-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (args: readonly string[], stdin = "") => {
  let [out, err] = ["", ""];
  const status = await extractCommand(args, {
    out: (text) => {
      out += text;
    },
    complain: (line) => {
      err += `${line}\n`;
    },
    stdin: async () => new TextEncoder().encode(stdin),
    root,
  });
  return { status, out, err };
};

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

type Spans = { readonly evidence?: readonly { readonly start: number; readonly end: number }[] };

describe("levier extract", () => {
  it("prints one JSON document: the source as it stands, each value on a passage of it", async () => {
    const { status, out, err } = await run([file("communique.txt", TEXT), "--json"]);
    expect([status, err]).toEqual([0, ""]);
    const { source, pact } = JSON.parse(out);
    expect(source).toMatchObject({ name: "communique.txt", mediaType: "text/plain", language: "fr", text: TEXT });
    expect(pact.pactType.value).toBe("POCE");
    const values: Spans[] = Object.values<Spans | Spans[]>(pact).flat().filter(Boolean);
    expect(values.length).toBeGreaterThan(2);
    for (const { evidence } of values) expect((evidence ?? []).every(({ start, end }) => TEXT.slice(start, end).trim() !== "")).toBe(true);
  });

  it("reads the standard input, and words the draft for a person", async () => {
    const { status, out } = await run(["-"], TEXT);
    expect(status).toBe(0);
    expect(out).toMatch(/^stdin\.txt · text\/plain · fr · \d+ characters\n/);
    expect(out).toContain("pactType: POCE");
  });

  it("gives an empty draft and a question for a text without a pact", async () => {
    const { status, out } = await run(
      ["-", "--json"],
      "La fête du village aura lieu sur la place, avec un bal et un repas pour tous les habitants.",
    );
    const { pact, questions } = JSON.parse(out);
    expect([status, pact.pactType, pact.actions]).toEqual([0, null, []]);
    expect(questions.map(({ field }: { field: string }) => field)).toContain("pactType");
  });

  it.each([
    ["an empty file", () => [file("vide.txt", "")], "vide.txt: it holds no text."],
    [
      "a picture",
      () => [file("photo.txt", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))],
      "photo.txt: it is a picture (JPEG). Run a character recognition on it first",
    ],
    ["a folder", () => [folder], "this is a folder"],
    ["what is not there", () => [join(folder, "rien.txt")], "there is no such file"],
    ["what stands under a file", () => [join(file("sous.txt", "un"), "deux.txt")], "sous.txt/deux.txt: this cannot be read (ENOTDIR)"],
    ["a device that never ends", () => ["/dev/zero"], "/dev/zero: it goes on beyond the limit of 15 MB"],
    ["a file that weighs too much", () => [file("lourd.txt", new Uint8Array(15e6 + 1))], "lourd.txt: it weighs 15 MB"],
    [
      "a German text",
      () => [
        file(
          "pakt.txt",
          "Die Region und die Gemeinde haben am Montag den Pakt für die Wirtschaft unterzeichnet, der mit dem Land und von den Partnern getragen wird.",
        ),
      ],
      "pakt.txt: the text is in German (de)",
    ],
  ])("refuses %s in one line, with status 1", async (_, args, words) => {
    const { status, out, err } = await run(args());
    expect([status, out, err.trim().split("\n").length]).toEqual([1, "", 1]);
    expect(err).toContain(words);
  });

  it("reads what another program writes into a pipe that has a name", async () => {
    const pipe = join(folder, "pipe.txt");
    execFileSync("/usr/bin/env", ["mkfifo", pipe]);
    const [{ status, out }] = await Promise.all([run([pipe]), writeFileSoon(pipe, TEXT)]);
    expect([status, out]).toEqual([0, expect.stringMatching(/^pipe\.txt · /)]);
  });

  it.each([[[]], [["a.txt", "b.txt"]], [["a.txt", "--yaml"]]])("refuses the usage %j with status 2", async (args) => {
    const { status, err } = await run(args);
    expect([status, err]).toEqual([2, expect.stringContaining("Usage: npx levier extract FILE [--json] [--model]")]);
  });
});

describe("levier extract --model", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("is refused in one line where no model is set", async () => {
    expect(await run(["-", "--model"], TEXT)).toEqual({
      status: 1,
      out: "",
      err: expect.stringMatching(/^--model: .*LEVIER_MODEL_URL.*\n$/),
    });
  });

  it("asks the model that is set, and nobody without the option; says what was left unanswered", async () => {
    const stub = await openStubModel((_, rank) => (rank === 0 ? saying({ partners: [] }) : { status: 503, body: "" }));
    vi.stubEnv("LEVIER_MODEL_URL", stub.settings.url);
    vi.stubEnv("LEVIER_MODEL", "stub");
    const bare = JSON.parse((await run(["-", "--json"], TEXT)).out);
    expect(stub.asked).toEqual([]);
    expect(bare).not.toHaveProperty("model");
    const answered = await run(["-", "--json", "--model"], TEXT);
    const failed = await run(["-", "--json", "--model"], TEXT);
    await stub.close();
    expect([answered.status, answered.err]).toEqual([0, ""]);
    expect(JSON.parse(answered.out)).toEqual({ ...bare, model: expect.objectContaining({ answered: 1 }) });
    expect([failed.status, failed.err]).toEqual([
      0,
      expect.stringMatching(
        /^The language model at 127\.0\.0\.1:\d+ answered for 0 of 1 parts of the text \(it answered 503, check LEVIER_MODEL_URL and LEVIER_MODEL\)/,
      ),
    ]);
    expect(JSON.parse(failed.out).pact).toEqual(bare.pact);
  });
});
