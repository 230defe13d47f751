import { describe, expect, it } from "vitest";
import { translator } from "../../../../messages/index.ts";
import type { PaperBlock } from "../../../../platform/papers/paper.ts";
import type { PactFile } from "../pact-file.ts";
import { manyBonds, manyFile, partyIds } from "../papers.testing.ts";
import { committeeFile } from "./committee-file.ts";
import { partiesBlocks } from "./party-blocks.ts";
import { yearlyReport } from "./yearly-report.ts";

const t = translator("fr");
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const [sheet, ...others] = manyFile(3).sheets;
if (!sheet) throw new Error("there are sheets");
const [kept] = sheet.lines;
if (!kept) throw new Error("there are lines");
const line = (financer: string, memberId: string | null, countedIn: string | null) => ({
  ...{ ...kept, financer, memberId, countedIn },
  years: [{ year: 2026, planned: 100, committed: 60, paid: 20.5 }],
});
const file: PactFile = {
  ...manyFile(3),
  bonds: manyBonds,
  sheets: [
    {
      ...sheet,
      stage: "engaged",
      lines: [line("Région imaginaire", null, null), line("La CC", partyIds.valley, null), line("La CC", partyIds.valley, "CPER")],
    },
    { ...sheet, stage: "abandoned", lines: [line("La CC", partyIds.valley, null)] },
    ...others.map((one) => ({ ...one, lines: [] })),
  ],
};
const tablesOf = (blocks: readonly PaperBlock[]): string[][][] =>
  blocks.flatMap((one) => (one.kind === "table" ? [one.rows.map((cells) => cells.map(plain))] : []));

describe("the parties of a pact, in its papers", () => {
  it("say who voted and signed, what each owes, what it promised, committed and paid, and what is late", () => {
    expect(tablesOf(partiesBlocks(t, file))).toEqual([
      [
        [
          "Région imaginaire",
          "approuvé le 10 janvier 2025 (Conseil régional), n° 25-01",
          "non renseigné",
          "1 engagement à tenir, dont 1 en retard",
        ],
        ["Communauté du Val", "non renseigné", "non renseigné", "2 engagements à tenir, dont 1 en retard"],
      ],
      [
        ["Région imaginaire", "250 000,50 €", "100 €", "60 €", "20,50 €"],
        ["Communauté du Val", "0 €", "100 €", "60 €", "20,50 €"],
        ["Total", "250 000,50 €", "200 €", "120 €", "41 €"],
      ],
      [
        ["Dotation au pacte", "Région imaginaire", "en argent", "250 000,50 €"],
        ["Un bureau à la mairie", "Communauté du Val", "en moyens", "non chiffré"],
      ],
      [["Recruter deux chargés de mission", "Région imaginaire, Communauté du Val", "20 janvier 2026", "12 jours"]],
    ]);
  });

  it("stand in the yearly report and in the committee file", () => {
    for (const paper of [yearlyReport(t, file, 2026), committeeFile(t, file, null)])
      expect(tablesOf(paper.blocks)).toEqual(expect.arrayContaining(tablesOf(partiesBlocks(t, file))));
  });

  it("are told as unknown where nobody follows the pact", () => {
    const unfollowed = { ...file, life: { ...file.life, parties: [], events: [] } };
    expect(partiesBlocks(t, unfollowed).map(({ kind }) => kind)).toEqual(["heading", "note"]);
  });
});
