import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFolder } from "./make-folder.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-folder-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("making a folder", () => {
  it("makes those above it with its rights, and leaves one that is there as it is", () => {
    const deep = join(folder, "a/b/c");
    makeFolder(deep, 0o700);
    expect([statSync(join(folder, "a")).mode & 0o777, statSync(deep).mode & 0o777]).toEqual([0o700, 0o700]);
    makeFolder(deep);
    expect(statSync(deep).mode & 0o777).toBe(0o700);
  });

  it("throws what the system answers, and makes nothing, where there can be none", () => {
    writeFileSync(join(folder, "file"), "");
    for (const path of ["/proc/levier/a/b", join(folder, "file"), join(folder, "file/a/b")]) {
      expect(() => makeFolder(path)).toThrow(/^E(?:NOENT|NOTDIR|EXIST|ROFS|PERM|ACCES)\b/);
      expect(existsSync(join(path, "b"))).toBe(false);
    }
  });
});
