import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unpack } from "./unpack.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-unpack-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("an archive that unpacks to more than the disk holds", () => {
  // The system's own device that is always full: where there is none, nothing is proved.
  it.runIf(existsSync("/dev/full")).each([9, 0] as const)(
    "fails as a full disk does, and leaves nothing behind (level %i)",
    async (level) => {
      writeFileSync(join(folder, "figures.zip"), zipSync({ "figures.csv": new Uint8Array(5_000_000) }, { level }));
      symlinkSync("/dev/full", join(folder, "incoming-figures.csv"));
      await expect(unpack(join(folder, "figures.zip"), folder)).rejects.toMatchObject({ code: "ENOSPC" });
      expect(readdirSync(folder)).toEqual(["figures.zip"]);
    },
  );
});
