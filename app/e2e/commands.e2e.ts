import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "./support/server.ts";

const folder = mkdtempSync(join(tmpdir(), "levier-commands-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const levier = (dataFolder: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "app/dist/server/cli.js"), ...args], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: "", LEVIER_DATA_DIR: dataFolder },
  });
  return { status, stdout, stderr };
};

describe("the commands of a terminal", () => {
  it("check refuses a folder that holds no database, and makes none", () => {
    const absent = join(folder, "mistyped");
    const { status, stdout, stderr } = levier(absent, "check", "--json");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(absent);
    expect(existsSync(absent)).toBe(false);
  });

  it("a token opens the demonstration, whose audit then holds", () => {
    const data = join(folder, "data");
    const token = levier(data, "token", "--role", "reader");
    expect([token.status, token.stderr]).toEqual([0, ""]);
    expect(token.stdout.trim()).toMatch(/^levier_\S+$/);
    const check = levier(data, "check", "--json");
    expect(check.status).toBe(0);
    expect(JSON.parse(check.stdout)).toMatchObject({ ok: true, firstBroken: null });
  });

  it("corrections makes no folder while no draft may serve as an example", () => {
    const out = join(folder, "corrections");
    const { status, stdout, stderr } = levier(join(folder, "data"), "corrections", "--out", out);
    expect([status, stdout, existsSync(out)]).toEqual([1, "", false]);
    expect(stderr).toBe("corrections: no draft may be exported. A pilot allows it, draft by draft, on the review page.\n");
  });

  it("a space is opened without the demonstration", () => {
    const data = join(folder, "real");
    const added = levier(
      data,
      "space",
      "add",
      "val",
      "--name",
      "Val",
      "--organisation",
      "CC du Val",
      "--administrator",
      "a@example.org",
      "--kind",
      "other",
    );
    expect([added.status, added.stderr]).toEqual([0, ""]);
    const spaces = JSON.parse(levier(data, "space", "list", "--json").stdout);
    expect(spaces.spaces.map((space: { slug: string }) => space.slug)).toEqual(["val"]);
  });

  it("what is misused exits with 2 and says how it is used", () => {
    for (const args of [["nothing"], ["check", "--fast"], ["extract"], ["compare", "one.txt"], ["corrections", "--all"]]) {
      const { status, stdout, stderr } = levier(folder, ...args);
      expect([args, status, stdout]).toEqual([args, 2, ""]);
      expect(stderr).toContain("Usage: npx levier");
    }
  });
});
