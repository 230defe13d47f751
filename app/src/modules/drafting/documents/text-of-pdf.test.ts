import { expect, it } from "vitest";
import { type Placed, pdfWithPlaced } from "./documents.testing.ts";
import { textOfPdf } from "./text-of-pdf.ts";

const textIn = async (bytes: Uint8Array): Promise<string> => {
  const read = await textOfPdf(bytes, 100);
  return read.ok ? read.value.text : JSON.stringify(read.error);
};

const textOf = (...pages: readonly (readonly Placed[])[]): Promise<string> => textIn(pdfWithPlaced(pages));

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

it("puts the cells of a row together, whose lines the file tells one after the other", async () => {
  const rows = (low: number): Placed[] => [
    [60, 740, "Action"],
    [260, 740, "Financeur"],
    [400, 740, "Montant"],
    ...column(60, 720, ["Rénovation de l'école", "du bourg de Rive"]),
    ...column(260, 720 - low, ["Région Hautes-", "Rives"]),
    [400, 720 - low, "300 000 euros"],
    [60, 680, "Voie verte"],
    [260, 680, "État"],
    [400, 680, "1 200 000 euros"],
  ];
  const expected = [
    "| Action | Financeur | Montant |",
    "| Rénovation de l'école du bourg de Rive | Région Hautes-Rives | 300 000 euros |",
    "| Voie verte | État | 1 200 000 euros |",
  ].join("\n");
  expect(await textOf(rows(0))).toBe(expected);
  expect(await textOf(rows(7))).toBe(expected);
});

it("tells apart the cells of a full column from those beside it, and puts words under a heading set in the middle", async () => {
  const rows = [
    [60, 740, "Financeur"],
    [150, 740, "2026"],
    [220, 740, "Total"],
    [60, 720, "État"],
    [130, 720, "100 000"],
    [213, 720, "300 000"],
    [60, 706, "Région"],
    [130, 706, "90 000"],
    [213, 706, "150 000"],
    [60, 690, "Haute-Vive"],
    [130, 690, "1 200 000 euros"],
    [213, 690, "4 400 000"],
  ] satisfies Placed[];
  expect(await textOf(rows)).toBe(
    "| Financeur | 2026 | Total |\n| État | 100 000 | 300 000 |\n| Région | 90 000 | 150 000 |\n| Haute-Vive | 1 200 000 euros | 4 400 000 |",
  );
});

it("puts them together when the file tells line by line", async () => {
  const rows: Placed[] = [
    [60, 740, "Action"],
    [260, 740, "Financeur"],
    [60, 720, "Rénovation de l'école"],
    [260, 720, "État"],
    [60, 707, "du bourg de Rive"],
    [60, 688, "Voie verte"],
    [260, 688, "Région"],
  ];
  expect(await textOf(rows)).toBe("| Action | Financeur |\n| Rénovation de l'école du bourg de Rive | État |\n| Voie verte | Région |");
});

it("tells apart two tables and the heading between them", async () => {
  const table = (top: number, lefts: readonly number[]): Placed[] =>
    ["Nom", "Rive"].flatMap((text, row) => lefts.map((left, at): Placed => [left, top - 16 * row, at === 0 ? text : `${at}${row}`]));
  expect(await textOf([...table(740, [60, 250, 400]), [60, 700, "Indicateurs", 14], ...table(676, [60, 330])])).toBe(
    "| Nom | 10 | 20 |\n| Rive | 11 | 21 |\n\nIndicateurs\n\n| Nom | 10 |\n| Rive | 11 |",
  );
});

it("reads the blocks of signatures one after the other", async () => {
  const blocks = [
    ...column(60, 740, ["Pour l'État,", "la préfète,", "Odile Farnèze"]),
    ...column(310, 740, ["Pour la Région,", "le président"]),
  ];
  expect(await textOf(blocks)).toBe("Pour l'État,\nla préfète,\nOdile Farnèze\n\nPour la Région,\nle président");
});

it("heads items with their marks, drawn, or told apart or late", async () => {
  const items = column(80, 740, ["rénover les écoles ;", "former 30 apprentis."]);
  const drawn = "66 742 4 4 re f 66 728 4 4 re f 300 742 4 4 re f";
  expect(await textIn(pdfWithPlaced([[[60, 754, "Les actions :"], ...items]], { drawn }))).toBe(
    "Les actions :\n• rénover les écoles ;\n• former 30 apprentis.",
  );
  const marks: Placed[] = [
    [62, 726, "\u0097"],
    [62, 740, "\u0097"],
  ];
  expect(await textOf([...marks, ...items])).toBe("— rénover les écoles ;\n— former 30 apprentis.");
  expect(await textOf([...items, ...marks])).toBe("— rénover les écoles ;\n— former 30 apprentis.");
});

it("reads a list that the file draws after what follows it where it stands", async () => {
  expect(await textOf([[60, 754, "Les actions :"], [60, 700, "Fait à Rive."], ...column(80, 740, ["- former", "- loger"])])).toBe(
    "Les actions :\n- former\n- loger\n\nFait à Rive.",
  );
});

it("makes one line of a title that the page cuts, in larger letters, at the left or in the middle", async () => {
  const title: Placed[] = [
    [60, 760, "Contrat de relance et de transition écologique de", 20],
    [60, 736, "Clairmont-sur-Vive", 20],
  ];
  const whole = "Contrat de relance et de transition écologique de Clairmont-sur-Vive";
  expect(await textOf([...title, ...column(60, 700, ["Il est signé le 3 mai 2026."])])).toBe(`${whole}\n\nIl est signé le 3 mai 2026.`);
  const middle = title.map(([left, y, text], at): Placed => [left + 140 * at, y, text, 20]);
  expect((await textOf(middle)).split("\n")[0]).toBe(whole);
});

it("parts paragraphs as the text is set: in wide leading, or by their first line", async () => {
  const wide = LEFT.map((text, at): Placed => [60, 740 - 24 * at, text]);
  expect(await textOf([...wide, [60, 580, "Un comité se réunit."]])).toBe(`${LEFT_TEXT}\n\nUn comité se réunit.`);
  const long = [
    "La communauté de communes et la Région ont signé le contrat,",
    "qui prévoit la rénovation de douze écoles et d'une halle à R.",
  ];
  const second: Placed[] = [[75, 712, "Il mobilise 6,8 millions d'euros, dont un million de l'État."]];
  expect((await textOf([...column(60, 740, long), ...second])).split("\n")).toHaveLength(2);
});

it("reads a page turned to lie across as it is shown", async () => {
  // Up the side of the sheet: a quarter turn to the left, which the page turns back.
  const turned = ["Un contrat", "est signé."].map((text, at) => `BT /F1 11 Tf 0 1 -1 0 ${100 + 14 * at} 60 Tm (${text}) Tj ET`);
  expect(await textIn(pdfWithPlaced([[]], { drawn: turned.join("\n"), page: "/Rotate 90 " }))).toBe("Un contrat\nest signé.");
});

it("keeps lines apart that the width of the page did not cut: lists, addresses", async () => {
  const list = ["- rénover les écoles du bourg et des hameaux,", "- former 30 apprentis par an aux métiers du bois"];
  expect(await textOf(column(60, 740, list))).toBe(list.join("\n"));
});

it("reads a drawing made of words line by line, in a time of their number", async () => {
  const words = "une ligne de prose qui va jusqu'au bord";
  const drawn = Array.from({ length: 30_000 }, (_, at): Placed => [60, 820 - at / 40, words, 0.02]);
  expect(new Set((await textOf(drawn)).split("\n"))).toEqual(new Set([words]));
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

it("tells apart, once, what pages repeat at their head in small letters", async () => {
  const page = (name: string): Placed[] => [
    [60, 810, "Version signée", 8],
    ...column(
      60,
      740,
      [1, 2, 3, 4, 5, 6].map((line) => `${name} ${line}.`),
    ),
  ];
  expect(await textOf(page("Le pacte"), page("Le budget"))).toMatch(/^Le pacte 1\.[\s\S]*Le budget 6\.\n\nVersion signée$/);
});

it("makes whole the words that the end of a line cut, and leaves their hyphens to those that have one", async () => {
  const cut = (first: string, second: string) => textOf(column(60, 740, [first, second]));
  expect(await cut("Le développe-", "ment du bourg")).toBe("Le développement du bourg");
  expect(await cut("La vice-", "présidente de Rive")).toBe("La vice-présidente de Rive");
  expect(await cut("Le Val-de-", "Vive")).toBe("Le Val-de-Vive");
  expect(await cut("Un contre-projet, puis un contre-", "projet")).toBe("Un contre-projet, puis un contre-projet");
  expect(await cut("Douze fiches-", "actions")).toBe("Douze fiches-actions");
  expect(await cut("De 2026-", "2030")).toBe("De 2026-2030");
  expect(await cut("Les éco-quartiers de l'éco-", "quartiers")).toBe("Les éco-quartiers de l'éco-quartiers");
});
