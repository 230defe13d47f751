import { describe, expect, it } from "vitest";
import { isTest, projectFiles, read, root, rules } from "./files.ts";

const files = projectFiles();
const sources = files.filter((file) => /\.(tsx?|mjs|css)$/.test(file) && !isTest(file) && !file.endsWith(".d.ts"));
const texts = files.filter((file) => /\.(tsx?|mjs|css|md|json|ya?ml|sh|txt|html)$|^\.ci\//.test(file) && file !== "package-lock.json");
const linesOf = (file: string): number => read(file).split("\n").length - 1;

/** The files in which a pattern stands, each with the line. */
const found = (among: readonly string[], pattern: RegExp): string[] =>
  among.flatMap((file) =>
    read(file)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );

describe("one concept, one small file", () => {
  const sizes = sources.map((file) => ({ file, lines: linesOf(file) })).sort((a, b) => a.lines - b.lines);
  const at = (share: number): number => sizes[Math.min(sizes.length - 1, Math.floor(share * sizes.length))]?.lines ?? 0;

  it("keeps the median and the longest files within the house's figures", () => {
    expect(sizes.filter(({ lines }) => lines > rules.lines.most)).toEqual([]);
    expect(at(0.5)).toBeLessThanOrEqual(rules.lines.median);
    expect(at(0.95)).toBeLessThanOrEqual(rules.lines.p95);
  });
});

describe("names", () => {
  it("have no accent and no upper case in a path, but for the papers everyone expects", () => {
    const usual = /^(README(\.fr)?|ARCHITECTURE|CONTRIBUTING|SECURITY|CHANGELOG)\.md$|^LICENSE$/;
    const bad = files.filter((file) => file.split("/").some((part) => !/^[a-z0-9._-]+$/.test(part) && !usual.test(part)));
    expect(bad).toEqual([]);
  });

  it("give each module its front door, its routes and its rank", () => {
    const modules = new Set(files.flatMap((file) => /^app\/src\/modules\/([^/]+)\//.exec(file)?.[1] ?? []));
    for (const module of modules) {
      expect(files).toContain(`app/src/modules/${module}/index.ts`);
      expect(
        files.filter((file) => new RegExp(`^app/src/modules/${module}/[a-z-]+\\.(api\\.)?routes\\.tsx?$`).test(file)),
        module,
      ).not.toEqual([]);
      expect(Object.keys(rules.ranks)).toContain(module);
    }
  });
});

describe("what never stands in the repository", () => {
  const self = "tools/house.test.ts";

  it("work left to do, a test skipped or focused", () => {
    expect(
      found(
        sources.filter((file) => file !== self),
        /\b(TODO|FIXME|XXX)\b/,
      ),
    ).toEqual([]);
    expect(
      found(
        files.filter((file) => isTest(file) && file !== self),
        /\b(it|test|describe)\.(skip|only|todo|fails)\b/,
      ),
    ).toEqual([]);
  });

  it("the path of one machine, a host in the lockfile", () => {
    expect(
      found(
        texts.filter((file) => file !== self),
        /(^|[^\w.])\/(work|root|home)\/[a-z]/,
      ),
    ).toEqual([]);
    expect(found(["package-lock.json"], /"resolved": "http/)).toEqual([]);
    expect(read("package-lock.json")).not.toContain(root);
  });

  it("a check that was silenced without its reason", () => {
    expect(
      found(
        sources.filter((file) => file !== self),
        /@ts-(ignore|nocheck)/,
      ),
    ).toEqual([]);
    expect(
      found(
        sources.filter((file) => file !== self),
        /biome-ignore [^:]*:?\s*$/,
      ),
    ).toEqual([]);
  });

  it("a clock or a draw of lots in an engine", () => {
    const engines = sources.filter((file) => file.startsWith("engines/"));
    expect(found(engines, /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/)).toEqual([]);
  });
});

describe("decisions", () => {
  it("are numbered once, dated and say their status", () => {
    const records = files.filter((file) => file.startsWith("docs/decisions/") && !file.endsWith("0000-template.md"));
    const numbers = records.map((file) => /(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]);
    expect(new Set(numbers).size).toBe(records.length);
    for (const record of records) {
      expect(read(record), record).toMatch(/^# (\d{4}[ .:—-]+)?\S/);
      expect(read(record), record).toMatch(/\b20\d\d-\d\d-\d\d\b/);
      expect(read(record), record).toMatch(/(status|Status)/);
    }
  });
});
