import { randomUUID } from "node:crypto";
import { ok, refuse } from "@levier/kernel";
import { and, eq, sql as statement } from "drizzle-orm";
import { pgTable, text } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { verify } from "./audit/verify.ts";
import { spaceKey, spacePrimaryKey } from "./database/columns.ts";
import type { Database } from "./database/database.ts";
import { openTestDatabase } from "./database/testing.ts";
import { createEvents, defineEvent } from "./events.ts";
import { audit, auditHead } from "./platform.tables.ts";
import { gathering } from "./update-many.ts";
import { createWriter, type Writer } from "./write.ts";

const note = pgTable("note", { ...spaceKey, body: text("body").notNull(), author: text("author") }, (table) => [spacePrimaryKey(table)]);

let database: Database;
let write: Writer;
let dropped: string[][];
const events = createEvents();
const noted = defineEvent<{ id: string }>("note.added");
const writing = (operation: string, why?: string) => ({ tenant: "grand-est", actor: randomUUID(), operation, ...(why ? { why } : {}) });

beforeAll(async () => {
  database = await openTestDatabase();
  await database.sql.execute(
    statement`create table note (tenant_id text not null, id uuid not null, body text not null, author text, primary key (tenant_id, id))`,
  );
  write = createWriter({ database, clock: () => new Date("2026-01-05T10:00:00Z"), events, drop: (tags) => dropped.push([...tags]) });
});
beforeEach(async () => {
  dropped = [];
  await database.sql.execute(statement`truncate note, audit, audit_head`);
});
afterAll(() => database.close());

const add = async (body: string, author: string | null = null): Promise<string> => {
  const id = randomUUID();
  await write(writing("note.add"), async (w) => {
    await w.insert(note, [{ id, body, author }]);
    return ok(id);
  });
  return id;
};
const rows = () => database.sql.select().from(audit).orderBy(audit.sequence);

describe("many updates", () => {
  it("tell the audit what each would, leave out what is not there and what does not change, and reach no other space", async () => {
    const [first, second, same] = [await add("un"), await add("deux", "Ana"), await add("trois")];
    await write({ ...writing("note.add"), tenant: "bretagne" }, async (w) => ok(await w.insert(note, [{ id: first, body: "un" }])));
    const changes = new Map<string, Record<string, unknown>>([
      [first, { body: "été d’« 1 »", author: undefined }],
      [second, { author: null }],
      [same, { body: "trois" }],
      [randomUUID(), { body: "personne" }],
    ]);
    await write(writing("note.many"), async (w) => ok(await w.updateMany(note, changes)));
    const trail = (await rows()).filter(({ operation }) => operation === "note.many");
    expect(trail.map(({ kind, subject, before, after }) => [kind, subject, before, after])).toEqual([
      ["update", first, { body: "un" }, { body: "été d’« 1 »" }],
      ["update", second, { author: "Ana" }, { author: null }],
    ]);
    const kept = await database.sql.select().from(note).where(eq(note.tenantId, "bretagne"));
    expect(kept.map(({ body }) => body)).toEqual(["un"]);
    expect(await verify(database.sql, [note])).toMatchObject({ ok: true });
  });

  it("wait together until the work ends, the last word on a row standing", async () => {
    const id = await add("un");
    await write(writing("note.wait"), async (w) => {
      await gathering(w, async (hand) => {
        await hand.update(note, id, { body: "deux", author: "Ana" });
        await hand.update(note, id, { body: "trois" });
      });
      return ok(null);
    });
    expect((await rows()).at(-1)).toMatchObject({ before: { body: "un", author: null }, after: { body: "trois", author: "Ana" } });
  });
});

describe("a write", () => {
  it("records who, when, what before and after, and why", async () => {
    const id = await add("premier jet");
    await write(writing("note.edit", "coquille"), async (w) => ok(await w.update(note, id, { body: "second jet" })));
    await write(writing("note.remove"), async (w) => ok(await w.remove(note, [id])));
    const trail = await rows();
    expect(trail.map(({ operation, kind, before, after, why }) => ({ operation, kind, before, after, why }))).toEqual([
      {
        operation: "note.add",
        kind: "insert",
        before: null,
        after: { tenantId: "grand-est", id, body: "premier jet", author: null },
        why: null,
      },
      { operation: "note.edit", kind: "update", before: { body: "premier jet" }, after: { body: "second jet" }, why: "coquille" },
      {
        operation: "note.remove",
        kind: "delete",
        before: { tenantId: "grand-est", id, body: "second jet", author: null },
        after: null,
        why: null,
      },
    ]);
    expect(trail.every((row) => row.actor !== null && row.at.toISOString() === "2026-01-05T10:00:00.000Z")).toBe(true);
    expect(await verify(database.sql, [note])).toEqual({ ok: true, rows: 3, firstBroken: null });
  });

  it("may change thousands of things at once", async () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({ id: randomUUID(), body: String(at), author: null }));
    await write(writing("note.add"), async (w) => ok(await w.insert(note, many)));
    expect(await verify(database.sql, [note])).toEqual({ ok: true, rows: 5000, firstBroken: null });
  });

  it("leaves nothing when it is refused or fails, and forgets no page", async () => {
    const attempt = async (end: () => unknown) =>
      write(writing("note.add"), async (w) => {
        await w.insert(note, [{ id: randomUUID(), body: "jamais" }]);
        w.touch("notes");
        end();
        return refuse("not-today" as const);
      });
    expect(await attempt(() => undefined)).toEqual({ ok: false, error: "not-today" });
    await expect(
      attempt(() => {
        throw new Error("broken");
      }),
    ).rejects.toThrow("broken");
    expect(await database.sql.select().from(note)).toEqual([]);
    expect(await rows()).toEqual([]);
    expect(dropped).toEqual([]);
  });

  it("drops the pages it touches once it is committed", async () => {
    await write(writing("note.add"), async (w) => {
      await w.insert(note, [{ id: randomUUID(), body: "vue" }]);
      w.touch("notes", "note:1");
      return ok(null);
    });
    expect(dropped).toEqual([["notes", "note:1"]]);
  });

  it("carries an event's handler in its own transaction", async () => {
    events.on(noted, async (w, { id }) => {
      await w.update(note, id, { author: "l’abonné" });
      if (id.startsWith("0")) throw new Error("the subscriber fails");
    });
    const emit = (id: string) =>
      write(writing("note.add"), async (w) => {
        await w.insert(note, [{ id, body: "annoncée" }]);
        await w.emit(noted, { id });
        return ok(null);
      });
    const kept = `1${randomUUID().slice(1)}`;
    await emit(kept);
    await expect(emit(`0${randomUUID().slice(1)}`)).rejects.toThrow("the subscriber fails");
    expect(await database.sql.select().from(note)).toEqual([{ tenantId: "grand-est", id: kept, body: "annoncée", author: "l’abonné" }]);
  });

  it("chains the writes of many callers at once without a gap", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => add(`note ${n}`)));
    expect(await verify(database.sql, [note])).toEqual({ ok: true, rows: 20, firstBroken: null });
  });

  it("is vouched for as the columns keep it: identifiers given in capitals, a reason with half a character", async () => {
    const id = await add("premier jet");
    const edit = { ...writing("note.edit", "coquille \ud83d"), actor: randomUUID().toUpperCase(), thread: id.toUpperCase() };
    await write(edit, async (w) => ok(await w.update(note, id.toUpperCase(), { body: "second jet" })));
    expect(await verify(database.sql, [note])).toEqual({ ok: true, rows: 2, firstBroken: null });
    expect((await rows()).at(-1)).toMatchObject({ subject: id, thread: id, why: "coquille \ufffd" });
  });
});

describe("the audit", () => {
  const tampered = async (change: (id: string) => Promise<unknown>) => {
    await add("avant");
    const id = await add("cible");
    await add("après");
    await change(id);
    return { id, verdict: await verify(database.sql, [note]) };
  };
  const second = and(eq(audit.tenantId, "grand-est"), eq(audit.sequence, 2));

  it.each([
    [
      "a content changed",
      () =>
        database.sql
          .update(audit)
          .set({ after: { body: "autre" } })
          .where(second),
    ],
    [
      "a date changed",
      () =>
        database.sql
          .update(audit)
          .set({ at: new Date(0) })
          .where(second),
    ],
    [
      "a content hidden as if erased",
      () => database.sql.update(audit).set({ before: null, after: null, why: null, salt: null, erased: true }).where(second),
    ],
  ])("names the row of %s", async (_, change) => {
    const { id, verdict } = await tampered(change);
    expect(verdict).toMatchObject({ ok: false, firstBroken: { tenant: "grand-est", sequence: 2, table: "note", id } });
  });

  it("sees a link taken out and an end cut off", async () => {
    const { verdict } = await tampered(() => database.sql.delete(audit).where(second));
    expect(verdict).toMatchObject({ ok: false, rows: 1, firstBroken: { sequence: 3 } });
    await database.sql.execute(statement`truncate note, audit, audit_head`);
    const cut = await tampered(() => database.sql.delete(audit).where(eq(audit.sequence, 3)));
    expect(cut.verdict).toMatchObject({ ok: false, firstBroken: { sequence: 2, table: "audit_head" } });
  });

  it.each([
    ["changed", (id: string) => database.sql.update(note).set({ body: "main étrangère" }).where(eq(note.id, id))],
    ["removed", (id: string) => database.sql.delete(note).where(eq(note.id, id))],
  ])("names a row of the table itself %s by another hand", async (_, change) => {
    const { id, verdict } = await tampered(change);
    expect(verdict).toMatchObject({ ok: false, rows: 3, firstBroken: { sequence: 2, table: "note", id } });
  });

  it("names a row added by another hand", async () => {
    const id = randomUUID();
    const { verdict } = await tampered(() => database.sql.insert(note).values({ tenantId: "grand-est", id, body: "intruse" }));
    expect(verdict).toMatchObject({ ok: false, firstBroken: { sequence: null, table: "note", id } });
  });

  it("holds after a person is erased, and keeps nothing of them", async () => {
    const id = await add("avis de Camille Exemple", "Camille Exemple");
    await write(writing("note.edit"), async (w) => ok(await w.update(note, id, { body: "second avis de Camille Exemple" })));
    await write(writing("person.erase", "demande de la personne"), async (w) => {
      await w.erase(note, id, { body: "effacé", author: null });
      return ok(null);
    });
    expect(await verify(database.sql, [note])).toEqual({ ok: true, rows: 3, firstBroken: null });
    expect(JSON.stringify([await rows(), await database.sql.select().from(note)])).not.toContain("Camille");
    expect(await database.sql.select({ sequence: auditHead.sequence }).from(auditHead)).toEqual([{ sequence: 3 }]);
  });
});
