import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dataCommand } from "./data-command.ts";

let folder = "";
let said: string[] = [];
let complained: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-data-"));
  said = [];
  complained = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]): Promise<number> =>
  dataCommand(args, {
    env: { LEVIER_DATA_DIR: join(folder, "data") },
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });

const mirror = (): string => {
  mkdirSync(join(folder, "mirror"));
  const geometry = {
    type: "Polygon",
    coordinates: [
      [
        [2, 48],
        [2, 49],
        [3, 49],
        [3, 48],
        [2, 48],
      ],
    ],
  };
  const feature = { type: "Feature", properties: { code: "200066876" }, geometry };
  writeFileSync(join(folder, "mirror/epci-1000m.geojson"), JSON.stringify({ type: "FeatureCollection", features: [feature] }));
  return join(folder, "mirror");
};

describe("levier data", () => {
  it("lists the sources, and says which are loaded once pulled", async () => {
    expect(await run("list", "--json")).toBe(0);
    expect(await run("pull", "epci-outlines", "--mirror", mirror())).toBe(0);
    expect(await run("list", "--json")).toBe(0);
    const [before, , after] = said;
    const outlines = (text = "{}") => JSON.parse(text).sources.find(({ id }: { id: string }) => id === "epci-outlines");
    expect(outlines(before)).toMatchObject({ loaded: false, sha256: null, licence: "ODbL" });
    expect(outlines(after)).toMatchObject({ loaded: true, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(said[1]).toContain("1 outlines from epci-1000m.geojson");
  });

  it("refuses in one line that names the value and the mend", async () => {
    expect(await run("pull", "epci-outlines")).toBe(1);
    expect(await run("pull", "epci-outlines", "--mirror", join(folder, "absent"))).toBe(1);
    expect(await run("pull", "epci-outlines", "--mirror", folder)).toBe(1);
    expect(await run("pull", "moon-outlines")).toBe(1);
    expect(said).toEqual([]);
    expect(complained).toHaveLength(4);
    expect(complained[0]).toContain("--mirror FOLDER");
    expect(complained[1]).toContain(join(folder, "absent"));
    expect(complained[2]).toContain("epci-1000m");
    expect(complained[3]).toContain("moon-outlines");
  });

  it("pulls whole for one territory, and says why; a code that is none is refused first", async () => {
    expect(await run("pull", "epci-outlines", "--mirror", mirror(), "--territory", "246700488")).toBe(0);
    expect(complained).toEqual([expect.stringContaining("epci-outlines: pulled whole, for 246700488")]);
    expect(await run("pull", "epci-outlines", "--territory", "44")).toBe(1);
    expect(complained.at(-1)).toContain("dep-44 or reg-44");
  });

  it.each([[], ["list", "more"], ["pull"], ["push", "epci-outlines"], ["list", "--fast"]])("is misused by %j", async (...args) => {
    expect(await run(...args)).toBe(2);
    expect(complained).toEqual([expect.stringContaining("Usage: npx levier data list")]);
  });
});
