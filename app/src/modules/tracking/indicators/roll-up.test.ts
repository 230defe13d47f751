import { describe, expect, it } from "vitest";
import { reckoned } from "./counted-readings.ts";
import type { Measure } from "./indicator.ts";
import { sortReadings } from "./reading.ts";
import { rollUp } from "./roll-up.ts";
import { standingsOf } from "./standing.ts";
import type { KeptTarget, Known, TrackedIndicator } from "./tracked.ts";

const TODAY = "2026-03-20";
type Told = Partial<Omit<Known, "indicator">> & { readonly indicator?: Partial<TrackedIndicator> };
const known = (id: string, parentId: string | null, { indicator = {}, ...told }: Told = {}): Known => ({
  indicator: {
    ...{
      id,
      pactId: "p",
      label: id,
      unit: "stations",
      level: "output",
      measure: "stock",
      direction: "up",
      axisId: null,
      actionId: null,
      parentId,
    },
    ...{ feed: "person", territory: null, figure: null, benchmark: null, rhythm: null, producer: null, method: null, toldId: null },
    ...{ isPublic: true, closedOn: null, revision: 1, since: "2025-01-01" },
    ...indicator,
  },
  ...{ targets: [], readings: [], benchmark: [], totals: [] },
  ...told,
});
const at = (day: string, value: number, from: string | null = null) => ({
  ...reckoned({ day, value, from, feed: "person", evidence: "survey" }),
  id: day,
  at: "2026-01-01T00:00:00Z",
});
const values = (all: readonly Known[], id: string, measure: Measure = "stock") =>
  sortReadings(rollUp(all, TODAY).get(id)?.readings ?? [], measure).retained.map(({ day, value }) => [day, value]);

describe("which reading counts", () => {
  const official = { ...at("2025-12-31", 10), feed: "official" } as const;
  const person = { ...at("2025-12-31", 12), at: "2026-02-01T00:00:00Z" };
  const older = { ...at("2025-12-31", 11), at: "2026-01-15T00:00:00Z" };
  it("is the official one, then the one given last; the others stand beside, what is set aside nowhere", () => {
    const aside = { ...person, setAsideBecause: "une faute de frappe" };
    expect(sortReadings([older, person, official, aside], "stock")).toEqual({
      retained: [official],
      beside: [
        { reading: person, instead: official },
        { reading: older, instead: official },
      ],
    });
    expect(sortReadings([older, person], "stock").retained).toEqual([person]);
  });

  it("never counts the days of a flow twice: a year stands for its months", () => {
    const [year, month, next] = [at("2025-12-31", 100, "2025-01-01"), at("2025-03-31", 9, "2025-03-01"), at("2026-01-31", 8, "2026-01-01")];
    expect(sortReadings([month, next, year], "flow").retained).toEqual([year, next]);
  });
});

describe("indicators that add up", () => {
  it("a state adds up once each part is known, with the last value of each", () => {
    const [one, other] = [
      known("one", "all", { readings: [at("2025-06-30", 4), at("2025-12-31", 6)] }),
      known("other", "all", { readings: [at("2025-09-30", 10)] }),
    ];
    expect(values([known("all", null), one, other], "all")).toEqual([
      ["2025-09-30", 14],
      ["2025-12-31", 16],
    ]);
  });

  it("does not add up without one of its parts, and says which", () => {
    const all = [known("all", null), known("one", "all", { readings: [at("2025-06-30", 4)] }), known("none", "all")];
    expect(rollUp(all, TODAY).get("all")).toMatchObject({ readings: [], missing: ["none"], parts: ["one", "none"] });
  });

  it("counts an achievement once at each level: the total above holds what the totals beneath hold", () => {
    const totals = (quantity: number) => [{ month: "2026-01", quantity }];
    const all = [
      known("pact", null, { totals: totals(7) }),
      known("axis", "pact", { totals: totals(7) }),
      known("action", "axis", { totals: totals(7), indicator: { feed: "achievements" } }),
      known("read", "pact", { readings: [at("2026-01-31", 5)] }),
    ];
    expect(values(all, "axis")).toEqual([["2026-01-31", 7]]);
    expect(values(all, "pact")).toEqual([["2026-01-31", 12]]);
  });

  it("a state that achievements feed stands on its baseline; a month under way stands on today", () => {
    const target: KeptTarget = {
      ...{
        id: "t",
        shape: "stock-by-date" as const,
        value: 20,
        baseline: 3,
        baselineOn: "2025-12-31",
        baselineSource: null,
        startsOn: null,
      },
      ...{
        deadline: "2026-12-31",
        frequency: null,
        trajectory: [],
        source: "s",
        settledOn: "2026-01-01",
        replacedBy: null,
        replacedBecause: null,
      },
    };
    const totals = [
      { month: "2025-12", quantity: 100 },
      { month: "2026-02", quantity: 4 },
      { month: "2026-03", quantity: 1 },
    ];
    expect(values([known("all", null, { targets: [target], totals })], "all")).toEqual([
      ["2026-02-28", 7],
      [TODAY, 8],
    ]);
  });

  it("adds flows of the same period, and the months counted within it", () => {
    const flow = { measure: "flow" } as const;
    const all = [
      known("all", null, { indicator: flow, totals: [{ month: "2025-02", quantity: 5 }] }),
      known("one", "all", { indicator: flow, readings: [at("2025-03-31", 10, "2025-01-01")] }),
      known("other", "all", { indicator: flow, readings: [at("2025-03-31", 20, "2025-01-01"), at("2025-06-30", 1, "2025-04-01")] }),
    ];
    expect(values(all, "all", "flow")).toEqual([["2025-03-31", 35]]);
  });

  it("ends where rows make a ring", () => {
    const all = [known("one", "other", { readings: [at("2025-06-30", 4)] }), known("other", "one")];
    expect(values(all, "one")).toEqual([["2025-06-30", 4]]);
  });
});

describe("how an indicator stands", () => {
  it("judges the gap on the days that both are read", () => {
    const target: KeptTarget = {
      ...{
        id: "t",
        shape: "gap-to-benchmark" as const,
        value: 0,
        baseline: 2,
        baselineOn: "2024-01-01",
        baselineSource: null,
        startsOn: null,
      },
      ...{
        deadline: "2028-12-31",
        frequency: null,
        trajectory: [],
        source: "s",
        settledOn: "2024-01-01",
        replacedBy: null,
        replacedBecause: null,
      },
    };
    const gap = known("gap", null, {
      ...{ targets: [target], readings: [at("2025-03-31", 9.3), at("2025-06-30", 9.1)], benchmark: [at("2025-03-31", 7.4)] },
      indicator: { benchmark: "nation", direction: "down", rhythm: "quarter" },
    });
    const [standing] = standingsOf([gap], TODAY);
    expect(standing?.points).toEqual([{ day: "2025-03-31", value: 1.9 }]);
    expect(standing?.judgement).toMatchObject({ verdict: "behind", value: 1.9 });
    expect(standing?.staleness).toEqual({ days: 263, dueOn: "2025-09-30", isStale: true });
    expect(standingsOf([known("never", null)], TODAY)[0]).toMatchObject({
      judgement: { verdict: "cannot-say", why: "no-target" },
      staleness: { days: null, dueOn: null, isStale: false },
    });
  });
});
