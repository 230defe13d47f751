import { describe, expect, it } from "vitest";
import { isTest, projectFiles, read } from "./files.ts";

/** Rows of the lexicon's tables: the English word, its French, what it means. */
const entries = read("docs/lexicon.md")
  .split("\n")
  .flatMap((line) => /^\| ([^|]+?) \| ([^|]+?) \| ([^|]+?) \|$/.exec(line) ?? [])
  .filter((_, index) => index % 4 !== 0);
const rows = Array.from({ length: entries.length / 3 }, (_, row) => entries.slice(row * 3, row * 3 + 3)).filter(
  ([english]) => english !== "English" && !/^-+$/.test(english ?? ""),
);
const craft = /^These have their usual meaning in programming and need no French: (.*)\.$/m.exec(read("docs/lexicon.md"))?.[1] ?? "";
const words = new Set([...rows.map(([english]) => english ?? ""), craft].flatMap((text) => text.toLowerCase().split(/[\s,()/-]+/)));

const wordsOf = (name: string): string[] => name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).map((word) => word.toLowerCase());
const known = (word: string): boolean =>
  words.has(word) || words.has(word.replace(/s$/, "")) || words.has(word.replace(/ies$/, "y")) || words.has(`${word}s`);

const exportedNouns = (): { file: string; name: string }[] =>
  projectFiles()
    .filter((file) => /^(engines|app\/src\/modules)\/.*\.tsx?$/.test(file) && !isTest(file))
    .flatMap((file) =>
      [...read(file).matchAll(/^export (?:type|interface|class) ([A-Z]\w*)/gm)].map((match) => ({ file, name: match[1] ?? "" })),
    );

describe("the lexicon", () => {
  it("gives one French word for each English one, and one English for each French", () => {
    const twice = (column: number): string[] => {
      const seen = rows.map((row) => row[column] ?? "");
      return seen.filter((word, index) => seen.indexOf(word) !== index);
    };
    expect(rows.length).toBeGreaterThan(40);
    expect(twice(0)).toEqual([]);
    expect(twice(1)).toEqual([]);
  });

  it("knows every word of the nouns that engines and modules export", () => {
    const unknown = exportedNouns().flatMap(({ file, name }) =>
      wordsOf(name)
        .filter((word) => !known(word))
        .map((word) => `${word} (${name}, ${file})`),
    );
    expect(unknown).toEqual([]);
  });
});
