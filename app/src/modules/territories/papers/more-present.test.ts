import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import type { Diagnosis, EstablishmentSpecialisation } from "../diagnosis/diagnosis.ts";
import { diagnosisReport } from "../diagnosis/report.ts";
import { morePresentTable } from "./more-present.ts";

const t = translator("fr");
const source = { id: "register", dataset: "Registre", publisher: "Insee", vintage: "2026", licence: "libre", sha256: null };
const row = (activity: string, established: EstablishmentSpecialisation["established"]): EstablishmentSpecialisation => ({
  ...{ activity, establishments: 1_240, locationQuotient: 2.5, low: 1.9, high: 3.25, established, source },
});

const diagnosis = (...establishmentSpecialisations: readonly EstablishmentSpecialisation[]): Diagnosis => ({
  territory: { code: "epci-1", kind: "epci", name: "Pays d’essai", geographyYear: 2026, members: [], followedFrom: null },
  ...{ figures: [], specialisations: [], potentials: [], similar: [], series: [], sentences: [], sources: [], names: {} },
  establishmentSpecialisations,
});

describe("what is done more than in the nation", () => {
  const told = diagnosis(row("10.71C", "above"), row("01.21Z", "below"), row("62.01Z", "not-established"), row("23.41Z", "above"));

  it("is told on paper, established differences alone, said to be of establishments", () => {
    const [table] = morePresentTable(t, told);
    expect(table?.rows.map(([activity]) => activity?.match(/\((.+)\)$/)?.[1])).toEqual(["10.71C", "23.41Z"]);
    expect(table?.rows[0]?.slice(1)).toEqual(["1\u202f240", "2,5", "de 1,9 à 3,25"]);
    expect(table?.caption).toContain("dans les établissements");
    expect(morePresentTable(t, diagnosis(row("01.21Z", "below")))).toEqual([]);
  });

  it("is told in a terminal, and nothing of it where there is none", () => {
    const lines = diagnosisReport(told, t).split("\n");
    expect(lines.filter((line) => line.includes("(10.71C)"))).toEqual([
      expect.stringContaining("part 2,5 fois celle de la France (de 1,9 à 3,25"),
    ]);
    expect(lines.join()).not.toContain("01.21Z");
    expect(diagnosisReport(diagnosis(), t).trim()).toBe("Pays d’essai (epci-1)");
  });
});
