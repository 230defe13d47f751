import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { followPact } from "../../pacts/life/live-pact.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { openTestTracking, pilot } from "../tracking-app.testing.ts";
import { indicatorItems } from "./indicator-items.ts";
import { knownOf } from "./indicators.repository.ts";
import { refreshOfficial } from "./refresh-official.ts";
import { setReadingAside } from "./write-reading.ts";

let tracking: Awaited<ReturnType<typeof openTestTracking>>;
beforeAll(async () => {
  tracking = await openTestTracking();
});
afterAll(() => tracking.platform.database.close());

const send = async (address: string, fields: Readonly<Record<string, string>>): Promise<number> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return (await tracking.as(pilot).request(address, { method: "POST", body })).status;
};
const read = async (address: string): Promise<string> =>
  (await (await tracking.as(pilot).request(address)).text()).replace(/[\u00a0\u202f]/g, " ");
const plain = { form: "new", act: "start", unit: "communes", level: "impact", measure: "stock", direction: "up", isPublic: "yes" };
const bound = { ...plain, label: "Communes membres", feed: "official", territory: "epci-246700488", figure: "communes" };

describe("an indicator bound to an official figure", () => {
  it("reads it by itself, once however often it is asked, and never again once set aside", async () => {
    const { id, slug } = await tracking.publish(smallPact());
    expect(await send(`/pacts/${slug}/indicators`, bound)).toBe(303);
    expect(await Promise.all([refreshOfficial(tracking.needs), refreshOfficial(tracking.needs)])).toEqual(expect.arrayContaining([1, 0]));
    expect(await refreshOfficial(tracking.needs)).toBe(0);
    const kept = async () => (await knownOf(tracking.sql, pilot.tenant, id))[0]?.readings ?? [];
    expect(await kept()).toMatchObject([{ value: 33, feed: "official", evidence: "official-statistics", givenBy: null }]);
    const page = await read(`/pacts/${slug}/indicators`);
    expect(page).toContain("33 communes");
    expect(page).toContain("Statistique publique");
    const wrong = (await kept())[0]?.id ?? "";
    await tracking.platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "t", thread: id }, (write) =>
      setReadingAside(write, { pactId: id, id: wrong, because: "Périmètre d’avant la fusion" }),
    );
    expect(await refreshOfficial(tracking.needs)).toBe(0);
  });

  it("is asked of nobody, while one that a person feeds is, one period after what was read last", async () => {
    const { id, slug } = await tracking.publish(smallPact());
    const list = `/pacts/${slug}/indicators`;
    expect(await send(list, { ...bound, rhythm: "year" })).toBe(303);
    expect(await send(list, { ...plain, label: "Écoles", unit: "écoles", feed: "person", rhythm: "quarter" })).toBe(303);
    const asked = () => indicatorItems(tracking.sql, pilot.tenant, { pactIds: [id], now: new Date() });
    expect(await asked()).toMatchObject([{ kind: "indicator", label: "Écoles", dueOn: "2026-05-01" }]);
    const one = (await asked())[0]?.id ?? "";
    const reading = { form: "reading", act: "read", value: "3", day: "2025-12-31", evidence: "survey", source: "Rectorat" };
    expect(await send(`${list}/${one}`, reading)).toBe(303);
    expect(await asked()).toMatchObject([{ dueOn: "2026-03-31" }]);
  });
});

describe("the follow-up of a space", () => {
  it("counts what is reached, late and old of each followed pact, and finds the indicators asked for", async () => {
    const { id, slug } = await tracking.publish(smallPact({ title: { value: "Pacte des deux rives", citations: [{ source: "s1" }] } }));
    const parties = [
      { name: pilot.organisation.name, organisationId: pilot.organisation.id, deliberates: true },
      { name: "CC du Val", organisationId: null, deliberates: true },
    ];
    await tracking.platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "t", thread: id }, (write) =>
      followPact(write, { pactId: id, newId: randomUUID, state: "running", on: "2026-01-05", parties }),
    );
    expect(await read("/tracking")).toContain("Pacte des deux rives");
    const list = `/pacts/${slug}/indicators`;
    expect(await send(list, { ...plain, label: "Ponts", unit: "ponts", feed: "person", rhythm: "month" })).toBe(303);
    const [known] = await knownOf(tracking.sql, pilot.tenant, id);
    const one = `${list}/${known?.indicator.id}`;
    const target = {
      form: "target",
      act: "set-target",
      replaces: "",
      shape: "stock-by-date",
      value: "4",
      source: "Vote",
      settledOn: "2025-01-01",
    };
    expect(await send(one, { ...target, deadline: "2025-12-31" })).toBe(303);
    const reading = { form: "reading", act: "read", value: "3", day: "2025-12-31", evidence: "survey", source: "Service des routes" };
    expect(await send(one, reading)).toBe(303);
    expect(await read("/tracking")).toContain("1 cible manquée");
    const missed = await read("/tracking?verdict=missed&stale=yes");
    expect(missed).toContain("Ponts");
    expect(await read(`/pacts/${slug}`)).toContain("4 ponts au 31 décembre 2025");
    expect(missed).toContain("3 ponts le 31 décembre 2025 (visé : 4 ponts)");
    expect(await read("/tracking?verdict=reached")).toContain("Aucun indicateur ne répond à ces choix");
    expect(await read("/tracking?verdict=tout&page=-3")).toContain("Pacte par pacte");
    expect((await tracking.as(null).request("/tracking")).headers.get("location")).toBe("/sign-in?next=%2Ftracking");
  });
});
