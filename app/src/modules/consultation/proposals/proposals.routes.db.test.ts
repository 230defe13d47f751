import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { verify } from "../../../platform/audit/verify.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { chamber, pilot, testConsultation, town } from "../consultation-app.testing.ts";
import { consultationTables } from "../consultation-tables.ts";
import { workingGroup } from "../groups/groups.tables.ts";
import { authorNews, submission, textAuthor } from "../submissions/submissions.tables.ts";
import { findProposal, suggestionsOf, versionsOf } from "./proposals.repository.ts";
import { threadsOf } from "./threads.ts";
import { acceptSuggestion } from "./write-suggestion.ts";

const { running, send, read } = testConsultation();

type Fields = Readonly<Record<string, string>>;
const TEXT = "La gare routière ouvre en mai.\nElle ferme en août.";

/** A proposal as the pilot writes it, put in discussion. */
const proposed = async (state: "draft" | "discussed" = "discussed") => {
  running().setClock("2026-02-01T09:00:00Z");
  const { id: pactId, slug } = await running().publish(smallPact());
  const list = `/pacts/${slug}/consultation/proposals`;
  const made = await send(list, { form: "proposal", act: "proposal", title: "Une gare routière", text: TEXT, axisId: "", origins: "" });
  if (made.status !== 303) throw new Error(made.text);
  const address = made.location ?? "";
  const id = address.slice(list.length + 1);
  const now = async () => {
    const found = await findProposal(running().sql, pilot.tenant, pactId, id);
    if (!found) throw new Error("no proposal");
    return found;
  };
  const act = async (name: string, more: Fields = {}, viewer = pilot) =>
    send(address, { form: name, act: name, revision: String((await now()).revision), ...more }, viewer);
  const suggestions = () => suggestionsOf(running().sql, pilot.tenant, id);
  const offer = async (viewer: typeof pilot, passage: string, wording: string, more: Fields = {}) =>
    send(
      address,
      { form: "offer", act: "offer", onVersion: String((await now()).version), passage, wording, why: "Parce que", ...more },
      viewer,
    );
  if (state === "discussed") await act("move", { to: "discussed" });
  return { pactId, slug, list, address, id, now, act, suggestions, offer };
};

describe("a proposal", () => {
  it("is read by those who lead the pact alone until it is put in discussion", async () => {
    const { list, address, act } = await proposed("draft");
    for (const viewer of [null, town]) expect((await read(address, viewer)).status).toBe(404);
    expect((await read(list, null)).text).toContain("Aucune proposition.");
    expect((await send(list, { form: "proposal", act: "proposal", title: "x", text: "y" }, town)).status).toBe(403);
    expect((await send(list, { form: "proposal", act: "proposal", title: "x", text: "y" }, null)).status).toBe(303);
    await act("move", { to: "discussed" });
    expect((await read(address, null)).text).toContain("Elle ferme en août.");
    expect((await read(list, null)).text).toContain("Une gare routière");
  });

  it("keeps each wording with what changed and why, and refuses the second of two hands", async () => {
    const { address, act, id, now } = await proposed();
    const stale = String((await now()).revision);
    const next = { title: "Une gare routière", text: TEXT.replace("en mai", "en juin"), axisId: "" };
    const unsaid = await act("text", next);
    expect([unsaid.status, unsaid.text.includes("Dites pourquoi."), unsaid.text.includes("ouvre en juin")]).toEqual([422, true, true]);
    expect((await act("text", { ...next, why: "Travaux" })).status).toBe(303);
    const late = await act("text", { ...next, why: "Autre", revision: stale });
    expect([late.status, late.text.includes("elle en est à la version 2")]).toEqual([422, true]);
    const page = (await read(address, null)).text;
    expect(page).toContain("Version 2, 1er février 2026, Région imaginaire");
    expect(page).toMatch(/<del><span class="unseen">supprimé : <\/span>mai\.<\/del>/);
    expect(page).toMatch(/<ins><span class="unseen">ajouté : <\/span>juin\.<\/ins>/);
    expect((await versionsOf(running().sql, pilot.tenant, id)).map(({ number, why }) => [number, why])).toEqual([
      [1, null],
      [2, "Travaux"],
    ]);
  });

  it("is moved step by step, with why; what is decided does not change", async () => {
    const { act, now } = await proposed();
    expect((await act("move", { to: "rejected", why: "" })).text).toContain("Dites pourquoi.");
    expect((await act("move", { to: "action", why: "x" })).text).toContain("ne peut pas devenir « devenue une action »");
    expect((await act("move", { to: "rejected", why: "Trop cher" })).status).toBe(303);
    expect((await act("text", { title: "x", text: "y", axisId: "", why: "z" })).text).toContain("Le texte ne change plus");
    expect(await now()).toMatchObject({ state: "rejected", stateReason: "Trop cher" });
    expect((await act("origins", { origins: randomUUID() })).text).toContain("n’est pas publiée sur ce pacte");
  });

  it("that is adopted becomes an action in one step, once; each page leads to the other", async () => {
    const { address, act, slug, now } = await proposed();
    expect((await act("become", { label: "Gare", owner: "" })).text).toContain("Seule une proposition adoptée devient une action.");
    await act("move", { to: "adopted", why: "Consensus" });
    expect((await act("become", { label: "Gare", owner: "" }, town)).status).toBe(422);
    expect((await act("become", { label: " ", owner: "" })).status).toBe(422);
    expect((await act("become", { label: "Ouvrir la gare routière", owner: "Ville inventée" })).status).toBe(303);
    expect((await act("become", { label: "Ouvrir la gare routière bis", owner: "Ville inventée" })).status).toBe(303);
    const { actionId } = await now();
    const page = (await read(address, null)).text;
    expect(page).toContain("Ouvrir la gare routière");
    expect(page).toContain(`/pacts/${slug}/actions/${actionId}`);
    const sheet = (await read(`/pacts/${slug}/actions/${actionId}`, null)).text;
    expect(sheet).toContain("Cette action vient de la proposition");
    expect(sheet).toContain(address);
    expect(sheet).toContain("Ville inventée");
    expect((await read(`/pacts/${slug}`, null)).text).not.toContain("routière bis");
    expect(await verify(running().sql, consultationTables.audited)).toMatchObject({ ok: true });
  });

  it("put to vote is adopted by its result", async () => {
    const { slug, id, now } = await proposed();
    const votes = `/pacts/${slug}/consultation/votes`;
    expect((await read(`${votes}?proposal=${id}`)).text).toContain('value="Une gare routière"');
    const rules = {
      weighing: "colleges",
      emptyWeight: "spread",
      majority: "absolute",
      basis: "expressed",
      quorum: "",
      quorumOf: "electors",
    };
    const question = { question: "L’adopter ?", opensOn: "2026-02-01", closesOn: "2026-02-03", proposalId: id };
    const vote = (await send(votes, { form: "vote", act: "vote", ...rules, ...question })).location ?? "";
    const college = {
      form: "college",
      act: "college",
      collegeId: "",
      name: "Tous",
      weight: "1",
      electors: "Ville inventée",
      revision: "1",
    };
    expect((await send(vote, college)).status).toBe(303);
    expect((await send(vote, { form: "acts", act: "set", revision: "2" })).status).toBe(303);
    expect((await now()).state).toBe("voting");
    await send(`${vote}/ballot`, { act: "cast", choice: "for" }, town);
    running().setClock("2026-02-04T09:00:00Z");
    expect((await send(vote, { form: "acts", act: "settle", revision: "3" })).status).toBe(303);
    expect((await now()).state).toBe("adopted");
  });
});

describe("the thread from a contribution to its results", () => {
  const contributed = async (pactId: string, title = "Un car le soir"): Promise<string> => {
    const id = randomUUID();
    const text = { id, pactId, groupId: null, axisId: null, title, body: "Rien ne circule après vingt heures." };
    const said = { authorName: "Ada Inventée", organisation: null, state: "published" as const, reason: null, links: 0, sameAs: null };
    const at = new Date("2026-02-01T09:00:00Z");
    const rest = { fingerprint: "f", decidedAt: at, revision: 1, createdAt: at, updatedAt: at };
    await running().platform.write({ tenant: pilot.tenant, actor: null, operation: "test" }, async (write) => {
      await write.insert(submission, [{ ...text, ...said, ...rest }]);
      return { ok: true, value: null };
    });
    const author = { id, tenantId: pilot.tenant, pactId, email: "ada@val.example", wantsNews: true, createdAt: at };
    await running().sql.insert(textAuthor).values(author);
    return id;
  };

  it("begins where contributions are sought by their words and ticked page after page, with nothing typed lost", async () => {
    const { pactId, list } = await proposed();
    const evening = await contributed(pactId);
    for (let number = 1; number <= 13; number++) await contributed(pactId, `Une piste cyclable ${number}`);
    const typed = { form: "proposal", act: "proposal", title: "Circuler", text: "Un texte long.", axisId: "" };
    const boxes = (page: string) => [...page.matchAll(/<input(?=[^>]*type="checkbox")[^>]*name="origin-([^"]+)"[^>]*>/g)];
    const found = await send(list, { ...typed, words: "CAR soir", look: "1" });
    expect(found.status).toBe(200);
    for (const words of ["Une contribution publiée.", "Un texte long.", 'value="Circuler"']) expect(found.text).toContain(words);
    expect(boxes(found.text).map(([, id]) => id)).toEqual([evening]);
    const paged = await send(list, { ...typed, words: "piste", look: "2", [`origin-${evening}`]: "yes" });
    expect(paged.text).toContain("13 contributions publiées, page 2 sur 2.");
    const shown = boxes(paged.text);
    expect([shown.length, shown[0]?.[1], shown[0]?.[0].includes("checked")]).toEqual([2, evening, true]);
    expect((await send(list, { ...typed, words: "introuvable", look: "1" })).text).toContain("Aucune contribution publiée ne contient");
    const [, cycle = ""] = shown[1] ?? [];
    const made = await send(list, { ...typed, [`origin-${evening}`]: "yes", [`origin-${cycle}`]: "yes" });
    expect(made.status).toBe(303);
    const page = (await read(made.location ?? "")).text;
    for (const words of ["Un car le soir", "Une piste cyclable"]) expect(page).toContain(words);
    expect((await send(list, { ...typed, groupId: randomUUID() })).text).toContain("Ce groupe de travail n’est plus là");
  });

  it("tells the working group a proposal comes from", async () => {
    const { pactId, list } = await proposed();
    const id = randomUUID();
    const at = new Date("2026-02-01T09:00:00Z");
    const group = { id, pactId, axisId: null, theme: "Mobilité du soir", chair: null, chairOrganisationId: null, mandate: "Proposer" };
    const rest = { opensOn: null, closesOn: null, access: "open" as const, isClosed: false, revision: 1, createdAt: at, updatedAt: at };
    await running().platform.write({ tenant: pilot.tenant, actor: null, operation: "test" }, async (write) => {
      await write.insert(workingGroup, [{ ...group, ...rest }]);
      return { ok: true, value: null };
    });
    const made = await send(list, { form: "proposal", act: "proposal", title: "Circuler", text: "Le soir", axisId: "", groupId: id });
    expect((await read(made.location ?? "")).text).toMatch(/Groupe de travail : <a href="[^"]*groups[^"]*">Mobilité du soir/);
  });

  it("is kept both ways, and each step is told once to the author", async () => {
    const { pactId, slug, list, address, act } = await proposed();
    const contribution = await contributed(pactId);
    const page = `/pacts/${slug}/consultation/contributions/${contribution}`;
    expect((await read(`${list}?from=${contribution}`)).text).toMatch(new RegExp(`name="origin-${contribution}"[^>]*checked`));
    expect((await act("origins", { origins: page })).status).toBe(303);
    expect((await read(address, null)).text).toContain("Un car le soir");
    const thread = async () =>
      (await threadsOf(translator("fr"), undefined)(running().sql, pilot.tenant, [contribution])).get(contribution);
    expect(await thread()).toEqual([{ kind: "proposal", label: "Une gare routière", state: "en discussion", href: address }]);
    await act("move", { to: "adopted", why: "Consensus" });
    await act("become", { label: "Faire circuler un car le soir", owner: "" });
    await act("become", { label: "Faire circuler un car le soir", owner: "" });
    expect(await thread()).toMatchObject([
      { kind: "proposal", state: "devenue une action" },
      { kind: "action", label: "Faire circuler un car le soir", state: "annoncée" },
    ]);
    const told = (await running().sql.select().from(authorNews)).filter(({ textId }) => textId === contribution);
    expect(told.map(({ step }) => step.split(" ")[0]).sort()).toEqual(["action", "adopted", "discussed"]);
    expect(told[0]?.address).toContain(address);
    expect((await read(list, null)).text).toContain("Une gare routière");
    expect((await act("origins", { origins: "" })).status).toBe(303);
    expect(await thread()).toBeUndefined();
  });
});

describe("suggestions on the text", () => {
  it("are offered by members, shown side by side, accepted into a new version; on one passage the second falls and is offered anew", async () => {
    const { address, act, offer, suggestions, now } = await proposed();
    expect((await offer(town, "en mai", "en juin")).status).toBe(303);
    expect((await offer(town, "en mai", "en juin")).status).toBe(303);
    expect((await offer(chamber, "ouvre en mai", "n’ouvre pas")).status).toBe(303);
    expect((await offer(chamber, "Elle ferme en août.", "")).status).toBe(303);
    const [first, second, third] = await suggestions();
    expect(await suggestions()).toHaveLength(3);
    const page = (await read(address, null)).text;
    expect(page).toContain("Amendement 2, Chambre de commerce inventée");
    expect(page).not.toContain("Accepter l’amendement");
    expect((await act("accept", { suggestionId: first?.id ?? "" }, town)).text).toContain("Seuls ceux qui conduisent le pacte");
    expect((await act("accept", { suggestionId: first?.id ?? "", why: "Bon sens" })).status).toBe(303);
    expect(await now()).toMatchObject({ version: 2, text: TEXT.replace("en mai", "en juin") });
    expect((await suggestions()).map(({ fate }) => fate)).toEqual(["accepted", "fallen", "open"]);
    const after = (await read(address, chamber)).text;
    expect(after).toContain("L’amendement 1 a été accepté sur le même passage.");
    const again = (await read(`${address}?again=${second?.id}`, chamber)).text;
    expect(again).toMatch(/<textarea[^>]*name="wording"[^>]*>n’ouvre pas/);
    expect((await act("accept", { suggestionId: second?.id ?? "" })).text).toContain("n’est plus à examiner");
    expect((await act("reject", { suggestionId: third?.id ?? "", why: "" })).text).toContain("Dites pourquoi.");
    expect((await act("takeBack", { suggestionId: third?.id ?? "" }, town)).text).toContain("celui d’une autre organisation");
    expect((await act("takeBack", { suggestionId: third?.id ?? "" }, chamber)).status).toBe(303);
    expect(await verify(running().sql, consultationTables.audited)).toMatchObject({ ok: true });
  });

  it.each([
    ["en avril", "en juin", "Ce passage n’est pas dans le texte actuel."],
    ["en", "à", "Ce passage est à plusieurs endroits du texte."],
    ["en mai", "en mai", "La rédaction proposée est celle du texte."],
    ["", " ", "la rédaction ne peut pas être vide"],
  ])("are refused beside what was typed: « %s » for « %s »", async (passage, wording, words) => {
    const { offer } = await proposed();
    const answer = await offer(town, passage, wording);
    expect([answer.status, answer.text.includes(words), answer.text.includes("Parce que")]).toEqual([422, true, true]);
  });

  it("are offered by nobody else: a visitor, a reader, another space", async () => {
    const { offer, address } = await proposed();
    expect((await send(address, { form: "offer", act: "offer" }, null)).status).toBe(303);
    for (const viewer of [
      { ...town, role: "reader" as const },
      { ...town, tenant: "autre-espace" },
    ])
      expect((await offer(viewer, "en mai", "en juin")).status).toBe(403);
  });

  it("accepted together on one version: one goes first, the other is told the text changed", async () => {
    const { pactId, id, now, offer, suggestions } = await proposed();
    await offer(town, "en mai", "en juin");
    await offer(chamber, "en août", "en juillet");
    const { revision } = await now();
    const accept = (suggestionId: string) =>
      running().platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "suggestion.accept" }, (write) =>
        acceptSuggestion(write, {
          pactId,
          id,
          revision,
          suggestionId,
          organisation: pilot.organisation,
          newId: randomUUID,
          why: "",
          ...{ organisationName: "" },
        }),
      );
    const done = await Promise.all((await suggestions()).map((one) => accept(one.id)));
    expect(done.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(done.find((one) => !one.ok)).toMatchObject({ error: { code: "changed-since" } });
    expect(await now()).toMatchObject({ version: 2 });
  });
});

describe("opinions of bodies", () => {
  it("are asked, awaited, late, given; and tell what they are about", async () => {
    const { slug, id, address } = await proposed();
    const opinions = `/pacts/${slug}/consultation/opinions`;
    const asked = {
      form: "opinion",
      act: "opinion",
      was: "",
      body: "CESER",
      proposalId: id,
      askedOn: "2026-01-05",
      dueOn: "2026-01-31",
    };
    expect((await send(opinions, asked, town)).status).toBe(403);
    expect((await send(opinions, { ...asked, dueOn: "2026-01-01" })).text).toContain("corrigez l’une des deux dates");
    expect((await send(opinions, { ...asked, sense: "favourable" })).text).toContain("Un avis rendu a son jour");
    expect((await send(opinions, { ...asked, sense: "favourable", givenOn: "2026-03-01" })).text).toContain("à un jour à venir");
    expect((await send(opinions, { ...asked, url: "javascript:alert(1)" })).text).toContain("Une adresse commence par https://.");
    expect((await send(opinions, asked)).status).toBe(303);
    expect((await send(opinions, asked)).text).toContain("déjà demandé à cette instance ce jour-là");
    expect((await read(opinions, null)).text).toContain("attendu pour le 31 janvier 2026, en retard");
    const listed = (await read(opinions)).text;
    expect(listed.match(/<form[^>]*method="post"/g)).toHaveLength(1);
    const one = `${opinions}/${/opinions\/([0-9a-f-]{36})"/.exec(listed)?.[1] ?? ""}`;
    for (const viewer of [town, null]) expect((await read(one, viewer)).status).toBe(404);
    expect((await read(opinions, null)).text).not.toContain(one);
    const was = /name="was" value="([0-9a-f]+)"/.exec((await read(one)).text)?.[1] ?? "";
    const given = { ...asked, was, sense: "with-reservations", givenOn: "2026-01-30", reference: "Avis 2026-4", text: "Revoir le coût" };
    expect(await send(one, given)).toMatchObject({ status: 303, location: opinions });
    expect((await send(one, given)).text).toContain("Quelqu’un a modifié cet avis");
    const shown = (await read(address, null)).text;
    expect(shown).toContain("favorable avec réserves, le 30 janvier 2026");
    expect(shown).toContain("Revoir le coût");
    expect((await send(one, { form: "acts", act: "remove", was })).text).toContain("Quelqu’un a modifié cet avis");
    const now = /name="was" value="([0-9a-f]+)"/.exec((await read(one)).text)?.[1] ?? "";
    expect(await send(one, { form: "acts", act: "remove", was: now })).toMatchObject({ status: 303, location: opinions });
    expect((await read(one)).status).toBe(404);
  });
});
