import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { meetingsOf } from "./meetings.repository.ts";
import { pilot, testMeetings } from "./meetings.testing.ts";

const { pacts, send, read, followed } = testMeetings();

const cited = { citations: [{ source: "s1" }] };
const content = smallPact({ actions: [{ label: "Rouvrir la gare", ...cited }] });
const reader = { ...pilot, account: randomUUID(), role: "reader" as const };

const opened = async () => {
  const pact = await followed(content);
  return { ...pact, meetings: () => meetingsOf(pacts().platform.database.sql, pilot.tenant, pact.id) };
};
const fields = (committeeId: string, changes: Readonly<Record<string, string>> = {}) => ({
  form: "meeting",
  act: "plan",
  id: randomUUID(),
  committeeId,
  day: "2026-03-14",
  startsAt: "9 h 30",
  endsAt: "11:00",
  place: "Hôtel de Région",
  visioUrl: "https://visio.example/salle",
  ...changes,
});

describe("meetings", () => {
  it("are planned once, and their day stands among those of their body", async () => {
    const { address, committee, committees, meetings, slug } = await opened();
    expect((await read(address)).text).toContain("Aucune réunion n’est prévue.");
    const form = fields(committee);
    const sent = await send(`${address}/new`, form);
    expect([sent.status, sent.location]).toEqual([303, `${address}/${form.id}`]);
    expect((await send(`${address}/new`, form)).status).toBe(303);
    expect(await meetings()).toMatchObject([{ day: "2026-03-14", startsAt: "09:30", endsAt: "11:00", state: "planned", revision: 1 }]);
    expect(await committees()).toMatchObject([{ metOn: ["2026-03-14"] }]);
    const list = (await read(address)).text;
    for (const told of ["14 mars 2026, de 9 h 30 à 11 h 00", "Hôtel de Région, visioconférence", "quorum : 2 parties"])
      expect(list).toContain(told);
    const history = (await read(`/pacts/${slug}/history`, null)).text;
    expect(history).toContain("Instance suivie");
    expect(history).not.toMatch(/pacts\.(?:thing|column)\.|visio\.example/);
  });

  it("tell the public their day and their body alone", async () => {
    const { address, committee } = await opened();
    const { id } = fields(committee);
    await send(`${address}/new`, fields(committee, { id }));
    for (const page of [address, `${address}/${id}`]) {
      const { status, text } = await read(page, null);
      expect(status).toBe(200);
      expect(text).toContain("14 mars 2026");
      expect(text).toContain("Comité de pilotage");
      expect(text).not.toMatch(/Hôtel de Région|visio\.example|9 h 30|<form method="post"/);
    }
    const own = (await read(`${address}/${id}`, reader)).text;
    expect(own).toContain("Hôtel de Région");
    expect(own).not.toContain("Composer l’ordre du jour");
    expect((await read(`${address}/${randomUUID()}`)).status).toBe(404);
    expect((await read(`${address}/nowhere`)).status).toBe(404);
  });

  it.each([
    ["day", { day: "14 mars" }, "Écrivez une date, comme 14/03/2026."],
    ["startsAt", { startsAt: "25:00" }, "« 25:00 »"],
    ["endsAt", { endsAt: "9:30" }, "après le début"],
    ["visioUrl", { visioUrl: "javascript:alert(1)" }, "Une adresse commence par https://."],
    ["committeeId", { committeeId: "" }, "Le champ « Instance » est vide."],
    ["committeeId", { committeeId: randomUUID() }, "Cette instance n’est plus suivie."],
  ])("say what is wrong beside %s and keep what was typed: %o", async (field, changes, words) => {
    const { address, committee, meetings } = await opened();
    const { status, text } = await send(`${address}/new`, fields(committee, { ...changes, place: "Salle à moi" }));
    expect(status).toBe(422);
    expect(text).toContain(words);
    expect(text).toContain(`href="#meeting-${field}"`);
    expect(text).toContain("Salle à moi");
    expect(await meetings()).toEqual([]);
  });

  it("are kept by the pilots of who leads the pact, and nobody else", async () => {
    const { address, committee, meetings } = await opened();
    expect((await send(`${address}/new`, fields(committee), reader)).status).toBe(403);
    expect((await send(`${address}/new`, fields(committee), { ...pilot, tenant: "hauts-de-france" })).status).toBe(403);
    expect((await send(`${address}/new`, fields(committee), null)).location).toContain("/sign-in?next=");
    expect((await send(`${address}/new`, { act: "marry" })).status).toBe(400);
    expect(await meetings()).toEqual([]);
  });

  it("move with their day, which stays when another meeting is on it", async () => {
    const { address, committee, committees, meetings } = await opened();
    const first = fields(committee);
    const second = fields(committee, { startsAt: "14:00", endsAt: "15:00" });
    await send(`${address}/new`, first);
    await send(`${address}/new`, second);
    const change = { ...first, act: "change", revision: "1", day: "21/04/2026" };
    expect((await send(`${address}/${first.id}/edit`, change)).status).toBe(303);
    expect(await committees()).toMatchObject([{ metOn: ["2026-03-14", "2026-04-21"] }]);
    const stale = await send(`${address}/${first.id}/edit`, { ...change, place: "Ailleurs" });
    expect([stale.status, stale.text.includes("le 21 avril 2026, de 9 h 30 à 11 h 00")]).toEqual([422, true]);
    expect(stale.text).toContain("Ailleurs");
    const because = { form: "cancel", act: "cancel", revision: "1", because: "Salle indisponible" };
    expect((await send(`${address}/${second.id}`, { ...because, because: " " })).text).toContain("Motif de l’annulation » est vide");
    expect((await send(`${address}/${second.id}`, because)).status).toBe(303);
    expect(await committees()).toMatchObject([{ metOn: ["2026-04-21"] }]);
    expect((await send(`${address}/${second.id}`, { ...because, revision: "2" })).status).toBe(422);
    expect(await meetings()).toMatchObject([
      { id: second.id, state: "cancelled", cancelledBecause: "Salle indisponible", sequence: 1 },
      { id: first.id, state: "planned", sequence: 1, revision: 2 },
    ]);
    expect((await read(`${address}/${second.id}`)).text).toContain("Salle indisponible");
    expect((await read(`${address}/${second.id}`, null)).text).not.toContain("Salle indisponible");
  });

  it("are held from their day on", async () => {
    const { address, committee, meetings } = await opened();
    const early = fields(committee);
    const done = fields(committee, { day: "2026-01-20" });
    await send(`${address}/new`, early);
    await send(`${address}/new`, done);
    const hold = { form: "hold", act: "hold", revision: "1" };
    expect((await send(`${address}/${early.id}`, hold)).text).toContain("n’a pas encore eu lieu");
    expect((await read(`${address}/${done.id}`)).text).toContain("La date est passée");
    expect((await send(`${address}/${done.id}`, hold)).status).toBe(303);
    expect(await meetings()).toMatchObject([{ state: "held" }, { state: "planned" }]);
    expect((await read(address, null)).text).toMatch(/tenue/);
  });

  it("are of the pact they are planned in: another’s identifier, or its body, opens nothing and is told", async () => {
    const [one, two] = [await opened(), await opened()];
    const form = fields(one.committee);
    expect((await send(`${one.address}/new`, form)).status).toBe(303);
    const forged = await send(`${two.address}/new`, { ...form, committeeId: two.committee, place: "Salle des fêtes" });
    expect([forged.status, forged.text.includes("une réunion d’un autre pacte"), forged.text.includes("Salle des fêtes")]).toEqual([
      422,
      true,
      true,
    ]);
    expect(forged.text).not.toContain(form.id);
    const body = await send(`${two.address}/new`, fields(one.committee));
    expect([body.status, body.text.includes("Cette instance n’est plus suivie")]).toEqual([422, true]);
    expect((await send(`${two.address}/${form.id}`, { form: "invite", act: "invite", revision: "1" })).status).toBe(404);
    expect(await two.meetings()).toEqual([]);
  });
});
