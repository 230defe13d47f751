import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { hold, mainText } from "./support/hold.ts";
import { publishSample } from "./support/pact-steps.ts";
import { openScene } from "./support/scene.ts";
import { root } from "./support/server.ts";
import { people, signInByLink } from "./support/sign-in.ts";

const t = translator("fr");
const scene = openScene();
const SHARED = join(root, "../shared/data");
const PANEL = join(SHARED, "test-only/defm_epci_panel_2016_2019.csv");
const BELONGING = join(SHARED, "territory/appartenance_communes_2024.csv");

type Fields = Readonly<Record<string, string>>;

const COMMON: Fields = {
  label: "Demandeurs d’emploi de catégorie A, fin décembre",
  unit: "personnes",
  source: "Pôle emploi et Dares, demandeurs d’emploi par commune, fin décembre",
  ...{ columnUnit: "code_epci", columnTime: "annee", columnOutcome: "defm_a_dec" },
  comparison: "Toutes les autres intercommunalités du fichier, pesées pour suivre la même trajectoire avant la signature.",
};

/** From the plan to its answer, as a person does it; the words of the page come back, as one reads them without script. */
const study = async (
  page: Page,
  visitor: Page,
  pact: string,
  fields: Fields,
  panel: { readonly name: string; readonly buffer: Buffer },
) => {
  await page.goto(`${pact}/studies/new`);
  await page.check('[name="direction"][value="down"]');
  for (const [name, value] of Object.entries({ ...COMMON, ...fields })) {
    const field = page.locator(`#acts [name="${name}"]`);
    if (name === "method") await page.check(`#acts [name="method"][value="${value}"]`);
    else await (name === "inference" ? field.selectOption(value) : field.fill(value));
  }
  await page.getByRole("button", { name: t("studies.new.submit") }).click();
  await page.waitForURL(/\/studies\/[0-9a-f-]{36}$/);
  const address = page.url();
  await page.getByRole("button", { name: t("studies.register.submit") }).click();
  await page.locator('input[type="file"]').setInputFiles({ ...panel, mimeType: "text/csv" });
  await page.fill('[name="vintage"]', "décembre 2016 à décembre 2019");
  await page.getByRole("button", { name: t("studies.panel.submit") }).click();
  await page.waitForLoadState();
  expect(await mainText(page)).not.toContain(t("ui.errors.title", { count: 1 }));
  await page.getByRole("button", { name: t("studies.panels.run") }).click();
  await page.locator('#panels a[href$="/runs/1.json"]').waitFor({ timeout: 60_000 });
  await visitor.goto(address);
  return { address, text: await mainText(visitor) };
};

it.skipIf(!existsSync(PANEL))(
  "the four pacts of the founding texts, the plan of a city and that of the region, each told what can be told of it",
  async () => {
    const page = await (await scene.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    const visitor = await (await scene.browser.newContext({ javaScriptEnabled: false })).newPage();
    await signInByLink(page, scene.server, people.pilot);
    const pact = await publishSample(page, scene.server.address);
    await page.goto(`${pact}/studies`);
    await hold(page, "studies-empty");
    await page.goto(`${pact}/studies/new`);
    await hold(page, "study-plan");
    const panel = { name: "defm_epci_2016_2019.csv", buffer: readFileSync(PANEL) };
    const ask = (fields: Fields) => study(page, visitor, pact, fields, panel);

    const strasbourg = await ask({
      question: "Le pacte de Strasbourg a-t-il fait baisser le chômage ?",
      ...{ signedOn: "2018-08-28", treated: "246700488", from: "2019", leastTimesAfter: "1" },
    });
    expect(strasbourg.text).toContain("3 périodes étaient connues avant (de 2016 à 2018), une seule depuis (2019)");
    expect(strasbourg.text).toContain("Aucun effet n’est décelable");
    expect(strasbourg.text).toMatch(/Cette étude aurait vu un effet d’au moins [\d ]+ personnes huit fois sur dix/);
    await page.goto(strasbourg.address);
    await hold(page, "study-no-effect");
    for (const [format, opening] of [
      ["pdf", "%PDF-"],
      ["docx", "PK"],
    ] as const) {
      const paper = await page.request.get(`${strasbourg.address}/story.${format}`);
      expect(paper.status(), format).toBe(200);
      const bytes = await paper.body();
      expect(bytes.subarray(0, opening.length).toString("latin1")).toBe(opening);
      if (process.env["LEVIER_PICTURES"] === "1") writeFileSync(join(root, `.cache/pictures/study.${format}`), bytes);
    }

    // A pact signed within a year treats from the next one on: of 2020 the panel knows nothing.
    for (const [question, treated, signedOn] of [
      ["Le pacte de Chaumont a-t-il fait baisser le chômage ?", "200068658\n200069664", "2019-01-15"],
      ["Le pacte du pays de Langres a-t-il fait baisser le chômage ?", "200072999\n200027308\n200070332", "2019-01-15"],
      ["Le pacte de Châlons a-t-il fait baisser le chômage ?", "200066876", "2019-09-05"],
    ] as const) {
      const early = await ask({ question, treated, signedOn, from: "2020" });
      expect(early.text, question).toContain("Il est trop tôt : aucune période n’est connue depuis la signature, il en faut 2");
      expect(early.text, question).toContain("4 périodes étaient connues avant (de 2016 à 2019), aucune depuis");
    }

    // Signed on 15 January, 2019 is almost whole under the pact: a study may count it, and says so in its plan.
    for (const [question, treated] of [
      ["Chaumont, 2019 comprise : le chômage a-t-il baissé ?", "200068658\n200069664"],
      ["Pays de Langres, 2019 comprise : le chômage a-t-il baissé ?", "200072999\n200027308\n200070332"],
    ] as const) {
      const told = await ask({ question, treated, signedOn: "2019-01-15", from: "2019", leastTimesAfter: "1" });
      expect(told.text, question).toContain("Aucun effet n’est décelable");
      expect(told.text, question).toMatch(/Cette étude aurait vu un effet d’au moins [\d, ]+ personnes huit fois sur dix/);
    }

    // Territories that entered at different times, and the picture of it before and since.
    const entered = await ask({
      question: "Les pactes ont-ils fait baisser le chômage, chacun depuis son entrée ?",
      ...{ signedOn: "2018-08-28", treated: "246700488 : 2018\n200068658\n200069664\n200072999", from: "2019", leastTimesAfter: "1" },
      ...{ method: "cs", inference: "analytic" },
    });
    expect(entered.text).toContain("Les territoires sont entrés à des dates différentes");
    expect(entered.text).toContain("L’effet moyen, de quatre façons");
    await page.goto(entered.address);
    await hold(page, "study-cohorts");

    const amiens = await ask({
      question: "Le pacte d’Amiens a-t-il fait baisser le chômage ?",
      ...{ signedOn: "2014-12-15", treated: "248000531", from: "2015" },
    });
    expect(amiens.text).toContain("L’effet n’est pas mesurable : 248000531 est sous le pacte dès la première période connue");

    // The plan of the region holds for all of it: nothing inside is left to compare with.
    const told = new Set(
      panel.buffer
        .toString("utf8")
        .split("\n")
        .map((line) => line.slice(0, 9)),
    );
    const inside = new Set(
      readFileSync(BELONGING, "utf8")
        .split("\n")
        .map((line) => line.replaceAll('"', "").split(","))
        .flatMap(([, , , , region, code = ""]) => (region === "44" && told.has(code) ? [code] : [])),
    );
    expect(inside.size).toBeGreaterThan(100);
    const region = [...inside].join("\n");
    const plan = await ask({
      question: "Le plan régional a-t-il fait baisser le chômage ?",
      ...{ signedOn: "2020-07-09", treated: region, donors: region, from: "2021" },
    });
    expect(plan.text).toContain("L’effet n’est pas mesurable : tout ce que compte le fichier est sous le pacte");

    await visitor.goto(`${pact}/studies`);
    const list = await mainText(visitor);
    for (const words of ["aucun effet décelable", "trop tôt", "non mesurable"]) expect(list).toContain(words);
    await page.goto(`${pact}/studies`);
    await hold(page, "studies-list");
    await page.goto(`${strasbourg.address}/redo`);
    await hold(page, "study-redo");
    expect(await mainText(page)).toContain("npx levier evaluate defm_epci_2016_2019.csv --unit code_epci");
    await page.goto(`${strasbourg.address}/run`);
    await hold(page, "study-run");

    // A wrong file is set aside by keyboard, and the study waits for another.
    await page.goto(strasbourg.address);
    await page.locator("#panels summary", { hasText: panel.name }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Édition provisoire");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#set-aside").waitFor();
    await hold(page, "study-aside");
    await visitor.goto(strasbourg.address);
    const aside = await mainText(visitor);
    for (const words of ["Pas encore de réponse", "« Édition provisoire »"]) expect(aside).toContain(words);
  },
  300_000,
);
