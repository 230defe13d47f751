import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createExtractor } from "../src/modules/drafting/reading/extract-text.ts";
import { createReading } from "../src/modules/drafting/reading/read-draft.ts";
import { openBrowser } from "./support/browser.ts";
import { root } from "./support/server.ts";

const read = createReading(createExtractor(root), { maxUpload: 15e6, maxPages: 1000 });

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LISTS = `
  <h1>Pacte territorial de relance et de transition écologique de la communauté de communes du Val d’Ormelune</h1>
  <p><b>Bastien Quermont, président de la Région Hautes-Rives, et Hortense Valdrac, présidente de la communauté de communes du Val d’Ormelune, ont signé mardi 6 octobre 2026 à Bréville-sur-Ormelune le pacte territorial de relance et de transition écologique (PTRTE).</b></p>
  <p>Conclu pour la période 2026-2030, le pacte s’organise autour de deux axes :</p>
  <h2>Axe 1 : Soutenir les entreprises du textile et du bois de la vallée, leurs salariés et leurs apprentis</h2>
  <ul><li>créer une plateforme de réemploi des chutes de laine, ouverte à tous les ateliers du territoire et gérée par une société coopérative ;</li><li>former 600 salariés par an aux métiers de la rénovation.</li></ul>
  <h2>Axe 2 : Mobilités</h2>
  <ol><li>Installer 40 bornes de recharge d’ici 2029.</li><li>Rouvrir la halte ferroviaire de Bréville-sur-Ormelune.</li></ol>
  <p>La Région Hautes-Rives s’engage à apporter 4,2 millions d’euros et la communauté de communes 1,5 million d’euros. Un comité de pilotage se réunira deux fois par an.</p>`;

const TABLE = `
  <h1>Contrat de relance et de transition écologique de Clairmont-sur-Vive</h1>
  <p>Le contrat de relance et de transition écologique (CRTE) a été signé le 12 mars 2026 à Clairmont-sur-Vive par Odile Farnèze, préfète de la Haute-Vive, et Ambroise Teyssandre, président de Clairmont Agglo.</p>
  <table><tr><th>Action</th><th>Maître d’ouvrage</th><th>Financeur</th><th>Montant</th></tr>
  <tr><td>Construction d’une maison de santé pluridisciplinaire et de ses logements</td><td>Clairmont Agglo</td><td>Région Hautes-Rives</td><td>1 200 000 €</td></tr>
  <tr><td>Création d’une voie verte</td><td>Département de la Haute-Vive</td><td>Département de la Haute-Vive</td><td>450 000 €</td></tr>
  <tr><td>Réhabilitation de la friche de la gare</td><td>Commune de Rive</td><td>Banque des Territoires</td><td>2 000 000 €</td></tr></table>
  <p>Le montant total du contrat est de 3 650 000 euros.</p>`;

const page = (body: string, style = ""): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><style>
  @page { size: A4; margin: 22mm }
  body { font: 11pt/1.4 "Liberation Serif", serif }
  table { width: 100%; border-collapse: collapse }
  td, th { padding: 3px 6px; text-align: left; vertical-align: top }
  ${style}</style></head><body>${body}</body></html>`;

const printed = async (html: string): Promise<Uint8Array> => {
  const tab = await browser.newPage();
  await tab.setContent(html);
  const bytes = await tab.pdf({ preferCSSPageSize: true });
  await tab.close();
  return new Uint8Array(bytes);
};

/** What was read, without where it stands nor how sure it is. */
const valuesOf = async (name: string, bytes: Uint8Array): Promise<unknown> => {
  const draft = await read({ name, bytes });
  if (!draft.ok) return draft.error;
  const places = new Set(["evidence", "yearFrom", "confidence"]);
  return JSON.parse(JSON.stringify(draft.value.pact, (key, value: unknown) => (places.has(key) ? undefined : value)));
};

const apart = (sign: string): string =>
  `ul { list-style: none } li { position: relative } ul li::before { content: "${sign}"; position: absolute; left: -16px }`;

it.each([
  ["bullets that are drawn", LISTS, ""],
  ["bullets drawn as squares, of a list set wide", LISTS, "ul { list-style: square } body { line-height: 2 } h1, h2 { line-height: 1.2 }"],
  ["arrows written apart", LISTS, apart("➢")],
  ["bullets of a font of signs", LISTS, apart("\uf0b7")],
  [
    "words cut at the end of lines, and paragraphs told by their indent",
    LISTS,
    "p, li { text-align: justify; hyphens: auto; margin: 0 } p { text-indent: 8mm }",
  ],
  ["centred titles on a narrow page", LISTS, "@page { size: A5; margin: 18mm } h1, h2 { text-align: center }"],
  ["two columns", LISTS, "body { column-count: 2; font-size: 10pt } h1 { column-span: all }"],
  ["a table without rules", TABLE, ""],
  ["a ruled table, cells amid their rows", TABLE, "td, th { border: 1px solid; vertical-align: middle }"],
  ["a narrow table, sums on the right", TABLE, "@page { size: A5; margin: 18mm } td:last-child, th:last-child { text-align: right }"],
])("reads in a printed page what it reads on screen: %s", async (_, body, style) => {
  expect(await valuesOf("page.pdf", await printed(page(body, style)))).toEqual(
    await valuesOf("page.html", new TextEncoder().encode(page(body, style))),
  );
});
