import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import type { FigureSource } from "../../territories/index.ts";
import { smallPact } from "../pacts.testing.ts";
import { boundFigures, figureKey, readFigureKey, withBound } from "./bound-figures.ts";
import { dayOfPeriod, indicatorOf, type ReadFigure } from "./read-figure.ts";

const t = translator("fr");
const text = { id: "s1", kind: "press-release", title: "Communiqué inventé" } as const;
const file: FigureSource = {
  ...{ id: "made-up", dataset: "Fichier inventé", publisher: "Institut inventé", vintage: "2016-12–2019-12", licence: "Licence Ouverte" },
  sha256: "ab".repeat(32),
};
const none = { missing: { reason: "not-applicable" } } as const;
const figure: ReadFigure = {
  ...{ id: "seekers-change", label: "Évolution inventée", unit: "share", period: "2016-12–2019-12", value: -0.0512, established: false },
  ...{ comparisons: { region: none, nation: none, similar: none }, source: file },
};
const place = {
  territory: { code: "epci-1", kind: "metropole", name: "Val inventé", geographyYear: 2026, members: [], followedFrom: null },
  names: {},
};

describe("a figure bound to a pact", () => {
  it("is an indicator of the last day of its period, with its file, licence and checksum", () => {
    const { source, indicator } = indicatorOf(t, figure, place, {
      address: "https://levier.example/territories/epci-1/figures",
      today: "2026-02-01",
    });
    expect(indicator).toMatchObject({ label: "Évolution inventée (Val inventé)", value: -5.1, unit: "%", date: "2019-12" });
    expect(source).toMatchObject({ kind: "dataset", publisher: "Institut inventé", sha256: file.sha256, consultedOn: "2026-02-01" });
    expect([source.title, indicator.citations[0]?.note].join(" | ").replace(/\u00a0/g, " ")).toBe(
      "Fichier inventé, millésime décembre 2016 – décembre 2019 | Période : décembre 2016 – décembre 2019. Licence Ouverte",
    );
    expect(["2024-Q4", "2023", "2019-12", "2019–2024-Q1", "", "hier"].map(dayOfPeriod)).toEqual([
      "2024-12",
      "2023",
      "2019-12",
      "2024-03",
      null,
      null,
    ]);
  });

  it("is known by a key that holds whatever its parts hold", () => {
    const key = { territory: "set-a:b", figure: "x", period: "2016–2019", file: "0123456789ab" };
    expect(readFigureKey(figureKey(key))).toEqual(key);
    expect(readFigureKey("s1")).toBeNull();
  });

  it("outlives a correction of the text", () => {
    const { source, indicator } = indicatorOf(t, figure, place, { address: "https://levier.example/f", today: "2026-02-01" });
    const before = smallPact({ sources: [text, source], indicators: [{ ...indicator, kind: "baseline" }] });
    const merged = withBound(smallPact({ sources: [text] }), before);
    expect(boundFigures(merged)).toMatchObject([{ indicator: { value: -5.1 }, key: { territory: "epci-1", figure: "seekers-change" } }]);
    expect(withBound(merged, merged)).toBe(merged);
  });
});
