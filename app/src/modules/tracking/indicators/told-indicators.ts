import type { PactGround, Target } from "../../pacts/index.ts";
import type { IndicatorFields, TrackedIndicator } from "./tracked.ts";

/** What the text tells that can be followed: an action's target, or an indicator, with what its form begins with. */
export type ToldIndicator = {
  readonly toldId: string;
  readonly label: string;
  readonly target: Target | null;
  readonly fields: Partial<IndicatorFields>;
};

/** A ratio is told in times something: what that something is measured in, nothing tells. */
const ofTarget = ({ unit, direction, shape }: Target): Partial<IndicatorFields> => ({
  unit: shape === "ratio-to-baseline" ? "" : unit,
  direction: direction ?? "up",
  measure: shape === "flow-per-period" ? "flow" : "stock",
});

/** What the text tells and nobody follows yet, the targets of actions first. */
export const toldIndicators = (ground: PactGround, kept: readonly TrackedIndicator[]): readonly ToldIndicator[] => {
  const followed = new Set(kept.map(({ toldId }) => toldId));
  const actions = ground.actions.flatMap(({ id, label, target }): ToldIndicator[] =>
    target ? [{ toldId: id, label, target, fields: { ...ofTarget(target), level: "output", actionId: id } }] : [],
  );
  const indicators = ground.indicators
    .filter(({ kind }) => kind !== "context" && kind !== "benchmark")
    .map(({ id, label, unit }): ToldIndicator => ({ toldId: id, label, target: null, fields: { unit: unit ?? "", level: "result" } }));
  return [...actions, ...indicators].filter(({ toldId }) => !followed.has(toldId));
};
