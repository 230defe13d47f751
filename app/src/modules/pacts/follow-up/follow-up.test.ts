import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FinancingLine, financingLine, moneyStatuses } from "../financing/financing-plan.ts";
import { stages } from "../pact.schema.ts";
import { type ActionSheet, type KeptLine, type KeptMilestone, noFields, type SheetFields } from "../sheets/action-sheet.ts";
import { progressKinds, progressOf } from "../sheets/progress.ts";
import { followUpOf } from "./follow-up.ts";

const TODAY = "2026-06-30";

type Told = Partial<Pick<ActionSheet, "stage" | "stageReason" | "milestones" | "lines">> & {
  readonly fields?: Partial<SheetFields>;
  readonly axis?: string | null;
};

const sheet = ({ fields, axis = null, ...told }: Told = {}): ActionSheet => ({
  action: { id: "a", label: "Ouvrir une halle", axis, position: 0 },
  revision: 1,
  stage: "idea",
  stageReason: null,
  lines: [],
  milestones: [],
  ...told,
  fields: { ...noFields, ...fields },
});

const milestone = (changes: Partial<KeptMilestone>): KeptMilestone => ({
  id: "m",
  label: "Chantier ouvert",
  votedOn: null,
  expectedOn: null,
  doneOn: null,
  days: 0,
  after: [],
  ...changes,
});

const line = (planned: number, changes: Partial<FinancingLine> = {}, committed = 0, paid = 0): KeptLine => ({
  id: "l",
  memberId: null,
  ...financingLine.parse({ financer: "Région", type: "region", years: [{ year: 2026, planned, committed, paid }] }),
  ...changes,
});

describe("where an action stands for a reader", () => {
  it("is told from its rung on the ladder", () => {
    expect(stages.map((stage) => progressOf(sheet({ stage }), TODAY).kind)).toEqual([
      "announced",
      "announced",
      "funded",
      "under-way",
      "done",
      "dropped",
    ]);
  });

  it("is late against the voted day, whatever is expected since", () => {
    const fields = { votedEndsOn: "2026-12-31", endsOn: "2027-03-31" };
    expect(progressOf(sheet({ stage: "engaged", fields }), TODAY).delay).toEqual({
      days: 90,
      of: "end",
      day: "2026-12-31",
      against: "voted",
      label: null,
    });
    const milestones = [milestone({ votedOn: "2026-03-31" }), milestone({ votedOn: "2026-01-31", doneOn: "2026-05-31" })];
    expect(progressOf(sheet({ stage: "engaged", milestones }), TODAY).delay).toMatchObject({
      days: 91,
      of: "milestone",
      label: "Chantier ouvert",
    });
  });

  it("is late against the expected day where nothing was voted, and of nothing where no day was set", () => {
    const delay = progressOf(sheet({ stage: "action-sheet", fields: { startsOn: "2026-06-20" } }), TODAY).delay;
    expect(delay).toMatchObject({ days: 10, of: "start", against: "expected" });
    expect(progressOf(sheet({ stage: "engaged", fields: { startsOn: "2026-06-20" } }), TODAY).delay).toBeNull();
    expect(progressOf(sheet(), TODAY)).toMatchObject({ delay: null, isDated: false });
  });

  it("ends late by the day it ended; dropped, it is late no more and tells why", () => {
    const fields = { votedEndsOn: "2026-03-31", endsOn: "2026-04-10", blockedBecause: "Sol pollué" };
    expect(progressOf(sheet({ stage: "done", fields }), TODAY)).toMatchObject({ delay: { days: 10 }, blocked: null });
    const given = progressOf(sheet({ stage: "abandoned", stageReason: "Terrain vendu", fields }), TODAY);
    expect(given).toMatchObject({ kind: "dropped", delay: null, reason: "Terrain vendu" });
  });
});

describe("the totals of a pact", () => {
  it("count each euro once, and those of dropped actions apart", () => {
    const { money, elsewhere, dropped, planned, unplanned } = followUpOf(
      [
        sheet({ stage: "engaged", lines: [line(100_000.1, {}, 50_000, 20_000.2), line(30_000, { countedIn: "c1" })] }),
        sheet({ stage: "abandoned", lines: [line(10_000, {}, 5000, 1000)] }),
        sheet(),
      ],
      TODAY,
    );
    expect(money).toEqual({ planned: 100_000.1, committed: 50_000, paid: 20_000.2 });
    expect(elsewhere).toEqual({ planned: 30_000, committed: 0, paid: 0 });
    expect(dropped).toEqual({ planned: 10_000, committed: 5000, paid: 1000 });
    expect([planned, unplanned]).toEqual([1, 1]);
  });

  it("keep the order of the axes, actions without one last", () => {
    const { axes } = followUpOf([sheet(), sheet({ axis: "Eau" }), sheet({ axis: "Air" }), sheet({ axis: "Eau" })], TODAY);
    expect(axes.map(({ label, actions }) => [label, actions.length])).toEqual([
      ["Eau", 2],
      ["Air", 1],
      [null, 1],
    ]);
  });
});

const day = fc.option(
  fc.integer({ min: 0, max: 1500 }).map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)),
  { nil: null },
);
const euros = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
const anyLine = fc
  .tuple(euros, euros, euros, fc.boolean())
  .map(([planned, committed, paid, isElsewhere]) => line(planned, { countedIn: isElsewhere ? "c1" : null }, committed, paid));
const anyMilestone = fc.tuple(day, day, day).map(([votedOn, expectedOn, doneOn]) => milestone({ votedOn, expectedOn, doneOn }));
const anySheet = fc
  .record({
    stage: fc.constantFrom(...stages),
    stageReason: fc.option(fc.constant("Motif"), { nil: null }),
    axis: fc.option(fc.constantFrom("Eau", "Air", "Sol"), { nil: null }),
    fields: fc.record({ startsOn: day, endsOn: day, votedStartsOn: day, votedEndsOn: day }),
    milestones: fc.array(anyMilestone, { maxLength: 4 }),
    lines: fc.array(anyLine, { maxLength: 4 }),
  })
  .map(sheet);
const anyToday = day.map((one) => one ?? TODAY);

describe("ten thousand pacts", () => {
  it("count every action once, every euro once, and no lateness that is none", () => {
    fc.assert(
      fc.property(fc.array(anySheet, { maxLength: 6 }), anyToday, anyToday, (sheets, one, other) => {
        const [sooner, later] = [one, other].toSorted();
        if (sooner === undefined || later === undefined) return;
        const told = followUpOf(sheets, sooner);
        expect(progressKinds.reduce((sum, kind) => sum + told.counts[kind], 0)).toBe(sheets.length);
        expect(told.axes.flatMap(({ actions }) => actions)).toHaveLength(sheets.length);
        for (const status of moneyStatuses) {
          const cents = sheets
            .flatMap(({ lines }) => lines.flatMap(({ years }) => years))
            .reduce((sum, year) => sum + Math.round(year[status] * 100), 0);
          const told100 = [told.money, told.elsewhere, told.dropped].reduce((sum, money) => sum + Math.round(money[status] * 100), 0);
          expect(told100).toBe(cents);
        }
        for (const [at, { progress }] of told.actions.entries()) {
          const { delay, kind, isDated } = progress;
          if (delay !== null) expect(delay.days > 0 && kind !== "dropped" && isDated).toBe(true);
          // Time passing never makes an action less late.
          expect(followUpOf(sheets, later).actions[at]?.progress.delay?.days ?? 0).toBeGreaterThanOrEqual(delay?.days ?? 0);
        }
      }),
      { numRuns: 10_000, seed: 11 },
    );
  }, 120_000);
});
