import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCorpus } from "./corpus.ts";
import { readTexts } from "./read-texts.ts";

const TEXT =
  "Le 14 mars 2024, à Bourg-Neuf, Ada Lorme, présidente de la communauté de communes du Val de Rive, a signé un Pacte Offensive Croissance Emploi (POCE).";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-partial-"));
  writeFileSync(join(folder, "a.txt"), TEXT);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The fields shown, right and wrong, for an annotation that has one date, and not the one the text is read to give. */
const judged = (reviewed?: readonly string[]) => {
  const gold = { signedOn: { value: "2024-03-15", evidence: "14 mars" }, pactType: { value: "POCE", evidence: "POCE" } };
  writeFileSync(join(folder, "gold.json"), JSON.stringify({ items: [{ file: "a.txt", reviewed, gold }] }));
  const loaded = loadCorpus(folder, "a");
  if (!loaded.ok) throw new Error(loaded.error);
  const [judgement] = readTexts(loaded.value);
  const shown = judgement?.shown ?? [];
  return {
    right: shown.filter(({ right }) => right).map(({ field }) => field),
    wrong: [...new Set(shown.filter(({ right }) => !right).map(({ field }) => field))],
    missed: judgement?.missed.map(({ field }) => field),
  };
};

describe("a text that was reviewed in part", () => {
  it("has wrong values in the fields reviewed alone, and what is missed everywhere", () => {
    const whole = judged();
    expect(whole.wrong).toEqual(expect.arrayContaining(["signedOn", "signatories"]));
    expect(judged(["signedOn"])).toEqual({ ...whole, wrong: ["signedOn"] });
    expect(judged([])).toEqual({ right: ["pactType"], wrong: [], missed: ["signedOn"] });
  });
});
