import {
  type Block,
  type BlockMethod,
  estimatorOf,
  type InferenceRefusal,
  inferEffect,
  type MinimumDetectableEffect,
  minimumDetectableEffect,
  visibleByInterval,
} from "@levier/evaluation";
import { type Result, seededRandom } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import type { Evaluation, VisibleEffect, Warning } from "./evaluation.ts";
import type { EvaluateOptions, InferenceKind } from "./options.ts";
import { refusalWords } from "./verdict-words.ts";

/** Treatments that did not take place, to tell what the design could have seen. */
export const POWER = { draws: 200, power: 0.8 };

/** Fewer for an inference that resamples each of them. */
const RESAMPLED = { draws: 60, replications: 50 };

export type PlaceboPower = Result<MinimumDetectableEffect, InferenceRefusal>;

/** What the design could have seen, by the inference that tells the verdict. */
export const simulatePower = (
  block: Block,
  method: BlockMethod,
  { kind, options, clusters }: { kind: InferenceKind; options: EvaluateOptions; clusters: readonly string[] | undefined },
): PlaceboPower => {
  const { level, seed } = options;
  const asked = { ...POWER, level, random: seededRandom(seed) };
  const estimator = estimatorOf(method);
  if (kind === "none" || kind === "placebo" || kind === "permutation")
    return minimumDetectableEffect(block, estimator, { ...asked, infer: kind === "permutation" ? kind : "placebo" });
  const { replications } = RESAMPLED;
  const drawn = { level, replications, random: seededRandom(seed + 1), ...(clusters ? { clusters } : {}) };
  return minimumDetectableEffect(block, estimator, {
    ...asked,
    draws: kind === "bootstrap" ? RESAMPLED.draws : POWER.draws,
    infer: (placebo) => inferEffect(placebo, { ...drawn, method, kind }),
  });
};

/**
 * Told with the interval: where it reaches farther than what was simulated, it is what tells how small an effect could be seen. Null:
 * nothing is simulated of this method.
 */
export const tellPower = (
  t: Translate,
  simulated: PlaceboPower | null,
  interval: Evaluation["interval"],
): { readonly power: VisibleEffect | null; readonly warnings: readonly Warning[] } => {
  const { power } = POWER;
  const warnings =
    !simulated || simulated.ok
      ? []
      : [{ code: "power-not-simulated", sentence: t("impact.warning.power-not-simulated", { why: refusalWords(t, simulated.error) }) }];
  const seen = simulated?.ok ? simulated.value.effect : 0;
  if (simulated?.ok && seen >= (interval ? (interval.high - interval.low) / 2 : 0))
    return { power: { minimumDetectableEffect: seen, level: simulated.value.level, power, basis: "simulation" }, warnings };
  if (!interval) return { power: null, warnings };
  return {
    power: { minimumDetectableEffect: visibleByInterval(interval, power), level: interval.level, power, basis: "interval" },
    warnings,
  };
};
