import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { plainGrant } from "../financing/financing.testing.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot, testPacts } from "../pacts-app.testing.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { writeSheet } from "../sheets/write-sheet.ts";
import { visitorOf } from "./commitments.testing.ts";
import { territoriesOf } from "./shares.repository.ts";

const pacts = testPacts();
const { send, read } = visitorOf(() => pacts);

const cited = { citations: [{ source: "s1" }] };
const territory = (name: string) => ({ name, kind: "communaute_communes" as const, ...cited });
const opened = async (...names: string[]) => {
  const territories = names.map(territory);
  const { id, slug } = await pacts.publish(smallPact({ territories, actions: [{ label: "Rouvrir la gare", ...cited }] }));
  const { sql } = pacts.platform.database;
  const [sheet] = await sheetsOf(sql, pilot.tenant, id);
  const line = {
    id: randomUUID(),
    memberId: null,
    financer: "Région",
    type: "region" as const,
    ...plainGrant,
    years: [{ year: 2026, planned: 100_000.01, committed: 0, paid: 0 }],
  };
  const writing = { tenant: pilot.tenant, actor: pilot.account, operation: "test", thread: id };
  const actionId = sheet?.action.id ?? "";
  await pacts.platform.write(writing, (write) =>
    writeSheet(write, { pactId: id, actionId, revision: 0, change: { lines: [line] }, newId: randomUUID }),
  );
  const ids = (await territoriesOf(sql, pilot.tenant, id)).map((one) => one.id);
  return { slug, address: `/pacts/${slug}/shares`, north: ids[0] ?? "", south: ids[1] ?? "", actionId };
};

describe("the shares of territories", () => {
  it("tell no sum where no plan is told", async () => {
    const territories = [territory("Val du Nord")];
    const { slug } = await pacts.publish(smallPact({ territories, actions: [{ label: "Rouvrir la gare", ...cited }] }));
    const { text } = await read(`/pacts/${slug}/shares`, null);
    expect(text).toContain("aucun plan");
    expect(text).not.toMatch(/\b0\s€/);
  });

  it("are told for the pact, then for one action, to the cent", async () => {
    const { address, north, south, actionId } = await opened("Val du Nord", "Val du Sud");
    expect((await read(address, null)).text).toContain("2 territoires, sans répartition annoncée");
    const pact = { form: "split", act: "split", actionId: "", [`share-${north}`]: "60", [`share-${south}`]: "40 %" };
    expect((await send(address, pact)).status).toBe(303);
    const { text } = await read(address, null);
    expect(text).toMatch(/60\s000,01\s€/);
    expect(text).toMatch(/40\s000\s€/);
    expect((await send(address, { ...pact, actionId, [`share-${north}`]: "", [`share-${south}`]: "100" })).status).toBe(303);
    const own = (await read(address, null)).text;
    expect(own).toMatch(/100\s000,01\s€/);
    expect(own).toMatch(/Val du Sud 100\s%/);
  });

  it("are changed by one at a time: the second is told what the first wrote, split by split", async () => {
    const { address, north, south, actionId } = await opened("Val du Nord", "Val du Sud");
    const wasIn = (page: string): string => (/name="was" value="([^"]*)"/.exec(page)?.[1] ?? "").replaceAll("&quot;", '"');
    const opening = wasIn((await read(address)).text);
    const pact = { form: "split", act: "split", actionId: "", [`share-${north}`]: "60", [`share-${south}`]: "40" };
    expect((await send(address, { ...pact, was: opening })).status).toBe(303);
    const late = await send(address, { ...pact, was: opening, [`share-${north}`]: "50", [`share-${south}`]: "50" });
    expect(late.status).toBe(422);
    expect(late.text).toMatch(/On y lit maintenant : Val du Nord 60\s%, Val du Sud 40\s%\./);
    expect(late.text).toContain('value="50"');
    expect((await send(address, { ...pact, was: opening, actionId })).status).toBe(303);
    expect((await send(address, { ...pact, was: wasIn(late.text), [`share-${north}`]: "50", [`share-${south}`]: "50" })).status).toBe(303);
    expect((await send(address, { ...pact, was: "{" })).status).toBe(422);
  });

  it("are refused when they do not make a hundred, with what they make", async () => {
    const { address, north, south } = await opened("Val du Nord", "Val du Sud");
    const form = { form: "split", act: "split", [`share-${north}`]: "60", [`share-${south}`]: "30" };
    const odd = await send(address, form);
    expect([odd.status, /Les parts font 90\s% au lieu de 100\s%/.test(odd.text), odd.text.includes('value="30"')]).toEqual([
      422,
      true,
      true,
    ]);
    const words = await send(address, { ...form, [`share-${south}`]: "un tiers" });
    expect([words.status, words.text.includes("« un tiers » n’est pas une part")]).toEqual([422, true]);
    for (const actionId of ["nothing", randomUUID()])
      expect((await send(address, { ...form, actionId, [`share-${south}`]: "40" })).status).toBe(422);
    expect((await send(address, form, { ...pilot, role: "reader" })).status).toBe(403);
  });
});
