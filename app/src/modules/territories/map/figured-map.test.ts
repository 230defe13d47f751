import { missing } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { loadGeography } from "../../../sources/official-geography/load-geography.ts";
import { officialAtlas } from "../diagnosis/atlas.ts";
import { MAPPED_FIGURES } from "../diagnosis/mapped-figures.ts";
import type { MemberFigures } from "../diagnosis/member-figures.ts";
import { figuredCsv } from "./figured-csv.ts";
import { figuredMap, shadeOf } from "./figured-map.ts";

const geography = loadGeography(`${import.meta.dirname}/../../../../..`);
const source = { id: "s", dataset: "Jeu inventé", publisher: "Essai", vintage: "2024", licence: "Libre", sha256: null };
const [figure] = MAPPED_FIGURES;
const strasbourg = geography.find("epci-246700488");
if (!figure || !strasbourg) throw new Error("no figure or no territory to try");

/** Makes up figures: 1, 2, 3… and none for the last two. */
const tell: MemberFigures = async (_, members) => ({
  source,
  figures: members.map((member, at) => ({
    member,
    computed: at < members.length - 2 ? { value: at + 1, period: "2024" } : missing("secret-statistique"),
  })),
});

describe("the members of a territory by a figure", () => {
  it("stand the greatest first, those without last, in classes of as many", async () => {
    const shown = await figuredMap(strasbourg, figure, { atlas: officialAtlas(geography), units: [], tell });
    expect(shown?.figures).toHaveLength(33);
    expect(shown?.figures[0]?.computed).toMatchObject({ value: 31 });
    expect(shown?.figures.slice(-2).map(({ computed }) => "missing" in computed)).toEqual([true, true]);
    expect(shown?.classes.map(({ count }) => count)).toEqual([7, 6, 6, 6, 6]);
    expect(shown?.map).toBeNull();
    const csv = shown && new TextDecoder().decode(figuredCsv(shown)).split("\r\n");
    expect(csv).toHaveLength(35);
    expect(csv?.at(-2)).toContain(";population;;inhabitants;;;secret-statistique;Jeu inventé;Essai;2024;Libre;");
  });

  it("take the shades that are furthest apart", () => {
    expect([0, 1, 2, 3, 4].map((rank) => shadeOf(rank, 5))).toEqual(["q0", "q1", "q2", "q3", "q4"]);
    expect([0, 1].map((rank) => shadeOf(rank, 2))).toEqual(["q0", "q4"]);
    expect(shadeOf(0, 1)).toBe("q3");
  });

  it("are told only figures that are their own, counts for a hundred inhabitants", () => {
    const told = new Map(MAPPED_FIGURES.map(({ id, per }) => [id, per]));
    expect(told.get("private-jobs")).toBe(100);
    expect(told.get("density")).toBeNull();
    for (const id of ["regional-product", "communes", "employment-zones", "product-per-inhabitant"]) expect(told.has(id)).toBe(false);
  });
});
