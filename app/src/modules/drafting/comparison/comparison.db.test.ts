import { sql as statement } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { verify } from "../../../platform/audit/verify.ts";
import { rowsOf } from "../../../platform/database/database.ts";
import { root } from "../../../platform/database/testing.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { accountErased } from "../../identity/index.ts";
import { nothingPersonal } from "../../pacts/index.ts";
import { abandonCorrection } from "../abandon-correction.ts";
import { createDraft } from "../create-draft.ts";
import { decide } from "../decide.ts";
import { deleteDraft } from "../delete-draft.ts";
import { MAX_PAGES } from "../documents/document.ts";
import { draft, draftDecision, draftDocument, draftFile, draftShare } from "../drafting.tables.ts";
import { member, openTestDrafting, organisations } from "../drafting-app.testing.ts";
import { type Draft, findDraft } from "../drafts.repository.ts";
import { foldDraft } from "../fold-draft.ts";
import { createDraftingModule } from "../index.ts";
import type { Drafting } from "../ports.ts";
import { openCorrection, publishDraft } from "../publish-draft.ts";
import { createExtractor } from "../reading/extract-text.ts";
import { createReading } from "../reading/read-draft.ts";
import { shareDraft } from "../share-draft.ts";
import { addDocument } from "./add-document.ts";
import { type ChoiceAsked, choose } from "./choose.ts";
import { listDocuments } from "./documents.repository.ts";
import { type HeldFinding, holdAgainst } from "./hold-against.ts";
import { removeDocument } from "./remove-document.ts";

const RELEASE = `Le Val de Rive et la Région s’engagent

Le 14 mars 2024, la Région Grand Est et la communauté de communes du Val de Rive ont signé un Pacte Offensive Croissance Emploi (POCE).

Le budget total est de 2 millions d’euros.

Il prévoit :
- ouvrir une école du bois
- rénover la gare de Rive`;

const MINUTES = `Retour sur la signature au Val de Rive

La Région Grand Est et la communauté de communes du Val de Rive ont signé le 15 mars 2024 un Pacte Offensive Croissance Emploi (POCE).

Le budget total est de 3 millions d’euros.

Il prévoit :
- rénover la gare de Rive
- planter une forêt communale`;

const t = translator("fr");
const named = { kind: "deliberation", title: "Délibération du 20 mars" } as const;
const publication = { source: { kind: "press-release", title: "Communiqué" }, visibility: nothingPersonal } as const;

let test: Awaited<ReturnType<typeof openTestDrafting>>;
let drafting: Drafting;
const pilot = member("pilot");
const contributor = member("contributor");
const neighbour = member("pilot", 1);

beforeAll(async () => {
  test = await openTestDrafting();
  // The real engine: what is compared is what it reads.
  const limits = { maxUpload: test.platform.config.maxUpload, maxPages: MAX_PAGES };
  drafting = { ...test.drafting, reader: { read: createReading(createExtractor(root), limits), warm: () => {} } };
});
afterAll(() => test.database.close());
beforeEach(async () => {
  for (const table of [
    "draft_decision",
    "draft_share",
    "draft_file",
    "draft_document",
    "draft",
    "audit",
    "audit_head",
    "pact_amount",
    "pact_source",
  ])
    await test.database.sql.execute(statement.raw(`delete from ${table}`));
});

const sent = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const succeeded = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const create = async (form = "form"): Promise<string> =>
  succeeded(await createDraft(drafting, pilot, sent("communique.txt", RELEASE), form)).id;
const add = async (id: string, text = MINUTES): Promise<string> =>
  succeeded(await addDocument(drafting, contributor, id, sent("deliberation.txt", text), named)).id;
const load = async (id: string): Promise<Draft> => {
  const found = await findDraft(test.database.sql, "ligerie", id);
  if (!found) throw new Error("the draft is gone");
  return found;
};
const items = async (id: string) => {
  const found = await load(id);
  return foldDraft(found.extracted, found.decisions).items;
};
const findings = async (id: string, document: string): Promise<readonly HeldFinding[]> =>
  holdAgainst(await load(id), await listDocuments(test.database.sql, "ligerie", id), document).findings;
const settle = (id: string, document: string, ...asked: ChoiceAsked[]) => choose(drafting, contributor, id, document, asked);
const about = async (id: string, document: string, field: ChoiceAsked["field"], kind: HeldFinding["kind"]) => {
  const finding = (await findings(id, document)).find((one) => one.field === field && one.kind === kind);
  if (!finding?.second) throw new Error(`nothing ${kind} ${field}`);
  return { field, item: finding.second.key, first: finding.first?.key ?? "" };
};
const rows = (table: string): Promise<Record<string, unknown>[]> => rowsOf(test.database.sql, statement.raw(`select * from ${table}`));
const publish = async (id: string, reason = ""): Promise<string> =>
  succeeded(await publishDraft(drafting, pilot, id, { ...publication, reason }, t)).slug;

describe("a further document", () => {
  it("is kept beside the draft, which stays as it is", async () => {
    const id = await create();
    const before = await items(id);
    const document = await add(id);
    expect(await items(id)).toEqual(before);
    const [kept] = await listDocuments(test.database.sql, "ligerie", id);
    expect(kept).toMatchObject({
      id: document,
      rank: 1,
      source: named,
      extracted: { source: { text: MINUTES, name: "deliberation.txt" } },
    });
    const [row] = await test.database.sql.select().from(draftDocument);
    expect(Buffer.from(row?.content ?? []).toString()).toBe(MINUTES);
  });

  it("is kept once when sent twice; the draft's own text is none", async () => {
    const id = await create();
    expect(await add(id)).toBe(await add(id));
    expect(await addDocument(drafting, contributor, id, sent("copie.txt", RELEASE), named)).toMatchObject({
      ok: false,
      error: { code: "document-same", value: "copie.txt" },
    });
    expect(await addDocument(drafting, contributor, id, sent("vide.txt", " "), named)).toMatchObject({ ok: false });
    expect(await rows("draft_document")).toHaveLength(1);
  });

  it("is given by who may review the draft, while it is open", async () => {
    const id = await create();
    const by = (viewer: typeof pilot) => addDocument(drafting, viewer, id, sent("a.txt", MINUTES), named);
    expect(await by(member("reader"))).toMatchObject({ ok: false, error: { code: "operation-forbidden" } });
    expect(await by(neighbour)).toMatchObject({ ok: false, error: { code: "draft-unknown" } });
    expect(await by({ ...pilot, tenant: "ailleurs" })).toMatchObject({ ok: false, error: { code: "draft-unknown" } });
    await shareDraft(drafting, pilot, id, organisations[1].id);
    expect(await by(neighbour)).toMatchObject({ ok: true });
    await publish(id);
    expect(await by(pilot)).toMatchObject({ ok: false, error: { code: "draft-closed" } });
  });
});

describe("a choice", () => {
  it("keeps the draft's value, which is then looked at", async () => {
    const id = await create();
    const document = await add(id);
    const { field, item, first } = await about(id, document, "amounts", "contradicts");
    expect(await settle(id, document, { field, item, choice: "keep" })).toEqual({ ok: true, value: null });
    expect((await items(id)).amounts).toMatchObject([{ key: first, state: "accepted", values: { valueEur: 2e6 } }]);
    expect((await load(id)).choices).toEqual([{ document, field, item, kind: "keep", against: first }]);
    await settle(id, document, { field, item, choice: "undo" });
    expect((await load(id)).choices).toEqual([]);
  });

  it("takes the document's value on its passage; what was found stays found, and the draft comes back when it is undone", async () => {
    const id = await create();
    const document = await add(id);
    const before = await findings(id, document);
    const { item } = await about(id, document, "signedOn", "contradicts");
    await settle(id, document, { field: "signedOn", item, choice: "take" });
    const [signed] = (await items(id)).signedOn;
    expect(signed).toMatchObject({ state: "corrected", values: { value: "2024-03-15" }, evidence: [], elsewhere: { document } });
    expect(MINUTES.slice(signed?.elsewhere?.span.start, signed?.elsewhere?.span.end)).toContain("15 mars 2024");
    expect(await findings(id, document)).toEqual(before);
    await settle(id, document, { field: "signedOn", item, choice: "undo" });
    expect((await items(id)).signedOn).toMatchObject([{ state: "proposed", values: { value: "2024-03-14" } }]);
    expect(await rows("draft_decision")).toEqual([]);
  });

  it("adds one value, or several, once each; takes them back", async () => {
    const id = await create();
    const document = await add(id);
    const { field, item } = await about(id, document, "actions", "adds");
    const asked = { field, item, choice: "add" } as const;
    await settle(id, document, asked, asked);
    await settle(id, document, asked);
    const labels = async () => (await items(id)).actions.map(({ values, state }) => [values["label"], state]);
    expect(await labels()).toEqual([
      ["ouvrir une école du bois", "proposed"],
      ["rénover la gare de Rive", "proposed"],
      ["planter une forêt communale", "added"],
    ]);
    await settle(id, document, { ...asked, choice: "undo" });
    expect(await labels()).toHaveLength(2);
  });

  it("is refused whole when it does not answer the finding", async () => {
    const id = await create();
    const document = await add(id);
    const sum = await about(id, document, "amounts", "contradicts");
    const refused = { ok: false, error: { code: "decision-unknown" } };
    expect(await settle(id, document, { ...sum, choice: "take" }, { ...sum, item: "99", choice: "take" })).toMatchObject(refused);
    expect(await settle(id, document, { ...sum, choice: "add" })).toMatchObject(refused);
    expect(await choose(drafting, member("reader"), id, document, [{ ...sum, choice: "take" }])).toMatchObject({
      ok: false,
      error: { code: "operation-forbidden" },
    });
    expect(await settle(id, id, { ...sum, choice: "take" })).toMatchObject({ ok: false, error: { code: "document-unknown" } });
    expect(await rows("draft_decision")).toEqual([]);
  });

  it("a value taken may be corrected further, on a passage of any of the documents", async () => {
    const id = await create();
    const document = await add(id);
    const { item } = await about(id, document, "signedOn", "contradicts");
    await settle(id, document, { field: "signedOn", item, choice: "take" });
    const correct = (value: string, passage?: string) =>
      decide(drafting, contributor, id, [{ subject: "signedOn", key: "0", kind: "correct", values: { value }, passage }]);
    await correct("2024-03");
    expect((await items(id)).signedOn).toMatchObject([{ values: { value: "2024-03" }, elsewhere: { document } }]);
    await correct("2024-03-14", "14 mars 2024");
    expect((await items(id)).signedOn).toMatchObject([{ elsewhere: null, evidence: [{ start: RELEASE.indexOf("14 mars") }] }]);
    await correct("2024-03-15", "15 mars 2024");
    expect((await items(id)).signedOn).toMatchObject([{ elsewhere: { document, span: { start: MINUTES.indexOf("15 mars") } } }]);
  });
});

describe("what is published", () => {
  it("quotes the document that each value was taken from, by its name", async () => {
    const id = await create();
    const document = await add(id);
    const sum = await about(id, document, "amounts", "contradicts");
    await settle(id, document, { ...sum, choice: "take" });
    await publish(id);
    const sources = await rows("pact_source");
    expect(sources.map(({ key, title, kind }) => [key, title, kind])).toEqual([
      ["document", "Communiqué", "press-release"],
      ["document-2", "Délibération du 20 mars", "deliberation"],
    ]);
    const [amount] = await rows("pact_amount");
    expect(amount?.["citations"]).toMatchObject([{ source: "document-2", quote: "3 millions d’euros" }]);
    const [citation] = JSON.parse(JSON.stringify(amount?.["citations"]));
    expect(MINUTES.slice(citation.start, citation.end)).toBe(citation.quote);
    expect(citation.note).toMatch(/^Retenu par /);
  });

  it("shows both values of a contradiction that was kept, each with its source", async () => {
    const id = await create();
    const document = await add(id);
    const sum = await about(id, document, "amounts", "contradicts");
    const date = await about(id, document, "signedOn", "contradicts");
    await settle(id, document, { ...sum, choice: "both" }, { ...date, choice: "both" });
    expect((await items(id)).amounts.map(({ values }) => values["valueEur"])).toEqual([2e6, 3e6]);
    expect((await items(id)).signedOn).toMatchObject([{ values: { value: "2024-03-14" } }]);
    const slug = await publish(id);
    const pact = (await rows("pact")).find((row) => row["slug"] === slug);
    const conflicts = JSON.parse(JSON.stringify(pact?.["conflicts"]));
    expect(conflicts).toMatchObject([
      { field: "signedOn", citations: [{ source: "document" }, { source: "document-2" }] },
      { field: "amounts", citations: [{ source: "document" }, { source: "document-2", quote: "3 millions d’euros" }] },
    ]);
  });

  it("shows both sides of a contradiction whichever was chosen, until one of them is gone", async () => {
    const id = await create();
    const document = await add(id);
    const sum = await about(id, document, "amounts", "contradicts");
    const date = await about(id, document, "signedOn", "contradicts");
    await settle(id, document, { ...sum, choice: "take" }, { ...date, choice: "keep" });
    const slug = await publish(id);
    const shown = async () => JSON.parse(JSON.stringify((await rows("pact")).find((row) => row["slug"] === slug)?.["conflicts"]));
    const [days, sums] = await shown();
    expect(sums).toMatchObject({
      field: "amounts",
      citations: [
        { source: "document-2", quote: "3 millions d’euros" },
        { source: "document", quote: "2 millions d’euros", note: null },
      ],
    });
    expect(sums.why).toMatch(
      /3\s000\s000\s€ selon «\sDélibération du 20 mars\s», valeur retenue\s; 2\s000\s000\s€ selon «\sCommuniqué\s»/u,
    );
    expect(days).toMatchObject({
      field: "signedOn",
      citations: [{ source: "document" }, { source: "document-2", quote: "le 15 mars 2024" }],
    });
    expect(days.why).toMatch(/^Signature\s: 14\smars\s2024 selon «\sCommuniqué\s», valeur retenue/u);

    await openCorrection(drafting, pilot, id);
    await settle(id, document, { ...date, choice: "undo" });
    await decide(drafting, contributor, id, [{ subject: "amounts", key: sum.first, kind: "reject" }]);
    await publish(id, "Le budget n’est plus sûr.");
    expect(await shown()).toEqual([]);
  });

  it("a contradiction with what a person gave cites the organisation beside the document", async () => {
    const id = await create();
    await decide(drafting, contributor, id, [
      { subject: "signedOn", key: "0", kind: "correct", values: { value: "2024-03-12" }, passage: "" },
    ]);
    const document = await add(id);
    const date = await about(id, document, "signedOn", "contradicts");
    await settle(id, document, { ...date, choice: "take" });
    const slug = await publish(id);
    const pact = (await rows("pact")).find((row) => row["slug"] === slug);
    expect(pact?.["conflicts"]).toMatchObject([{ citations: [{ source: "document-2" }, { source: "person", quote: null }] }]);
    expect((await rows("pact_source")).map(({ key }) => key)).toEqual(["document", "document-2", "person"]);
  });

  it("is corrected with a document, and comes back when the correction is abandoned", async () => {
    const id = await create();
    await publish(id);
    await openCorrection(drafting, pilot, id);
    const document = await add(id);
    const sum = await about(id, document, "amounts", "contradicts");
    await settle(id, document, { ...sum, choice: "take" });
    await abandonCorrection(drafting, pilot, id);
    expect((await items(id)).amounts).toMatchObject([{ state: "proposed", values: { valueEur: 2e6 } }]);
    await openCorrection(drafting, pilot, id);
    await settle(id, document, { ...sum, choice: "take" });
    await publish(id, "Le budget a été revu.");
    expect((await rows("pact_amount")).at(-1)).toMatchObject({ citations: [{ source: "document-2" }] });
    await openCorrection(drafting, pilot, id);
    expect(await removeDocument(drafting, pilot, id, document)).toMatchObject({ ok: false, error: { code: "document-published" } });
  });
});

it("a document that the public page does not cite is removed while a correction is prepared", async () => {
  const id = await create();
  const document = await add(id);
  const other = await add(id, MINUTES.replace("3 millions", "4 millions"));
  const sum = await about(id, other, "amounts", "contradicts");
  await settle(id, other, { ...sum, choice: "keep" });
  await publish(id);
  await openCorrection(drafting, pilot, id);
  expect(await removeDocument(drafting, pilot, id, document)).toEqual({ ok: true, value: null });
  expect(await removeDocument(drafting, pilot, id, other)).toMatchObject({ ok: false, error: { code: "document-published" } });
  await abandonCorrection(drafting, pilot, id);
  await openCorrection(drafting, pilot, id);
  expect((await items(id)).amounts).toMatchObject([{ state: "accepted", values: { valueEur: 2e6 } }]);
  await publish(id, "Une relecture.");
});

describe("erasure", () => {
  const tables = [draft, draftFile, draftDocument, draftDecision, draftShare, audit];
  const left = async (): Promise<string> =>
    JSON.stringify(await Promise.all(tables.map((table) => test.database.sql.select().from(table))));

  it("a document that is removed goes with what was taken from it; the draft is as before", async () => {
    const id = await create();
    const before = await items(id);
    const document = await add(id);
    const action = await about(id, document, "actions", "adds");
    const date = await about(id, document, "signedOn", "contradicts");
    await settle(id, document, { ...action, choice: "add" }, { ...date, choice: "take" });
    expect(await removeDocument(drafting, member("reader"), id, document)).toMatchObject({ ok: false });
    expect(await removeDocument(drafting, contributor, id, document)).toEqual({ ok: true, value: null });
    expect(await items(id)).toEqual(before);
    expect(await listDocuments(test.database.sql, "ligerie", id)).toEqual([]);
    expect(await left()).not.toMatch(/forêt communale|deliberation\.txt/);
    expect(await verify(test.database.sql, [draft, draftFile, draftDocument, draftDecision, draftShare])).toMatchObject({ ok: true });
    expect(await add(id)).not.toBe(document);
  });

  it("of a draft takes its documents along", async () => {
    const id = await create();
    const document = await add(id);
    const action = await about(id, document, "actions", "adds");
    await settle(id, document, { ...action, choice: "add" });
    expect(await deleteDraft(drafting, pilot, id)).toEqual({ ok: true, value: null });
    expect(await left()).not.toMatch(/forêt communale|deliberation\.txt|Délibération|école du bois/);
    expect(await verify(test.database.sql, [draft, draftFile, draftDocument, draftDecision, draftShare])).toMatchObject({ ok: true });
  });

  it("leaves nothing of it in what is kept of comparisons", async () => {
    const [kept, gone, dropped] = [await create("a"), await create("b"), await create("c")];
    const [document, removed] = [await add(kept), await add(gone)];
    await add(dropped);
    const before = await findings(kept, document);
    expect(await findings(kept, document)).toBe(before);
    expect(await removeDocument(drafting, contributor, gone, removed)).toMatchObject({ ok: true });
    const between = await findings(kept, document);
    expect(between).not.toBe(before);
    expect(between).toEqual(before);
    expect(await deleteDraft(drafting, pilot, dropped)).toMatchObject({ ok: true });
    expect(await findings(kept, document)).not.toBe(between);
  });

  it("of a person leaves their documents, without a name to them", async () => {
    const id = await create();
    await add(id);
    createDraftingModule(test.platform, drafting);
    await test.platform.write({ tenant: "ligerie", actor: null, operation: "account.erase" }, async (write) => {
      await write.emit(accountErased, { account: contributor.account, email: "", organisations: [organisations[0].id] });
      return { ok: true, value: null };
    });
    expect(await rows("draft_document")).toMatchObject([{ created_by: null, name: "deliberation.txt" }]);
  });
});
