import {
  dynamicAggregate,
  estimatorOf,
  groupTimeEffects,
  multiplierBootstrap,
  placebo,
  predictorControl,
  simpleAggregate,
} from "@levier/evaluation";
import { seededRandom } from "@levier/kernel";
import { atMost, type BenchResult } from "../result.ts";
import { madeBlock } from "./made-panels.ts";
import { middleOf } from "./processor-time.ts";
import { california, minimumWage, must, spanishRegions } from "./read-panels.ts";

const RUNS = 5;
/** Seed of every draw. */
const SEED = 1;
/** Loss that the reference R package reports of the Basque Country. */
const BASQUE_LOSS = 0.0088646;

const drawn = (replications: number) => ({ replications, level: 0.95, random: seededRandom(SEED) });

/** Placebos of panels of 306 units and 60 periods, of which one and six are treated from the 46th on. */
export const largePanels = (): BenchResult[] =>
  ([1, 6] as const).flatMap((treated) => {
    const block = madeBlock({ units: 306, times: 60, seed: SEED }, treated, 45);
    return (["sdid", "sc"] as const).map((method) => {
      const taken = middleOf(1, () => must(placebo(block, estimatorOf(method), drawn(1000))));
      return atMost(`made-up, 306 × 60, ${treated} treated: ${method} with 1,000 placebos`, taken, 30, "s");
    });
  });

const californian = (): BenchResult[] => {
  const { block } = california();
  const taken = middleOf(RUNS, () => must(placebo(block, estimatorOf("sdid"), drawn(200))));
  return [atMost("California: sdid with 200 placebos", taken, 1, "s")];
};

const basque = (): BenchResult[] => {
  const { regions, predictors, fit } = spanishRegions();
  const controls = () => regions.map(({ name, block }) => ({ name, loss: must(predictorControl(block, predictors, { fit })).loss }));
  const taken = middleOf(RUNS, controls);
  const loss = controls().find(({ name }) => name.startsWith("Basque"))?.loss ?? Number.NaN;
  return [
    atMost(`Basque Country: the control with predictors and those of all ${regions.length} regions`, taken, 2, "s"),
    { ...atMost("Basque Country: mean square missed", loss, BASQUE_LOSS, "(thousand dollars)²"), value: Number(loss.toPrecision(6)) },
  ];
};

const wages = (): BenchResult[] => {
  const panel = minimumWage();
  const taken = middleOf(RUNS, () => {
    const found = must(groupTimeEffects(panel));
    const overall = [dynamicAggregate(found)?.overall, simpleAggregate(found)].flatMap((one) => one ?? []);
    multiplierBootstrap([...found.effects, ...overall], { random: seededRandom(SEED), draws: 1000 });
  });
  return [atMost("minimum wage: Callaway–Sant'Anna with 1,000 draws", taken, 0.5, "s")];
};

/** What is asked of the published panels. */
export const publishedPanels = (): BenchResult[] => [...californian(), ...basque(), ...wages()];
