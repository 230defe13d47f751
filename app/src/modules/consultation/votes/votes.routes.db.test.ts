import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { mail } from "../../../platform/mail.tables.ts";
import { openMailServer } from "../../../platform/mail-server.testing.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { chamber, pilot, testConsultation, town } from "../consultation-app.testing.ts";
import { consultationTables } from "../consultation-tables.ts";
import { ballotToken } from "./ballot-link.ts";
import { castBallot } from "./cast-ballot.ts";
import { findVote, votesOf } from "./votes.repository.ts";
import { electorAddress, voteBox } from "./votes.tables.ts";

let server: Awaited<ReturnType<typeof openMailServer>>;
beforeAll(async () => {
  server = await openMailServer();
});
afterAll(() => server.close());
const { running, send, read } = testConsultation(() => ({ smtpUrl: `smtp://127.0.0.1:${server.port}` }));

type Fields = Readonly<Record<string, string>>;

const basic = {
  question: "Faut-il ouvrir une gare routière au sud ?",
  weighing: "colleges",
  emptyWeight: "spread",
  majority: "absolute",
  basis: "expressed",
  quorum: "",
  quorumOf: "electors",
  opensOn: "2026-02-01",
  closesOn: "2026-02-10",
  closesTime: "18:00",
};
const two: readonly Fields[] = [
  { name: "Collectivités", weight: "60", electors: "Région imaginaire\nVille inventée\nChambre de commerce inventée" },
  { name: "Habitants", weight: "40", electors: "Ada Inventée ; ada@val.example\nBo Inventé ; bo@val.example\nCy Inventé <cy@val.example>" },
];

/** A vote as the pilot writes it, still a draft. */
const drafted = async (fields: Fields = {}, colleges: readonly Fields[] = two) => {
  running().setClock("2026-02-01T09:00:00Z");
  const { id: pactId, slug } = await running().publish(smallPact());
  const list = `/pacts/${slug}/consultation/votes`;
  const made = await send(list, { form: "vote", act: "vote", ...basic, ...fields });
  if (made.status !== 303) throw new Error(made.text);
  const address = made.location ?? "";
  const id = address.slice(list.length + 1);
  const whole = async () => {
    const found = await findVote(running().sql, pilot.tenant, pactId, id);
    if (!found) throw new Error("no vote");
    return found;
  };
  const act = async (name: string, more: Fields = {}, viewer = pilot) =>
    send(address, { form: "acts", act: name, revision: String((await whole()).vote.revision), ...more }, viewer);
  for (const college of colleges) {
    const answer = await act("college", { form: "college", collegeId: "", ...college });
    if (answer.status !== 303) throw new Error(answer.text);
  }
  const linkOf = async (name: string) => {
    const elector = (await whole()).electors.find((one) => one.name === name);
    return `${address}/ballot?token=${ballotToken(running().platform.secret, { id: elector?.id ?? "", link: elector?.link ?? 0 })}`;
  };
  return { pactId, slug, list, address, id, whole, act, linkOf };
};
const opened = async (fields: Fields = {}, colleges: readonly Fields[] = two) => {
  const vote = await drafted(fields, colleges);
  const done = await vote.act("set");
  if (done.status !== 303) throw new Error(done.text);
  return vote;
};
const cast = (address: string, choice: string, viewer: typeof pilot | null = pilot) => send(address, { act: "cast", choice }, viewer);

describe("a vote that is prepared", () => {
  it("is read by those who lead the pact alone, until it is announced", async () => {
    const { address, list, act } = await drafted();
    expect((await read(list)).text).toContain("en préparation");
    expect((await read(list, null)).text).toContain("Aucun scrutin.");
    for (const viewer of [null, town]) expect((await read(address, viewer)).status).toBe(404);
    expect((await send(list, { form: "vote", act: "vote", ...basic }, town)).status).toBe(403);
    expect((await act("set")).status).toBe(303);
    const page = (await read(address, null)).text;
    expect(page).toContain("ouvert");
    expect(page).toContain("10 février 2026 à 18 h 00");
    expect(page).not.toContain("Ada Inventée");
    expect((await read(address, town)).text).toContain("Ada Inventée");
  });

  it("writes to nobody before it is announced, and once to those who have not answered", async () => {
    const { act, whole } = await drafted();
    const topics = (await whole()).electors.map(({ id }) => id);
    const letters = async () => (await running().sql.select().from(mail)).filter(({ topic }) => topics.includes(topic ?? "")).length;
    const early = await act("remind");
    expect([early.status, early.text.includes("Ce scrutin n’est pas ouvert."), await letters()]).toEqual([422, true, 0]);
    expect((await act("set")).status).toBe(303);
    running().setClock("2026-02-03T09:00:00Z");
    await Promise.all([act("remind"), act("remind")]);
    expect(await letters()).toBe(6);
  });

  it.each([
    [{ quorum: "150 %" }, "« 150 % », qui n’est pas utilisable"],
    [{ closesOn: "2026-01-31" }, "après l’ouverture"],
    [{ closesTime: "25:00" }, "Écrivez une heure, comme 18 h 00."],
    [{ isSecret: "yes", mayChange: "yes" }, "Un bulletin secret ne se retrouve pas"],
    [{ question: " " }, "Écrivez la question"],
    [{ hasCastingVote: "yes", isSecret: "yes" }, "choisissez un scrutin public"],
    [{ hasCastingVote: "yes", majority: "unanimity" }, "à la majorité simple ou absolue"],
  ])("refuses what does not hold, beside what was typed: %j", async (fields, words) => {
    const { slug } = await running().publish(smallPact());
    const answer = await send(`/pacts/${slug}/consultation/votes`, { form: "vote", act: "vote", ...basic, details: "Contexte", ...fields });
    expect([answer.status, answer.text.includes(words), answer.text.includes("Contexte")]).toEqual([422, true, true]);
  });

  it("refuses an elector who is unknown, told twice, or of another college; and the second of two hands", async () => {
    const { act, whole, address } = await drafted();
    const college = { form: "college", collegeId: "", name: "Experts", weight: "1" };
    for (const [electors, words] of [
      ["Préfecture inconnue", "« Préfecture inconnue », qui n’est pas utilisable"],
      ["Dan ; dan@val.example\nDan ; dan@val.example", "est déjà parmi les électeurs de ce collège"],
      ["Ada Inventée ; ada@val.example", "vote déjà dans un autre collège"],
    ] as const) {
      const answer = await act("college", { ...college, electors });
      expect([answer.status, answer.text.includes(words)]).toEqual([422, true]);
    }
    const wrong = await act("college", { ...college, weight: "-1", electors: "" });
    expect([wrong.status, wrong.text.includes("Écrivez un nombre au-dessus de zéro")]).toEqual([422, true]);
    const stale = await send(address, { ...college, act: "college", electors: "", revision: "1" });
    expect([stale.status, stale.text.includes("Quelqu’un a modifié ce scrutin")]).toEqual([422, true]);
    const [first] = (await whole()).colleges;
    const fields = { form: first?.id ?? "", collegeId: first?.id ?? "", name: "Collectivités", weight: "1/3", electors: "Ville inventée" };
    expect((await act("college", fields)).status).toBe(303);
    const now = await whole();
    expect(now.colleges[0]).toMatchObject({ weight: "1/3" });
    expect(now.electors.map(({ name }) => name).sort()).toEqual(["Ada Inventée", "Bo Inventé", "Cy Inventé", "Ville inventée"]);
    expect((await act("drop")).status).toBe(303);
    expect(await votesOf(running().sql, pilot.tenant, now.vote.pactId, { drafts: true, limit: 10, offset: 0 })).toEqual([]);
  });

  it("is not announced without electors, too late, or secret with a college that would tell its ballots", async () => {
    const empty = await drafted({}, []);
    expect((await empty.act("set")).text).toContain("Ajoutez au moins un collège.");
    const small = await drafted({ isSecret: "yes" }, [{ name: "Tous", weight: "1", electors: "Ville inventée" }]);
    expect((await small.act("set")).text).toContain("dirait qui a voté quoi");
    const late = await drafted();
    running().setClock("2026-02-11T09:00:00Z");
    expect((await late.act("set")).text).toContain("La clôture est passée.");
  });
});

describe("a public vote", () => {
  it("is answered by organisations signed in and by people with a link, changed while it may be, and told whole", async () => {
    const { address, act, linkOf, whole, list } = await opened({ mayChange: "yes", quorum: "50 %" });
    const lettersTo = (email: string) =>
      server.letters.flatMap(({ to, text }) => (to[0] === email ? text.replace(/=\r\n/g, "").replaceAll("=3D", "=") : []));
    const own = () => lettersTo("ada@val.example").filter((text) => text.includes(address));
    // The letters are carried by the round that announced the vote: another finds nothing left to take, and does not wait for it.
    await vi.waitFor(() => expect(own()).toHaveLength(1), { timeout: 20_000, interval: 50 });
    const ada = await linkOf("Ada Inventée");
    expect(own()[0]).toContain(ada);
    const none = (await read(address, null)).text;
    expect(none).toContain("Quorum pas encore atteint");
    expect(none).not.toContain("0 % pour");
    const before = await whole();
    const opening = await read(ada, null);
    expect([opening.status, opening.text.includes("Ada Inventée, collège Habitants.")]).toEqual([200, true]);
    expect(await whole()).toEqual(before);
    expect((await cast(ada, "against", null)).text).toContain("Vous avez répondu : Contre.");
    expect((await cast(ada, "for", null)).text).toContain("Vous avez répondu : Pour.");
    expect((await cast(`${address}/ballot`, "for", town)).status).toBe(200);
    expect((await cast(`${address}/ballot`, "against", chamber)).status).toBe(200);
    const voted = (await read(address, town)).text;
    expect(voted).toContain("Ville inventée a voté.");
    expect(voted).toContain("Réponse : Pour.");
    expect(voted).toContain("Changer la réponse");
    expect(voted).not.toContain(">Voter</a>");
    expect((await read(address)).text).toContain(">Voter</a>");
    expect((await read(`${address}/ballot`, town)).text).not.toContain('name="unkept"');
    expect((await cast(`${address}/ballot`, "sideways", chamber)).text).toContain("Choisissez une réponse.");
    const meanwhile = (await read(address, null)).text;
    expect(meanwhile).toContain("le scrutin n’est pas clos");
    expect(meanwhile).toContain("3 personnes votent par un lien personnel");
    expect(meanwhile).not.toContain('<th scope="row">une personne');
    expect(meanwhile).toMatch(/Ville inventée[\s\S]*Pour/);
    running().setClock("2026-02-10T17:00:00Z");
    const late = await cast(`${address}/ballot`, "for", pilot);
    expect([
      late.status,
      late.text.includes("Bulletin non compté"),
      late.text.includes("Le scrutin est clos depuis le 10 février 2026 à 18 h 00 : votre bulletin n’a pas été compté."),
    ]).toEqual([409, true, true]);
    expect((await act("settle")).status).toBe(303);
    // 60 × 1/2 + 40 × 1/1 = 70 of 100
    const page = (await read(address, null)).text;
    expect(page).toContain("Adopté");
    expect(page).toContain("3 votants sur 6 électeurs.");
    expect(page).toContain("Quorum atteint : 50 % ont pris part");
    expect(page).toContain("70 % pour");
    expect((await read(list, null)).text).toContain("Adopté");
    const csv = (await read(`${address}/result.csv`, null)).text;
    expect(csv).toContain("Collectivités;60;3;2;1;1;0;0;30;30;");
    expect(csv).toContain(";;6;3;2;1;0;0;70;30;adopted");
    expect(await running().sql.select().from(electorAddress)).not.toEqual(
      expect.arrayContaining([expect.objectContaining({ voteId: before.vote.id })]),
    );
    expect((await cast(ada, "against", null)).status).toBe(409);
    expect(await verify(running().sql, consultationTables.audited)).toMatchObject({ ok: true });
  });

  it("takes one answer of each, and no other, where it may not be changed", async () => {
    const { address, whole } = await opened();
    expect((await cast(`${address}/ballot`, "for", town)).status).toBe(200);
    expect((await cast(`${address}/ballot`, "for", town)).status).toBe(200);
    const other = await cast(`${address}/ballot`, "against", town);
    expect([other.status, other.text.includes("il ne se change pas")]).toEqual([409, true]);
    expect((await whole()).ballots.map(({ choice }) => choice)).toEqual(["for"]);
  });

  it("opens to nobody else: another organisation, a reader, a forged link, a link of another vote", async () => {
    const { address, linkOf } = await opened({}, [
      { name: "Tous", weight: "1", electors: "Ville inventée\nAda Inventée ; ada@val.example" },
    ]);
    const other = await opened();
    const from = async (viewer: typeof pilot | null, at = `${address}/ballot`) => (await read(at, viewer)).status;
    expect(await from(chamber)).toBe(403);
    expect(await from({ ...town, role: "reader" })).toBe(403);
    expect(await from({ ...town, tenant: "autre-espace" })).toBe(403);
    expect(await from(null)).toBe(303);
    expect(await from(null, `${address}/ballot?token=${randomUUID()}.${"a".repeat(43)}`)).toBe(404);
    const link = await linkOf("Ada Inventée");
    expect(await from(null, link)).toBe(200);
    expect(await from(null, `${other.address}/ballot${link.slice(link.indexOf("?"))}`)).toBe(404);
    const organisation = await linkOf("Ville inventée");
    expect(await from(null, organisation)).toBe(404);
  });

  it("forgets a person who asks, and keeps their answer", async () => {
    const { address, linkOf, whole } = await opened();
    const ada = await linkOf("Ada Inventée");
    await cast(ada, "for", null);
    expect((await send(ada, { act: "forget" }, null)).text).toContain("Votre nom et votre adresse sont effacés.");
    expect((await read(address, town)).text).not.toContain("Ada Inventée");
    expect((await whole()).ballots).toHaveLength(1);
    const electors = new Set((await whole()).electors.map(({ id }) => id));
    const kept = await running().sql.select().from(audit).where(eq(audit.table, "vote_elector"));
    expect(JSON.stringify(kept.filter(({ subject }) => electors.has(subject)))).not.toContain("Ada Inventée");
    expect(await verify(running().sql, consultationTables.audited)).toMatchObject({ ok: true });
  });
});

describe("a casting vote", () => {
  const even = [{ name: "Tous", weight: "1", electors: "Région imaginaire\nVille inventée\nAda Inventée ; ada@val.example" }];

  it("is given to an elector before the vote is announced, decides of an even split, and is told with the rules and the result", async () => {
    const { address, act, whole, linkOf, list } = await drafted({ hasCastingVote: "yes", weighing: "ballots" }, even);
    const early = await act("set");
    expect([early.status, early.text.includes("Choisissez parmi les électeurs qui préside")]).toEqual([422, true]);
    expect((await act("chair", { form: "chair", chairId: randomUUID() })).status).toBe(422);
    const [region] = (await whole()).electors;
    expect((await act("chair", { form: "chair", chairId: region?.id ?? "" })).status).toBe(303);
    expect((await act("set")).status).toBe(303);
    expect((await read(address, null)).text).toContain("voix prépondérante : Région imaginaire");
    await cast(`${address}/ballot`, "against", town);
    await cast(`${address}/ballot`, "for", pilot);
    await cast(await linkOf("Ada Inventée"), "abstain", null);
    await act("close", { form: "close", why: "Tous ont voté" });
    await act("settle");
    const page = (await read(address, null)).text;
    expect(page).toContain("Adopté");
    expect(page).toContain("À égalité des voix, la voix prépondérante de la présidence l’emporte : pour.");
    expect((await read(list, null)).text).toContain("Adopté");
    expect((await read(`${address}/result.csv`, null)).text).toMatch(/;adopted;decided\r?\n/);
    expect((await act("chair", { form: "chair", chairId: region?.id ?? "" })).status).toBe(422);
  });

  it("does not decide when who presides abstains, and is of no vote whose rules have none", async () => {
    const { address, act, whole, linkOf } = await drafted({ hasCastingVote: "yes", majority: "simple" }, even);
    const ada = (await whole()).electors.find(({ organisationId }) => organisationId === null);
    await act("chair", { form: "chair", chairId: ada?.id ?? "" });
    await act("set");
    const shown = (await read(address, null)).text;
    expect(shown).toContain("voix prépondérante : une personne");
    expect(shown).not.toContain("Ada Inventée");
    await cast(`${address}/ballot`, "against", town);
    await cast(`${address}/ballot`, "for", pilot);
    await cast(await linkOf("Ada Inventée"), "blank", null);
    await act("close", { form: "close", why: "Fin" });
    const page = (await read(address, null)).text;
    expect(page).toContain("Égalité : non adopté");
    expect(page).toContain("sa voix ne départage pas");
  });
});

describe("an elector’s address", () => {
  it("is corrected once the vote is announced: another letter, the link before opens nothing, and there is one ballot", async () => {
    const { address, act, whole, linkOf } = await opened({ mayChange: "yes" });
    const ada = async () => (await whole()).electors.find(({ name }) => name === "Ada Inventée");
    const id = (await ada())?.id ?? "";
    const before = await linkOf("Ada Inventée");
    await cast(before, "against", null);
    const correct = (more: Fields = {}, viewer = pilot) =>
      act("address", { form: "address", electorId: id, email: "Ada.Inventee@val.example", ...more }, viewer);
    for (const [more, words] of [
      [{ email: "pas une adresse" }, "« pas une adresse »"],
      [{ email: "bo@val.example" }, "Un autre électeur de ce scrutin a cette adresse"],
      [{ electorId: randomUUID() }, "Cet électeur n’a pas d’adresse à corriger"],
      [{ revision: "1" }, "Quelqu’un a modifié ce scrutin"],
    ] as const) {
      const refused = await correct(more);
      expect([refused.status, refused.text.includes(words)]).toEqual([422, true]);
    }
    expect((await correct({}, town)).status).toBe(403);
    expect((await correct()).status).toBe(303);
    const dead = await read(before, null);
    expect([dead.status, dead.text.includes("Ce lien a été remplacé")]).toEqual([404, true]);
    expect((await cast(before, "for", null)).status).toBe(404);
    const after = await linkOf("Ada Inventée");
    const reached = () =>
      server.letters.flatMap(({ to, text }) =>
        to[0] === "ada.inventee@val.example" ? text.replace(/=\r\n/g, "").replaceAll("=3D", "=") : [],
      );
    await vi.waitFor(() => expect(reached()).toHaveLength(1), { timeout: 10_000, interval: 50 });
    expect(reached()[0]).toContain(after);
    expect((await cast(after, "for", null)).text).toContain("Vous avez répondu : Pour.");
    expect((await whole()).ballots.map(({ choice }) => choice)).toEqual(["for"]);
    expect((await read(address, null)).text).not.toContain("val.example");
    const kept = JSON.stringify(await running().sql.select().from(audit).where(eq(audit.operation, "vote.address")));
    expect(kept).not.toContain("val.example");
    expect(await verify(running().sql, consultationTables.audited)).toMatchObject({ ok: true });
  });

  it("is not corrected once a ballot that stays is cast; a ballot on its way by the link before is not taken", async () => {
    const { act, whole, linkOf, pactId, id: voteId } = await opened({ isSecret: "yes" });
    const electors = (await whole()).electors.filter(({ email }) => email !== null);
    const [ada, bo] = electors.map(({ id }) => id);
    await cast(await linkOf("Ada Inventée"), "for", null);
    const late = await act("address", { form: "address", electorId: ada ?? "", email: "autre@val.example" });
    expect([late.status, late.text.includes("son bulletin est déposé et ne se change pas")]).toEqual([422, true]);
    expect((await act("address", { form: "address", electorId: bo ?? "", email: "bo.autre@val.example" })).status).toBe(303);
    const done = await running().platform.write({ tenant: pilot.tenant, actor: null, operation: "vote.ballot" }, (write) =>
      castBallot(write, { pactId, voteId, electorId: bo ?? "", link: 0, choice: "for", newId: randomUUID }),
    );
    expect(done).toMatchObject({ ok: false, error: { code: "link-replaced" } });
    expect((await whole()).electors.filter(({ hasVoted }) => hasVoted)).toHaveLength(1);
  });
});

describe("a secret vote", () => {
  const secret = { isSecret: "yes" };

  it("keeps who came and what was answered apart, in tables and in the audit; it is told after it is closed", async () => {
    const { address, act, linkOf, whole, id, pactId } = await opened(secret);
    expect((await read(`${address}/ballot`, town)).text).toContain('name="unkept"');
    const first = await cast(`${address}/ballot`, "against", town);
    const voted = (await read(address, town)).text;
    expect(voted).toContain("Ville inventée a voté.");
    expect(voted).not.toMatch(/>Voter<|Changer la réponse|Réponse : /);
    expect(first.text).toContain("Personne ne peut savoir ce qu’il dit");
    for (const [name, choice] of [
      ["Ada Inventée", "for"],
      ["Bo Inventé", "for"],
      ["Cy Inventé", "blank"],
    ] as const)
      expect((await cast(await linkOf(name), choice, null)).status).toBe(200);
    expect((await cast(`${address}/ballot`, "for", chamber)).status).toBe(200);
    expect((await cast(`${address}/ballot`, "for", pilot)).status).toBe(200);
    const again = await cast(`${address}/ballot`, "for", town);
    expect([again.status, again.text.includes("Un bulletin est déjà déposé")]).toEqual([409, true]);
    const page = (await read(address)).text;
    expect(page).toContain("Le résultat d’un scrutin secret se lit après la clôture");
    expect(page).not.toContain("Bulletins par collège");
    expect((await read(`${address}/result.csv`)).status).toBe(404);
    expect((await whole()).ballots).toEqual([]);
    const said = await running().sql.select().from(audit).where(eq(audit.operation, "vote.ballot"));
    expect(said.some(({ thread }) => thread === pactId)).toBe(false);
    const ofIt = new Set((await whole()).electors.map((one) => one.id));
    const changes = said.filter(({ subject }) => ofIt.has(subject)).map(({ table, before, after }) => ({ table, before, after }));
    expect(changes).toEqual(
      Array.from({ length: 6 }, () => ({ table: "vote_elector", before: { hasVoted: false }, after: { hasVoted: true } })),
    );
    expect((await act("settle")).text).toContain("Le scrutin n’est pas clos.");
    expect((await act("close", { form: "close", why: "" })).text).toContain("Écrivez le motif.");
    expect((await act("close", { form: "close", why: "Tous ont voté" })).status).toBe(303);
    expect((await act("settle")).status).toBe(303);
    const after = (await read(address, null)).text;
    // 60 × 2/3 + 40 × 2/2 = 80 of 100
    expect(after).toContain("80 % pour");
    expect(after).toContain("avant l’heure. Motif : Tous ont voté");
    expect(await running().sql.select().from(voteBox).where(eq(voteBox.voteId, id))).toEqual([]);
    expect((await whole()).vote.tally).not.toBeNull();
    expect(await verify(running().sql, consultationTables.audited)).toMatchObject({ ok: true });
  });

  it("keeps back figures that would say what somebody answered", async () => {
    const { address, act, linkOf } = await opened({ ...secret, weighing: "ballots" });
    await cast(`${address}/ballot`, "against", town);
    for (const name of ["Ada Inventée", "Bo Inventé", "Cy Inventé"]) await cast(await linkOf(name), "for", null);
    await act("close", { form: "close", why: "Fin" });
    await act("settle");
    const page = (await read(address, null)).text;
    expect(page).toContain("Adopté");
    expect(page).toContain("Seul le résultat est donné.");
    expect(page).not.toContain("Bulletins par collège");
    expect((await read(`${address}/result.csv`, null)).text).toMatch(/Habitants;40;3;;;;;;;/);
  });

  it.each([
    ["fewer than three in all", [["Ada Inventée", "for"]]],
    [
      "a college whose one ballot decides",
      [
        ["", "against"],
        ["Ada Inventée", "for"],
        ["Bo Inventé", "for"],
        ["Cy Inventé", "for"],
      ],
    ],
  ] as const)("does not tell an outcome that says what somebody answered, to anyone: %s", async (_, ballots) => {
    const { address, act, linkOf, list, whole } = await opened(secret);
    for (const [name, choice] of ballots)
      await (name === "" ? cast(`${address}/ballot`, choice, town) : cast(await linkOf(name), choice, null));
    await act("close", { form: "close", why: "Fin" });
    const told = async (viewer: typeof pilot | null) => {
      const page = (await read(address, viewer)).text;
      expect(page).toContain("trop peu de bulletins pour être dit sans révéler un vote");
      expect(page).not.toMatch(/Adopté|Rejeté|Bulletins par collège/);
      expect((await read(list, viewer)).text).toContain("trop peu de bulletins");
      expect((await read(`${address}/result.csv`, viewer)).text).toMatch(/;;;;;;;withheld;/);
    };
    await told(pilot);
    expect((await act("settle")).status).toBe(303);
    for (const viewer of [pilot, town, null]) await told(viewer);
    expect((await whole()).vote.tally).not.toBeNull();
  });

  it("is not given up once it is closed", async () => {
    const { address, act } = await opened(secret);
    await act("close", { form: "close", why: "Fin" });
    expect((await read(address)).text).not.toContain("Abandonner");
    const late = await act("cancel", { form: "cancel", why: "Ce résultat ne plaît pas" });
    expect([late.status, late.text.includes("il ne s’abandonne plus")]).toEqual([422, true]);
    expect((await act("settle")).status).toBe(303);
  });

  it("that is given up tells why and keeps nothing of what was answered", async () => {
    const { address, act, id } = await opened(secret);
    await cast(`${address}/ballot`, "for", town);
    expect((await act("cancel", { form: "cancel", why: "Erreur dans la question" })).status).toBe(303);
    expect((await read(address, null)).text).toContain("Motif : Erreur dans la question");
    expect(await running().sql.select().from(voteBox).where(eq(voteBox.voteId, id))).toEqual([]);
    expect((await cast(`${address}/ballot`, "for", chamber)).text).toContain("Ce scrutin est abandonné.");
  });
});

describe("ballots that come together", () => {
  const together = async (kind: Fields) => {
    const vote = await opened(kind);
    const electors = (await vote.whole()).electors.slice(0, 3);
    const [one] = electors;
    const drop = (electorId: string, choice: "for" | "against") =>
      running().platform.write({ tenant: pilot.tenant, actor: null, operation: "vote.ballot" }, (write) =>
        castBallot(write, { pactId: vote.pactId, voteId: vote.id, electorId, link: 0, choice, newId: randomUUID }),
      );
    return { vote, electors, one: one?.id ?? "", drop };
  };

  it.each([{}, { isSecret: "yes" }])("of one elector count once: %j", async (kind) => {
    const { vote, one, drop } = await together(kind);
    const done = await Promise.all([drop(one, "for"), drop(one, "against"), drop(one, "for")]);
    const { ballots, box, electors } = await vote.whole();
    expect(ballots.length + box.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(electors.filter(({ hasVoted }) => hasVoted)).toHaveLength(1);
    expect(done.filter(({ ok }) => !ok).length).toBeGreaterThan(0);
  });

  it("with the closing are counted or told the time of closing, never lost", async () => {
    const { vote, electors, drop } = await together({ isSecret: "yes" });
    const close = vote.act("close", { form: "close", why: "Fin" });
    const done = await Promise.all(electors.map(({ id }) => drop(id, "for")));
    expect((await close).status).toBe(303);
    const counted = (await vote.whole()).box.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(done.filter(({ ok }) => ok).length);
    for (const one of done) if (!one.ok) expect(one.error).toMatchObject({ code: "too-late" });
    expect((await vote.act("settle")).status).toBe(303);
  });
});

describe("the votes of a pact", () => {
  it("are read page after page, however many there are", async () => {
    const first = await opened();
    await first.act("close", { form: "close", why: "Fin" });
    for (let at = 0; at < 30; at++) {
      const made = await send(first.list, { form: "vote", act: "vote", ...basic, question: `Question ${at} ?`, opensOn: "2026-02-02" });
      expect(made.status).toBe(303);
    }
    const [one, two] = [(await read(first.list)).text, (await read(`${first.list}?page=2`)).text];
    expect(one.match(/en préparation/g)).toHaveLength(30);
    expect(one).toContain("31 scrutins.");
    expect(two).not.toContain("en préparation");
    expect(two).toContain("Sans effet : aucune voix exprimée");
    expect((await read(first.list, null)).text).toContain("Un scrutin.");
  });
});
