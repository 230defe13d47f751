import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { membershipEnded } from "../../identity/index.ts";
import { pact } from "../../pacts/index.ts";
import { colleague, openTestTracking, pilot } from "../tracking-app.testing.ts";
import { trackingTables } from "../tracking-tables.ts";
import { endPerson } from "./hand-over.ts";
import { ownersOf, personsOf } from "./persons.repository.ts";
import { boxesIn, remindedPact, visitorOf } from "./reminded.testing.ts";

let tracking: Awaited<ReturnType<typeof openTestTracking>>;
let visitor: ReturnType<typeof visitorOf>;
beforeAll(async () => {
  tracking = await openTestTracking();
  tracking.setClock("2026-02-01T09:00:00Z");
  visitor = visitorOf(tracking);
});
afterAll(() => tracking.platform.database.close());

const ada = { act: "give", form: "give", to: "", name: "Ada Fictive", email: "Ada@val.example" };
const section = (text: string, id: string): string => text.slice(text.indexOf(`id="${id}"`)).split("</section>")[0] ?? "";

describe("who answers for what in a pact", () => {
  it("is told to members alone: what nobody answers for first, with its lateness", async () => {
    const { address } = await remindedPact(tracking);
    expect((await visitor.read(address, null)).status).toBe(303);
    expect((await visitor.read(address, { ...pilot, tenant: "hauts-de-france" })).status).toBe(403);
    const { status, text } = await visitor.read(address, { ...pilot, role: "reader" });
    expect([status, text.includes(`action="${address}"`)]).toEqual([200, false]);
    const orphans = section(text, "orphans");
    expect(orphans.indexOf("Recruter deux chargés")).toBeLessThan(orphans.indexOf("Rouvrir la gare : Étude remise"));
    expect(orphans).toContain("12 jours");
    expect(orphans).toContain("Bloqué : Foncier");
    expect(text).toContain("noindex");
  });

  it("is named for many things at once, with an account or without, twice being once", async () => {
    const { address } = await remindedPact(tracking);
    const boxes = Object.fromEntries(boxesIn((await visitor.read(address)).text));
    expect(Object.values(boxes)).toEqual(["nobody", "nobody", "nobody"]);
    expect((await visitor.send(address, { ...ada, ...boxes })).status).toBe(303);
    expect((await visitor.send(address, { ...ada, ...boxes })).status).toBe(303);
    const { text } = await visitor.read(address);
    expect(text).toContain("Chaque point à suivre a son responsable.");
    expect(text).toContain("ada@val.example · sans compte");
    expect((await personsOf(tracking.sql, pilot.tenant)).filter(({ email }) => email === "ada@val.example")).toHaveLength(1);
    const [first = ["", ""]] = boxesIn(text);
    expect((await visitor.send(address, { ...ada, to: `member-${colleague.id}`, [first[0]]: first[1] })).status).toBe(303);
    expect((await visitor.read(address)).text).toContain("noe@region.example · a un compte");
  });

  it("says what a form lacks beside its field and keeps what was typed and ticked", async () => {
    const { address } = await remindedPact(tracking);
    const [[box, holder] = ["", ""]] = boxesIn((await visitor.read(address)).text);
    const ticked = { act: "give", form: "give", [box]: holder };
    const refusals: [Readonly<Record<string, string>>, string][] = [
      [{ ...ticked, to: "", name: "", email: "" }, "Choisissez à qui confier"],
      [{ ...ticked, to: "", name: "Ada", email: "" }, "Écrivez l’adresse électronique de cette personne"],
      [{ ...ticked, to: "", name: "Ada", email: "ada chez val" }, "« ada chez val » n’est pas une adresse électronique"],
      [{ ...ticked, to: "person-x" }, "Cette personne n’est plus dans la liste"],
      [ada, "Rien n’est coché"],
      [{ ...ada, "item-pledge-00000000-0000-4000-8000-000000000000": "nobody" }, "n’est plus à suivre"],
    ];
    for (const [fields, words] of refusals) {
      const { status, text } = await visitor.send(address, fields);
      expect([words, status, text.includes(words)]).toEqual([words, 422, true]);
    }
    const kept = (await visitor.send(address, { ...ticked, to: "", name: "Ada", email: "x" })).text;
    expect(kept).toMatch(new RegExp(`name="${box}"[^>]*checked`));
    expect(kept).toContain('value="Ada"');
    const reader = await visitor.send(address, { ...ada, [box]: holder }, { ...pilot, role: "contributor" });
    expect([reader.status, reader.text.includes("Votre rôle ne permet pas")]).toEqual([403, true]);
    expect((await visitor.send(address, ada, null)).location).toContain("/sign-in?next=");
    expect((await visitor.send(address, { act: "marry" })).status).toBe(400);
  });

  it("does not change hands under someone who has not seen the last change", async () => {
    const { address } = await remindedPact(tracking);
    const [[box] = [""]] = boxesIn((await visitor.read(address)).text);
    await visitor.send(address, { ...ada, [box]: "nobody" });
    const late = await visitor.send(address, { ...ada, name: "Léo", email: "leo@val.example", [box]: "nobody" });
    expect([late.status, late.text.includes("a été confié entre-temps à Ada Fictive")]).toEqual([422, true]);
  });

  it("is handed over in one go by who left with forty open things", async () => {
    const { address, addPledge } = await remindedPact(tracking);
    for (let one = 1; one <= 37; one++) await addPledge(`Engagement ${one}`, "2026-05-01");
    const zoe = { ...ada, name: "Zoé Partante", email: "zoe@val.example" };
    await visitor.send(address, { ...zoe, ...Object.fromEntries(boxesIn((await visitor.read(address)).text)) });
    const person = (await personsOf(tracking.sql, pilot.tenant)).find(({ email }) => email === "zoe@val.example")?.id ?? "";
    expect((await visitor.send(address, { act: "leave", form: "leave", person })).status).toBe(303);
    const { text } = await visitor.read(address);
    expect(text).toContain("Zoé Partante en répondait jusqu’au 1er février 2026");
    expect(boxesIn(section(text, "orphans"))).toHaveLength(40);
    expect((await visitor.send(address, { ...ada, name: "Ida", email: "ida@val.example", [`all-${person}`]: "yes" })).status).toBe(303);
    const after = (await visitor.read(address)).text;
    expect(after).toContain("Chaque point à suivre a son responsable.");
    expect(after).toContain("Tout cocher (40 points)");
    expect((await visitor.send(address, { act: "leave", form: "leave", person: "x" })).status).toBe(422);
  });

  it("is ended by those who lead a pact of theirs, not of another", async () => {
    const [theirs, other] = [await remindedPact(tracking), await remindedPact(tracking)];
    const [[box] = [""]] = boxesIn((await visitor.read(theirs.address)).text);
    await visitor.send(theirs.address, { ...ada, name: "Iris", email: "iris@val.example", [box]: "nobody" });
    const iris = async () => (await personsOf(tracking.sql, pilot.tenant)).find(({ email }) => email === "iris@val.example");
    const person = (await iris())?.id ?? "";
    expect((await visitor.send(other.address, { act: "leave", form: "leave", person })).status).toBe(422);
    expect((await iris())?.endedOn).toBe(null);
    expect((await visitor.send(theirs.address, { act: "leave", form: "leave", person })).status).toBe(303);
    expect((await iris())?.endedOn).toBe("2026-02-01");
  });

  it("is taken from who left in the pacts of who says so; what they answer for in the pacts of others stays theirs", async () => {
    const [own, other] = [await remindedPact(tracking), await remindedPact(tracking)];
    for (const { address } of [own, other]) {
      const boxes = Object.fromEntries(boxesIn((await visitor.read(address)).text));
      await visitor.send(address, { ...ada, name: "Éva", email: "eva@val.example", ...boxes });
    }
    const neighbour = randomUUID();
    await tracking.sql.update(pact).set({ organisationId: neighbour }).where(eq(pact.id, other.pactId));
    const leave = (organisation: string) =>
      tracking.platform.write({ tenant: pilot.tenant, actor: null, operation: "reminder.person-left" }, (write) =>
        endPerson(write, { id: person, leads: (of) => of === organisation }),
      );
    const eva = async () => (await personsOf(tracking.sql, pilot.tenant)).find(({ email }) => email === "eva@val.example");
    const person = (await eva())?.id ?? "";
    expect((await leave(pilot.organisation.id)).ok).toBe(true);
    expect((await eva())?.endedOn).toBe(null);
    expect(boxesIn(section((await visitor.read(own.address)).text, "orphans"))).toHaveLength(3);
    expect([...(await ownersOf(tracking.sql, pilot.tenant, [other.pactId])).values()]).toEqual([person, person, person]);
    expect(await leave(pilot.organisation.id)).toMatchObject({ error: { code: "person-gone" } });
    expect((await leave(neighbour)).ok).toBe(true);
    expect((await eva())?.endedOn).toBe("2026-02-01");
  });

  it("ends with the membership, and the address is forgotten with the account", async () => {
    const { address } = await remindedPact(tracking);
    const [[box] = [""]] = boxesIn((await visitor.read(address)).text);
    await visitor.send(address, { ...ada, to: `member-${colleague.id}`, [box]: "nobody" });
    const end = (isErased: boolean) =>
      tracking.platform.write({ tenant: pilot.tenant, actor: null, operation: "test" }, async (write) => {
        await write.emit(membershipEnded, { membership: colleague.id, isErased });
        return { ok: true, value: null };
      });
    await end(false);
    expect((await visitor.read(address)).text).toContain("Noé Fictif en répondait jusqu’au");
    await end(true);
    expect((await visitor.read(address)).text).not.toContain("Noé Fictif en répondait");
    expect(JSON.stringify(await tracking.sql.select().from(audit))).not.toContain(colleague.email);
    expect(await verify(tracking.sql, trackingTables)).toMatchObject({ ok: true });
  });
});
