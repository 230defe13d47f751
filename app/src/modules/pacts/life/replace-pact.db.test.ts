import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { followedPact, visitorOf } from "../commitments/commitments.testing.ts";
import { contractsOfSpace } from "../contracts/contracts.repository.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot, testPacts } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { lastEventOf, lifeOf } from "./life.repository.ts";

const pacts = testPacts();
const { send, read } = visitorOf(() => pacts);

const cited = { citations: [{ source: "s1" }] };
const named = (title: string) => smallPact({ title: { value: title, ...cited } });
const replace = (changes: Readonly<Record<string, string>>) => ({ kind: "replace", on: "2026-01-20", ...changes });
const tiesOf = async (id: string) =>
  (await contractsOfSpace(pacts.platform.database.sql, pilot.tenant)).filter(({ pactId }) => pactId === id);

describe("a pact that another replaces", () => {
  it("is tied to it: each says which came before, and a mistake taken back unties them", async () => {
    const old = await followedPact(pacts, named("Pacte du val, acte 1"));
    const next = await pacts.publish(named("Pacte du val, acte 2"));
    const life = `/pacts/${old.slug}/life`;
    expect((await read(life)).text).toContain(`<option value="${next.id}">Pacte du val, acte 2</option>`);
    expect((await read(`/pacts/${next.slug}`, null)).text).not.toContain("fait suite");
    expect((await send(life, replace({ successorId: next.id }))).status).toBe(303);
    expect((await read(life, null)).text).toContain("Le pacte est remplacé par Pacte du val, acte 2.");
    expect((await read(`/pacts/${old.slug}`, null)).text).toMatch(new RegExp(`Lui succède : <a href="/pacts/${next.slug}">`));
    expect((await read(`/pacts/${next.slug}`, null)).text).toMatch(new RegExp(`fait suite à : <a href="/pacts/${old.slug}">`));
    expect(await tiesOf(old.id)).toMatchObject([{ relation: "successor", otherPactId: next.id }]);
    const event = (await lastEventOf(pacts.platform.database.sql, pilot.tenant, old.id)) ?? "";
    const back = { form: "back", act: "back", event, reason: "Mauvais pacte" };
    expect((await send(`${life}/take-back`, back)).status).toBe(303);
    expect(await tiesOf(old.id)).toEqual([]);
    expect((await read(`/pacts/${next.slug}`, null)).text).not.toContain("fait suite");
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("may be followed by a contract kept elsewhere, or by one tied already", async () => {
    const outside = await followedPact(pacts, named("Pacte du Gué"));
    expect((await send(`/pacts/${outside.slug}/life`, replace({ successor: "Contrat de plan 2027" }))).status).toBe(303);
    expect((await read(`/pacts/${outside.slug}`, null)).text).toContain("Lui succède : Contrat de plan 2027.");
    const tied = await followedPact(pacts, named("Pacte de la Motte"));
    const next = await pacts.publish(named("Pacte de la Motte, suite"));
    const linked = { form: "contract", act: "add", relation: "linked", otherPactId: next.id };
    expect((await send(`/pacts/${tied.slug}/contracts`, linked)).status).toBe(303);
    expect((await send(`/pacts/${tied.slug}/life`, replace({ successor: "pacte de la motte, suite" }))).status).toBe(303);
    expect(await tiesOf(tied.id)).toMatchObject([{ relation: "successor", otherPactId: next.id }]);
  });

  it("is not its own successor, nor one of its predecessor, nor one of elsewhere; one is named, and nothing is half written", async () => {
    const pact = await followedPact(pacts, named("Pacte des Aulnes"));
    const before = await pacts.publish(named("Pacte des Aulnes, avant"));
    const tie = { form: "contract", act: "add", relation: "predecessor", otherPactId: before.id };
    expect((await send(`/pacts/${pact.slug}/contracts`, tie)).status).toBe(303);
    const life = `/pacts/${pact.slug}/life`;
    const refusals: readonly (readonly [Readonly<Record<string, string>>, number, string])[] = [
      [{ successorId: pact.id }, 409, "ne se lie pas à lui-même"],
      [{ successorId: before.id }, 409, "chacun précéderait l’autre"],
      [{ successorId: randomUUID() }, 409, "n’est pas de cet espace"],
      [{}, 422, "Nom du pacte qui lui succède"],
    ];
    for (const [fields, status, words] of refusals) {
      const answer = await send(life, replace(fields));
      expect([answer.status, answer.text.includes(words)]).toEqual([status, true]);
    }
    expect((await lifeOf(pacts.platform.database.sql, pilot.tenant, pact.id)).state).toBe("running");
    expect(await tiesOf(pact.id)).toHaveLength(1);
  });
});
