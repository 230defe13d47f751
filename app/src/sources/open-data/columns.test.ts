import { describe, expect, it } from "vitest";
import { placeColumns } from "./columns.ts";

describe("the columns a source asks", () => {
  it("are found by any of their names, whatever the case, the spaces and the mark of order", () => {
    const { positions, lacking } = placeColumns({ columns: { year: ["annee", "année"], code: ["CODE_EPCI"], first: ["#1"] } }, [
      "\uFEFFcode_epci",
      " Année ",
    ]);
    expect(positions).toEqual({ year: 1, code: 0, first: 0 });
    expect(lacking).toEqual([]);
  });

  it("are named when they are lacking", () => {
    expect(placeColumns({ columns: { code: ["code_epci", "epci"], jobs: ["effectifs"] } }, ["epci", "emplois"]).lacking).toEqual([
      "effectifs",
    ]);
  });

  it("may be absent when one edition alone has them, and may each be a period", () => {
    const placed = placeColumns({ columns: { code: ["ZE2020"] }, optional: { size: ["NUMBER_EMPL"] }, spread: /^\d{4}-t[1-4]$/ }, [
      "ZE2020",
      "LIBZE2020",
      "2003-T1",
      "2003-T2",
    ]);
    expect(placed).toEqual({ positions: { code: 0, size: null }, spread: [2, 3], lacking: [] });
    expect(placeColumns({ columns: {}, spread: /^\d{4}$/ }, ["code"]).lacking).toEqual(["^\\d{4}$"]);
  });
});
