import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exampleFiles } from "./corrections/example-files.ts";
import { readCorrectionsCommand, saveCorrections } from "./corrections-command.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-corrections-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const exported = (...texts: readonly string[]) => ({
  files: exampleFiles({ items: [], texts: texts.map((text, position) => ({ file: `${position}.txt`, text })), corrections: [] }),
  texts: texts.length,
  corrections: 0,
});
const put = (name: string, content: string) => writeFileSync(join(folder, name), content);

describe("levier corrections", () => {
  it("is told a folder, and nothing that it does not know", () => {
    expect(readCorrectionsCommand(["--out", "a", "--all"])).toEqual({ ok: true, value: { out: "a", all: true } });
    expect(readCorrectionsCommand(["--out=b"])).toEqual({ ok: true, value: { out: "b", all: false } });
    for (const args of [[], ["--all"], ["--out"], ["--out", ""], ["--out", "a", "b"], ["--fast"]])
      expect([args, readCorrectionsCommand(args).ok]).toEqual([args, false]);
  });

  it("makes the folder, however deep, and leaves nothing beside it", async () => {
    const out = join(folder, "deep/out");
    expect(await saveCorrections(exported("un", "deux"), out)).toEqual({ ok: true, value: `2 texts, 0 corrections: ${out}` });
    expect(readdirSync(out).sort()).toEqual(["0.txt", "1.txt", "corrections.json", "gold.json"]);
    expect(readFileSync(join(out, "1.txt"), "utf8")).toBe("deux");
    expect(readdirSync(join(folder, "deep"))).toEqual(["out"]);
    // The texts may be confidential.
    expect(statSync(out).mode & 0o077).toBe(0);
  });

  it("replaces an export that nobody touched, and what is no longer in it goes", async () => {
    const out = join(folder, "out");
    await saveCorrections(exported("un", "deux"), out);
    expect(await saveCorrections(exported("trois"), out)).toMatchObject({ ok: true });
    expect(readdirSync(out).sort()).toEqual(["0.txt", "corrections.json", "gold.json"]);
    expect(readFileSync(join(out, "0.txt"), "utf8")).toBe("trois");
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  it("replaces what a link leads to, and keeps the link", async () => {
    const out = join(folder, "out");
    await saveCorrections(exported("un"), out);
    symlinkSync(out, join(folder, "link"));
    expect(await saveCorrections(exported("deux"), join(folder, "link"))).toMatchObject({ ok: true });
    expect(readFileSync(join(out, "0.txt"), "utf8")).toBe("deux");
    expect(readdirSync(folder).sort()).toEqual(["link", "out"]);
  });

  it("writes nothing outside the folder, whatever it is answered", async () => {
    const answered = { ...exported(), files: [{ name: "../elsewhere.txt", content: "un" }] };
    await expect(saveCorrections(answered, join(folder, "out"))).rejects.toThrow("files");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says in one sentence that the system makes no such folder", async () => {
    put("un.txt", "un");
    for (const out of ["/proc/un/deux", join(folder, "un.txt/deux/trois"), "/dev/null/un"]) {
      const saved = await saveCorrections(exported("un"), out);
      expect([out, saved.ok || saved.error]).toEqual([
        out,
        expect.stringMatching(/^--out: \S+ (?:is a file|cannot be written \(E\w+\))\. Name/),
      ]);
    }
  });

  it("fills an empty folder", async () => {
    mkdirSync(join(folder, "out"));
    expect(await saveCorrections(exported("un"), join(folder, "out"))).toMatchObject({ ok: true });
  });

  it.each([
    ["holds something else", () => put("out/notes.md", "à garder"), "notes.md"],
    ["has a text that was changed", () => put("out/0.txt", "un, corrigé"), "0.txt"],
    ["has another manifest", () => put("out/corrections.json", '{"format":"other"}'), "0.txt"],
    ["has a manifest that is no JSON", () => put("out/corrections.json", "{"), "0.txt"],
    ["has a folder in it", () => mkdirSync(join(folder, "out/notes")), "notes"],
  ])("refuses a folder that %s, and leaves it as it is", async (_, change, named) => {
    const out = join(folder, "out");
    await saveCorrections(exported("un"), out);
    change();
    const held = () =>
      readdirSync(out, { withFileTypes: true }).map((one) => [one.name, one.isFile() && readFileSync(join(out, one.name), "utf8")]);
    const before = held();
    const saved = await saveCorrections(exported("deux"), out);
    expect(saved).toMatchObject({ ok: false, error: expect.stringContaining(named) });
    expect(held()).toEqual(before);
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  it("refuses a file, and a place under a file, in one line", async () => {
    put("out", "un fichier");
    for (const out of [join(folder, "out"), join(folder, "out/under")]) {
      const saved = await saveCorrections(exported("un"), out);
      expect(saved).toMatchObject({ ok: false, error: expect.stringMatching(/^--out: \S+ .*\.$/) });
    }
    expect(readFileSync(join(folder, "out"), "utf8")).toBe("un fichier");
  });
});
