import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mail } from "../../../platform/mail.tables.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { submission, textAuthor } from "../submissions/submissions.tables.ts";
import { chair, openTestSubmissions, pilot, reader, stranger } from "../submissions/submissions-app.testing.ts";
import { groupGuest, workingGroup } from "./groups.tables.ts";

let app: Awaited<ReturnType<typeof openTestSubmissions>>;
beforeAll(async () => {
  app = await openTestSubmissions();
});
afterAll(() => app.close());

let clock = Date.parse("2026-03-02T09:00:00Z");
const later = (ms: number): void => {
  clock += ms;
  app.setClock(new Date(clock).toISOString());
};

const wood = { theme: "Filière bois", mandate: "Dire ce qui manque à la filière.", chair: "Sam Fictif", access: "invited" };

/** A group opened by who leads the pact, at its address. */
const openGroup = async (slug: string, fields: Readonly<Record<string, string>> = {}) => {
  later(60_000);
  const id = randomUUID();
  const done = await app.post(`/pacts/${slug}/consultation/groups/new`, { ...wood, id, revision: "0", ...fields }, pilot);
  expect(done).toMatchObject({ status: 303, location: `/pacts/${slug}/consultation/groups/${id}` });
  return { id, address: `/pacts/${slug}/consultation/groups/${id}` };
};
const invitationOf = async (email: string): Promise<string> => {
  const letter = (await app.letters()).findLast(({ to }) => to === email);
  return /http:\/\/localhost(\/pacts\/\S+\?invitation=[\w.-]+)/.exec(letter?.text ?? "")?.[1] ?? "none";
};

it("a working group is opened by who leads the pact, once for a form sent twice, and changed by revision", async () => {
  later(0);
  const { slug } = await app.publishPact();
  expect((await app.get(`/pacts/${slug}/consultation/groups/new`, reader)).status).toBe(403);
  expect((await app.post(`/pacts/${slug}/consultation/groups/new`, wood, chair)).status).toBe(403);
  expect((await app.get(`/pacts/${slug}/consultation/groups/new`)).status).toBe(303);
  const { id, address } = await openGroup(slug, { chairOrganisation: chair.organisation.id });
  expect((await app.post(`/pacts/${slug}/consultation/groups/new`, { ...wood, id, revision: "0" }, pilot)).status).toBe(303);
  expect((await app.sql.select().from(workingGroup)).filter((group) => group.id === id)).toHaveLength(1);
  expect((await app.get(`/pacts/${slug}/consultation`)).text).toContain("Filière bois");
  expect((await app.get(address)).text).toContain("Dire ce qui manque à la filière.");
  const odd = await app.post(`${address}/edit`, { ...wood, theme: "", closesOn: "2026-13-01", revision: "1" }, pilot);
  expect([odd.status, odd.text.includes("Donnez un thème"), odd.text.includes("« 2026-13-01 »")]).toEqual([422, true, true]);
  expect((await app.post(`${address}/edit`, { ...wood, theme: "Forêt et bois", revision: "1" }, pilot)).status).toBe(303);
  const late = await app.post(`${address}/edit`, { ...wood, theme: "Bois", revision: "1" }, pilot);
  expect([late.status, late.text.includes('value="Bois"')]).toEqual([409, true]);
  expect((await app.get(`/pacts/${slug}/consultation/groups/${randomUUID()}`)).status).toBe(404);
});

it("people invited by its chair write by the link of one letter, without an account nor a confirmation, until it is revoked", async () => {
  const { slug } = await app.publishPact();
  const one = await openGroup(slug, { chairOrganisation: chair.organisation.id });
  const two = await openGroup(slug, { theme: "Mobilités", chairOrganisation: chair.organisation.id });
  const odd = await app.post(one.address, { act: "guests", guests: "ada@val.example\nLa mairie" }, chair);
  expect([odd.status, odd.text.includes("La mairie"), odd.text.includes("ada@val.example")]).toEqual([422, true, true]);
  for (const viewer of [reader, stranger])
    expect((await app.post(one.address, { act: "guests", guests: "a@b.example" }, viewer)).status).toBe(403);
  for (const { address } of [one, two])
    expect((await app.post(address, { act: "guests", guests: "Ada Roche <ada@val.example>\nleo@val.example" }, chair)).status).toBe(303);
  await app.emptyMailbox();
  later(1000);
  expect((await app.post(one.address, { act: "send" }, chair)).status).toBe(303);
  const letters = await app.letters();
  expect(letters.map(({ to }) => to).toSorted()).toEqual(["ada@val.example", "leo@val.example"]);
  expect(letters[0]?.text).toContain("- Filière bois\n- Mobilités");
  expect((await app.post(one.address, { act: "send" }, chair)).status).toBe(303);
  expect((await app.letters()).length).toBe(2);

  const link = await invitationOf("ada@val.example");
  const form = await app.get(link);
  expect([form.status, form.text.includes("Filière bois"), form.text.includes('name="email"')]).toEqual([200, true, false]);
  expect(await app.sql.select().from(submission)).toEqual([]);
  const stamp = /name="stamp" value="([^"]+)"/.exec(form.text)?.[1] ?? "none";
  later(20_000);
  const written = { title: "Un atelier partagé", body: "Un atelier de découpe commun aux scieries.", authorName: "Ada Roche", stamp };
  expect((await app.post(link, { ...written, group: "" })).status).toBe(422);
  const sent = await Promise.all([1, 2].map(() => app.post(link, { ...written, group: one.id })));
  expect(sent.map(({ status }) => status)).toEqual([200, 200]);
  expect((await app.sql.select().from(submission)).map(({ groupId, state }) => [groupId, state])).toEqual([[one.id, "waiting"]]);
  expect((await app.sql.select().from(textAuthor)).map(({ email }) => email)).toEqual(["ada@val.example"]);
  expect((await app.get(`/pacts/${slug}/consultation/moderation`, chair)).text).toContain("Un atelier partagé");

  const shown = (await app.get(one.address)).text;
  expect([shown.includes("Ada Roche"), shown.includes("@val.example")]).toEqual([false, false]);
  for (const { address } of [one, two]) {
    const page = (await app.get(address, chair)).text;
    const removal = page.split("<form").find((one) => one.includes('name="member"') && one.includes("Ada Roche")) ?? "";
    const member = /name="member" value="([\w-]{36})"/.exec(removal)?.[1] ?? "";
    expect((await app.post(address, { act: "remove", member }, chair)).status).toBe(303);
  }
  expect((await app.get(link)).status).toBe(410);
  expect((await app.post(link, { ...written, group: one.id })).status).toBe(410);
  expect((await app.get(link.replace(/.$/, (last) => (last === "A" ? "B" : "A")))).status).toBe(410);
  const kept = JSON.stringify([
    await app.sql.select().from(groupGuest),
    (await app.sql.select().from(audit)).filter(({ table }) => table === "group_member"),
    (await app.sql.select().from(mail)).filter(({ subject }) => subject.includes("invité")),
  ]);
  expect([kept.includes("ada@val"), kept.includes("Ada Roche"), kept.includes("leo@val")]).toEqual([false, false, true]);
});

it("the chair of a group sends the invitations of that group alone", async () => {
  const { slug } = await app.publishPact();
  const own = await openGroup(slug, { chairOrganisation: chair.organisation.id });
  const other = await openGroup(slug, { theme: "Mobilités" });
  expect((await app.post(own.address, { act: "guests", guests: "una@val.example" }, chair)).status).toBe(303);
  expect((await app.post(other.address, { act: "guests", guests: "ivo@val.example" }, pilot)).status).toBe(303);
  await app.emptyMailbox();
  later(1000);
  expect((await app.post(other.address, { act: "send" }, chair)).status).toBe(403);
  expect((await app.get(own.address, chair)).text).toContain("Envoyer une invitation");
  expect((await app.post(own.address, { act: "send" }, chair)).status).toBe(303);
  expect((await app.letters()).map(({ to }) => to)).toEqual(["una@val.example"]);
  expect((await app.post(other.address, { act: "send" }, pilot)).status).toBe(303);
  expect((await app.letters()).map(({ to }) => to)).toEqual(["una@val.example", "ivo@val.example"]);
});

it("the identifier of a group of another pact opens nothing: it is told, and what was typed stays", async () => {
  const [one, two] = [await app.publishPact(), await app.publishPact()];
  const { id } = await openGroup(one.slug);
  const forged = await app.post(`/pacts/${two.slug}/consultation/groups/new`, { ...wood, id, revision: "0", theme: "Eau" }, pilot);
  expect([forged.status, forged.text.includes("dans un autre pacte"), forged.text.includes('value="Eau"')]).toEqual([409, true, true]);
  expect(forged.text).not.toContain(id);
  expect((await app.sql.select().from(workingGroup)).filter((group) => group.id === id)).toMatchObject([
    { pactId: one.id, theme: wood.theme },
  ]);
  expect((await app.post(`/pacts/${two.slug}/consultation/groups/${id}`, { act: "send" }, pilot)).status).toBe(404);
});
