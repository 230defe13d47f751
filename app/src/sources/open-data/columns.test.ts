import { describe, expect, it } from "vitest";
import { placeColumns } from "./columns.ts";

describe("the columns a source asks", () => {
  it("are found by any of their names, whatever the case, the spaces and the mark of order", () => {
    const { positions, lacking } = placeColumns({ year: ["annee", "année"], code: ["CODE_EPCI"], first: ["#1"] }, [
      "\uFEFFcode_epci",
      " Année ",
    ]);
    expect(positions).toEqual({ year: 1, code: 0, first: 0 });
    expect(lacking).toEqual([]);
  });

  it("are named when they are lacking", () => {
    expect(placeColumns({ code: ["code_epci", "epci"], jobs: ["effectifs"] }, ["epci", "emplois"]).lacking).toEqual(["effectifs"]);
  });
});
