import { expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { root } from "../../../platform/database/testing.ts";
import { loadGeography } from "../../../sources/official-geography/load-geography.ts";
import { officialAtlas } from "./atlas.ts";
import type { Comparison, Figure } from "./diagnosis.ts";
import { readPlace } from "./place.ts";
import { sentencesOf } from "./sentences.ts";

const atlas = officialAtlas(loadGeography(root));

const sourceOfTest = { id: "essai", dataset: "Essai", publisher: "Essai", vintage: "2024", licence: "Essai", sha256: null };
const figure = (id: string, value: number, period: string, nation?: Comparison): Figure => {
  const none = { missing: { reason: "not-published" } } as const;
  const comparisons = { region: none, nation: nation ?? none, similar: none };
  return { id, label: id, unit: "share", value, period, comparisons, established: false, source: sourceOfTest };
};

const told = (code: string, figures: readonly Figure[]): readonly string[] => {
  const place = readPlace(code, atlas);
  if (!place.ok) throw new Error(place.error.reason);
  return sentencesOf(place.value, figures, atlas, translator("fr")).map(({ text }) => text.replaceAll(/[\u00a0\u202f]/g, " "));
};

it("says of what rounds to nothing that it did not move, here as in the nation", () => {
  const change = (here: number, there: number): string | undefined =>
    told("epci-246700488", [
      figure("private-jobs-change", here, "2019–2024", { value: there, established: "not-established", low: -0.01, high: 0.01 }),
    ])[0];
  expect(change(0.0004, 0)).toContain("n’a pas bougé de 2019 à 2024. Sur les mêmes années, en France, il n’a pas bougé.");
  expect(change(-0.02, -0.0006)).toContain("a reculé de 2,0 % de 2019 à 2024. Sur les mêmes années, en France, il a baissé de 0,1 %.");
});

it("opens on the latest count of inhabitants, and leaves a commune its own", () => {
  const counts = (communes: number) => [
    figure("population", 1000, "2022"),
    figure("population-of-communes", 1100, "2023"),
    figure("communes", communes, "2026"),
  ];
  expect(told("epci-246700488", counts(33))[0]).toBe("Eurométropole de Strasbourg : 1 100 habitants (2023) dans 33 communes.");
  expect(told("com-67482", counts(1))[0]).toBe("Strasbourg : 1 100 habitants (2023).");
});
