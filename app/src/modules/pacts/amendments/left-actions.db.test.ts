import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { visitorOf } from "../commitments/commitments.testing.ts";
import { correctPact } from "../correct-pact.ts";
import { livePact } from "../life/live-pact.ts";
import { in2026, pactWithMoney, plain } from "../money/money.testing.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot, testPacts } from "../pacts-app.testing.ts";
import { nothingPersonal } from "../visibility.ts";

const pacts = testPacts();
const { read } = visitorOf(() => pacts);

const cited = { citations: [{ source: "s1" }] };
const station = smallPact({ axes: [{ label: "Relier", ...cited }], actions: [{ label: "Rouvrir la gare", axis: 0, ...cited }] });

/** A school that was given money and a market that was not, both taken out by a version that keeps the station alone. */
const without = async (amends: number) => {
  pacts.setClock("2026-02-01T09:00:00Z");
  const { id, slug, keep, sheets } = await pactWithMoney(() => pacts);
  await keep(0, [{ financer: "Région", type: "region", years: in2026(300_000, 200_000, 50_000) }]);
  await keep(1, [{ financer: "Région", type: "region", years: in2026(80_000, 10_000, 5_000) }]);
  const [school, , market] = (await sheets()).map(({ action }) => action.id);
  const writing = { tenant: pilot.tenant, actor: pilot.account, operation: "test", thread: id };
  const event = { kind: "open-amendment", on: "2026-02-01" } as const;
  expect((await pacts.platform.write(writing, (write) => livePact(write, { pactId: id, newId: randomUUID, event }))).ok).toBe(true);
  pacts.setClock("2026-03-10T09:00:00Z");
  const input = { id, newId: randomUUID, organisation: pilot.organisation, visibility: nothingPersonal, content: station };
  const done = await pacts.platform.write(writing, (write) => correctPact(write, { ...input, reason: "Faute de porteur", amends }));
  expect(done.ok).toBe(true);
  const page = async (path: string) => {
    const { status, text } = await read(`/pacts/${slug}${path}`, null);
    return { status, text: plain(text) };
  };
  return { slug, page, school, market };
};

describe("an action that an amendment takes out", () => {
  it("is told dropped, with why and what was paid, on the pages of the pact and at its own address", async () => {
    const { slug, page, school, market } = await without(1);
    const followUp = (await page("/follow-up")).text;
    expect(followUp).toContain("sur 3 actions : 1 annoncée et 2 abandonnées");
    expect(followUp).toContain("abandonnée Motif : Faute de porteur. 50 000 € payés, 200 000 € engagés, sur 300 000 € prévus.");
    expect((await page("/money")).text).toContain(
      "Actions abandonnées, hors de ces sommes : 300 000 € prévus, 200 000 € engagés, 50 000 € payés.",
    );
    expect((await page("/money")).text).toContain("80 000 € prévus, dont 10 000 € engagés et 5 000 € payés, pour 1 action sur 1.");
    // On the day before, all three were there.
    expect((await page("?on=2026-03-09")).text).toContain("Au 9 mars 2026, les 3 actions du pacte sont annoncées");
    expect((await page("?on=2026-03-10")).text).toContain("sur 3 actions : 1 annoncée et 2 abandonnées");
    const own = await page(`/actions/${school}`);
    expect(own.status).toBe(410);
    expect(own.text).toContain("Cette action n’est plus dans le pacte depuis le 10 mars 2026 : l’avenant n° 1 l’en a retirée.");
    expect((await page(`/actions/${market}`)).status).toBe(410);
    const { followUp: told } = await (await pacts.as(null).request(`/api/v1/pacts/${slug}`)).json();
    expect(told.actions.map((one: { stage: string; stageReason: string | null }) => [one.stage, one.stageReason])).toEqual([
      ["idea", null],
      ["abandoned", "Faute de porteur"],
      ["abandoned", "Faute de porteur"],
    ]);
    expect(told.money.planned).toBe(80_000);
    expect((await page(`/actions/${randomUUID()}`)).status).toBe(404);
  });

  it("is told of a plain correction only where money stood: the rest was read wrong", async () => {
    const { page, school, market } = await without(0);
    expect((await page("/follow-up")).text).toContain("sur 2 actions : 1 annoncée et 1 abandonnée");
    expect((await page(`/actions/${school}`)).text).toContain("Cette action n’est plus dans le pacte depuis le 10 mars 2026.");
    expect((await page(`/actions/${market}`)).status).toBe(404);
  });
});
