import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { plainGrant } from "../src/modules/pacts/financing/financing.testing.ts";
import { smallPact } from "../src/modules/pacts/pacts.testing.ts";
import { openTestPacts, pilot } from "../src/modules/pacts/pacts-app.testing.ts";
import { noFields } from "../src/modules/pacts/sheets/action-sheet.ts";
import { changeSheet, lockSheets } from "../src/modules/pacts/sheets/write-sheet.ts";
import { readAssets } from "../src/platform/http/assets.ts";
import { plainPage } from "../src/ui/index.ts";
import { openBrowser } from "./support/browser.ts";
import { root } from "./support/server.ts";

const CLIENT = join(root, "app/dist/client");
const folder = mkdtempSync(join(tmpdir(), "levier-brief-"));

let browser: Browser;
let pacts: Awaited<ReturnType<typeof openTestPacts>>;
beforeAll(async () => {
  [browser, pacts] = await Promise.all([openBrowser(), openTestPacts()]);
});
afterAll(async () => {
  await browser.close();
  await pacts.platform.database.close();
  rmSync(folder, { recursive: true, force: true });
});

const cited = { citations: [{ source: "s1" }] };
const AXES = [
  "les entreprises",
  "les emplois et les compétences",
  "les mobilités du quotidien",
  "le logement et les centres",
  "l’énergie",
  "la santé",
  "l’eau",
  "le tourisme",
];
const WHY =
  "L’autorisation environnementale demandée au printemps attend l’avis de la commission d’enquête, et l’acquisition du terrain dépend d’un jugement attendu dans l’année";

/** A pact of two hundred actions under eight axes, each with its money, late, one in four blocked. */
const publish = async (): Promise<string> => {
  const actions = Array.from({ length: 200 }, (_, rank) => ({
    label: `Rénover, équiper et ouvrir aux habitants comme aux entreprises du bassin le site numéro ${rank + 1}`,
    axis: rank % AXES.length,
    ...cited,
  }));
  const amounts = [12e6, 4_500_000, 800_000].map((valueEur) => ({ valueEur, kind: "planned" as const, ...cited }));
  const { id, slug } = await pacts.publish(
    smallPact({ axes: AXES.map((label) => ({ label: `Soutenir ${label} du territoire`, ...cited })), actions, amounts }),
  );
  const done = await pacts.platform.write(
    { tenant: pilot.tenant, actor: pilot.account, operation: "sheet.write", thread: id },
    async (write) => {
      const sheets = await lockSheets(write, id);
      if (!sheets.ok) return sheets;
      for (const [rank, { action, revision }] of sheets.value.entries()) {
        const fields = {
          ...noFields,
          owner: "Communauté d’agglomération des Trois Vallées",
          startsOn: "2024-01-01",
          endsOn: rank % 2 === 0 ? "2025-06-30" : "2028-06-30",
          votedStartsOn: "2024-01-01",
          votedEndsOn: "2025-03-31",
          blockedBecause: rank % 4 === 0 ? WHY : null,
          unblockedWhen: rank % 4 === 0 ? "Le jugement est rendu" : null,
          totalCost: 1_234_567,
        };
        const years = [{ year: 2025, planned: 1_234_567, committed: 700_000, paid: 123_456 }];
        const lines = [{ ...plainGrant, id: randomUUID(), memberId: null, financer: "Région", type: "region" as const, years }];
        const input = { pactId: id, actionId: action.id, revision, change: { fields, lines }, newId: randomUUID };
        const changed = await changeSheet(write, sheets.value, input);
        if (!changed.ok) return changed;
      }
      return sheets;
    },
  );
  expect(done.ok).toBe(true);
  return slug;
};

it("prints the brief of two hundred actions on two pages at most", async () => {
  const slug = await publish();
  const html = await (await pacts.as(null).request(`/pacts/${slug}/follow-up/brief`)).text();
  expect(html).toContain("195 autres actions");
  const page = await browser.newPage();
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
    const isSheet = pathname === plainPage().assets.stylesheet;
    return route.fulfill({ path: join(CLIENT, isSheet ? readAssets(CLIENT).stylesheet : pathname) });
  });
  await page.goto("http://levier.test/");
  await page.evaluate("document.fonts.ready");
  const file = join(folder, "brief.pdf");
  await page.pdf({ path: file, preferCSSPageSize: true, format: "A4" });
  const told = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  expect(Number(/^Pages:\s+(\d+)/m.exec(told)?.[1])).toBeLessThanOrEqual(2);
});
