import { describe, expect, it } from "vitest";
import { translator } from "../../../../messages/index.ts";
import type { PactFile } from "../pact-file.ts";
import { manyFile } from "../papers.testing.ts";
import { pactPaper } from "./pact-paper.ts";

const t = translator("fr");
const words = (file: PactFile): string => JSON.stringify(pactPaper(t, file).blocks).replace(/[\u00a0\u202f]/g, " ");
const bare = manyFile(2);
const file: PactFile = {
  ...bare,
  bonds: {
    frame: { edition: "acte 2", ambition: "Rester.", protocolTitle: null, protocolOn: "2025-06-30", protocolUrl: null },
    profiles: [
      {
        ...{ id: "v", name: "Ville", kind: "commune", siren: "552100554", roles: ["owner"], sinceOn: null, untilOn: null },
        ...{ politicalName: "Ada Inventée", politicalFunction: "maire", politicalContact: null },
        ...{ technicalName: null, technicalFunction: null, technicalContact: null },
      },
    ],
    committees: [{ id: "c", toldId: null, kind: "steering", name: "COPIL du val", chair: null, rhythm: "deux fois par an", metOn: [] }],
    ties: { before: [{ id: "t", name: "Pacte acte 1", slug: null }], after: [] },
    contributions: [],
    pledges: [
      {
        ...{
          id: "p",
          toldId: null,
          memberIds: ["v"],
          towardsMemberIds: [],
          towards: "les artisans",
          what: "Ouvrir un guichet",
          dueOn: null,
        },
        ...{ status: "open", statusReason: null, evidence: null, evidenceUrl: null, referent: null, revision: 1 },
        ...{ charter: "Charte du val", charterItem: null, years: [2026] },
      },
    ],
  },
};

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
    for (const one of ["COPIL du val", "deux fois par an", "Ville envers les artisans", "Choisi dans : Charte du val, pour 2026"])
      expect(told).toContain(one);
  });
  it("adds nothing where officers have said nothing", () => {
    expect(words(bare)).not.toMatch(/Instances|Référent politique|Fait suite à|Engagements suivis/);
  });
});
