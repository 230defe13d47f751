import { randomUUID } from "node:crypto";
import { ok } from "@levier/kernel";
import { and, asc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot, testPacts } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { changeSheet, lockSheets } from "../sheets/write-sheet.ts";
import { step } from "./boards.testing.ts";
import { bulkEdit } from "./bulk-edit.ts";

const pacts = testPacts();

it("shifts many actions and their milestones at once, each change told in the audit, what is not asked for left as it was", async () => {
  const actions = Array.from({ length: 30 }, (_, n) => ({ label: `Action ${n}`, citations: [{ source: "s1" }] }));
  const { id } = await pacts.publish(smallPact({ actions }));
  const { sql } = pacts.platform.database;
  const writing = (operation: string) => ({ tenant: pilot.tenant, actor: pilot.account, operation, thread: id });
  await pacts.platform.write(writing("test.fill"), async (write) => {
    const sheets = await lockSheets(write, id);
    if (!sheets.ok) return sheets;
    for (const { action, fields: before } of sheets.value) {
      const [first, second] = [randomUUID(), randomUUID()];
      const milestones = [
        step(first, { expectedOn: "2026-03-01", doneOn: "2026-03-02" }),
        step(second, { expectedOn: "2026-04-01", after: [first] }),
      ];
      const fields = { ...before, startsOn: "2026-01-01", endsOn: "2026-06-01", totalCost: 1200.5, owner: "Ville" };
      const change = { fields, milestones };
      const done = await changeSheet(write, sheets.value, { pactId: id, actionId: action.id, revision: 0, newId: randomUUID, change });
      if (!done.ok) return done;
    }
    return ok(null);
  });
  const before = await sheetsOf(sql, pilot.tenant, id);
  const picks = before.map(({ action, revision }) => ({ actionId: action.id, revision }));
  const edit = { owner: null, lead: null, priority: null, stage: null, shift: 7, stretch: null };
  const done = await pacts.platform.write(writing("test.shift"), (write) =>
    bulkEdit(write, { pactId: id, picks, edit, newId: randomUUID }),
  );
  expect(done).toEqual({ ok: true, value: { changed: 30 } });
  expect(await sheetsOf(sql, pilot.tenant, id)).toEqual(
    before.map((sheet) => ({
      ...sheet,
      revision: 2,
      fields: { ...sheet.fields, startsOn: "2026-01-08", endsOn: "2026-06-08" },
      milestones: sheet.milestones.map((one) => (one.doneOn === null ? { ...one, expectedOn: "2026-04-08" } : one)),
    })),
  );
  const told = await sql
    .select()
    .from(audit)
    .where(and(eq(audit.tenantId, pilot.tenant), eq(audit.operation, "test.shift")))
    .orderBy(asc(audit.sequence));
  const of = (table: string) => told.filter((row) => row.table === table);
  expect([told.length, of("pact_action_sheet").length]).toEqual([60, 30]);
  expect(of("pact_milestone").map(({ before: was, after: is }) => [was, is])).toEqual(
    before.map(() => [{ expectedOn: "2026-04-01" }, { expectedOn: "2026-04-08" }]),
  );
  expect(await verify(sql, pactsTables.audited)).toMatchObject({ ok: true });
});
