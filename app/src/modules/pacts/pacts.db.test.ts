import { randomUUID } from "node:crypto";
import { ok, type Result } from "@levier/kernel";
import { sql as statement } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rowsAt } from "../../platform/audit/history.ts";
import { verify } from "../../platform/audit/verify.ts";
import type { Database } from "../../platform/database/database.ts";
import { openTestDatabase } from "../../platform/database/testing.ts";
import { createEvents } from "../../platform/events.ts";
import { createWriter, type Write, type Writer } from "../../platform/write.ts";
import { correctPact } from "./correct-pact.ts";
import type { PactContentInput } from "./pact.schema.ts";
import { itemLists } from "./pact-items.ts";
import { pactCorrected, pactPublished, pactWithdrawn } from "./pacts.events.ts";
import { listPacts, searchActions, searchPacts, totalsOf } from "./pacts.queries.ts";
import { findAddress, findPact, loadPact } from "./pacts.repository.ts";
import { pact } from "./pacts.tables.ts";
import { largePact, smallPact } from "./pacts.testing.ts";
import { publicContent } from "./public-content.ts";
import { publishPact } from "./publish-pact.ts";
import { contentOf } from "./stored-pact.ts";
import { nothingPersonal, type Visibility } from "./visibility.ts";
import { withdrawPact } from "./withdraw-pact.ts";

const organisation = { id: randomUUID(), name: "Région imaginaire" };
const page = { limit: 25, offset: 0 };
const heard: string[] = [];
let database: Database;
let writer: Writer;
let now = new Date("2026-02-01T09:00:00Z");

beforeAll(async () => {
  database = await openTestDatabase();
  const events = createEvents();
  for (const event of [pactPublished, pactCorrected, pactWithdrawn])
    events.on(event, async (_, { slug, version }) => void heard.push(`${event.name} ${slug} ${version}`));
  writer = createWriter({ database, clock: () => now, events, drop: () => undefined });
});
beforeEach(async () => {
  heard.length = 0;
  now = new Date("2026-02-01T09:00:00Z");
  await database.sql.execute(
    statement.raw(
      `truncate pact_address, audit, audit_head, pact, ${[...new Set(itemLists.map(({ table }) => tableName(table)))].join(", ")} cascade`,
    ),
  );
});
afterAll(() => database.close());

const tableName = (table: object): string => String(Reflect.get(table, Symbol.for("drizzle:Name")));
const change = <T, E>(thread: string, work: (write: Write) => Promise<Result<T, E>>, tenant = "grand-est") =>
  writer({ tenant, actor: randomUUID(), operation: "pact.test", thread }, work);
const publish = (
  content: unknown,
  { id = randomUUID(), visibility = nothingPersonal, tenant = "grand-est" }: { id?: string; visibility?: Visibility; tenant?: string } = {},
) => change(id, (write) => publishPact(write, { id, newId: randomUUID, content, organisation, visibility }), tenant);
const published = async (content: unknown, options: Parameters<typeof publish>[1] = {}) => {
  const result = await publish(content, options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const stored = async (slug: string) => {
  const address = await findAddress(database.sql, slug);
  const head = address && (await findPact(database.sql, address.tenantId, address.pactId));
  if (!head) throw new Error(`no pact at ${slug}`);
  return loadPact(database.sql, head);
};
const correct = (id: string, content: unknown, reason = "coquille", version?: number) =>
  change(id, (write) =>
    correctPact(write, {
      id,
      newId: randomUUID,
      content,
      organisation,
      visibility: nothingPersonal,
      reason,
      ...(version === undefined ? {} : { version }),
    }),
  );
const action = (label: string, changes: object = {}) => ({ label, citations: [{ source: "s1" }], ...changes });
const axes = [
  { label: "Eau", citations: [{ source: "s1" }] },
  { label: "Bois", citations: [{ source: "s1" }] },
];
const audited = [pact, ...itemLists.map(({ table }) => table)];

describe("publishing", () => {
  it("keeps the content to the letter, and gives it an address", async () => {
    const content = largePact(40);
    const { slug, version } = await published(content);
    expect([slug, version]).toEqual(["pacte-d-essai-a-40-actions", 1]);
    expect(contentOf(await stored(slug))).toEqual(content);
    expect(heard).toEqual(["pact.published pacte-d-essai-a-40-actions 1"]);
    expect(await verify(database.sql, audited)).toMatchObject({ ok: true });
  });

  it("gives two publications at once two addresses, over all spaces", async () => {
    const slugs = await Promise.all([published(smallPact()), published(smallPact(), { tenant: "amiens" }), published(smallPact())]);
    expect(slugs.map(({ slug }) => slug).sort()).toEqual([
      "pacte-du-val-de-brenne",
      "pacte-du-val-de-brenne-2",
      "pacte-du-val-de-brenne-3",
    ]);
  });

  it("leaves nothing of a refused transaction, its address included", async () => {
    const id = randomUUID();
    const refused = await change(id, async (write) => {
      await publishPact(write, { id, newId: randomUUID, content: smallPact(), organisation, visibility: nothingPersonal });
      return { ok: false as const, error: "after all, no" };
    });
    expect(refused).toEqual({ ok: false, error: "after all, no" });
    expect(await findAddress(database.sql, "pacte-du-val-de-brenne")).toBeNull();
    expect((await listPacts(database.sql, {}, page)).total).toBe(0);
  });

  it("says exactly what is missing", async () => {
    expect(await publish({ title: null, sources: [] })).toEqual({
      ok: false,
      error: { code: "incomplete", missing: ["title", "pact-type", "source", "substance"] },
    });
    const wrong: PactContentInput = { ...smallPact(), actions: [action("Planter", { axis: 4 })] };
    expect(await publish(wrong)).toMatchObject({ ok: false, error: { code: "invalid-content", field: "actions.0.axis", value: 4 } });
  });
});

describe("what the public reads", () => {
  it("names no one who did not sign, wherever a passage names them", async () => {
    const content = smallPact({
      ...largePact(2),
      commitments: [{ what: "Suivre", citations: [{ source: "s1", quote: "suivi par **Invitée Imaginaire**", start: 3, end: 30 }] }],
      partners: [
        {
          name: "Partenaire Imaginaire",
          role: "directeur",
          organisation: "Chambre",
          citations: [{ source: "s1", quote: "Partenaire Imaginaire" }],
        },
      ],
    });
    const { slug } = await published(content);
    const shown = publicContent(await stored(slug));
    expect(JSON.stringify(shown)).not.toMatch(/Invitée|Partenaire Imag|Contact Imag|01 99|example\.org/);
    expect(shown.signatories).toHaveLength(6);
    expect(shown.partners).toMatchObject([{ name: null, role: null, organisation: "Chambre" }]);
    expect([shown.attendees, shown.contacts]).toEqual([[], []]);
    expect(shown.commitments[0]?.citations).toMatchObject([{ quote: null, start: null, end: null }]);
  });

  it("shows each personal detail that someone decided to show, and no other", async () => {
    const { slug } = await published(largePact(1), { visibility: { attendees: true, contacts: true, phones: false, emails: true } });
    const { attendees, contacts } = publicContent(await stored(slug));
    expect(attendees).toHaveLength(1);
    expect(contacts).toMatchObject([
      { name: "Contact Imaginaire", phones: [], emails: ["presse@example.org"], citations: [{ quote: null }] },
    ]);
  });
});

describe("correcting", () => {
  it("replaces the content at the same address, and rows that say the same keep their identity", async () => {
    const { id, slug } = await published(smallPact({ axes, actions: [action("Planter", { axis: 1 }), action("Creuser", { axis: 0 })] }));
    const before = await stored(slug);
    const next = smallPact({
      axes: axes.toReversed(),
      actions: [action("Creuser", { axis: 1, owner: "Syndicat des eaux" }), action("Bâtir")],
    });
    now = new Date("2026-03-01T09:00:00Z");
    expect(await correct(id, next, "porteur connu")).toEqual(ok({ id, slug, version: 2 }));
    const after = await stored(slug);
    expect(contentOf(after)).toEqual(next);
    expect(after.head).toMatchObject({ slug, version: 2, status: "published", notice: "porteur connu", noticeAt: now });
    const idOf = (rows: readonly Readonly<Record<string, unknown>>[], label: string) => rows.find((row) => row["label"] === label)?.["id"];
    expect(idOf(after.rows.actions, "Creuser")).toBe(idOf(before.rows.actions, "Creuser"));
    expect(idOf(after.rows.axes, "Eau")).toBe(idOf(before.rows.axes, "Eau"));
    expect(idOf(after.rows.actions, "Planter")).toBeUndefined();
    expect(await verify(database.sql, audited)).toMatchObject({ ok: true });
    const past = await rowsAt(database.sql, { tenant: "grand-est", thread: id }, new Date("2026-02-02T00:00:00Z"));
    expect([...(past.get("pact_action")?.values() ?? [])].map((row) => row["label"])).toEqual(["Planter", "Creuser"]);
    expect(heard.at(-1)).toBe(`pact.corrected ${slug} 2`);
  });

  it("is refused without a reason, on a version gone by, on what does not exist, and after a withdrawal", async () => {
    const { id } = await published(smallPact());
    expect(await correct(id, smallPact(), "  ")).toEqual({ ok: false, error: { code: "reason-required" } });
    expect(await correct(id, smallPact(), "motif", 7)).toEqual({ ok: false, error: { code: "changed-since", version: 1 } });
    expect(await correct(randomUUID(), smallPact())).toEqual({ ok: false, error: { code: "pact-not-found" } });
    const withdraw = () => change(id, (write) => withdrawPact(write, { id, organisation, reason: "doublon" }));
    expect(await withdraw()).toMatchObject({ ok: true });
    expect(await withdraw()).toEqual({ ok: false, error: { code: "pact-withdrawn" } });
    expect(await correct(id, smallPact())).toEqual({ ok: false, error: { code: "pact-withdrawn" } });
    expect(heard.at(-1)).toBe("pact.withdrawn pacte-du-val-de-brenne 1");
  });

  it("cannot reach a pact of another space", async () => {
    const { id, slug } = await published(smallPact(), { tenant: "amiens" });
    expect(await correct(id, smallPact({ title: { value: "Pris", citations: [{ source: "s1" }] } }))).toEqual({
      ok: false,
      error: { code: "pact-not-found" },
    });
    expect(contentOf(await stored(slug)).title.value).toBe("Pacte du val de Brenne");
  });
});

describe("finding", () => {
  const name = (value: string) => ({ value, citations: [{ source: "s1" }] });
  beforeEach(async () => {
    await database.sql.execute(statement`insert into tenant (id, name) values ('grand-est', 'Grand Est') on conflict do nothing`);
    await published(
      smallPact({
        title: name("Pacte des vallées"),
        signedOn: name("2021-05-04"),
        axes,
        actions: [action("Créer des emplois", { axis: 1 }), action("Décarboner l’industrie", { axis: 0 })],
      }),
    );
    await published(
      smallPact({
        title: name("Pacte ancien"),
        signedOn: name("2014"),
        pactType: { value: "POCE", citations: [{ source: "s1" }] },
        territories: [{ ...territory, code: "epci-246700488" }],
      }),
      { tenant: "amiens" },
    );
    const { id } = await published(smallPact({ title: name("Pacte retiré des vallées"), actions: [action("Créer un emploi caché")] }));
    await change(id, (write) => withdrawPact(write, { id, organisation, reason: "erreur" }));
  });
  const territory = { name: "Eurométropole", kind: "metropole" as const, citations: [{ source: "s1" }] };
  const titles = ({ rows }: { rows: readonly { title: string }[] }) => rows.map(({ title }) => title);

  it("lists what is published, the last signed first, by type, space and territory", async () => {
    expect(titles(await listPacts(database.sql, {}, page))).toEqual(["Pacte des vallées", "Pacte ancien"]);
    expect(titles(await listPacts(database.sql, { type: "POCE" }, page))).toEqual(["Pacte ancien"]);
    expect(titles(await listPacts(database.sql, { space: "grand-est" }, page))).toEqual(["Pacte des vallées"]);
    expect(titles(await listPacts(database.sql, { territory: "epci-246700488" }, page))).toEqual(["Pacte ancien"]);
    expect(await totalsOf(database.sql)).toEqual({ pacts: 2, spaces: 2, actions: 2, added: 0, financed: 0 });
  });

  it("searches words whatever their accents and endings, and never what was withdrawn", async () => {
    expect(titles(await searchPacts(database.sql, "vallée", 20))).toEqual(["Pacte des vallées"]);
    expect(titles(await searchPacts(database.sql, "eurometropole", 20))).toEqual(["Pacte ancien"]);
    expect((await searchActions(database.sql, "décarbonation industries", 20)).total).toBe(1);
    expect(await searchActions(database.sql, "emploi", 20)).toMatchObject({
      total: 1,
      rows: [{ label: "Créer des emplois", rank: 2, slug: "pacte-des-vallees" }],
    });
    expect(await searchActions(database.sql, "'); -- \\ & | !", 20)).toEqual({ rows: [], total: 0 });
  });
});
