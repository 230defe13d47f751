import { expect, it } from "vitest";
import { pdfWithPlaced } from "./documents.testing.ts";
import { textOfPdf } from "./text-of-pdf.ts";

type Placed = readonly [left: number, y: number, text: string];

const textOf = async (...pages: readonly (readonly Placed[])[]): Promise<string> => {
  const read = await textOfPdf(pdfWithPlaced(pages), 100);
  return read.ok ? read.value.text : JSON.stringify(read.error);
};

/** Lines one under the other. */
const column = (left: number, top: number, lines: readonly string[]): Placed[] => lines.map((text, at) => [left, top - 14 * at, text]);

const LEFT = [
  "La communauté de communes des Trois",
  "Vallons et la Région ont signé un contrat",
  "qui prévoit la rénovation de douze écoles",
  "et la construction d'une halle au bourg",
  "de Rive.",
];
const RIGHT = [
  "Il mobilise 6,8 millions d'euros, dont un",
  "million de l'État, et tout le reste par la",
  "Région, pour la période qui va de 2024",
  "à 2030, et un comité se réunira deux fois",
  "par an.",
];
const LEFT_TEXT = LEFT.join(" ");
const RIGHT_TEXT = RIGHT.join(" ");

it("reads one column after the other when the file tells them so", async () => {
  expect(await textOf([[60, 780, "Un contrat"], ...column(60, 740, LEFT), ...column(310, 740, RIGHT)])).toBe(
    `Un contrat\n\n${LEFT_TEXT}\n\n${RIGHT_TEXT}`,
  );
});

it("reads one column after the other when the file tells them line by line, between the lines that run over both", async () => {
  const both = column(60, 740, LEFT).flatMap((line, at): Placed[] => {
    const beside = column(310, 740, RIGHT)[at];
    return beside ? [line, beside] : [line];
  });
  const wide = "Le présent contrat est public et peut être consulté au siège de la communauté de communes.";
  expect(await textOf([[60, 780, "Un contrat"], ...both, [60, 600, wide]])).toBe(`Un contrat\n\n${LEFT_TEXT}\n\n${RIGHT_TEXT}\n\n${wide}`);
});

it("keeps the rows of a table, its cells apart", async () => {
  const rows = ["Action", "Écoles", "Halle", "Vélo", "Guichet"].flatMap((text, at): Placed[] => [
    [60, 740 - 14 * at, text],
    [310, 740 - 14 * at, `${at} 200 000`],
  ]);
  expect((await textOf(rows)).split("\n")[1]).toBe("| Écoles | 1 200 000 |");
});

it("keeps lines apart that the width of the page did not cut: lists, addresses", async () => {
  const list = ["- rénover les écoles du bourg et des hameaux,", "- former 30 apprentis par an aux métiers du bois"];
  expect(await textOf(column(60, 740, list))).toBe(list.join("\n"));
});

it("tells what pages repeat once, without their numbers, and lets a sentence go on from page to page", async () => {
  const page = (number: number, lines: readonly string[]): Placed[] => [
    [60, 810, "Convention territoriale"],
    ...column(60, 740, lines),
    [60, 40, "Préfecture de la Haute-Vive"],
    [500, 40, String(number)],
  ];
  const body = (text: string): string[] => ["Première ligne.", "Deuxième ligne.", text];
  const text = await textOf(page(3, body("Il est conclu pour la durée")), page(4, ["de six ans.", ...body("Fin.")]), page(5, body("Fin.")));
  expect(text.match(/Convention territoriale/g)).toHaveLength(1);
  expect(text).toContain("Il est conclu pour la durée\nde six ans.");
  expect(text.endsWith("Fin.\n\nPréfecture de la Haute-Vive")).toBe(true);
  expect(text).not.toMatch(/^[345]$/m);
});

it("makes whole the words that the end of a line cut, and leaves their hyphens to those that have one", async () => {
  const cut = (first: string, second: string) => textOf(column(60, 740, [first, second]));
  expect(await cut("Le développe-", "ment du bourg")).toBe("Le développement du bourg");
  expect(await cut("La vice-", "présidente de Rive")).toBe("La vice-présidente de Rive");
  expect(await cut("Le Val-de-", "Vive")).toBe("Le Val-de-Vive");
  expect(await cut("Un contre-projet, puis un contre-", "projet")).toBe("Un contre-projet, puis un contre-projet");
  expect(await cut("Les éco-quartiers de l'éco-", "quartiers")).toBe("Les éco-quartiers de l'éco-quartiers");
});
