import { missing, seededRandom } from "@levier/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { densities } from "./density.ts";
import { diversificationPotential } from "./potential.ts";
import { type JobsTable, type Presence, specialisedIn } from "./presence.ts";
import { proximity } from "./proximity.ts";

const marked = (rows: readonly (readonly number[])[]): Presence => ({
  territories: rows.length,
  activities: rows[0]?.length ?? 0,
  marks: Uint8Array.from(rows.flat()),
});
const table = (rows: readonly (readonly number[])[]): JobsTable => {
  const columns = rows[0]?.map((_, at) => rows.reduce((sum, row) => sum + (row[at] || 0), 0)) ?? [];
  return {
    activities: columns.length,
    jobs: Float64Array.from(rows.flat()),
    all: rows.map((row) => row.reduce((sum, jobs) => sum + (jobs || 0), 0)),
    reference: { activities: columns, all: columns.reduce((sum, jobs) => sum + jobs, 0) },
  };
};
const presenceOf = (jobs: JobsTable): Presence => {
  const presence = specialisedIn(jobs);
  if (!presence.ok) throw new Error(presence.error.reason);
  return presence.value;
};
const potential = (presence: Presence, territory: number, options = {}) => {
  const found = diversificationPotential(presence, proximity(presence), territory, options);
  if (!found.ok) throw new Error(found.error.reason);
  return found.value;
};
const presences = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([territories, activities]) =>
    fc
      .array(fc.nat(2), { minLength: territories * activities, maxLength: territories * activities })
      .map((list): Presence => ({ territories, activities, marks: Uint8Array.from(list) })),
  );

describe("the proximity of activities", () => {
  // Hausmann, Hidalgo et al., The Atlas of Economic Complexity, box 5.1: 17 countries export wine, 24 grapes, 11 both: 11/24 = 0.46.
  it("of wine and grapes is 0.46", () => {
    const countries = Array.from({ length: 30 }, (_, at) => [at < 17 ? 1 : 0, at >= 6 ? 1 : 0]);
    const [, wineToGrapes, grapesToWine] = proximity(marked(countries)).values;
    expect(wineToGrapes?.toFixed(2)).toBe("0.46");
    expect(grapesToWine).toBe(11 / 24);
  });

  it("is the smaller of two chances, the same both ways, and none for an activity found nowhere", () => {
    fc.assert(
      fc.property(presences, (presence) => {
        const { activities, values, sums } = proximity(presence);
        const has = (territory: number, activity: number) => presence.marks[territory * activities + activity] === 1;
        const places = Array.from({ length: presence.territories }, (_, at) => at);
        for (let one = 0; one < activities; one++) {
          let sum = 0;
          for (let other = 0; other < activities; other++) {
            const both = places.filter((at) => has(at, one) && has(at, other)).length;
            const most = Math.max(places.filter((at) => has(at, one)).length, places.filter((at) => has(at, other)).length);
            const expected = one === other || most === 0 ? 0 : both / most;
            sum += expected;
            if (values[one * activities + other] !== expected) return false;
          }
          expect(sums[one]).toBeCloseTo(sum, 12);
        }
        return true;
      }),
      { seed: 5 },
    );
  });
});

describe("density and potential", () => {
  //                    bread, wine, grapes, steel, ships
  const presence = marked([
    [1, 1, 1, 0, 0],
    [0, 1, 1, 0, 0],
    [0, 1, 0, 0, 0],
    [0, 0, 0, 1, 1],
    [1, 0, 0, 1, 0],
  ]);

  it("is the share of related activities that the territory has", () => {
    // Grapes: 2/3 to wine, 1/2 to bread. The third territory has wine alone.
    const around = densities(presence, proximity(presence), 2);
    expect(around.ok && around.value[2]).toBeCloseTo(2 / 3 / (2 / 3 + 1 / 2), 12);
  });

  it("ranks absent activities and says what they lean on", () => {
    expect(potential(presence, 2)).toEqual([
      { activity: 2, density: expect.closeTo(4 / 7, 12), leansOn: [{ activity: 1, proximity: 2 / 3 }] },
      { activity: 0, density: expect.closeTo(1 / 3 / (1 / 3 + 1 / 2 + 1 / 2), 12), leansOn: [{ activity: 1, proximity: 1 / 3 }] },
    ]);
    expect(potential(presence, 2, { most: 1 })).toHaveLength(1);
  });

  it("ranks equals in the order of the classification", () => {
    const even = marked([
      [1, 1, 1],
      [1, 0, 0],
    ]);
    expect(potential(even, 1).map(({ activity }) => activity)).toEqual([1, 2]);
  });

  it("neither suggests nor leans on a hidden activity, and counts it nowhere", () => {
    const jobs = table([
      [30, 5, 5],
      [5, 30, 5],
      [20, 20, 1],
    ]);
    const secret = Float64Array.from(jobs.jobs);
    secret[7] = Number.NaN;
    const presence = presenceOf({ ...jobs, jobs: secret });
    expect([...presence.marks.slice(6)]).toEqual([1, 2, 0]);
    const absent = { ...presence, marks: presence.marks.map((mark) => (mark === 2 ? 0 : mark)) };
    expect(proximity(presence)).toEqual(proximity(absent));
    expect(densities(presence, proximity(presence), 2)).toEqual(densities(absent, proximity(absent), 2));
    const named = potential(presence, 2).flatMap(({ activity, leansOn }) => [activity, ...leansOn.map((support) => support.activity)]);
    expect(named).not.toContain(1);
  });

  it("stays within 0 and 1, and is missing where nothing is related", () => {
    fc.assert(
      fc.property(presences, (found) => {
        const related = proximity(found);
        for (let territory = 0; territory < found.territories; territory++) {
          const around = densities(found, related, territory);
          if (!around.ok) return false;
          for (const [activity, density] of around.value.entries()) {
            if (related.sums[activity] === 0) expect(density).toEqual(missing("not-applicable"));
            else if (typeof density !== "number" || density < 0 || density > 1) return false;
          }
        }
        return true;
      }),
      { seed: 5 },
    );
  });

  it("is refused for a place or a number that cannot be", () => {
    const related = proximity(presence);
    const refused = (reason: string) => ({ ok: false, error: { reason } });
    expect(densities(presence, related, 5)).toEqual(refused("out-of-range"));
    expect(densities(marked([[1]]), related, 0)).toEqual(refused("different-lengths"));
    expect(diversificationPotential(presence, related, -1)).toEqual(refused("out-of-range"));
    expect(diversificationPotential(presence, related, 0, { most: 0 })).toEqual(refused("out-of-range"));
  });
});

describe("where territories are specialised", () => {
  it("is where the quotient is at least 1, equal shares included", () => {
    const rows = [
      [1, 2, 7],
      [10, 20, 70],
      [3, 1, 6],
    ];
    expect([...presenceOf(table(rows)).marks.slice(6)]).toEqual([1, 0, 0]);
    const alike = [rows[0] ?? [], rows[1] ?? []];
    expect([...presenceOf(table(alike)).marks]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("is one activity at least for every territory with jobs", () => {
    const random = seededRandom(5);
    const rows = Array.from({ length: 50 }, () => Array.from({ length: 20 }, () => Math.floor(random() ** 6 * 1000)));
    const { marks, activities } = presenceOf(table(rows));
    for (const [at, row] of rows.entries()) {
      const some = row.some((jobs) => jobs > 0);
      expect(marks.subarray(at * activities, (at + 1) * activities).includes(1)).toBe(some);
    }
  });

  it("is refused for tables that do not fit or jobs that cannot be", () => {
    const plain = table([[1, 2]]);
    const refusal = (jobs: JobsTable): unknown => {
      const presence = specialisedIn(jobs);
      return presence.ok ? undefined : presence.error;
    };
    expect(refusal({ ...plain, jobs: Float64Array.from([1, 2, 3]) })).toEqual({ reason: "different-lengths" });
    expect(refusal({ ...plain, jobs: Float64Array.from([1, -2]) })).toEqual({ reason: "negative", at: 1 });
    expect(refusal({ ...plain, jobs: Float64Array.from([1, Number.POSITIVE_INFINITY]) })).toEqual({ reason: "not-a-number", at: 1 });
    expect(refusal({ ...plain, all: [] })).toEqual({ reason: "empty" });
    expect(refusal({ ...plain, reference: { activities: [1, 2], all: 0 } })).toEqual({ reason: "all-zero" });
  });
});
