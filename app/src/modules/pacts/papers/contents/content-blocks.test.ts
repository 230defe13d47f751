import { expect, it } from "vitest";
import { translator } from "../../../../messages/index.ts";
import { manySheets } from "../papers.testing.ts";
import { contentBlocks, contentRows } from "./content-blocks.ts";

const t = translator("fr");
const [sheet, other] = manySheets(2);
if (!sheet || !other) throw new Error("two sheets");

it("a document tells what its sheet says, in order, and nothing of the rest but that no indicator is there", () => {
  expect(contentRows(t, sheet)).toEqual([]);
  expect(contentBlocks(t, sheet, [sheet, other])).toEqual([
    { kind: "heading", level: 2, text: "Indicateurs" },
    { kind: "note", text: "Aucun indicateur n’est indiqué sur cette fiche." },
  ]);
  const fields = {
    ...sheet.fields,
    number: "2.3",
    isWholePact: true,
    places: [{ code: "com-52269", name: "Langres" }],
    stateAid: "sa" as const,
    stateAidNumber: "SA.108468",
    context: "Trop de départs.",
    indicators: [{ name: "élèves", unit: "élèves", baseline: null, target: 1041 }],
    attachments: [{ label: "Plan", where: "plan.pdf", on: "2026-03-14" }],
    dependsOn: [other.action.id],
  };
  const told = { ...sheet, fields };
  expect(contentRows(t, told)).toEqual([
    ["Numéro de la fiche", "2.3"],
    ["Localisation", "Tout le périmètre du pacte, Langres (52269)"],
    ["Régime d’aide", "régime exempté ou notifié, SA.108468"],
  ]);
  expect(contentBlocks(t, told, [told, other])).toMatchObject([
    { text: "Contexte" },
    { text: "Trop de départs." },
    { text: "Indicateurs" },
    { rows: [["élèves", "élèves", "non renseigné", "1\u202f041"]] },
    { text: "Pièces jointes" },
    { items: [expect.stringMatching(/^Plan \(plan\.pdf, 14\smars\s2026\)$/)] },
    { text: "Dépend de" },
    { items: [other.action.label] },
  ]);
});
