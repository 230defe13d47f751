import { missing, seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import type { Comparison, Diagnosis, Figure, Specialisation } from "../../territories/index.ts";
import { propose } from "./propose.ts";
import { activity, compared, figure, imaginary, NOT_COMPARED, potential, words } from "./swot.testing.ts";

const proposed = (parts: Partial<Pick<Diagnosis, "figures" | "specialisations" | "potentials">>) =>
  propose(imaginary(parts), words).map(({ key, quadrant, against }) => ({ key, quadrant, against }));

describe("what the figures of a territory allow", () => {
  it("is a strength on the favourable side of others, a weakness on the other", () => {
    expect(
      proposed({ figures: [figure("establishment-creations-rate", 12, { region: compared("above"), nation: compared("above") })] }),
    ).toEqual([{ key: "difference:establishment-creations-rate:above", quadrant: "strength", against: ["region", "nation"] }]);
    expect(proposed({ figures: [figure("census-unemployment", 0.14, { similar: compared("above") })] })).toEqual([
      { key: "difference:census-unemployment:above", quadrant: "weakness", against: ["similar"] },
    ]);
  });

  it("is two lines when a figure stands on both sides of different territories", () => {
    const split = figure("establishment-creations-rate", 12, { region: compared("above"), nation: compared("below") });
    expect(proposed({ figures: [split] }).map(({ quadrant, against }) => [quadrant, against])).toEqual([
      ["strength", ["region"]],
      ["weakness", ["nation"]],
    ]);
  });

  it("tells a growth that differs by its own rule, job seekers the other way round", () => {
    expect(proposed({ figures: [figure("job-seekers-a-change", -0.2, { nation: compared("below", -0.1) })] })).toEqual([
      { key: "growth:job-seekers-a-change:below", quadrant: "strength", against: ["nation"] },
    ]);
    expect(proposed({ figures: [figure("private-jobs-change", -0.05, { region: compared("below") })] })).toEqual([
      { key: "growth:private-jobs-change:below", quadrant: "weakness", against: ["region"] },
    ]);
  });

  it("tells a dependence on large employers once, and that there is less of it as a strength", () => {
    const share = (side: "above" | "below") => figure("jobs-in-large-establishments", 0.3, { nation: compared(side) });
    expect(proposed({ figures: [share("above")] })).toEqual([
      { key: "dependence:jobs-in-large-establishments:above", quadrant: "weakness", against: ["nation"] },
    ]);
    expect(proposed({ figures: [share("below")] })[0]).toMatchObject({
      key: "difference:jobs-in-large-establishments:below",
      quadrant: "strength",
    });
  });

  it("says nothing of a figure that is good news on neither side", () => {
    expect(proposed({ figures: [figure("employment-share-industry", 0.3, { nation: compared("above") })] })).toEqual([]);
  });

  const trend = (value: number, established: Comparison["established"]) => ({ ...compared(established), value, period: "2019–2024" });

  it("is a threat for an activity it is specialised in that the nation loses, an opportunity for one that the nation gains", () => {
    const lost = activity({ nation: trend(-0.1, "below") });
    const gained = activity({ activity: "JZ", nation: trend(0.2, "above") });
    expect(proposed({ specialisations: [lost, gained] })).toEqual([
      { key: "specialisation:a17:C4:above", quadrant: "strength", against: ["nation"] },
      { key: "specialisation:a17:JZ:above", quadrant: "strength", against: ["nation"] },
      { key: "trend:a17:C4:below", quadrant: "threat", against: ["other-activities"] },
      { key: "trend:a17:JZ:above", quadrant: "opportunity", against: ["other-activities"] },
    ]);
  });

  it("says nothing of the nation where the territory is not specialised, nor where the activity goes the other way than it is told", () => {
    const unspecialised = activity({ established: "not-established", nation: trend(-0.1, "below") });
    expect(proposed({ specialisations: [unspecialised] })).toEqual([]);
    // It grows less than the others, but it grows: no threat.
    const slow = activity({ nation: trend(0.01, "below") });
    expect(proposed({ specialisations: [slow] }).map(({ quadrant }) => quadrant)).toEqual(["strength"]);
  });

  it("is an opportunity where an activity that lacks is near those it is specialised in, both established", () => {
    const [has, lacks] = [activity({ activity: "C4" }), activity({ activity: "JZ", established: "below" })];
    const near = (specialisations: readonly Specialisation[], leansOn: readonly string[]) =>
      proposed({ specialisations, potentials: [potential("JZ", leansOn)] }).filter(({ quadrant }) => quadrant === "opportunity");
    expect(near([has, lacks], ["C4", "C1"])).toEqual([{ key: "potential:a17:JZ:below", quadrant: "opportunity", against: ["nation"] }]);
    expect(near([has, lacks], ["C1"])).toEqual([]);
    expect(near([has, activity({ activity: "JZ", established: "not-established" })], ["C4"])).toEqual([]);
    expect(near([has], ["C4"])).toEqual([]);
  });

  it("is never a line for a figure that is missing, or whose difference is not established, whatever the diagnosis", () => {
    const ids = [
      "establishment-creations-rate",
      "jobs-in-large-establishments",
      "private-jobs-change",
      "census-unemployment",
      "population",
    ];
    const random = seededRandom(11);
    const pick = <T>(choices: readonly T[]): T => {
      const chosen = choices[Math.floor(random() * choices.length)];
      if (chosen === undefined) throw new Error("nothing to choose from");
      return chosen;
    };
    const outcomes: readonly Comparison["established"][] = ["above", "below", "not-established", missing("not-published")];
    const comparison = () => pick([NOT_COMPARED, compared(pick(outcomes))]);
    let made = 0;
    for (let portrait = 0; portrait < 500; portrait++) {
      const figures = ids.map((id): Figure => {
        const value =
          random() < 0.3 ? missing(pick(["secret-statistique", "not-published", "source-not-loaded"] as const)) : random() - 0.5;
        return figure(id, value, { region: comparison(), nation: comparison(), similar: comparison() });
      });
      const specialisations = ["C1", "C4"].map((one) =>
        activity({
          activity: one,
          established: pick(outcomes),
          nation: { ...compared(pick(outcomes), random() - 0.5), period: "2019–2024" },
        }),
      );
      const diagnosis = imaginary({ figures, specialisations, potentials: [potential("C1", ["C4"])] });
      for (const { figure: kept, against, side, rule } of propose(diagnosis, words)) {
        made += 1;
        if (rule === "diversification") {
          expect(specialisations.map(({ established }) => established)).toEqual(["below", "above"]);
          continue;
        }
        expect(against.length).toBeGreaterThan(0);
        for (const counterpart of against) expect(kept.comparisons.find((one) => one.with === counterpart)?.established).toBe(side);
        const own = figures.find(({ id }) => kept.key === `figure:${id}`);
        expect(rule === "specialisation" || rule === "national-trend" || (own !== undefined && "value" in own)).toBe(true);
      }
    }
    expect(made).toBeGreaterThan(300);
  });
});
