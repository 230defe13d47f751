import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallPact } from "../../../pacts/pacts.testing.ts";
import { knownOf } from "../../indicators/indicators.repository.ts";
import { openTestTracking, pilot } from "../../tracking-app.testing.ts";
import { letterToken } from "../letters/letter-link.ts";
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
});
