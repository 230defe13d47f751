import { expect, it } from "vitest";
import { translator } from "../../../../messages/index.ts";
import { figureOfFigure } from "../../swot/figure-of.ts";
import { publishedLines } from "../../swot/swot.schema.ts";
import { compared, figure, imaginary, line } from "../../swot/swot.testing.ts";
import { manyFile } from "../papers.testing.ts";
import { pactPaper } from "./pact-paper.ts";
import { swotBlocks } from "./swot-blocks.ts";

const t = translator("fr");
const kept = figureOfFigure(figure("census-unemployment", 0.14, { nation: compared("above", 0.12) }), imaginary({}));
if (kept === null) throw new Error("it has a value");
const ground = { axes: [{ id: "a1", label: "Former" }], actions: [{ id: "c1", label: "Ouvrir une école", axis: "a1", isDropped: false }] };
const lines = [
  line("l1", { basis: { kind: "figure", figure: kept }, axisIds: ["a1"], actionIds: ["c1", "left"] }),
  line("l2", { quadrant: "strength", basis: { kind: "person", saidBy: "Présidente du groupe Emploi", saidOn: "2026-05-12" } }),
  line("l3", { state: "draft" }),
];
const swot = { lines: publishedLines(lines, ground), open: [{ code: "weakness-action", count: 1, total: 2 } as const] };

/** No matter which spaces hold words together. */
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

it("a document tells the published lines list by list, each with what it rests on and what it led to", () => {
  const tables = swotBlocks(t, swot).flatMap((block) => (block.kind === "table" ? [block] : []));
  expect(tables.map(({ caption }) => caption)).toEqual(["Forces\u00a0: ce qui est constaté", "Faiblesses\u00a0: ce qui est constaté"]);
  expect(tables[0]?.rows.map((row) => row.map(spaced))).toEqual([
    ["Constat l2", "Selon Présidente du groupe Emploi, le 12 mai 2026", "non renseigné"],
  ]);
  const [says, basis, ledTo] = tables[1]?.rows[0] ?? [];
  expect([says, ledTo]).toEqual(["Constat l1", "Former, Ouvrir une école"]);
  expect(spaced(basis ?? "")).toBe(
    "Chiffre census-unemployment : 14,0 % (Val de Brenne, 2024). France : 12,0 %, ici au-dessus, écart établi (de +1 point à +3 points). Source : Institut inventé, Fichier inventé, 2024",
  );
});

it("a document of a pact without any published line says nothing of a diagnosis; its gaps tell what the diagnosis leaves open", () => {
  const texts = (file: Parameters<typeof pactPaper>[1]) => JSON.stringify(pactPaper(t, file).blocks);
  expect(texts(manyFile(3))).not.toContain("Diagnostic partagé");
  expect(texts({ ...manyFile(3), swot })).toContain("faiblesse du diagnostic sur 2");
});
