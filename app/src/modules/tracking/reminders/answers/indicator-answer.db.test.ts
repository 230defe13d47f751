import { randomUUID } from "node:crypto";
import { desc } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallPact } from "../../../pacts/pacts.testing.ts";
import { recount } from "../../achievements/recount.ts";
import { knownOf } from "../../indicators/indicators.repository.ts";
import { openTestTracking, pilot } from "../../tracking-app.testing.ts";
import { trackedItems } from "../items.ts";
import { letterToken } from "../letters/letter-link.ts";
import { itemsOfLetters } from "../letters/letters.repository.ts";
import { boxesIn, fieldsIn, visitorOf } from "../reminded.testing.ts";
import { reminderLetter } from "../reminders.tables.ts";

let tracking: Awaited<ReturnType<typeof openTestTracking>>;
let visitor: ReturnType<typeof visitorOf>;
beforeAll(async () => {
  tracking = await openTestTracking();
  visitor = visitorOf(tracking);
});
afterAll(() => tracking.platform.database.close());

const indicator = {
  ...{ form: "new", act: "start", label: "Bornes posées", unit: "bornes", level: "output", measure: "flow", direction: "up" },
  ...{ under: "", feed: "person", rhythm: "quarter", isPublic: "yes" },
};

describe("an indicator to read", () => {
  it("is asked about at once by who leads the pact, and read by the link of the letter, once", async () => {
    tracking.setClock("2026-01-10T09:00:00Z");
    const { id, slug } = await tracking.publish(smallPact());
    expect((await visitor.send(`/pacts/${slug}/indicators`, indicator)).status).toBe(303);
    tracking.setClock("2026-06-01T09:00:00Z");
    const address = `/pacts/${slug}/reminders`;
    const boxes = Object.fromEntries(boxesIn((await visitor.read(address)).text));
    const ada = { to: "", name: "Ada Fictive", email: `${randomUUID()}@val.example` };
    expect((await visitor.send(address, { act: "give", form: "give", ...ada, ...boxes })).status).toBe(303);
    for (let one = 0; one < 2; one++) expect((await visitor.send(address, { act: "send", form: "send" })).status).toBe(303);
    const [letter, ...more] = await tracking.sql.select().from(reminderLetter);
    expect(more).toEqual([]);
    const token = letterToken(tracking.platform.secret, { tenant: pilot.tenant, id: letter?.id ?? "" });
    const link = `/answers?token=${encodeURIComponent(token)}`;
    const { text } = await visitor.read(link, null);
    expect(text).toContain("En bornes. Jamais relevé.");
    const [key = ""] = Object.keys(boxes).map((name) => name.slice("item-".length));
    const typed = { ...fieldsIn(text), [`${key}-value`]: "1 250", [`${key}-day`]: "2026-03-31", [`${key}-source`]: "Comptage" };
    const cases: [Readonly<Record<string, string>>, string][] = [
      [{ ...typed, [`${key}-value`]: "beaucoup" }, "« beaucoup » n’est pas un nombre"],
      [{ ...typed, [`${key}-day`]: "" }, "Dites à quel jour"],
      [{ ...typed, [`${key}-day`]: "2026-07-01" }, "Ce jour n’est pas encore passé"],
      [typed, "Écrivez la première journée de la période"],
      [{ ...typed, [`${key}-from`]: "2026-01-01", [`${key}-source`]: "" }, "Dites d’où vient ce chiffre."],
    ];
    for (const [fields, words] of cases) {
      const refused = await visitor.send(link, fields, null);
      expect([words, refused.status, refused.text.includes(words)]).toEqual([words, 422, true]);
    }
    for (let one = 0; one < 2; one++)
      expect((await visitor.send(link, { ...typed, [`${key}-from`]: "2026-01-01" }, null)).status).toBe(303);
    const [known] = await knownOf(tracking.sql, pilot.tenant, id);
    expect(known?.readings).toMatchObject([{ value: 1250, from: "2026-01-01", day: "2026-03-31", feed: "person", evidence: "declared" }]);
    expect((await visitor.read(link, null)).text).toContain("Comptage");
  });

  it("fed by achievements asks for no reading: that there were none is told in one press, and asked again a period later", async () => {
    tracking.setClock("2026-01-10T09:00:00Z");
    const { id, slug } = await tracking.publish(smallPact());
    expect((await visitor.send(`/pacts/${slug}/indicators`, { ...indicator, feed: "achievements" })).status).toBe(303);
    tracking.setClock("2026-06-01T09:00:00Z");
    const address = `/pacts/${slug}/reminders`;
    const boxes = Object.fromEntries(boxesIn((await visitor.read(address)).text));
    const zoe = { to: "", name: "Zoé Fictive", email: `${randomUUID()}@val.example` };
    expect((await visitor.send(address, { act: "give", form: "give", ...zoe, ...boxes })).status).toBe(303);
    expect((await visitor.send(address, { act: "send", form: "send" })).status).toBe(303);
    const letters = await tracking.sql.select().from(reminderLetter).orderBy(desc(reminderLetter.createdAt));
    const rows = await itemsOfLetters(
      tracking.sql,
      pilot.tenant,
      letters.map((letter) => letter.id),
    );
    const letter = letters.find((one) => rows.some(({ pactId, letterId }) => pactId === id && letterId === one.id));
    const link = `/answers?token=${encodeURIComponent(letterToken(tracking.platform.secret, { tenant: pilot.tenant, id: letter?.id ?? "" }))}`;
    const { text } = await visitor.read(link, null);
    expect(text).toContain("aucune n’est encore enregistrée");
    expect(text).not.toContain("Valeur relevée");
    const [key = ""] = Object.keys(boxes).map((name) => name.slice("item-".length));
    expect(text).toContain(`/pacts/${slug}/achievements/new?indicator=${key.slice("indicator-".length)}`);
    for (let one = 0; one < 2; one++)
      expect((await visitor.send(link, { ...fieldsIn(text), [`${key}-none`]: "yes" }, null)).status).toBe(303);
    const known = async () => (await knownOf(tracking.sql, pilot.tenant, id))[0];
    expect(await known()).toMatchObject({ readings: [], totals: [{ month: "2026-06", quantity: 0 }] });
    expect(await trackedItems(tracking.sql, pilot.tenant, { pactIds: [id], now: new Date("2026-06-02T09:00:00Z") })).toMatchObject([
      { kind: "indicator", dueOn: "2026-09-30" },
    ]);
    // What is recorded elsewhere leaves what was told; what is recorded of that month takes its place.
    const indicatorId = key.slice("indicator-".length);
    const writing = { tenant: pilot.tenant, actor: null, operation: "test", thread: id };
    await tracking.platform.write(writing, async (write) => {
      await recount(write, id, [indicatorId]);
      return { ok: true, value: null } as const;
    });
    expect((await known())?.totals).toEqual([{ month: "2026-06", quantity: 0 }]);
  });
});
