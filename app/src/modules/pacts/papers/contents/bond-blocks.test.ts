import { describe, expect, it } from "vitest";
import { translator } from "../../../../messages/index.ts";
import type { PactFile } from "../pact-file.ts";
import { manyBonds, manyFile } from "../papers.testing.ts";
import { pactPaper } from "./pact-paper.ts";

const t = translator("fr");
const words = (file: PactFile): string => JSON.stringify(pactPaper(t, file).blocks).replace(/[\u00a0\u202f]/g, " ");
const bare = manyFile(2);
const file: PactFile = { ...bare, bonds: manyBonds };

describe("the paper of a pact", () => {
  it("tells its edition, what came before, its parties, its bodies and the commitments followed", () => {
    const told = words(file);
    for (const one of [
      "acte 2",
      "Protocole, 30 juin 2025",
      "Pacte acte 1",
      "commune, SIREN 552 100 554",
      "maître d’ouvrage",
      "Ada Inventée, maire",
    ])
      expect(told).toContain(one);
    for (const one of [
      "COPIL du val",
      "deux fois par an",
      "Communauté du Val envers les artisans",
      "Choisi dans : Charte du val, pour 2026",
    ])
      expect(told).toContain(one);
  });
  it("adds nothing where officers have said nothing", () => {
    expect(words(bare)).not.toMatch(/Instances|Référent politique|Fait suite à|Engagements suivis/);
  });
});
