import { missing } from "@levier/kernel";
import { expect, it } from "vitest";
import type { Diagnosis } from "./diagnosis.ts";
import { figuresCsv } from "./figures-csv.ts";

const none = missing("not-applicable");

it("gives each figure beside the others', with what is said of the difference and within which interval", () => {
  const diagnosis: Diagnosis = {
    territory: { code: "epci-1", kind: "epci", name: "Val", geographyYear: 2026, members: [], followedFrom: null },
    figures: [
      {
        ...{ id: "rate", label: "Taux", unit: "share", value: 0.25, period: "2024", established: true },
        comparisons: {
          region: { value: 0.24, established: missing("not-published") },
          nation: { value: 0.2, established: "above", difference: 0.05, low: 0.02, high: 0.08 },
          similar: none,
        },
        source: { id: "made-up", dataset: "Fichier", publisher: "Institut", vintage: "2024", licence: "Libre", sha256: null },
      },
    ],
    ...{ specialisations: [], potentials: [], similar: [], series: [], sentences: [], sources: [], names: {} },
  };
  const [head = "", line = ""] = new TextDecoder().decode(figuresCsv(diagnosis)).replace("\ufeff", "").split("\r\n");
  const cells = line.split(";");
  const told = Object.fromEntries(head.split(";").map((name, at) => [name, cells[at]]));
  expect(told).toMatchObject({
    ...{ value: "0,25", region: "0,24", difference_region: "", established_region: "", similar: "", established_similar: "" },
    ...{ nation: "0,2", difference_nation: "0,05", low_nation: "0,02", high_nation: "0,08", established_nation: "above" },
    ...{ publisher: "Institut", sha256: "" },
  });
});
