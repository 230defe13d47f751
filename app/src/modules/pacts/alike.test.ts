import { describe, expect, it } from "vitest";
import { pairAlike } from "./alike.ts";

const pairs = (before: readonly string[], after: readonly string[]) => pairAlike(before, after, (text) => text);

describe("wordings of one thing", () => {
  it("are paired when they share most of their words, the nearest first", () => {
    const before = ["Ouvrir une pépinière d’entreprises à Orval", "Former 40 apprentis par an"];
    const after = ["Former 60 apprentis par an", "Ouvrir une pépinière d’entreprises"];
    expect(pairs(before, after)).toEqual([
      ["Ouvrir une pépinière d’entreprises à Orval", "Ouvrir une pépinière d’entreprises"],
      ["Former 40 apprentis par an", "Former 60 apprentis par an"],
    ]);
  });

  it("are no pair when they share little, and each is in one pair", () => {
    expect(pairs(["Rénover la halle aux grains"], ["Relier le port fluvial"])).toEqual([]);
    expect(pairs(["Rénover la halle"], ["Rénover la halle", "Rénover la halle"])).toHaveLength(1);
    expect(pairs(["à la"], ["à la"])).toEqual([]);
  });
});
