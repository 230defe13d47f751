import { describe, expect, it } from "vitest";
import { translator } from "../../../../messages/index.ts";
import type { NetJobs } from "../../financing/cost-per-job.ts";
import { standingOf } from "../../money/clause.ts";
import { makePaper, type PaperName, paperNames } from "../make-paper.ts";
import type { PactFile } from "../pact-file.ts";
import { actionId, manyFile, partyIds } from "../papers.testing.ts";
import { costBlocks } from "./money-blocks.ts";

const t = translator("fr");
const asked = { action: actionId(0), year: 2026, before: null };

/** A file in which the first action declares jobs, and the parties are bound to a parity. */
const file = (): PactFile => {
  const made = manyFile(3);
  const sheets = made.sheets.map((sheet, place) =>
    place > 0
      ? sheet
      : {
          ...sheet,
          stage: "engaged" as const,
          fields: { ...sheet.fields, grossJobs: 1067, jobsOn: "2025-10-14", jobsBy: "Enquête du port", jobsEvidence: "survey" as const },
          lines: sheet.lines.slice(0, 1).map((line) => ({
            ...line,
            financer: "Région imaginaire",
            type: "region" as const,
            countedIn: null,
            scheme: null,
            saidIn: null,
            saidOn: null,
            toldShare: null,
            years: [{ year: 2025, planned: 70e6, committed: 35e6, paid: 0 }],
          })),
        },
  );
  const clause = {
    id: "c",
    revision: 1,
    axisId: null,
    memberIds: [partyIds.region, partyIds.valley],
    says: "Autant l’une que l’autre",
    saidIn: null,
  };
  return { ...made, sheets, clauses: [standingOf(clause, sheets, made.life.parties, [])] };
};

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const rowsOf = (name: PaperName, caption: string): string[][] => {
  const paper = makePaper(t, name, file(), asked);
  if (!paper.ok) throw new Error(paper.error.code);
  const table = paper.value.blocks.find((block) => block.kind === "table" && block.caption === caption);
  return table?.kind === "table" ? table.rows.map((row) => row.map(plain)) : [];
};

describe("the money in the documents of a pact", () => {
  it("tells the cost of a gross job and of a net one in two rows of every document, each by its name", () => {
    for (const name of paperNames) {
      const [gross, net] = rowsOf(name, t("sheets.cost.caption"));
      expect([name, gross?.[0], net]).toEqual([
        name,
        "Par emploi brut, déclaré",
        ["Par emploi net, estimé", ...Array.from({ length: 3 }, () => "incalculable : aucune étude d’impact n’en estime")],
      ]);
      expect(gross?.slice(1, 3)).toEqual([
        "65 604 € (70 000 000 € publics pour 1 067 emplois)",
        "32 802 € (35 000 000 € publics pour 1 067 emplois)",
      ]);
    }
  });

  it("tells the net jobs that a study finds with their interval, or that it establishes none, and how many others say otherwise", () => {
    const study = { study: "A-t-il créé des emplois ?", on: "2026-01-31", followsPlan: true };
    const noteOf = (net: NetJobs): string => {
      const [, told] = costBlocks(t, [], net);
      return told?.kind === "note" ? plain(told.text) : "";
    };
    expect(noteOf({ ...study, found: { jobs: 40.4, low: 20.2, high: 59.7, level: 0.95 }, otherwise: 0 })).toBe(
      "Emplois nets : 40, entre 20 et 60 (intervalle à 95 %), selon l’étude « A-t-il créé des emplois ? » (31 janvier 2026).",
    );
    expect(noteOf({ ...study, found: "no-effect", otherwise: 1 })).toBe(
      "Emplois nets : l’étude « A-t-il créé des emplois ? » (31 janvier 2026) n’en établit pas. Une autre étude publique des emplois de ce pacte conclut autrement : la première inscrite fait foi.",
    );
  });

  it("tells leverage by its definition at each status, and the parity clauses with who is missing", () => {
    const [own, whole] = rowsOf("sheet", t("sheets.leverage.caption"));
    expect(own).toEqual([
      "Argent non public pour 1 € public",
      "0 (0 € pour 70 000 000 €)",
      "0 (0 € pour 35 000 000 €)",
      "sans objet : aucun argent public payé à ce jour",
    ]);
    expect(whole?.[1]).toBe("1 (70 000 000 € pour 70 000 000 €)");
    for (const name of ["pact", "yearly", "committee"] as const)
      expect(rowsOf(name, t("money.parity.title"))[0]?.slice(0, 2)).toEqual([
        "Région imaginaire et Communauté du Val, sur tout le pacte : « Autant l’une que l’autre »",
        "incalculable : Communauté du Val n’a aucune ligne de financement",
      ]);
  });
});
