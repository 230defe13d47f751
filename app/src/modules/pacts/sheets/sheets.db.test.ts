import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { plainGrant } from "../financing/financing.testing.ts";
import { totalOf } from "../financing/financing-plan.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot, testPacts } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { type ActionSheet, type KeptLine, noFields, planOf } from "./action-sheet.ts";
import { sheetsOf } from "./sheets.repository.ts";
import { type SheetChange, writeSheet } from "./write-sheet.ts";

const pacts = testPacts();

const cited = { citations: [{ source: "s1" }] };
const withActions = (...labels: readonly string[]) => smallPact({ actions: labels.map((label) => ({ label, ...cited })) });

const line = (financer: string, planned: number, changes: Partial<KeptLine> = {}): KeptLine => ({
  id: randomUUID(),
  memberId: null,
  financer,
  type: "region",
  ...plainGrant,
  years: [{ year: 2026, planned, committed: 0, paid: 0 }],
  ...changes,
});
const milestone = (label: string, after: readonly string[] = []) => ({
  id: randomUUID(),
  label,
  votedOn: "2026-06-01",
  expectedOn: null,
  doneOn: null,
  days: 0,
  after,
});

const opened = async (...labels: readonly string[]) => {
  const { id: pactId } = await pacts.publish(withActions(...labels));
  const read = (): Promise<ActionSheet[]> => sheetsOf(pacts.platform.database.sql, pilot.tenant, pactId);
  const [first] = await read();
  const actionId = first?.action.id ?? "";
  const write = (revision: number, change: SheetChange, action = actionId) =>
    pacts.platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "sheet.write", thread: pactId }, (hand) =>
      writeSheet(hand, { pactId, actionId: action, revision, change, newId: randomUUID }),
    );
  return { read, write, pactId };
};

describe("an action sheet", () => {
  it("begins with what the text says, and is kept whole", async () => {
    const { read, write } = await opened("Ouvrir une école", "Rouvrir la gare");
    expect(await read()).toMatchObject([
      { action: { label: "Ouvrir une école" }, revision: 0, stage: "idea", lines: [] },
      { action: { label: "Rouvrir la gare" }, revision: 0 },
    ]);
    const lines = [line("Région", 2_100_000.55), line("Commune", 30, { type: "commune" })];
    const fields = { ...noFields, owner: "Ville", startsOn: "2026-01-01", endsOn: "2026-12-31", totalCost: 2_100_030.55 };
    const step = milestone("Permis");
    const done = await write(0, {
      fields,
      lines,
      milestones: [step, milestone("Travaux", [step.id])],
      stage: { to: "action-sheet", reason: "" },
    });
    expect(done).toEqual({ ok: true, value: { revision: 1 } });
    const [sheet, other] = await read();
    expect(sheet).toMatchObject({
      revision: 1,
      stage: "action-sheet",
      fields,
      lines,
      milestones: [step, { label: "Travaux", after: [step.id] }],
    });
    expect(other).toMatchObject({ revision: 0, lines: [] });
    expect(sheet && totalOf(planOf(sheet).lines, "planned")).toBe(2_100_030.55);
  });

  it("of two who write at once the second is shown what the first wrote, and nothing is lost", async () => {
    const { read, write } = await opened("Ouvrir une école");
    const both = await Promise.all([
      write(0, { fields: { ...noFields, owner: "Ville" } }),
      write(0, { fields: { ...noFields, owner: "Département" } }),
    ]);
    const [kept, told] = both[0].ok ? both : both.toReversed();
    expect([kept?.ok, told?.ok]).toEqual([true, false]);
    const [sheet] = await read();
    expect(told).toMatchObject({ error: { code: "changed-since", now: { revision: 1, fields: { owner: sheet?.fields.owner } } } });
  });

  it("refuses dates that go back, milestones in a ring and a climb past the gate, and writes none of it", async () => {
    const { read, write } = await opened("Ouvrir une école", "Rouvrir la gare");
    const backwards = { ...noFields, startsOn: "2026-02-01", endsOn: "2026-01-01" };
    expect(await write(0, { fields: backwards, lines: [line("Région", 1)] })).toMatchObject({ error: { code: "calendar-backwards" } });
    expect(await write(0, { stage: { to: "engaged", reason: "" } })).toMatchObject({ error: { code: "gate" } });
    const [, gare] = await read();
    const first = milestone("Étude");
    await write(0, { milestones: [first] }, gare?.action.id ?? "");
    const second = milestone("Permis", [first.id]);
    expect((await write(0, { milestones: [second] })).ok).toBe(true);
    const ring = await write(1, { milestones: [{ ...first, after: [second.id] }] }, gare?.action.id ?? "");
    expect(ring).toMatchObject({ error: { code: "milestone-cycle", labels: expect.arrayContaining(["Étude", "Permis"]) } });
    expect(await read()).toMatchObject([
      { revision: 1, lines: [] },
      { revision: 1, milestones: [{ after: [] }] },
    ]);
  });

  it("drops lines and years that are no longer told, and the audit still holds", async () => {
    const { read, write } = await opened("Ouvrir une école");
    const kept = line("Région", 10, { years: [2025, 2026].map((year) => ({ year, planned: 5, committed: 0, paid: 0 })) });
    await write(0, { lines: [kept, line("État", 3)] });
    await write(1, { lines: [{ ...kept, years: [{ year: 2026, planned: 7, committed: 7, paid: 1 }] }] });
    expect(await read()).toMatchObject([
      { revision: 2, lines: [{ financer: "Région", years: [{ year: 2026, planned: 7, committed: 7, paid: 1 }] }] },
    ]);
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("is refused for an action of another pact, or of none", async () => {
    const { write } = await opened("Ouvrir une école");
    expect(await write(0, {}, randomUUID())).toMatchObject({ error: { code: "action-not-found" } });
  });
});
