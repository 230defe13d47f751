import { describe, expect, it } from "vitest";
import { differences, planHash, type StudyPlan, studyPlan } from "./study-plan.ts";

const plan: StudyPlan = {
  question: "Le pacte a-t-il fait baisser le nombre de demandeurs d’emploi ?",
  outcome: { label: "Demandeurs d’emploi de catégorie A", unit: "personnes", source: "Dares, fin décembre", sourceUrl: null },
  direction: "down",
  columns: { unit: "code_epci", time: "annee", outcome: "defm_a_dec" },
  treated: [{ unit: "200000001", from: "2019" }],
  signedOn: "2019-01-15",
  method: "sdid",
  inference: "placebo",
  replications: 200,
  seed: 1,
  level: 0.95,
  donors: [],
  exclude: [{ unit: "200000002", because: "Voisin sous un autre pacte" }],
  leastTimesAfter: 2,
  comparison: "Les autres intercommunalités, pesées pour suivre la même trajectoire avant la signature.",
};

describe("the plan of a study", () => {
  it("is known by what it says, in whatever order it is kept", () => {
    const { question, ...rest } = plan;
    expect(planHash({ ...rest, question })).toBe(planHash(plan));
    expect(planHash({ ...plan, seed: 2 })).not.toBe(planHash(plan));
    expect(planHash(plan)).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is known by the same as when it was registered, whatever other methods ask since", () => {
    const stored = JSON.stringify(plan);
    const read = studyPlan.parse(JSON.parse(stored));
    expect(JSON.stringify(read)).toBe(stored);
    expect(planHash(read)).toBe("b06429c5d916ff4ab9faa0289d81383a364207305ab54736b2bf6fdb703ddd8c");
  });

  it("is known by another where it names neighbours, or what else is compared", () => {
    const known = [
      plan,
      { ...plan, neighbours: ["200000003"] },
      { ...plan, transform: { kind: "log" } },
      { ...plan, transform: { kind: "index", base: "2015" } },
      { ...plan, per: "population" },
      { ...plan, augmented: true },
      { ...plan, cohortColumn: "entree" },
      { ...plan, matching: { kind: "nearest", covariates: ["population"], matches: 1 } },
      { ...plan, matching: { kind: "entropy", covariates: ["population"] } },
      { ...plan, exclude: [{ unit: "200000002", because: "Voisin sous un autre pacte", pact: "voisin" }] },
    ] satisfies StudyPlan[];
    expect(known.every((one) => studyPlan.safeParse(one).success)).toBe(true);
    expect(new Set(known.map(planHash)).size).toBe(known.length);
    expect(differences(plan, { ...plan, transform: { kind: "log" }, per: "population" })).toEqual(["transform", "per"]);
  });

  it("tells in what a run differs from it", () => {
    expect(differences(plan, { ...plan })).toEqual([]);
    expect(differences(plan, { ...plan, method: "did", exclude: [] })).toEqual(["method", "exclude"]);
  });

  it.each([
    ["no question", { ...plan, question: " " }],
    ["a day that is none", { ...plan, signedOn: "2019-02-30" }],
    ["a level out of range", { ...plan, level: 1.5 }],
    ["a field of which nothing is known", { ...plan, wish: "success" }],
  ])("is refused: %s", (_, told) => {
    expect(studyPlan.safeParse(told).success).toBe(false);
  });
});
