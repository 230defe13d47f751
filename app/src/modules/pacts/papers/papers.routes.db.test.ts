import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { strFromU8, unzipSync, zipSync } from "fflate";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { toCsv } from "../../../platform/csv.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import type { CellValue } from "../../../platform/papers/formats/to-xlsx.ts";
import { toXlsx } from "../../../platform/papers/formats/to-xlsx.ts";
import { readCsv } from "../../../platform/read-csv.ts";
import { largePact, smallPact } from "../pacts.testing.ts";
import { openTestPacts, pilot } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { tableNames } from "./exchange/exchange.ts";
import { readXlsx } from "./formats/read-xlsx.ts";
import { importSheets } from "./import-sheets.ts";
import { manySheets } from "./papers.testing.ts";

let pacts: Awaited<ReturnType<typeof openTestPacts>>;
beforeAll(async () => {
  pacts = await openTestPacts();
});
afterAll(() => pacts.platform.database.close());

const get = async (address: string, viewer: Viewer | null = null) => {
  const answer = await pacts.as(viewer).request(address);
  return { status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
};
const text = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);
const send = async (address: string, fields: Readonly<Record<string, string | File>>, viewer: Viewer | null = pilot) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await pacts.as(viewer).request(address, { method: "POST", body });
  return { status: answer.status, location: answer.headers.get("location"), bytes: new Uint8Array(await answer.arrayBuffer()) };
};
const fileOf = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name);
const hidden = (page: string, name: string): string => {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
};
const sheetsNow = (id: string) => sheetsOf(pacts.platform.database.sql, pilot.tenant, id);

/** A pact whose sheets are written, as full as `manySheets` makes them. */
const followed = async (count: number) => {
  const { id, slug } = await pacts.publish(largePact(count));
  const blank = await sheetsNow(id);
  const changes = manySheets(count).map(({ fields, lines, milestones }, n) => {
    const { ownerMemberId, ...told } = fields;
    const ids = new Map(milestones.map((one) => [one.id, randomUUID()]));
    const { startsOn, endsOn } = told;
    return {
      actionId: blank[n]?.action.id ?? "",
      revision: 0,
      fields: { ...told, startsOn: startsOn && endsOn && startsOn > endsOn ? endsOn : startsOn },
      lines: lines.map(({ memberId, ...line }) => ({ ...line, id: randomUUID() })),
      milestones: milestones.map((one) => ({ ...one, id: ids.get(one.id) ?? "", after: one.after.map((other) => ids.get(other) ?? "") })),
    };
  });
  const done = await pacts.platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "sheets.import", thread: id }, (write) =>
    importSheets(write, { pactId: id, changes, newId: randomUUID, placeOf: () => null }),
  );
  expect(done).toEqual({ ok: true, value: { written: count } });
  return { id, slug, address: `/pacts/${slug}/papers` };
};

describe("the papers of a pact", () => {
  it("are listed, and each is given to whoever reads the pact", async () => {
    const { address, slug, id } = await followed(5);
    const page = text(await get(address));
    for (const link of [
      "pact.docx",
      "pact.pdf",
      "committee.pdf",
      "yearly.docx?year=2026",
      "tables.xlsx",
      "actions.csv",
      "calendar.ics",
      "data.json",
    ])
      expect(page).toContain(`href="${address}/${link}"`);
    expect(page).not.toContain('type="file"');
    const [first] = await sheetsNow(id);
    const about = `?action=${first?.action.id}`;
    for (const [name, start] of [
      ["pact.docx", "PK"],
      ["yearly.docx?year=2025", "PK"],
      [`sheet.docx${about}`, "PK"],
      ["committee.pdf?since=2026-01-15", "%PDF"],
      [`sheet.pdf${about}`, "%PDF"],
      ["tables.xlsx", "PK"],
      ["financing.csv", "\ufeffIdentifiant"],
      ["calendar.ics", "BEGIN:VCALENDAR"],
      ["data.json", "{"],
      ["template.docx", "PK"],
    ] as const) {
      const { status, headers, bytes } = await get(`${address}/${name}`);
      expect([name, status, Buffer.from(bytes).toString("utf8", 0, 20).startsWith(start)]).toEqual([name, 200, true]);
      expect(headers.get("content-disposition")).toMatch(/^attachment; filename="[a-z0-9-]+\.[a-z]+"$/);
    }
    expect((await get(`${address}/pact.odt`)).status).toBe(404);
    expect((await get(`${address}/sheet.pdf?action=x`)).status).toBe(422);
    expect((await get("/pacts/nulle-part/papers/pact.pdf")).status).toBe(404);
    expect(slug).toBeTruthy();
  });

  it("tell each year of the pact, from a list when they are more than six", async () => {
    const pact = largePact(1, 7);
    const signed = (day: string) => ({ ...pact, signedOn: { ...pact.title, value: day } });
    const few = text(await get(`/pacts/${(await pacts.publish(signed("2024-05-02"))).slug}/papers`));
    expect([...few.matchAll(/yearly\.pdf\?year=(\d+)/g)].map(([, year]) => year)).toEqual(["2026", "2025", "2024"]);
    expect(few).not.toContain('name="year"');
    const many = text(await get(`/pacts/${(await pacts.publish(signed("2017-05-02"))).slug}/papers`));
    expect([...many.matchAll(/yearly\.pdf\?year=(\d+)/g)].map(([, year]) => year)).toEqual(["2026"]);
    expect([...many.matchAll(/<option value="(20\d\d)"/g)].map(([, year]) => year)).toEqual(
      Array.from({ length: 10 }, (_, back) => String(2026 - back)),
    );
  });

  it("say what there is to say of a pact of which nothing is known", async () => {
    const { slug } = await pacts.publish(smallPact());
    for (const name of [
      "pact.docx",
      "pact.pdf",
      "yearly.pdf",
      "committee.docx",
      "tables.xlsx",
      "calendar.ics",
      "milestones.csv",
      "data.json",
    ])
      expect([name, (await get(`/pacts/${slug}/papers/${name}`)).status]).toEqual([name, 200]);
  });

  it("give a calendar that a calendar reads: every milestone on its day", async () => {
    const { address, id } = await followed(6);
    const calendar = new ICAL.Component(ICAL.parse(text(await get(`${address}/calendar.ics`))));
    const told = calendar.getAllSubcomponents("vevent").map((one) => {
      const event = new ICAL.Event(one);
      return [
        event.uid.replace("@levier", ""),
        event.startDate.toString(),
        event.startDate.isDate,
        event.endDate.toString() > event.startDate.toString(),
      ];
    });
    const sheets = await sheetsNow(id);
    const expected = sheets.flatMap(({ action, milestones, stage, fields }) => [
      ...milestones.map(({ id: step, votedOn, expectedOn, doneOn }) => [step, doneOn ?? expectedOn ?? votedOn, true, true]),
      ...(stage === "done" || stage === "abandoned" || fields.endsOn === null ? [] : [[`${action.id}-end`, fields.endsOn, true, true]]),
    ]);
    expect(told).toEqual(expected);
  });

  it("give all of it as data", async () => {
    const { address, id } = await followed(3);
    const data = JSON.parse(text(await get(`${address}/data.json`)));
    expect(data.sheets).toEqual(JSON.parse(JSON.stringify(await sheetsNow(id))));
    expect(data.pact.actions).toHaveLength(3);
  });

  it("compare the money to what it was on the day of the last committee", async () => {
    const { address, id } = await followed(3);
    // Half past midnight at Paris: the day of the write is the 11th.
    pacts.setClock("2026-03-10T23:30:00Z");
    const tables = text(await get(`${address}/financing.csv`));
    const rows = readCsv(new TextEncoder().encode(tables)).map(({ cells }) => cells);
    const place = rows[0]?.indexOf("Payé (€)") ?? 0;
    const edited = rows.map((cells, index) => (index === 2 ? cells.with(place, "77") : cells));
    const [header = [], ...body] = edited;
    const page = text(await send(`${address}/import`, { file: fileOf("f.csv", toCsv({ header, rows: body })) }));
    expect((await send(`${address}/import/confirm`, { changes: hidden(page, "changes"), file: "f.csv" })).status).toBe(303);
    const committee = async (since: string) => {
      const { bytes } = await get(`${address}/committee.docx?since=${since}`);
      return strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    };
    pacts.setClock("2026-03-12T09:00:00Z");
    expect(await committee("2026-03-01")).toContain("77\u00a0€");
    expect(await committee("2026-03-10")).toContain("77\u00a0€");
    expect(await committee("2026-03-11")).not.toContain("77\u00a0€");
    expect((await sheetsNow(id)).flatMap(({ lines }) => lines.flatMap(({ years }) => years)).some(({ paid }) => paid === 77)).toBe(true);
    pacts.setClock("2026-02-01T09:00:00Z");
  });
});

describe("a table that is brought back", () => {
  const changed = async (address: string, column: string, row: number, value: CellValue) => {
    const read = await readXlsx((await get(`${address}/tables.xlsx`)).bytes);
    if (!read.ok) throw new Error(read.error.code);
    const tables = read.value.map(({ header, rows }, index) => ({
      name: tableNames[index] ?? "actions",
      header,
      rows: rows.map(({ cells }) =>
        cells.map((cell) => (typeof cell === "number" ? cell : cell === null || cell === undefined ? null : String(cell))),
      ),
    }));
    const at = tables.find(({ header }) => header.includes(column));
    if (at) at.rows = at.rows.map((cells, index) => (index === row ? cells.with(at.header.indexOf(column), value) : cells));
    return toXlsx(tables, {});
  };

  it("is shown as differences, then written whole, and the audit holds", async () => {
    const { address, id } = await followed(4);
    const same = text(await send(`${address}/import`, { file: fileOf("t.xlsx", (await get(`${address}/tables.xlsx`)).bytes) }));
    expect(same).toContain("Le fichier dit la même chose que les fiches");
    const page = text(await send(`${address}/import`, { file: fileOf("t.xlsx", await changed(address, "Porteur", 2, "Ville d’Orval")) }));
    expect(page).toContain("une action changée");
    expect(page).toContain("Ville d’Orval");
    expect((await sheetsNow(id))[2]?.fields.owner).not.toBe("Ville d’Orval");
    const done = await send(`${address}/import/confirm`, { file: "t.xlsx", changes: hidden(page, "changes") });
    expect([done.status, done.location]).toEqual([303, `${address}?written=1&bound=0`]);
    expect(text(await get(done.location ?? ""))).toContain("Une fiche a été mise à jour.");
    expect((await sheetsNow(id)).map(({ revision }) => revision)).toEqual([1, 1, 2, 1]);
    expect((await sheetsNow(id))[2]?.fields.owner).toBe("Ville d’Orval");
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
    const again = await send(`${address}/import/confirm`, { file: "t.xlsx", changes: hidden(page, "changes") });
    expect([again.status, text(again).includes("quelqu’un a changé cette fiche depuis")]).toEqual([409, true]);
  });

  it("writes nothing while one row is refused, and nothing of what fails half-way", async () => {
    const { address, id } = await followed(4);
    const page = await send(`${address}/import`, { file: fileOf("t.xlsx", await changed(address, "Fin", 1, "demain")) });
    expect([
      page.status,
      text(page).includes("Actions, ligne 3"),
      text(page).includes("«\u00a0demain\u00a0» n’est pas utilisable. Écrivez une date"),
    ]).toEqual([422, true, true]);
    expect(text(page)).not.toContain('name="changes"');
    const good = text(await send(`${address}/import`, { file: fileOf("t.xlsx", await changed(address, "Porteur", 0, "Ville")) }));
    const [one] = JSON.parse(hidden(good, "changes"));
    const before = await sheetsNow(id);
    const half = JSON.stringify([one, { ...one, actionId: before[1]?.action.id, revision: 9 }]);
    expect((await send(`${address}/import/confirm`, { changes: half })).status).toBe(409);
    expect(await sheetsNow(id)).toEqual(before);
    expect((await send(`${address}/import/confirm`, { changes: "[{}]" })).status).toBe(400);
    expect((await send(`${address}/import/confirm`, { changes: JSON.stringify([one, one]) })).status).toBe(400);
    expect(await sheetsNow(id)).toEqual(before);
  });

  it("links an action to those of its pact alone, whatever the page brings back", async () => {
    const { address, id } = await followed(2);
    const page = text(await send(`${address}/import`, { file: fileOf("t.xlsx", await changed(address, "Porteur", 0, "Ville")) }));
    const [one] = JSON.parse(hidden(page, "changes"));
    const second = (await sheetsNow(id))[1]?.action.id;
    const links = { dependsOn: [randomUUID(), second], contributesTo: [randomUUID()] };
    const changes = JSON.stringify([{ ...one, fields: { ...one.fields, ...links } }]);
    expect((await send(`${address}/import/confirm`, { changes })).status).toBe(303);
    expect((await sheetsNow(id))[0]?.fields).toMatchObject({ owner: "Ville", dependsOn: [second], contributesTo: [] });
  });

  it("gives keys of its own to what the page brings back as new, whatever it says", async () => {
    const { address, id } = await followed(2);
    const [first, second] = await sheetsNow(id);
    const lines = first?.lines.map(({ memberId, ...line }) => ({ ...line, financer: "Ville\0 d’Orval" }));
    const milestones = first?.milestones.map((one) => ({ ...one, after: [randomUUID()] }));
    const change = { actionId: second?.action.id, revision: second?.revision, lines, milestones };
    const done = await send(`${address}/import/confirm`, { changes: JSON.stringify([change]) });
    expect([done.status, done.location]).toEqual([303, `${address}?written=1&bound=0`]);
    const [, now] = await sheetsNow(id);
    expect(now?.lines.map(({ financer }) => financer)).toEqual(lines?.map(() => "Ville d’Orval"));
    expect(now?.milestones.map(({ label, after }) => [label, after])).toEqual(milestones?.map(({ label }) => [label, []]));
    expect((await sheetsNow(id))[0]).toEqual(first);
    const twice = JSON.stringify([{ ...change, revision: now?.revision, lines: [lines?.[0], lines?.[0]] }]);
    expect((await send(`${address}/import/confirm`, { changes: twice })).status).toBe(400);
  });

  it("is taken from who may write the pact alone", async () => {
    const { address } = await followed(1);
    const file = fileOf("t.csv", (await get(`${address}/actions.csv`)).bytes);
    expect((await send(`${address}/import`, { file }, null)).location).toContain("/sign-in?next=");
    expect((await send(`${address}/import`, { file }, { ...pilot, role: "reader" })).status).toBe(403);
    expect((await send(`${address}/import/confirm`, { changes: "[]" }, { ...pilot, tenant: "hauts-de-france" })).status).toBe(403);
  });

  it("waits until the last one of the same person is read, and the answer says so", async () => {
    const { address } = await followed(1);
    const [begin, release] = [new EventTarget(), new EventTarget()];
    const [begun, released] = [begin, release].map((one) => once(one, "done"));
    /** A file that comes in no sooner than the test lets it. */
    class HeldFile extends File {
      override async arrayBuffer() {
        begin.dispatchEvent(new Event("done"));
        await released;
        return super.arrayBuffer();
      }
    }
    const importOf = (file: File) => {
      const form = new FormData();
      form.set("file", file);
      const request = new Request(`http://localhost${address}/import`, { method: "POST" });
      request.formData = async () => form;
      return pacts.as(pilot).request(request);
    };
    const first = importOf(new HeldFile(["a;b\n1;2"], "t.csv"));
    await begun;
    const second = await importOf(new File(["a;b\n1;2"], "t.csv"));
    expect([second.status, second.headers.get("retry-after")]).toEqual([429, "15"]);
    expect(await second.text()).toContain("encore en cours de lecture");
    release.dispatchEvent(new Event("done"));
    expect((await first).status).toBe(422);
    expect((await importOf(new File(["a;b\n1;2"], "t.csv"))).status).toBe(422);
  });

  it("is refused when it is no table, or far larger than it looks", async () => {
    const { address } = await followed(1);
    const refused = async (name: string, bytes: Uint8Array) => {
      const page = await send(`${address}/import`, { file: fileOf(name, bytes) });
      return [page.status, /<span class="error"[^>]*>([^<]*)/.exec(text(page))?.[1]];
    };
    const zeros = new Uint8Array(150e6);
    expect(await refused("bombe.xlsx", zipSync({ "xl/worksheets/sheet1.xml": zeros }))).toEqual([
      422,
      expect.stringContaining("bien plus grand"),
    ]);
    expect(await refused("photo.png", Uint8Array.of(137, 80, 0, 1))).toEqual([422, expect.stringContaining("ni un classeur XLSX")]);
    expect(await refused("autre.csv", new TextEncoder().encode("a;b\n1;2"))).toEqual([422, expect.stringContaining("Aucun tableau")]);
    expect(await refused("vide.csv", new Uint8Array())).toEqual([422, expect.stringContaining("Choisissez un fichier")]);
  });
});

describe("an official’s own template", () => {
  it("gives its styles and footer to the document, or says what it lacks", async () => {
    const { address } = await followed(2);
    const files = unzipSync((await get(`${address}/template.docx`)).bytes);
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const withPart = (name: string, from: string, to: string) => zipSync({ ...files, [name]: Buffer.from(part(name).replace(from, to)) });
    const made = await send(`${address}/with-template`, {
      paper: "yearly-2026",
      template: fileOf("m.docx", withPart("word/footer1.xml", "Levier", "Ville d’Orval")),
    });
    expect(made.status).toBe(200);
    const written = unzipSync(made.bytes);
    expect(strFromU8(written["word/footer1.xml"] ?? new Uint8Array())).toContain("Ville d’Orval");
    expect(strFromU8(written["word/document.xml"] ?? new Uint8Array())).toContain("Bilan 2026");
    const lacking = async (bytes: Uint8Array) =>
      text(await send(`${address}/with-template`, { paper: "pact", template: fileOf("m.docx", bytes) }));
    expect(await lacking(withPart("word/document.xml", "{{document}}", "rien"))).toContain("{{document}}");
    expect(await lacking(withPart("word/styles.xml", 'w:val="heading 2"', 'w:val="autre"'))).toContain("heading 2");
    expect(await lacking(Uint8Array.of(1, 2, 3))).toContain("n’est pas un document DOCX lisible");
    expect((await send(`${address}/with-template`, {}, null)).location).toContain("/sign-in");
  });

  it("is kept for all the documents of the organisation, given back, and let go", async () => {
    const { address } = await followed(2);
    const standard = (await get(`${address}/template.docx`)).bytes;
    const files = unzipSync(standard);
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const withPart = (name: string, from: string, to: string) => zipSync({ ...files, [name]: Buffer.from(part(name).replace(from, to)) });
    const keep = (bytes: Uint8Array, viewer: Viewer | null = pilot) =>
      send(`${address}/own-template`, { template: fileOf("charte.docx", bytes) }, viewer);
    const errorOf = async (bytes: Uint8Array) => /<span class="error"[^>]*>([^<]*)/.exec(text(await keep(bytes)))?.[1];
    expect(await errorOf(Uint8Array.of(1, 2, 3))).toContain("n’est pas un document DOCX lisible");
    expect(await errorOf(withPart("word/footer1.xml", "Levier", "{{budget}}"))).toMatch(
      /contient {{budget}}, que Levier ne connaît pas.*{{titre}}/,
    );
    expect(await errorOf(zipSync({ ...files, "word/vbaProject.bin": Uint8Array.of(1) }))).toContain("macros");
    expect((await keep(standard, { ...pilot, role: "reader" })).status).toBe(403);
    expect((await keep(standard, null)).location).toContain("/sign-in");
    const cut = '</w:t></w:r><w:r><w:t xml:space="preserve">';
    const own = withPart("word/footer1.xml", "Levier", `Ville d’Orval, {{ti${cut}tre}}, {{date}}`);
    expect((await keep(own)).status).toBe(303);
    const other = await followed(1);
    const written = unzipSync((await get(`${other.address}/yearly.docx?year=2026`)).bytes);
    const footer = strFromU8(written["word/footer1.xml"] ?? new Uint8Array()).replace(/<[^>]*>/g, "");
    expect(footer).toMatch(/^Ville d’Orval, .+, 1er\sfévrier\s2026/);
    expect(footer).not.toContain("{{");
    expect(text(await get(`${address}`, pilot))).toContain("charte.docx");
    expect((await get(`${address}/own-template.docx`, pilot)).bytes).toEqual(own);
    expect((await get(`${address}/own-template.docx`)).status).toBe(303);
    expect((await send(`${address}/own-template/drop`, {})).status).toBe(303);
    expect((await get(`${address}/own-template.docx`, pilot)).status).toBe(404);
    const again = unzipSync((await get(`${address}/pact.docx`)).bytes);
    expect(strFromU8(again["word/footer1.xml"] ?? new Uint8Array())).toContain("Levier");
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });
});
