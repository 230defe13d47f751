import type { Result } from "@levier/kernel";
import type { InferenceRefusal, Interval } from "../inference/inference.ts";
import type { BlockRefusal } from "../panel/block-of.ts";
import type { PlaceboFit } from "../sensitivity/placebo-fit.ts";
import type { PreTrendDrift } from "../staggered/pre-trend-drift.ts";

/** What a study has, whatever the method. */
export type Design = {
  readonly treated: number;
  readonly controls: number;
  /** Times before the treatment, and from it on. */
  readonly timesBefore: number;
  readonly timesAfter: number;
};

/** Why a verdict is what it is, with the values that a sentence names. */
export type VerdictReason =
  | { readonly code: "interval-excludes-none"; readonly interval: Interval }
  | { readonly code: "interval-includes-none"; readonly interval: Interval }
  /** What the design could have seen; `effect` null where that could not be told. */
  | { readonly code: "smallest-visible"; readonly effect: number | null }
  | { readonly code: "times-after"; readonly have: number; readonly needed: number }
  | { readonly code: "times-before"; readonly have: number; readonly needed: number }
  | { readonly code: "controls"; readonly have: number; readonly needed: number }
  /** Everything is treated: what would have been has nothing to be seen on. */
  | { readonly code: "no-control" }
  | { readonly code: "none-treated" }
  /** Treated before anything was seen of it. */
  | { readonly code: "treated-from-the-start"; readonly unit: string }
  | { readonly code: "no-inference"; readonly refusal: InferenceRefusal }
  /** Followed far worse before than controls are: what these show by chance says nothing of it. */
  | { readonly code: "poor-fit"; readonly fit: PlaceboFit }
  /** Treated and controls parted before already, by as much as would make the effect. */
  | { readonly code: "pre-trend"; readonly trend: PreTrendDrift };

/** What may be repeated of a study without lying. */
export type Verdict = {
  readonly code: "effect" | "no-detectable-effect" | "too-early" | "not-measurable";
  readonly reasons: readonly VerdictReason[];
};

/** The least that a verdict on the effect asks for; a study that freezes others at its start says so. */
export type LeastDesign = { readonly timesBefore: number; readonly timesAfter: number; readonly controls: number };

export const leastDesign: LeastDesign = { timesBefore: 2, timesAfter: 2, controls: 2 };

/** What a panel that makes no block may be told: that it cannot be measured, and why; null where another method may serve. */
export const verdictOfRefusal = (refusal: BlockRefusal): Verdict | null => {
  if (refusal.code === "staggered") return null;
  const reason: VerdictReason =
    refusal.code === "no-time-before" ? { code: "treated-from-the-start", unit: refusal.unit } : { code: refusal.code };
  return { code: "not-measurable", reasons: [reason] };
};

const lacking = (design: Design, least: LeastDesign): VerdictReason[] => {
  if (design.treated === 0) return [{ code: "none-treated" }];
  if (design.controls === 0) return [{ code: "no-control" }];
  return [
    ...(design.timesBefore < least.timesBefore
      ? [{ code: "times-before", have: design.timesBefore, needed: least.timesBefore } as const]
      : []),
    ...(design.controls < least.controls ? [{ code: "controls", have: design.controls, needed: least.controls } as const] : []),
  ];
};

/**
 * What was found: the interval, the smallest effect that the design could see, null where it could not be told, and how near the
 * comparison followed before, null where placebos do not say; how it parted before, null where no effect before says.
 */
export type Found = {
  readonly interval: Result<Interval, InferenceRefusal>;
  readonly smallest: number | null;
  readonly fit?: PlaceboFit | null;
  readonly trend?: PreTrendDrift | null;
};

/**
 * The verdict on a study. What time will not mend comes first: nothing treated, no control, too little before: not measurable. Then too
 * few times since: too early. Then an interval that could not be told: not measurable. Then the interval: without 0, an effect; with
 * it, no detectable effect, and what the design could have seen. An effect of a treated that its comparison did not follow before, or
 * parted from by as much as would make it, is not measurable. `found`: null where nothing could be estimated; a bug when the design has
 * all that is asked.
 */
export const verdictOf = (design: Design, found: Found | null, least: LeastDesign = leastDesign): Verdict => {
  const lacks = lacking(design, least);
  if (lacks.length > 0) return { code: "not-measurable", reasons: lacks };
  const visible: VerdictReason[] = found ? [{ code: "smallest-visible", effect: found.smallest }] : [];
  if (design.timesAfter < least.timesAfter)
    return { code: "too-early", reasons: [{ code: "times-after", have: design.timesAfter, needed: least.timesAfter }, ...visible] };
  if (!found) throw new Error("a verdict was asked of a design that nothing was estimated of");
  const { interval } = found;
  if (!interval.ok) return { code: "not-measurable", reasons: [{ code: "no-inference", refusal: interval.error }] };
  const isEffect = interval.value.low > 0 || interval.value.high < 0;
  const { fit, trend } = found;
  // Against its own fit, an effect is rare where few placebos go as far beyond theirs.
  if (isEffect && fit?.isWorse && fit.beyond > 1 - interval.value.level + 1e-12)
    return { code: "not-measurable", reasons: [{ code: "poor-fit", fit }] };
  if (isEffect && trend?.isSeen && Math.min(Math.abs(interval.value.low), Math.abs(interval.value.high)) <= trend.drift)
    return { code: "not-measurable", reasons: [{ code: "pre-trend", trend }] };
  return isEffect
    ? { code: "effect", reasons: [{ code: "interval-excludes-none", interval: interval.value }, ...visible] }
    : { code: "no-detectable-effect", reasons: [{ code: "interval-includes-none", interval: interval.value }, ...visible] };
};
