import { randomUUID } from "node:crypto";
import { seededRandom } from "@levier/kernel";
import type { Write } from "../../../platform/hand.ts";
import type { Evaluation } from "../evaluate/evaluation.ts";
import { study, studyPanel, studyRun } from "../studies/studies.tables.ts";
import { imaginaryPlan } from "../studies/studies.testing.ts";
import type { StudyPlan } from "../studies/study-plan.ts";
import type { PortfolioRun, PortfolioStudy } from "./portfolio-study.ts";

/** A run as one by the normal distribution gives it. */
export const madeRun = (estimate: number, standardError: number, more: Partial<PortfolioRun> = {}): PortfolioRun => {
  const reach = 1.959964 * standardError;
  const [low, high] = [estimate - reach, estimate + reach];
  const code = low > 0 || high < 0 ? "effect" : "no-detectable-effect";
  return {
    ...{
      version: 1,
      estimate,
      standardError,
      interval: { low, high, level: 0.95 },
      deviations: 0,
    },
    // Two-sided, near enough for tests: the tail of a logistic of the same variance.
    pValue: Math.min(1, 2 / (1 + Math.exp((Math.PI / Math.sqrt(3)) * (Math.abs(estimate) / standardError)))),
    verdict: { code, sentence: code === "effect" ? "Un effet est établi." : "Aucun effet n’est décelable." },
    ...more,
  };
};

let made = 0;

/** A registered study of a pact of its own. */
export const madeStudy = (run: PortfolioRun | null, more: Partial<PortfolioStudy> = {}): PortfolioStudy => {
  made++;
  return {
    ...{ id: `study-${made}`, pact: { slug: `pacte-${made}`, title: `Pacte ${made}`, organisationId: null }, run },
    counts: { runs: run ? 1 : 0, deviating: 0, otherwise: 0, aside: 0 },
    ...{ question: "Le pacte a-t-il créé des emplois ?", outcome: { label: "Emplois salariés", unit: "emplois" } },
    ...{ direction: "up", method: "sdid", matching: null, isPublic: true, isAfterFigures: false },
    ...more,
  };
};

/** Effects drawn around `mean` with `spread`, each seen through an error of its own. */
export const drawnRuns = (count: number, { mean = 20, spread = 15, seed = 3 } = {}): readonly PortfolioRun[] => {
  const random = seededRandom(seed);
  const normal = () => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);
  return Array.from({ length: count }, () => {
    const error = 8 + 22 * random();
    return madeRun(mean + spread * normal() + error * normal(), error);
  });
};

type Kept = {
  readonly pactId: string;
  /** In the order of their versions. */
  readonly runs: readonly PortfolioRun[];
  readonly plan?: Partial<StudyPlan>;
  readonly isPublic?: boolean;
};

/** A run as an evaluator gives it. */
export const madeResult = ({ version: _, deviations: __, ...told }: PortfolioRun, done: StudyPlan = imaginaryPlan): Evaluation => ({
  ...told,
  ...{ method: done.method, solver: "exact", inference: { kind: done.inference, replications: 60, seed: 1 } },
  ...{ weights: { units: { t01: 1 }, times: {}, predictors: {} }, fit: { prePeriodRmse: 1 }, periods: [], power: null, warnings: [] },
});

const rowOf = (run: PortfolioRun, done: StudyPlan) => {
  const otherwise = Array.from({ length: run.deviations }, () => ({ field: "level", planned: 0.95, done: 0.9, because: "Essai" }) as const);
  const { version } = run;
  return { id: randomUUID(), version, done, deviations: otherwise, result: madeResult(run, done), engine: "0.1.0", runBy: "Région" };
};

/** Keeps a registered study with its runs, as if a worker had given them. */
export const keepStudy = async (write: Write, { pactId, runs, plan, isPublic = true }: Kept): Promise<string> => {
  const [id, panelId] = [randomUUID(), randomUUID()];
  const whole = { ...imaginaryPlan, ...plan };
  const frozen = { planHash: "0".repeat(64), registeredAt: write.now, registeredBy: "Région imaginaire", revision: 2 };
  await write.insert(study, [{ id, pactId, plan: whole, isPublic, ...frozen, createdAt: write.now, updatedAt: write.now }]);
  const of = { pactId, studyId: id, createdAt: write.now };
  const file = { name: "releve.csv", sha256: randomUUID(), size: 3, bytes: Buffer.from("a;b"), source: "Relevé inventé", vintage: null };
  if (runs.length > 0) await write.insert(studyPanel, [{ id: panelId, ...of, ...file, givenBy: "Région imaginaire" }]);
  if (runs.length > 0)
    await write.insert(
      studyRun,
      runs.map((run) => ({ ...rowOf(run, whole), ...of, panelId })),
    );
  write.touch("studies");
  return id;
};
