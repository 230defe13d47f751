import { missing } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import type { Comparison, Diagnosis, Figure } from "../diagnosis/diagnosis.ts";
import { tellingFigures } from "./telling-figures.ts";

const source = { id: "register", dataset: "Registre", publisher: "Insee", vintage: "2026", licence: "libre", sha256: null };
const none = missing("not-applicable");
const figure = (id: string, established: Comparison["established"] | null): Figure => ({
  ...{ id, label: id, unit: "share", value: 0.1, source, established: established === "above" },
  comparisons: { region: none, nation: established === null ? none : { value: 0.2, established }, similar: none },
});
const told = (...figures: readonly Figure[]) => {
  const diagnosis: Diagnosis = {
    territory: { code: "epci-1", kind: "epci", name: "Pays d’essai", geographyYear: 2026, members: [], followedFrom: null },
    ...{ figures, specialisations: [], potentials: [], similar: [], series: [], sentences: [], sources: [], names: {} },
  };
  const { compared, alone } = tellingFigures(diagnosis, "key", new Set(["said"]));
  return [compared.map(({ id }) => id), alone.map(({ id }) => id)];
};

describe("the figures that a page tells first", () => {
  it("are those whose difference is established, then the others, in the order of the diagnosis", () => {
    expect(told(figure("a", "not-established"), figure("b", "not-established"), figure("c", "above"))[0]).toEqual(["a", "c"]);
    expect(told(figure("a", "above"), figure("b", "not-established"), figure("c", "above"))[0]).toEqual(["a", "c"]);
  });

  it("are two at most of those that stand alone, none told elsewhere on the page, none that lacks", () => {
    const { value: _, ...lacking } = { ...figure("c", null), value: 0 };
    const absent: Figure = { ...lacking, ...missing("secret-statistique") };
    expect(told(figure("said", null), absent, figure("d", null), figure("e", null), figure("f", null))).toEqual([[], ["d", "e"]]);
  });
});
