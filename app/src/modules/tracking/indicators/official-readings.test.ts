import { missing } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import type { Diagnosis, Figure } from "../../territories/index.ts";
import { officialReadings } from "./official-readings.ts";

const source = { id: "s", dataset: "Taux localisés", publisher: "Institut", vintage: "2025", licence: "LO", sha256: "a".repeat(64) };
const figure = (told: Partial<Figure>): Figure => ({
  ...{ id: "rate", label: "Taux", unit: "share", period: "2025-Q2", value: 0.0912, established: false, source },
  comparisons: {
    nation: { value: 0.0745, established: missing("not-published") },
    region: missing("not-published"),
    similar: missing("not-published"),
  },
  ...told,
});
const diagnosis = (one: Figure, points: Diagnosis["series"][number]["points"] = []): Diagnosis => ({
  territory: { code: "epci-1", kind: "k", name: "Val", geographyYear: 2025, members: [], followedFrom: null },
  ...{ figures: [one], specialisations: [], potentials: [], similar: [], sentences: [], sources: [], names: {} },
  series: [{ id: "rate", unit: "share", points }],
});
const read = (known: Diagnosis, benchmark: string | null = "nation", measure: "stock" | "flow" = "stock") =>
  officialReadings(translator("fr"), known, { figure: "rate", benchmark, measure }, "https://levier.example/f").map(
    ({ of, day, from, value }) => [of, day, from, value],
  );

describe("readings of an official figure", () => {
  it("are its series, its last value, and the nation's beside it, in per cent, on the last day of the period", () => {
    const points = [
      { time: "2025-Q1", value: 0.093 },
      { time: "2024-Q4", value: missing("secret-statistique") },
      { time: "2025-Q2", value: 0.0912 },
    ];
    expect(read(diagnosis(figure({}), points))).toEqual([
      ["indicator", "2025-03-31", null, 9.3],
      ["indicator", "2025-06-30", null, 9.1],
      ["benchmark", "2025-06-30", null, 7.5],
    ]);
    expect(read(diagnosis(figure({})), "region")).toEqual([["indicator", "2025-06-30", null, 9.1]]);
  });

  it("bear the vintage, the checksum and the evidence of their source", () => {
    const [one] = officialReadings(
      translator("fr"),
      diagnosis(figure({})),
      { figure: "rate", benchmark: null, measure: "stock" },
      "https://a.b",
    );
    expect(one).toMatchObject({ vintage: "2025", sha256: source.sha256, evidence: "official-statistics", feed: "official", givenBy: null });
  });

  it("of a flow cover the whole period", () => {
    expect(read(diagnosis(figure({ unit: "creations", value: 120, period: "2024" })), null, "flow")).toEqual([
      ["indicator", "2024-12-31", "2024-01-01", 120],
    ]);
    expect(read(diagnosis(figure({ unit: "creations", value: 30 })), null, "flow")).toEqual([
      ["indicator", "2025-06-30", "2025-04-01", 30],
    ]);
  });

  it("are none where the figure is missing, or of no time", () => {
    const { value: _, ...bare } = { ...figure({}), value: 1 };
    expect(read(diagnosis({ ...bare, ...missing("not-published") }))).toEqual([]);
    expect(read(diagnosis(figure({ period: "hier" })))).toEqual([]);
  });
});
