import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import type { Write } from "../../../platform/write.ts";
import { pactsTables } from "../../pacts/index.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { indicatorTotal, trackedIndicator } from "../indicators/indicators.tables.ts";
import { trackingTables } from "../tracking-tables.ts";
import { allAchievements, findAchievement, withCounts } from "./achievements.repository.ts";
import { achievement } from "./achievements.tables.ts";
import { fields, leader, openAchievements, pactWith } from "./achievements.testing.ts";
import { mergeAchievements, unmergeAchievement } from "./merge-achievements.ts";
import { recount } from "./recount.ts";
import { editAchievement, recordAchievement, setAside } from "./write-achievements.ts";

let opened: Awaited<ReturnType<typeof openAchievements>>;
beforeAll(async () => {
  opened = await openAchievements();
});
afterAll(() => opened.platform.database.close());

const may = () => true;
const setUp = async () => {
  const pact = await pactWith(opened, smallPact());
  const { sql } = opened.platform.database;
  const run = <T, E>(work: (write: Write) => Promise<{ ok: true; value: T } | { ok: false; error: E }>) =>
    opened.platform.write({ tenant: leader.tenant, actor: leader.account, operation: "test", thread: pact.id }, work);
  const about = (id: string) => ({ pactId: pact.id, id, newId: randomUUID });
  const totals = async () => {
    const rows = await sql
      .select()
      .from(indicatorTotal)
      .where(and(eq(indicatorTotal.tenantId, leader.tenant), eq(indicatorTotal.pactId, pact.id)));
    return Object.fromEntries(rows.map((row) => [`${row.indicatorId} ${row.month}`, [row.quantity, row.count]]));
  };
  const record = async (indicatorIds: readonly string[], changes: Partial<typeof fields> = {}, id: string = randomUUID()) => {
    const told = { fields: { ...fields, ...changes }, indicatorIds, declarer: leader.organisation };
    const done = await run((write) => recordAchievement(write, { ...about(id), ...told }));
    return { id, done };
  };
  return { pact, sql, run, about, totals, record };
};

describe("an achievement", () => {
  it("is kept with what it counts in, and the same form sent twice adds one", async () => {
    const { pact, sql, record, totals } = await setUp();
    const people = await pact.addIndicator({ label: "Personnes sensibilisées" });
    const { id } = await record([people]);
    expect((await record([people], {}, id)).done.ok).toBe(true);
    expect(await allAchievements(sql, leader.tenant, pact.id)).toMatchObject([
      { id, quantity: 42, declaredBy: "Région imaginaire", indicatorIds: [people], revision: 1 },
    ]);
    expect(await totals()).toEqual({ [`${people} 2026-03`]: [42, 1] });
    expect((await record([people], { quantity: 43 }, id)).done).toMatchObject({ error: { code: "sent-already", id } });
  });

  it("counts only in indicators of its pact and of its unit", async () => {
    const { pact, record, totals } = await setUp();
    const stations = await pact.addIndicator({ label: "Stations ouvertes", unit: "stations" });
    const upper = await pact.addIndicator({ label: "Personnes", unit: "Personnes" });
    expect((await record([stations])).done).toMatchObject({ error: { code: "other-unit", unit: "stations", told: "personnes" } });
    expect((await record([randomUUID()])).done).toMatchObject({ error: { code: "indicator-unknown" } });
    expect((await record([], { actionId: randomUUID() })).done).toMatchObject({ error: { code: "action-unknown" } });
    expect((await record([upper])).done.ok).toBe(true);
    expect(await totals()).toEqual({ [`${upper} 2026-03`]: [42, 1] });
  });

  it("adds up once in each level, however many children it counts in", async () => {
    const { pact, record, totals } = await setUp();
    const top = await pact.addIndicator({ label: "Pacte" });
    const axis = await pact.addIndicator({ label: "Axe", parentId: top });
    const [schools, towns] = [
      await pact.addIndicator({ label: "Lycées", parentId: axis }),
      await pact.addIndicator({ label: "Communes", parentId: axis }),
    ];
    await record([schools, towns], { quantity: 0.1 });
    await record([schools], { quantity: 0.2 });
    await record([axis], { quantity: 5, day: "2026-04-01" });
    expect(await totals()).toEqual({
      [`${schools} 2026-03`]: [0.3, 2],
      [`${towns} 2026-03`]: [0.1, 1],
      [`${axis} 2026-03`]: [0.3, 2],
      [`${axis} 2026-04`]: [5, 1],
      [`${top} 2026-03`]: [0.3, 2],
      [`${top} 2026-04`]: [5, 1],
    });
  });

  it("moves with its month, its quantity and its indicators when it is changed; one set aside counts no more until it is taken back", async () => {
    const { pact, sql, run, about, record, totals } = await setUp();
    const first = await pact.addIndicator({ label: "Premier" });
    const second = await pact.addIndicator({ label: "Second" });
    const { id } = await record([first]);
    const changed = { fields: { ...fields, quantity: 7, day: "2026-05-02" }, indicatorIds: [second] };
    expect((await run((write) => editAchievement(write, { ...about(id), revision: 1, may, ...changed }))).ok).toBe(true);
    expect(await totals()).toEqual({ [`${second} 2026-05`]: [7, 1] });
    expect(await run((write) => editAchievement(write, { ...about(id), revision: 1, may, ...changed }))).toMatchObject({
      error: { code: "changed-since", now: { quantity: 7, revision: 2 } },
    });
    const mayNot = { ...about(id), revision: 2, may: () => false };
    expect(await run((write) => setAside(write, { ...mayNot, because: "erreur" }))).toMatchObject({ error: { code: "not-yours" } });
    await run((write) => setAside(write, { ...about(id), revision: 2, may, because: "saisie par erreur" }));
    expect(await totals()).toEqual({});
    expect(await run((write) => editAchievement(write, { ...about(id), revision: 3, may, ...changed }))).toMatchObject({
      error: { code: "set-aside" },
    });
    await run((write) => setAside(write, { ...about(id), revision: 3, may, because: null }));
    expect(await totals()).toEqual({ [`${second} 2026-05`]: [7, 1] });
    expect(await findAchievement(sql, leader.tenant, pact.id, id)).toMatchObject({ removedBecause: null, revision: 4 });
  });

  it("counts elsewhere when an indicator adds up into another, and nowhere twice in a ring", async () => {
    const { pact, run, record, totals } = await setUp();
    const [left, right] = [await pact.addIndicator({ label: "Gauche" }), await pact.addIndicator({ label: "Droite" })];
    const child = await pact.addIndicator({ label: "Enfant", parentId: left });
    await record([child]);
    const moveTo = (id: string, parentId: string, were: readonly string[]) =>
      run(async (write) => {
        await write.update(trackedIndicator, id, { parentId });
        await recount(write, pact.id, [id, ...were]);
        return { ok: true, value: null };
      });
    await moveTo(child, right, [left]);
    expect(await totals()).toEqual({ [`${child} 2026-03`]: [42, 1], [`${right} 2026-03`]: [42, 1] });
    await moveTo(right, child, []);
    expect(await totals()).toEqual({ [`${child} 2026-03`]: [42, 1], [`${right} 2026-03`]: [42, 1] });
  });

  it("is counted whole when many are recorded at once", async () => {
    const { pact, record, totals } = await setUp();
    const people = await pact.addIndicator({ label: "Personnes" });
    await Promise.all(Array.from({ length: 8 }, () => record([people], { quantity: 1.1 })));
    expect(await totals()).toEqual({ [`${people} 2026-03`]: [8.8, 8] });
    expect(await verify(opened.platform.database.sql, [...pactsTables.audited, ...trackingTables])).toMatchObject({ ok: true });
  });
});

it("is read with its indicators however many there are", async () => {
  const { pact, sql, record } = await setUp();
  const people = await pact.addIndicator({ label: "Personnes" });
  const { id } = await record([people]);
  const [row] = await sql.select().from(achievement).where(eq(achievement.id, id));
  if (!row) throw new Error("nothing was recorded");
  const rows = [...Array.from({ length: 70_000 }, () => ({ ...row, id: randomUUID() })), row];
  expect((await withCounts(sql, leader.tenant, rows)).at(-1)?.indicatorIds).toEqual([people]);
}, 60_000);

describe("a thing declared twice", () => {
  it("counts once when it is merged, in the indicators of both, and twice again once they are parted", async () => {
    const { pact, sql, run, about, record, totals } = await setUp();
    const top = await pact.addIndicator({ label: "Haut" });
    const [left, right] = [
      await pact.addIndicator({ label: "Gauche", parentId: top }),
      await pact.addIndicator({ label: "Droite", parentId: top }),
    ];
    const [{ id: kept }, { id: merged }] = [await record([left]), await record([right], { quantity: 40 })];
    const merge = (keepId: string, mergeId: string, right_ = may, [keptAt, mergedAt] = [1, 1]) =>
      run((write) =>
        mergeAchievements(write, {
          pactId: pact.id,
          may: right_,
          keep: { id: keepId, revision: keptAt },
          merge: { id: mergeId, revision: mergedAt },
        }),
      );
    for (const seen of [
      [0, 1],
      [1, 0],
    ] as [number, number][])
      expect(await merge(kept, merged, may, seen)).toMatchObject({ error: { code: "changed-since" } });
    expect(await merge(kept, merged, () => false)).toMatchObject({ error: { code: "not-yours" } });
    expect(await merge(kept, kept)).toMatchObject({ error: { code: "not-one" } });
    for (const _ of [1, 2]) expect((await merge(kept, merged)).ok).toBe(true);
    const once = { [`${left} 2026-03`]: [42, 1], [`${right} 2026-03`]: [42, 1], [`${top} 2026-03`]: [42, 1] };
    expect(await totals()).toEqual(once);
    expect(await findAchievement(sql, leader.tenant, pact.id, merged)).toMatchObject({ mergedInto: kept, revision: 2 });
    const { id: third } = await record([], { unit: "stations" });
    expect(await merge(kept, third)).toMatchObject({ error: { code: "not-one" } });
    const { id: fourth } = await record([left]);
    expect(await merge(fourth, kept)).toMatchObject({ error: { code: "holds-others" } });
    const other = { ...fields, unit: "stations" };
    expect(
      await run((write) => editAchievement(write, { ...about(kept), revision: 1, may, fields: other, indicatorIds: [] })),
    ).toMatchObject({ error: { code: "not-one" } });
    await run((write) => setAside(write, { ...about(fourth), revision: 1, may, because: "essai" }));
    await run((write) =>
      editAchievement(write, { ...about(kept), revision: 1, may, fields: { ...fields, quantity: 41 }, indicatorIds: [left] }),
    );
    expect(await totals()).toMatchObject({ [`${right} 2026-03`]: [41, 1], [`${top} 2026-03`]: [41, 1] });
    await run((write) => unmergeAchievement(write, { pactId: pact.id, may, id: merged, revision: 2 }));
    expect(await totals()).toEqual({ [`${left} 2026-03`]: [41, 1], [`${right} 2026-03`]: [40, 1], [`${top} 2026-03`]: [81, 2] });
  });
});
