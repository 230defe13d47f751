import { isRecord, ok, type Result } from "@levier/kernel";
import { translator } from "../../../app/src/messages/index.ts";
import { workAll } from "../../../app/src/modules/impact/reruns/work-all.ts";
import { checkPanel } from "../../../app/src/modules/impact/studies/check-panel.ts";
import { evaluateLines } from "../../../app/src/modules/impact/studies/evaluate-study.ts";
import { createEvaluator } from "../../../app/src/modules/impact/studies/evaluator.ts";
import type { StudyPlan } from "../../../app/src/modules/impact/studies/study-plan.ts";
import { atMost, type BenchResult } from "../result.ts";
import { fileOf, madePanel } from "./made-panels.ts";
import { must } from "./read-panels.ts";

const [PACTS, UNITS, TIMES, PLACEBOS, CORES] = [150, 1255, 25, 50, 2];
const SEED = 7;
const FROM = "2019";

/** A study of the pact of one unit; the units of other pacts are left out of its controls. */
const planOf = (unit: string, seed: number, treated: readonly string[]): StudyPlan => ({
  question: `Le pacte de ${unit} a-t-il eu un effet ?`,
  outcome: { label: "Mesure inventée", unit: "points", source: "Panel engendré", sourceUrl: null },
  direction: "up",
  columns: { unit: "unit", time: "time", outcome: "outcome" },
  treated: [{ unit, from: FROM }],
  signedOn: `${Number(FROM) - 1}-06-01`,
  ...{ method: "sdid", inference: "placebo", replications: PLACEBOS, seed, level: 0.9 },
  ...{
    donors: [],
    exclude: treated.filter((other) => other !== unit).map((other) => ({ unit: other, because: "Un autre pacte." })),
    leastTimesAfter: 1,
  },
  comparison: "Les autres unités.",
});

/** The farthest that a number of one value is from the same of another; infinity where they are not alike otherwise. */
const away = (one: unknown, other: unknown): number => {
  if (typeof one === "number" && typeof other === "number") return Object.is(one, other) ? 0 : Math.abs(one - other);
  if (isRecord(one) && isRecord(other)) {
    const names = Object.keys(one);
    if (names.length !== Object.keys(other).length) return Number.POSITIVE_INFINITY;
    return names.reduce((most, name) => Math.max(most, away(one[name], other[name])), 0);
  }
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length)
    return one.reduce<number>((most, value, at) => Math.max(most, away(value, other[at])), 0);
  return one === other ? 0 : Number.POSITIVE_INFINITY;
};

/** Studies of as many pacts of one made-up panel, by workers and then one after the other in this thread. */
export const batch = async (): Promise<BenchResult[]> => {
  const panel = madePanel({ units: UNITS, times: TIMES, seed: SEED });
  const bytes = fileOf(panel);
  const step = Math.floor(UNITS / PACTS);
  const treated = Array.from({ length: PACTS }, (_, at) => panel.units[at * step] ?? "");
  const plans = treated.map((unit, at) => planOf(unit, at + 1, treated));
  const evaluate = createEvaluator({ workers: CORES });
  const told: number[] = [];
  const begun = performance.now();
  const together = await workAll<StudyPlan, Result<unknown, unknown>>(plans, {
    lanes: CORES,
    work: (plan) => evaluate({ kind: "evaluate", bytes, plan }),
    failed: (_, cause) => {
      throw cause;
    },
    told: () => void told.push(performance.now() - begun),
  });
  const seconds = (performance.now() - begun) / 1000;
  const t = translator("fr");
  const alone = plans.map((plan) => {
    const lines = must(checkPanel(bytes, plan));
    return ok(must(evaluateLines(t, lines, plan)));
  });
  const longest = told.reduce((most, at, place) => Math.max(most, at - (told[place - 1] ?? 0)), 0);
  const name = `${PACTS} pacts, ${UNITS} × ${TIMES}, sdid with ${PLACEBOS} placebos`;
  return [
    atMost(`${name}, with power and sensitivity, by ${CORES} workers`, seconds, 60, "s"),
    atMost(`${name}, number farthest from that of one after the other`, away(together, alone), 1e-9, ""),
    atMost(`${name}, longest time without progress`, longest / 1000, 5, "s"),
    {
      id: `${name}, answers told as they come`,
      value: told.length,
      unit: "studies",
      floor: null,
      ratio: null,
      target: `${PACTS} studies`,
      met: told.length === PACTS,
    },
  ];
};
