import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { reckoned } from "./counted-readings.ts";
import type { Feed } from "./indicator.ts";
import type { Reading } from "./reading.ts";
import { indicatorSeed } from "./seed-indicators.ts";
import { type Standing, standingsOf } from "./standing.ts";
import type { MonthTotal } from "./tracked.ts";
import { expectedOn, wayTo } from "./trajectory.ts";

/** The targets that founding pacts announce, as samples/tracking.json keeps them. The readings here are invented; those of the file are not. */
const seeds = z
  .array(indicatorSeed)
  .parse(JSON.parse(readFileSync(new URL("../../../../../samples/tracking.json", import.meta.url), "utf8")));

type Invented = {
  readonly totals?: readonly MonthTotal[];
  readonly readings?: readonly Reading[];
  readonly benchmark?: readonly Reading[];
};

const standing = (label: string, today: string, invented: Invented = {}): Standing => {
  const seed = seeds.find((one) => one.label.startsWith(label));
  if (!seed) throw new Error(`no such target: ${label}`);
  const { pact: _, told: __, target, readings, ...fields } = seed;
  const own = readings.map(({ of, ...one }, at) => ({ ...reckoned({ ...one, feed: "person" }), ...one, id: String(at), of }));
  const [found] = standingsOf(
    [
      {
        indicator: {
          ...fields,
          ...{ id: "i", pactId: "p", axisId: null, actionId: null, parentId: null, toldId: null, isPublic: true, closedOn: null },
          ...{ revision: 1, since: target.settledOn },
        },
        targets: [{ ...target, id: "t", replacedBy: null, replacedBecause: null }],
        readings: [...own.filter(({ of }) => of === "indicator"), ...(invented.readings ?? [])],
        benchmark: [...own.filter(({ of }) => of === "benchmark"), ...(invented.benchmark ?? [])],
        totals: invented.totals ?? [],
      },
    ],
    today,
  );
  if (!found) throw new Error("one indicator has one standing");
  return found;
};
const read = (day: string, value: number, feed: Feed = "person") => reckoned({ day, value, from: null, feed, evidence: "survey" });
const month = (of: string, quantity: number): MonthTotal => ({ month: of, quantity });
const said = ({ judgement: { verdict, why } }: Standing): string => `${verdict}, ${why}`;
const expectedAt = ({ target }: Standing, ...days: string[]) =>
  days.map((day) => {
    const value = target ? expectedOn(wayTo(target), day) : null;
    return value === null ? null : Math.round(value * 100) / 100;
  });

describe("the founding targets", () => {
  it("300 stations by 2026: a stock, on a line from none on the day it was announced", () => {
    const silent = standing("Stations", "2024-06-24");
    expect([silent.target?.shape, said(silent), silent.lacks]).toEqual(["stock-by-date", "cannot-say, no-reading", []]);
    expect(expectedAt(silent, "2021-12-08", "2024-06-20", "2026-12-31", "2027-06-01")).toEqual([0, expect.closeTo(150, 0), 300, 300]);
    const half = [month("2023-05", 60), month("2024-06", 92)];
    expect(said(standing("Stations", "2024-06-24", { totals: half }))).toBe("on-track, expected-on");
    expect(said(standing("Stations", "2025-06-24", { totals: [...half, month("2025-06", 1)] }))).toBe("behind, expected-on");
    expect(said(standing("Stations", "2026-06-24", { totals: [...half, month("2026-01", 148)] }))).toBe("reached, reached-on");
    expect(said(standing("Stations", "2027-02-01", { totals: [...half, month("2026-12", 1)] }))).toBe("missed, short-on");
  });

  it("150,000 people a year: each year apart, a silent one not measured, the one under way by its days", () => {
    const silent = standing("Personnes", "2024-06-30");
    expect([silent.target?.shape, said(silent), silent.lacks]).toEqual([
      "flow-per-period",
      "cannot-say, no-reading",
      ["startsOn", "deadline"],
    ]);
    const counted = (today: string, ...totals: MonthTotal[]) => standing("Personnes", today, { totals });
    const twoYears = counted("2023-06-30", month("2022-03", 80000), month("2022-11", 75000), month("2023-02", 70000));
    expect(twoYears.judgement.periods.map(({ from, value, state }) => [from, value, state])).toEqual([
      ["2023-01-01", 70000, "behind"],
      ["2022-01-01", 155000, "reached"],
    ]);
    expect(twoYears.judgement.expected).toBeCloseTo((150000 * 181) / 365, 6);
    expect(said(counted("2023-06-30", month("2022-11", 155000), month("2023-02", 75000)))).toBe("on-track, period-under-way");
    expect(said(counted("2023-01-20", month("2022-03", 80000)))).toBe("missed, period-over");
    expect(counted("2025-02-01", month("2022-03", 150000), month("2024-01", 1)).judgement.periods.map(({ state }) => state)).toEqual([
      "not-measured",
      "missed",
      "not-measured",
      "reached",
    ]);
  });

  it("5 hospitals a year", () => {
    expect(standing("Hôpitaux", "2024-01-01").target).toMatchObject({ shape: "flow-per-period", value: 5, frequency: "year" });
    const totals = [month("2023-03", 3), month("2023-10", 2)];
    expect(said(standing("Hôpitaux", "2024-01-05", { totals }))).toBe("reached, period-over");
    expect(said(standing("Hôpitaux", "2024-07-01", { totals: [...totals, month("2024-02", 2)] }))).toBe("behind, period-under-way");
  });

  it("machine age halved: nobody told the age at the start, which is a gap; once it is, half of it", () => {
    const bare = standing("Âge moyen", "2024-01-01", { readings: [read("2023-12-31", 12)] });
    expect([bare.target?.shape, said(bare)]).toEqual(["ratio-to-baseline", "cannot-say, no-baseline"]);
    expect(bare.lacks).toEqual(["baseline", "baselineOn", "deadline"]);
    expect(expectedAt(bare, "2024-01-01")).toEqual([null]);
  });

  it("a gap of 2 points closed in 5 years: what two pages say in November 2014, then nothing at the deadline", () => {
    const told = standing("Taux de chômage", "2014-12-01");
    expect(told.points).toEqual([{ day: "2014-11-24", value: 2.5 }]);
    expect([told.target?.shape, said(told)]).toEqual(["gap-to-benchmark", "behind, expected-on"]);
    expect(expectedAt(told, "2014-11-20", "2017-05-21", "2019-11-20")).toEqual([2, expect.closeTo(1, 2), 0]);
    expect(said(standing("Taux de chômage", "2026-11-26"))).toBe("cannot-say, not-measured-since");
    const at = (day: string, ours: number, nation: number) => ({
      readings: [read(day, ours, "official")],
      benchmark: [read(day, nation, "official")],
    });
    expect(said(standing("Taux de chômage", "2017-08-01", at("2017-06-30", 10.2, 9.5)))).toBe("on-track, expected-on");
    expect(said(standing("Taux de chômage", "2026-11-26", at("2019-12-31", 9.4, 8.1)))).toBe("missed, short-on");
    expect(said(standing("Taux de chômage", "2020-01-26", at("2019-09-30", 8.4, 8.4)))).toBe("reached, reached-on");
  });

  it("16,900 pupils: no day to reach them by, so nothing to say until they are", () => {
    const some = standing("Élèves", "2018-01-01", { totals: [month("2016-06", 9000)] });
    expect([some.target?.shape, said(some), some.lacks]).toEqual(["stock-by-date", "cannot-say, no-deadline", ["deadline"]]);
    expect(expectedAt(some, "2018-01-01")).toEqual([null]);
    expect(said(standing("Élèves", "2018-01-01", { totals: [month("2016-06", 9000), month("2017-06", 7900)] }))).toBe(
      "reached, reached-on",
    );
  });
});
