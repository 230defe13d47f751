import { afterAll, beforeAll, expect, it } from "vitest";
import { createApp } from "./app.ts";
import { openTestPlatform } from "./platform/platform.testing.ts";
import type { Platform } from "./platform/platform.ts";

let platform: Platform;
let app: ReturnType<typeof createApp>["app"];
beforeAll(async () => {
  platform = await openTestPlatform({ clock: () => new Date("2026-02-01T09:00:00Z"), settings: { demonstration: true } });
  const levier = createApp(platform);
  await levier.demonstrate();
  app = levier.app;
}, 60_000);
afterAll(() => platform.database.close());

const read = async (address: string) => {
  const answer = await app.request(address);
  return { status: answer.status, text: (await answer.text()).replace(/[\u00a0\u202f]/g, " ") };
};

it("shows the targets that founding pacts announce, and every page of a pact's follow-up, in the whole application", async () => {
  const pact = "/pacts/business-act-grand-est-acte-2";
  const list = await read(`${pact}/indicators`);
  expect(list.text).toContain("300 stations au 31 décembre 2026");
  expect(list.text).toContain("150 000 personnes par an");
  expect(list.text).toContain("aucune situation de départ indiquée");
  expect((await read("/pacts/pacte-emploi-innovation-amiens/indicators")).text).toContain("16 900 élèves");
  for (const page of ["achievements", "meetings", "consultation", "told-indicators"])
    expect((await read(`${pact}/${page}`)).status).toBe(200);
  expect((await read(`${pact}/nowhere`)).status).toBe(404);
});
