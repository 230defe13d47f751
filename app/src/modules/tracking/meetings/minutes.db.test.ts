import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { pactsTables, pledgesOf } from "../../pacts/index.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { ownersOf, personsOf } from "../reminders/persons.repository.ts";
import { attendanceOf, decisionsOf, meetingAt } from "./meetings.repository.ts";
import { meetingsTables } from "./meetings.tables.ts";
import { pilot, testMeetings } from "./meetings.testing.ts";

const { pacts, send, read, followed } = testMeetings();

/** A pact whose committee met on 20 January 2026. */
const opened = async (day = "2026-01-20") => {
  const pact = await followed(smallPact());
  const id = randomUUID();
  const plan = { form: "meeting", act: "plan", id, committeeId: pact.committee, startsAt: "09:30", endsAt: "11:00" };
  await send(`${pact.address}/new`, { ...plan, day });
  const { sql } = pacts().platform.database;
  const meeting = () => meetingAt(sql, pilot.tenant, pact.id, id);
  return {
    ...pact,
    plan,
    page: `${pact.address}/${id}`,
    minutes: `${pact.address}/${id}/minutes`,
    meeting,
    attendance: () => attendanceOf(sql, pilot.tenant, { id, pactId: pact.id }),
    decisions: () => decisionsOf(sql, pilot.tenant, pact.id, id),
    pledges: () => pledgesOf(sql, pilot.tenant, pact.id),
  };
};
const form = (revision: number, changes: Readonly<Record<string, string>> = {}) => ({
  ...{ form: "minutes", act: "minutes", revision: String(revision), way: "consensus" },
  ...changes,
});

describe("the minutes of a meeting", () => {
  it("are kept with who came and tell the quorum; the public reads them once they are marked so, and no name", async () => {
    const { page, minutes, meeting, attendance, region, town } = await opened();
    const sheet = {
      ...{ [`organisation-party-${region}`]: "Région imaginaire", [`person-party-${region}`]: "Alba Songe" },
      ...{ [`state-party-${region}`]: "present", [`state-party-${town}`]: "" },
      ...{ "organisation-new-1": "CCI", "person-new-1": "Basile Fictif", "state-new-1": "represented", "representedBy-new-1": "Zoé Conte" },
    };
    const sent = await send(minutes, form(1, { ...sheet, minutes: "Le comité ouvre à 9 h.\n\nIl examine la gare." }));
    expect([sent.status, sent.location]).toEqual([303, minutes]);
    expect(await meeting()).toMatchObject({ state: "held", revision: 2, areMinutesPublic: false });
    expect(await attendance()).toMatchObject([
      { memberId: region, person: "Alba Songe", state: "present" },
      { memberId: null, organisation: "CCI", state: "represented", representedBy: "Zoé Conte" },
    ]);
    const own = (await read(page)).text;
    expect(own).toContain("Une partie présente ou représentée, pour 2 requises : il en manque 1.");
    expect(own).toContain("représenté par Zoé Conte");
    expect(own).toContain("Il examine la gare.");
    expect((await read(page, null)).text).not.toMatch(/Il examine|Alba Songe|Basile/);
    const [first, second] = await attendance();
    const again = {
      ...{ [`organisation-${first?.id}`]: "Région imaginaire", [`person-${first?.id}`]: "Alba Songe", [`state-${first?.id}`]: "present" },
      ...{ [`organisation-${second?.id}`]: "CCI", [`person-${second?.id}`]: "Basile Fictif", [`state-${second?.id}`]: "" },
      ...{ [`organisation-party-${town}`]: "Communauté de communes du Val", [`state-party-${town}`]: "represented" },
      [`representedBy-party-${town}`]: "la Région",
      ...{ minutes: "Il examine la gare.", areMinutesPublic: "yes", minutesApprovedOn: "25/01/2026" },
    };
    expect((await send(minutes, form(2, again))).status).toBe(303);
    expect((await read(page)).text).toContain("Quorum atteint : 2 parties présentes ou représentées, pour 2 requises.");
    const told = (await read(page, null)).text;
    expect(told).toContain("Il examine la gare.");
    expect(told).toContain("Approuvé le 25 janvier 2026.");
    expect(told).not.toMatch(/Alba Songe|Basile|la Région/);
    const { sql } = pacts().platform.database;
    expect(await verify(sql, [...pactsTables.audited, ...meetingsTables])).toMatchObject({ ok: true });
    const past = JSON.stringify(await sql.select({ before: audit.before, after: audit.after }).from(audit));
    expect(past).not.toMatch(/Basile|Zoé Conte/);
  });

  it("make each decision a commitment with its day and who answers for it, told from both sides", async () => {
    const { slug, page, minutes, decisions, pledges, region, nation } = await opened();
    const decision = {
      ...{ decided: "Financer l’étude de la gare", way: "vote", votesFor: "12", votesAgainst: "3", abstentions: "1", isPublic: "yes" },
      ...{ [`member-${region}`]: "yes", dueOn: "2026-01-25", name: "Alba Songe", email: "Alba@val.example" },
    };
    expect((await send(minutes, form(1, decision))).status).toBe(303);
    // Sent twice, it is decided once.
    expect((await send(minutes, form(1, decision))).status).toBe(422);
    expect((await send(minutes, form(2, { decided: "Se revoir en mai" }))).status).toBe(303);
    const [pledge] = await pledges();
    expect(pledge).toMatchObject({ what: "Financer l’étude de la gare", memberIds: [region], dueOn: "2026-01-25", status: "open" });
    expect(await decisions()).toMatchObject([
      { way: "vote", votesFor: 12, isPublic: true, pledgeId: pledge?.id },
      { way: "consensus", isPublic: false, pledgeId: null },
    ]);
    const { sql } = pacts().platform.database;
    const persons = await personsOf(sql, pilot.tenant);
    expect(persons).toMatchObject([{ name: "Alba Songe", email: "alba@val.example" }]);
    expect((await ownersOf(sql, pilot.tenant)).get(`pledge-${pledge?.id}`)).toBe(persons[0]?.id);
    const told = (await read(page, null)).text;
    for (const words of ["Financer l’étude de la gare", "par vote : 12 pour, 3 contre, une abstention", "en retard de 7 jours"])
      expect(told).toContain(words);
    expect(told).not.toMatch(/Se revoir en mai|Alba|val\.example/);
    expect((await read(page)).text).toContain("Se revoir en mai");
    expect((await read(`/pacts/${slug}/commitments`, null)).text).toContain("décidé par : Comité de pilotage, 20 janvier 2026");
    const history = (await read(`/pacts/${slug}/history`, null)).text;
    expect(history).toContain("Financer l’étude de la gare");
    expect(history).not.toMatch(/Alba|val\.example|Se revoir|pacts\.(?:thing|column)\./);
    const kept = { form: pledge?.id ?? "", act: "change", id: pledge?.id ?? "", revision: "1", [`member-${region}`]: "yes" };
    const change = { ...kept, what: "Financer l’étude de la gare", dueOn: "2026-01-25", status: "kept" };
    await send(`/pacts/${slug}/commitments`, change);
    expect((await read(page, null)).text).toMatch(/tenu, pour le 25 janvier 2026/);
    const [, second] = await decisions();
    expect((await send(minutes, form(3, { [`drop-${second?.id}`]: "yes" }))).status).toBe(303);
    expect(await decisions()).toHaveLength(1);
    expect(nation).not.toBe("");
  });

  it("put what the last meeting decided and is not done on the agenda of the next one", async () => {
    const { address, plan, minutes, region } = await opened();
    await send(minutes, form(1, { decided: "Financer l’étude", [`member-${region}`]: "yes", dueOn: "2026-09-01" }));
    const next = randomUUID();
    await send(`${address}/new`, { ...plan, id: next, day: "2026-03-14" });
    const { text } = await read(`${address}/${next}`);
    expect(text).toContain("Suites de la dernière réunion");
    expect(text).toContain("engagement, décidé le 20 janvier 2026, pas encore fait");
  });

  it("keep what came of each point of the agenda, proposed or not", async () => {
    const { slug, page, minutes, region } = await opened();
    const late = {
      form: "new",
      act: "add",
      [`member-${region}`]: "yes",
      what: "Recruter deux chargés",
      dueOn: "2025-12-01",
      status: "open",
    };
    await send(`/pacts/${slug}/commitments`, late);
    const key = /name="outcome-([^"]+)"/.exec((await read(minutes)).text)?.[1] ?? "";
    const told = { [`outcome-${key}`]: "Reporté d’un mois", [`spent-${key}`]: "20", decided: "Relancer", about: key };
    expect((await send(minutes, form(1, told))).status).toBe(303);
    const { text } = await read(page);
    for (const words of ["Reporté d’un mois", "en retard de 62 jours", "sur : Recruter deux chargés"]) expect(text).toContain(words);
  });

  it.each<[string, Record<string, string>, string, string]>([
    ["a vote without a count", { decided: "Voter", way: "vote", votesFor: "3", abstentions: "0" }, "votesAgainst", "Un vote se compte"],
    ["a day without a decision", { dueOn: "2026-05-01" }, "decided", "Écrivez la décision"],
    ["a commitment of nobody", { decided: "Agir", dueOn: "2026-05-01" }, "members", "cochez au moins une partie"],
    ["someone absent by someone", { "state-new-1": "represented", "organisation-new-1": "CCI" }, "representedBy-new-1", "Dites par qui."],
    ["someone without a body", { "state-new-1": "present", "organisation-new-1": "" }, "organisation-new-1", "quelle organisation"],
    ["an odd day", { minutesApprovedOn: "bientôt" }, "minutesApprovedOn", "« bientôt »"],
  ])("say what is wrong with %s beside its field, and lose nothing typed", async (_, changes, field, words) => {
    const { minutes, meeting } = await opened();
    const { status, text } = await send(minutes, form(1, { minutes: "Un long texte", "state-new-2": "", ...changes }));
    expect(status).toBe(422);
    expect(text).toContain(words);
    expect(text).toContain(`href="#minutes-${field}"`);
    expect(text).toContain("Un long texte");
    expect(await meeting()).toMatchObject({ state: "planned", revision: 1 });
  });

  it("once approved are opened again with why: what they said is kept and read by who read it, and they are approved anew", async () => {
    const { page, minutes, meeting } = await opened();
    await send(minutes, form(1, { minutes: "La gare ouvre en mai.", decided: "Financer la gare", isPublic: "yes" }));
    const reopen = (revision: number, reopenedBecause: string, viewer = pilot) =>
      send(minutes, { form: "reopen", act: "reopen", revision: String(revision), reopenedBecause }, viewer);
    expect((await reopen(2, "Trop tôt")).text).toContain("Le compte rendu n’est pas approuvé");
    const whole = { minutes: "La gare ouvre en mai.", areMinutesPublic: "yes" };
    await send(minutes, form(2, { ...whole, minutesApprovedOn: "25/01/2026" }));
    const closed = await send(minutes, form(3, { ...whole, minutes: "La gare ouvre en juin." }));
    expect([closed.status, closed.text.includes("rouvrez-le, avec un motif"), closed.text.includes("en juin")]).toEqual([422, true, true]);
    const shown = (await read(minutes)).text;
    expect(shown).toContain("Motif de la réouverture");
    expect(shown).not.toContain('name="minutes"');
    expect((await reopen(3, " ")).status).toBe(422);
    expect((await reopen(2, "Erreur de mois")).text).toContain("Quelqu’un a modifié la réunion");
    expect((await reopen(3, "Erreur de mois", { ...pilot, role: "reader" as const })).status).toBe(403);
    expect((await reopen(3, "Erreur de mois")).status).toBe(303);
    expect(await meeting()).toMatchObject({ state: "held", minutesApprovedOn: null, revision: 4 });
    expect((await read(page, null)).text).toContain("Rouvert le 1er février 2026. Motif : Erreur de mois");
    expect((await send(minutes, form(4, { ...whole, minutes: "La gare ouvre en juin.", minutesApprovedOn: "01/02/2026" }))).status).toBe(
      303,
    );
    const told = (await read(page, null)).text;
    for (const words of ["La gare ouvre en juin.", "Version 1, approuvée le 25 janvier 2026", "Motif de la réouverture : Erreur de mois"])
      expect(told).toContain(words);
    expect(told.match(/La gare ouvre en mai\./g)).toHaveLength(1);
    expect(told.match(/Version \d/g)).toHaveLength(1);
    const { sql } = pacts().platform.database;
    expect(await verify(sql, [...pactsTables.audited, ...meetingsTables])).toMatchObject({ ok: true });
  });

  it("that the public does not read keep their past for members alone", async () => {
    const { page, minutes } = await opened();
    await send(minutes, form(1, { minutes: "Un propos vif.", minutesApprovedOn: "25/01/2026" }));
    await send(minutes, { form: "reopen", act: "reopen", revision: "2", reopenedBecause: "À adoucir" });
    await send(minutes, form(3, { minutes: "Un propos.", areMinutesPublic: "yes" }));
    const told = (await read(page, null)).text;
    expect(told).toContain("Un propos.");
    expect(told).not.toMatch(/vif|adoucir/);
    expect((await read(page)).text).toContain("Un propos vif.");
  });

  it("are refused whole when the person who answers cannot be written to, when someone wrote since, before the day, to others", async () => {
    const { minutes, region, pledges } = await opened();
    const decision = { decided: "Agir", [`member-${region}`]: "yes", name: "Alba Songe" };
    const odd = await send(minutes, form(1, { ...decision, email: "alba" }));
    expect([odd.status, odd.text.includes('href="#minutes-email"'), odd.text.includes("Alba Songe")]).toEqual([422, true, true]);
    const stale = await send(minutes, form(0, { ...decision, name: "" }));
    expect([stale.status, stale.text.includes("Quelqu’un a modifié la réunion")]).toEqual([422, true]);
    expect((await send(minutes, form(1, decision), { ...pilot, role: "reader" as const })).status).toBe(403);
    expect((await read(minutes, null)).text).not.toContain("<textarea");
    expect(await pledges()).toEqual([]);
    const early = await opened("2026-03-14");
    expect((await send(early.minutes, form(1, { minutes: "Déjà" }))).status).toBe(422);
    expect((await read(early.minutes)).text).toContain("n’a pas encore eu lieu");
  });
});
