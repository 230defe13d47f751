import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { verify } from "../../../../platform/audit/verify.ts";
import { mail } from "../../../../platform/mail.tables.ts";
import { audit } from "../../../../platform/platform.tables.ts";
import { pledgesOf, sheetsOf } from "../../../pacts/index.ts";
import { pactsTables } from "../../../pacts/pacts-tables.ts";
import { colleague, openTestTracking, pilot } from "../../tracking-app.testing.ts";
import { trackingTables } from "../../tracking-tables.ts";
import { trackedItems } from "../items.ts";
import { letterToken } from "../letters/letter-link.ts";
import { itemsOfLetters, lettersTo } from "../letters/letters.repository.ts";
import { sendReminders } from "../letters/send-reminders.ts";
import { personsOf } from "../persons.repository.ts";
import { boxesIn, fieldsIn, remindedPact, visitorOf } from "../reminded.testing.ts";
import { reminderLetterItem } from "../reminders.tables.ts";

let tracking: Awaited<ReturnType<typeof openTestTracking>>;
let visitor: ReturnType<typeof visitorOf>;
beforeAll(async () => {
  tracking = await openTestTracking();
  visitor = visitorOf(tracking);
});
afterAll(() => tracking.platform.database.close());
/** A pact whose every thing is Ada's and late, and the link of her letter of 10 July 2027. */
const asked = async (of: Readonly<Record<string, string>> = {}) => {
  const email = of["email"] ?? `${randomUUID()}@val.example`;
  const to = { to: "", name: "Ada Fictive", email, ...of };
  tracking.setClock("2027-07-10T09:00:00Z");
  const pact = await remindedPact(tracking);
  const boxes = Object.fromEntries(boxesIn((await visitor.read(pact.address)).text));
  expect((await visitor.send(pact.address, { act: "give", form: "give", ...to, ...boxes })).status).toBe(303);
  await sendReminders({ ...tracking.needs, items: trackedItems });
  const person = (await personsOf(tracking.sql, pilot.tenant)).find((one) => one.email === email)?.id ?? "";
  const [letter] = await lettersTo(tracking.sql, pilot.tenant, [person]);
  const token = letterToken(tracking.platform.secret, { tenant: pilot.tenant, id: letter?.id ?? "" });
  const link = `/answers?token=${encodeURIComponent(token)}`;
  const [pledge] = await pledgesOf(tracking.sql, pilot.tenant, pact.pactId);
  const keys = { pledge: `pledge-${pledge?.id}`, milestone: `milestone-${pact.milestoneId}`, action: `action-${pact.actionId}` };
  const stands = async () => {
    const [sheet] = await sheetsOf(tracking.sql, pilot.tenant, pact.pactId);
    return {
      pledge: (await pledgesOf(tracking.sql, pilot.tenant, pact.pactId))[0],
      fields: sheet?.fields,
      milestone: sheet?.milestones[0],
    };
  };
  return { ...pact, person, token, link, keys, stands };
};
const read = async (link: string) => (await visitor.read(link, null)).text;
const linksOf = () => tracking.sql.select().from(audit);

describe("the link of a letter", () => {
  it("shows each thing as it stands, writes nothing however often it is opened, and tells nobody its address", async () => {
    const { link, keys } = await asked();
    const before = (await linksOf()).length;
    const page = await visitor.read(link, null);
    expect(fieldsIn(page.text)).toMatchObject({
      ...{ [`${keys.pledge}-status`]: "open", [`${keys.pledge}-dueOn`]: "2026-01-20" },
      ...{
        [`${keys.milestone}-expectedOn`]: "2026-02-01",
        [`${keys.action}-going`]: "blocked",
        [`${keys.action}-blockedBecause`]: "Foncier",
      },
    });
    expect(page.text).toContain("noindex");
    expect([page.headers.get("referrer-policy"), page.headers.get("x-robots-tag"), page.headers.get("cache-control")]).toEqual([
      "no-referrer",
      "noindex",
      "private, no-store",
    ]);
    for (let one = 0; one < 3; one++) expect((await visitor.read(link, null)).status).toBe(200);
    expect((await linksOf()).length).toBe(before);
    expect((await tracking.sql.select().from(reminderLetterItem)).filter(({ answeredAt }) => answeredAt !== null)).toEqual([]);
  });

  it("records all the answers in one go, once, however often they are sent", async () => {
    const { link, keys, stands, slug } = await asked();
    const fields = {
      ...fieldsIn(await read(link)),
      ...{ [`${keys.pledge}-status`]: "kept", [`${keys.pledge}-evidence`]: "Contrats signés" },
      ...{ [`${keys.milestone}-expectedOn`]: "2027-09-01", [`${keys.milestone}-why`]: "Bureau d’études défaillant" },
      ...{ [`${keys.action}-going`]: "moving", [`${keys.action}-endsOn`]: "2028-06-30", [`${keys.action}-why`]: "Foncier acquis" },
    };
    const both = await Promise.all([visitor.send(link, fields, null), visitor.send(link, fields, null)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await stands()).toMatchObject({
      pledge: { status: "kept", evidence: "Contrats signés", revision: 2 },
      milestone: { expectedOn: "2027-09-01", votedOn: "2026-02-01", doneOn: null },
      fields: { blockedBecause: null, endsOn: "2028-06-30" },
    });
    const chain = (await linksOf()).length;
    expect((await visitor.send(link, fields, null)).status).toBe(303);
    expect((await linksOf()).length).toBe(chain);
    const recorded = await visitor.read(link, null);
    expect(recorded.status).toBe(200);
    for (const words of ["Tout a sa réponse", "Contrats signés", "Bureau d’études défaillant", "30 juin 2028"])
      expect(recorded.text).toContain(words);
    expect(recorded.text).not.toContain(`${keys.pledge}-status`);
    const history = (await visitor.read(`/pacts/${slug}/history`, null)).text;
    expect(history).toContain("Réponse à une relance : Foncier acquis");
    expect(history).not.toContain("Ada");
    expect(await verify(tracking.sql, [...trackingTables, ...pactsTables.audited])).toMatchObject({ ok: true });
  });

  it("takes some answers now and the others later", async () => {
    const { link, keys, stands } = await asked();
    expect((await visitor.send(link, { ...fieldsIn(await read(link)), [`${keys.action}-same`]: "yes" }, null)).status).toBe(303);
    const page = await read(link);
    expect(page).toContain("1 réponse enregistrée, 2 points restent sans réponse.");
    expect(page).not.toContain(`name="${keys.action}-going"`);
    await visitor.send(link, { ...fieldsIn(page), [`${keys.milestone}-doneOn`]: "2027-07-01" }, null);
    expect(await stands()).toMatchObject({ milestone: { doneOn: "2027-07-01" }, fields: { blockedBecause: "Foncier" } });
    const nothing = await visitor.send(link, fieldsIn(await read(link)), null);
    expect([nothing.status, nothing.text.includes("Aucune réponse n’a été donnée")]).toEqual([422, true]);
  });

  it("says beside its field what cannot be recorded, keeps it as typed, and records the rest", async () => {
    const { link, keys, stands } = await asked();
    const fields = fieldsIn(await read(link));
    const cases: [string, Readonly<Record<string, string>>, string][] = [
      ["pledge-note", { [`${keys.pledge}-status`]: "given-up" }, "Dites pourquoi l’engagement est abandonné."],
      ["pledge-note", { [`${keys.pledge}-dueOn`]: "2028-01-01" }, "La date change : dites pourquoi."],
      ["pledge-dueOn", { [`${keys.pledge}-dueOn`]: "bientôt" }, "« bientôt » n’est pas une date."],
      ["pledge-status", { [`${keys.pledge}-status`]: "maybe" }, "Choisissez une des réponses."],
      ["milestone-doneOn", { [`${keys.milestone}-doneOn`]: "2027-08-01" }, "Cette date n’est pas encore passée."],
      ["milestone-why", { [`${keys.milestone}-expectedOn`]: "2027-08-01" }, "La date change : dites pourquoi."],
      ["action-blockedBecause", { [`${keys.action}-blockedBecause`]: "" }, "Dites ce qui bloque l’action."],
      ["action-going", { [`${keys.action}-going`]: "done" }, "Cette action n’est pas encore engagée"],
    ];
    for (const [where, typed, words] of cases) {
      const { status, text } = await visitor.send(link, { ...fields, ...typed }, null);
      expect([words, status, text.includes(words)]).toEqual([words, 422, true]);
      const [kind = "", field = ""] = where.split("-");
      expect(text).toContain(`href="#${keys[kind === "pledge" ? "pledge" : kind === "milestone" ? "milestone" : "action"]}-${field}"`);
    }
    const mixed = { ...fields, [`${keys.pledge}-evidence`]: "Photo", [`${keys.milestone}-doneOn`]: "2027-08-01" };
    const { status, text } = await visitor.send(link, mixed, null);
    expect([status, text.includes('value="2027-08-01"'), (await stands()).pledge?.evidence]).toEqual([422, true, "Photo"]);
  });

  it("overwrites nothing that someone else changed since the page was opened: shows it", async () => {
    const { link, keys, stands, region, slug, pactId } = await asked();
    const fields = { ...fieldsIn(await read(link)), [`${keys.pledge}-status`]: "under-way" };
    const [{ id } = { id: "" }] = await pledgesOf(tracking.sql, pilot.tenant, pactId);
    const other = { form: id, act: "change", id, revision: "1", [`member-${region}`]: "yes", what: "Recruter deux chargés de mission" };
    await visitor.send(`/pacts/${slug}/commitments`, { ...other, status: "open", dueOn: "2026-01-20", evidence: "Annonce parue" });
    const late = await visitor.send(link, fields, null);
    expect(late.status).toBe(422);
    expect(late.text).toContain("Quelqu’un d’autre l’a modifié");
    expect(late.text).toContain("Annonce parue");
    expect(fieldsIn(late.text)[`${keys.pledge}-status`]).toBe("under-way");
    expect((await stands()).pledge).toMatchObject({ status: "open", evidence: "Annonce parue" });
    expect((await visitor.send(link, { ...fieldsIn(late.text), [`${keys.pledge}-evidence`]: "Annonce parue" }, null)).status).toBe(303);
    expect((await stands()).pledge).toMatchObject({ status: "under-way", evidence: "Annonce parue" });
  });

  it("opens nothing once it is forged, expired or revoked, each said plainly", async () => {
    const { link, token, keys, address, stands, person } = await asked();
    const fields = { ...fieldsIn(await read(link)), [`${keys.pledge}-status`]: "kept" };
    const [, seal = ""] = token.split(".");
    const elsewhere = letterToken(tracking.platform.secret, { tenant: "hauts-de-france", id: token.split("~")[1]?.split(".")[0] ?? "" });
    for (const forged of [token.replace(seal, seal.toLowerCase()), token.replace("grand-est", "hauts-de-france"), elsewhere, "x", ""]) {
      const answer = await visitor.send(`/answers?token=${encodeURIComponent(forged)}`, fields, null);
      expect([forged, answer.status, answer.text.includes("Ce lien n’ouvre rien")]).toEqual([forged, 404, true]);
    }
    tracking.setClock("2027-08-09T09:00:00Z");
    expect((await visitor.read(link, null)).status).toBe(410);
    expect((await visitor.send(link, fields, null)).text).toContain("Ce lien a expiré");
    tracking.setClock("2027-08-08T09:00:00Z");
    expect((await visitor.read(link, null)).status).toBe(200);
    await visitor.send(address, { act: "leave", form: "leave", person });
    expect((await visitor.read(link, null)).status).toBe(403);
    expect((await visitor.send(link, fields, null)).text).toContain("Ce lien n’est plus le vôtre");
    expect((await stands()).pledge?.status).toBe("open");
  });

  it("opens what is still theirs: the rest is told as handed over", async () => {
    const { link, keys, address, stands } = await asked();
    const fields = { ...fieldsIn(await read(link)), [`${keys.pledge}-status`]: "kept" };
    const boxes = boxesIn((await visitor.read(address)).text);
    const give = (some: [string, string][]) =>
      visitor.send(address, { act: "give", form: "give", to: "", name: "Léo", email: "leo@val.example", ...Object.fromEntries(some) });
    await give(boxes.filter(([name]) => name.includes("pledge")));
    expect(await read(link)).toContain("Confié à une autre personne");
    const late = await visitor.send(link, fields, null);
    expect([late.status, late.text.includes("n’est plus le vôtre"), (await stands()).pledge?.status]).toEqual([422, true, "open"]);
    await give(boxes.filter(([name]) => !name.includes("pledge")));
    expect((await visitor.read(link, null)).status).toBe(403);
  });

  it("holds once answered: nothing is asked again at once, and its page says when it will be", async () => {
    const { link, keys, address, person, pactId } = await asked();
    const fields = fieldsIn(await read(link));
    // On 10 July 2027: the commitment moves to 1 September, the milestone stays late, nothing changes of the action.
    await visitor.send(
      link,
      {
        ...fields,
        [`${keys.pledge}-dueOn`]: "2027-09-01",
        [`${keys.pledge}-note`]: "Un candidat",
        [`${keys.milestone}-same`]: "yes",
        [`${keys.action}-same`]: "yes",
      },
      null,
    );
    const page = await read(link);
    expect(page).toContain("Échéance le 1er septembre 2027. Aucune relance avant le 1er septembre 2027.");
    expect(page).toContain("l’échéance du 1er février 2026 est passée. Sans changement, prochaine relance le 19 juillet 2027.");
    expect((await visitor.read(address)).text).toContain("Réponse le 10 juillet 2027, qui tient : prochaine relance le 19 juillet 2027.");
    const left = () =>
      vi.waitUntil(async () => (await tracking.sql.select().from(mail)).every(({ state }) => state !== "waiting"), { interval: 20 });
    await left();
    const told: [string, string[]][] = [];
    for (const day of ["07-11", "07-18", "07-19", "07-31", "08-25", "09-01", "09-10"]) {
      tracking.setClock(`2027-${day}T09:00:00Z`);
      await sendReminders({ ...tracking.needs, items: trackedItems }, { tenant: pilot.tenant, pactId });
      await left();
      const [last] = await lettersTo(tracking.sql, pilot.tenant, [person]);
      const asks = await itemsOfLetters(tracking.sql, pilot.tenant, [last?.id ?? ""]);
      if (last?.writtenOn === `2027-${day}`) told.push([day, asks.map(({ kind, rung }) => `${kind} ${rung}`).toSorted()]);
    }
    expect(told).toEqual([
      ["07-19", ["action late-9", "milestone late-9"]],
      ["07-31", ["action late-21", "milestone late-21"]],
      ["08-25", ["action late-45", "milestone late-45"]],
      ["09-01", ["pledge due"]],
      ["09-10", ["pledge late-9"]],
    ]);
  });

  it("signs with the account of who has one, and tells the log that it was answered", async () => {
    const { link, keys, address } = await asked({ to: `member-${colleague.id}`, email: colleague.email });
    const before = (await linksOf()).length;
    await visitor.send(link, { ...fieldsIn(await read(link)), [`${keys.pledge}-status`]: "kept" }, null);
    const own = (await linksOf()).toSorted((a, b) => a.sequence - b.sequence).slice(before);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ actor, operation }) => actor === colleague.account && operation === "reminder.answer")).toBe(true);
    expect((await visitor.read(address)).text).toContain("45 jours après, a reçu une réponse");
  });

  it("opens nothing once the address it went to is corrected, which the audit tells without keeping that address", async () => {
    const wrong = `${randomUUID()}@elsewhere.example`;
    const { link, keys, address, person, stands } = await asked({ email: wrong });
    const fields = { ...fieldsIn(await read(link)), [`${keys.pledge}-status`]: "kept" };
    const correct = (more: Readonly<Record<string, string>>, by = pilot) =>
      visitor.send(address, { act: "address", form: "address", person, ...more }, by);
    const right = `${randomUUID()}@val.example`;
    const refusals: [Readonly<Record<string, string>>, string][] = [
      [{ email: "" }, "Écrivez l’adresse électronique de cette personne"],
      [{ email: "ada chez val" }, "« ada chez val » n’est pas une adresse électronique"],
      [{ email: right, person: randomUUID() }, "Choisissez une personne qui répond"],
    ];
    for (const [typed, words] of refusals) {
      const { status, text } = await correct(typed);
      expect([words, status, text.includes(words)]).toEqual([words, 422, true]);
    }
    expect((await correct({ email: right }, { ...pilot, role: "contributor" })).status).toBe(403);
    for (let twice = 0; twice < 2; twice++) expect((await correct({ email: right })).status).toBe(303);
    const page = (await visitor.read(address)).text;
    expect([page.includes(`${right} · sans compte`), page.includes(wrong)]).toEqual([true, false]);
    expect((await visitor.read(link, null)).status).toBe(403);
    expect((await visitor.send(link, fields, null)).status).toBe(403);
    expect((await stands()).pledge?.status).toBe("open");
    const chain = await linksOf();
    expect(chain.filter(({ operation }) => operation === "reminder.address")).toHaveLength(1);
    expect(JSON.stringify([chain, await tracking.sql.select().from(mail)])).not.toContain(wrong);
    expect(await verify(tracking.sql, [...trackingTables, ...pactsTables.audited])).toMatchObject({ ok: true });
    // What the old address was asked is asked of the new one, the next day.
    tracking.setClock("2027-07-11T09:00:00Z");
    await sendReminders({ ...tracking.needs, items: trackedItems });
    const [letter] = await lettersTo(tracking.sql, pilot.tenant, [person]);
    const token = letterToken(tracking.platform.secret, { tenant: pilot.tenant, id: letter?.id ?? "" });
    expect(await read(`/answers?token=${encodeURIComponent(token)}`)).toContain("3 points attendent votre réponse.");
  });

  it("takes no address that someone else has, nor that of an account", async () => {
    const other = await asked();
    const { address, person } = await asked();
    const taken = (await personsOf(tracking.sql, pilot.tenant)).find(({ id }) => id === other.person)?.email ?? "";
    const refused = await visitor.send(address, { act: "address", form: "address", person, email: taken });
    expect([refused.status, refused.text.includes("Ada Fictive a déjà cette adresse")]).toEqual([422, true]);
    const known = await asked({ to: `member-${colleague.id}`, email: colleague.email });
    const own = await visitor.send(known.address, { act: "address", form: "address", person: known.person, email: "x@val.example" });
    expect([own.status, own.text.includes("son adresse est celle du compte")]).toEqual([422, true]);
  });
});
