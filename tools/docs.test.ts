import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { projectFiles, read, root } from "./files.ts";

type Block = { readonly file: string; readonly line: number; readonly kind: string; readonly code: string };

/** The TypeScript examples of a page, each with the line its code begins at. */
const blocksOf = (file: string, text: string): Block[] =>
  [...text.matchAll(/^```(tsx?)\n(.*?)^```$/gms)].map((match) => ({
    file,
    line: text.slice(0, match.index).split("\n").length + 1,
    kind: match[1] ?? "",
    code: match[2] ?? "",
  }));

const config = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile).config, ts.sys, root);
// A reader tries an example line by line: a name it never uses is no fault.
const options: ts.CompilerOptions = {
  ...config.options,
  lib: ["lib.es2023.d.ts"],
  types: ["node"],
  jsx: ts.JsxEmit.ReactJSX,
  noUnusedLocals: false,
  moduleDetection: ts.ModuleDetectionKind.Force,
};

/** What the compiler says of the examples, compiled where their page stands: `page:line: message`. */
const faultsOf = (blocks: readonly Block[]): string[] => {
  const standing = new Map(blocks.map((block, index) => [join(root, block.file, `../example-${index}.${block.kind}`), block]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => standing.has(path) || fileExists(path);
  host.readFile = (path) => standing.get(path)?.code ?? readFile(path);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const block = standing.get(path);
    return block ? ts.createSourceFile(path, block.code, languageVersion, true) : getSourceFile(path, languageVersion, ...rest);
  };
  const program = ts.createProgram([...standing.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).flatMap(({ file, start, messageText }) => {
    const block = file && standing.get(file.fileName);
    if (!block || start === undefined) return [];
    const { line } = file.getLineAndCharacterOfPosition(start);
    return [`${block.file}:${block.line + line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`];
  });
};

/** Files that a page leads to, from where it stands; anchors and other sites apart. */
const linksOf = (file: string, text: string): string[] =>
  [...text.matchAll(/\]\((?![a-z]+:)([^)#\s]+)/g)].map(([, to = ""]) => join(file, "..", to));

/** Headings as a link names them: small letters, signs dropped, a hyphen for each space. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );

describe("the links of the pages", () => {
  it("lead to a file or folder that is there", () => {
    // The template's link is to be filled.
    const pages = projectFiles().filter((file) => file.endsWith(".md") && !file.endsWith("template.md"));
    const astray = pages.flatMap((file) =>
      linksOf(file, read(file))
        .filter((to) => !existsSync(join(root, to)))
        .map((to) => `${file} → ${to}`),
    );
    expect(astray).toEqual([]);
  });

  it("lead to a heading of their page, where they name one", () => {
    const pages = projectFiles().filter((file) => file.endsWith(".md"));
    const astray = pages.flatMap((file) =>
      [...read(file).matchAll(/\]\((?![a-z]+:)([^)#\s]*)#([^)\s]+)\)/g)]
        .map(([, page = "", anchor = ""]) => ({ to: page === "" ? file : join(file, "..", page), anchor }))
        .filter(({ to, anchor }) => to.endsWith(".md") && !anchorsOf(read(to)).includes(decodeURIComponent(anchor)))
        .map(({ to, anchor }) => `${file} → ${to}#${anchor}`),
    );
    expect(astray).toEqual([]);
    expect(anchorsOf("# How sure?\ntext\n## `a(b, c)`, or not")).toEqual(["how-sure", "ab-c-or-not"]);
  });

  it("name files of the tour that are there", () => {
    const files = projectFiles();
    const named = [...read("docs/tour.md").matchAll(/`([\w./-]+\.tsx?)`/g)].map(([, path = ""]) => path);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((path) => !/^X\./.test(path) && !files.some((file) => file === path || file.endsWith(`/${path}`)))).toEqual([]);
  });

  it("are read from the page's own folder", () => {
    expect(linksOf("docs/tour.md", "[a](../README.md#top), [b](https://example.org), ![c](images/c.png)")).toEqual([
      "README.md",
      "docs/images/c.png",
    ]);
  });
});

/** Values that a module gives under their own name, types apart. */
const exportedValues = (file: string): string[] =>
  [...read(file).matchAll(/^export (?!type)\{([^}]*)\}/gms)].flatMap(([, names = ""]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type ")),
  );

describe("the pages of methods", () => {
  const pages = projectFiles().filter((file) => /^docs\/methods\/(?!README).*\.md$/.test(file));

  it("are all in their index", () => {
    const indexed = linksOf("docs/methods/README.md", read("docs/methods/README.md"));
    expect(pages.filter((page) => !indexed.includes(page))).toEqual([]);
  });

  it("of evaluation each say when not to use the method", () => {
    const own = pages.filter((page) => page.includes("/evaluation-") && !/-(choose|solver)\.md$/.test(page));
    expect(own.length).toBeGreaterThan(15);
    expect(own.filter((page) => !/^## When not to use it$/m.test(read(page)))).toEqual([]);
  });

  it("tell how often intervals hold as the last full verification measured it", () => {
    const measured =
      read("docs/verification.md")
        .split("\n")
        .find((line) => line.startsWith("| coverage |")) ?? "";
    const found = new Map(
      [...measured.matchAll(/(?<=[|,] )([a-z][a-z0-9 ]*?) (\d+\.\d) %/g)].map(([, cell = "", share = ""]) => [cell, share]),
    );
    const rows = [...read("docs/methods/evaluation-inference.md").matchAll(/^\| `?(\w+)`?[^|]*((?:\| [^|\n]*\d+\.\d )+.*)\|$/gm)];
    const told = rows.flatMap(([, row = "", cells = ""]) => {
      const shares = cells
        .split("|")
        .slice(1)
        .map((cell) => /\d+\.\d/.exec(cell)?.[0]);
      const names = /^\d+$/.test(row)
        ? ["did jackknife", "did bootstrap", "did analytic", "cs"].map((name) => `${name} of ${row}`)
        : ["did", "sc", "sdid"].map((method) => `${method} ${row}`);
      return names.flatMap((name, at) => (shares[at] === undefined ? [] : [[name, shares[at]] as const]));
    });
    expect(told.length).toBe(found.size - 1);
    expect(told.filter(([name, share]) => found.get(name) !== share)).toEqual([]);
  });

  it("or the page of the engine name each function that the engine of evaluation gives", () => {
    const said = [...pages, "engines/evaluation/README.md"].map(read).join("\n");
    const given = exportedValues("engines/evaluation/src/index.ts");
    expect(given).toContain("syntheticDid");
    expect(given.filter((name) => !new RegExp(`\\b${name}\\b`).test(said))).toEqual([]);
  });
});

describe("the examples of the pages", () => {
  it("are compiled: a wrong type, a name that does not exist and a package's wrong use are seen, a right one passes", () => {
    const page = [
      "# A page",
      "```ts",
      `import { ok } from "@levier/kernel";`,
      `const right = ok(1);`,
      "```",
      "```ts",
      `const wrong: number = "one";`,
      "```",
      "```ts",
      `import { ok, absent } from "@levier/kernel";`,
      "",
      `const result: number = ok(1);`,
      "```",
      "```",
      "no code at all",
      "```",
    ].join("\n");
    expect(faultsOf(blocksOf("README.md", page)).map((fault) => fault.replace(/: .*/, ""))).toEqual([
      "README.md:7",
      "README.md:10",
      "README.md:12",
    ]);
  });

  it("compile, on every page", () => {
    const pages = projectFiles().filter((file) => file.endsWith(".md"));
    expect(faultsOf(pages.flatMap((file) => blocksOf(file, read(file))))).toEqual([]);
  });
});
