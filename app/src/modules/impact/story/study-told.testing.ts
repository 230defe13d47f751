import type { PanelRow } from "@levier/evaluation";
import { seededRandom } from "@levier/kernel";
import { translator } from "../../../messages/index.ts";
import { evaluatePanel } from "../evaluate/evaluate-panel.ts";
import { readEvaluateOptions } from "../evaluate/options.ts";
import { planHash, type StudyPlan } from "../studies/study-plan.ts";
import type { RunTold, StudyTold } from "./study-told.ts";

export const testPlan: StudyPlan = {
  question: "Le pacte du Val d’Orne a-t-il créé des emplois ?",
  outcome: { label: "Emplois salariés privés", unit: "emplois", source: "Estimations d’emploi localisées", sourceUrl: null },
  direction: "up",
  columns: { unit: "epci", time: "annee", outcome: "emplois" },
  treated: [
    { unit: "200000001", from: "2019" },
    { unit: "200000002", from: "2019" },
  ],
  signedOn: "2018-08-28",
  method: "sdid",
  inference: "placebo",
  replications: 60,
  seed: 1,
  level: 0.95,
  donors: [],
  exclude: [{ unit: "300000099", because: "voisin direct, que le pacte peut toucher" }],
  leastTimesAfter: 2,
  comparison: "Des intercommunalités industrielles de même taille, hors de tout pacte.",
};

type Made = {
  /** What the pact adds each year. */
  readonly effect?: number;
  readonly controls?: number;
  readonly last?: number;
  readonly signed?: number;
};

/** A panel of 2010 to `last` whose units drift together, each with its own chance. */
const rowsOf = ({ effect = 0, controls = 30, last = 2022, signed = 2019 }: Made): PanelRow[] => {
  const random = seededRandom(7);
  const chance = () => random() + random() + random() - 1.5;
  const units = [...testPlan.treated.map(({ unit }) => unit), ...Array.from({ length: controls }, (_, at) => String(300000000 + at))];
  return units.flatMap((unit, place) => {
    const slope = 40 + 20 * chance();
    return Array.from({ length: last - 2009 }, (_, at): PanelRow => {
      const isTreated = place < 2 && 2010 + at >= signed;
      const outcome = 12_000 + 300 * chance() + slope * at + 60 * chance() + (isTreated ? effect : 0);
      return { unit, time: String(2010 + at), outcome, isTreated };
    });
  });
};

/** A run of the plan on a made panel, by the real engine. */
export const testRun = (made: Made = {}, told: Partial<RunTold> = {}): RunTold => {
  const { columns, treated, level, replications, seed, method, inference } = testPlan;
  const args = ["panel.csv", "--unit", columns.unit, "--time", columns.time, "--outcome", columns.outcome];
  const from = ["--treated-unit", ...treated.map(({ unit }) => unit), "--treated-from", String(made.signed ?? 2019)];
  const how = ["--method", method, "--inference", inference, "--replications", String(replications), "--seed", String(seed)];
  const options = readEvaluateOptions([
    ...args,
    ...from,
    ...how,
    "--level",
    String(level),
    "--least-after",
    String(testPlan.leastTimesAfter),
  ]);
  if (!options.ok) throw new Error(options.error);
  const rows = rowsOf(made);
  const { unit } = testPlan.outcome;
  const result = evaluatePanel(translator("fr"), rows, options.value, { unit });
  if (!result.ok) throw new Error(result.error.code);
  return {
    ...{
      version: 1,
      done: testPlan,
      deviations: [],
      engine: "0.1.0",
      runBy: "Région Grand Est",
      createdAt: new Date("2023-03-01T09:00:00Z"),
    },
    result: result.value,
    panel: {
      ...{
        name: "emplois.csv",
        sha256: "ab12",
        source: "Estimations d’emploi localisées",
        vintage: "2022",
        address: "/pacts/val-d-orne/p.csv",
      },
    },
    predictors: null,
    command:
      "npx levier evaluate emplois.csv --unit epci --time annee --outcome emplois --treated-unit 200000001 200000002 --treated-from 2019",
    ...told,
  };
};

export const testRegistered = (day: string): NonNullable<StudyTold["registered"]> => ({
  ...{ hash: planHash(testPlan), isIntact: true, file: "/pacts/val-d-orne/studies/1/plan.json" },
  ...{ at: new Date(`${day}T10:00:00Z`), by: "Région Grand Est" },
});

export const testStudy = (told: Partial<StudyTold> = {}): StudyTold => ({
  ...{ id: "1", pact: { slug: "val-d-orne", title: "Pacte du Val d’Orne", tenant: "grand-est", signedOn: "2018-08-28" } },
  ...{ plan: testPlan, today: "2023-05-02" },
  registered: testRegistered("2018-08-20"),
  ...{ panels: 1, aside: [] },
  ...{ runs: [testRun()], gross: 420, cost: { euros: 12_500_000, status: "committed" } },
  names: { "200000001": "CC du Val d’Orne", "200000002": "CC des Trois Sources", "300000004": "CA de Mirval" },
  ...told,
});
