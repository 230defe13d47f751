import { ok, type Result, refuse } from "@levier/kernel";
import type { Block } from "../panel/panel.ts";
import { windowOf } from "../panel/window-of.ts";
import type { BlockEstimator } from "./estimator.ts";
import type { InferenceRefusal } from "./inference.ts";

/** `time`: from when on the treated are taken for treated, though they were not. */
export type TimePlacebo = { readonly time: string; readonly effect: number };

/** Fewest times before a placebo in time: one tells no course. */
const LEAST_BEFORE = 2;

/**
 * Placebos in time (Heckman & Hotz 1989; Abadie, Diamond & Hainmueller 2015): the effects of treatments that did not take place, each
 * from a time on to just before the true one. An effect where there can be none says that the comparison drifts. They share their
 * times, so that no error comes of them. Refused with fewer than three times before.
 */
export const placebosInTime = (block: Block, estimator: BlockEstimator): Result<readonly TimePlacebo[], InferenceRefusal> => {
  const least = LEAST_BEFORE + 1;
  if (block.from < least) return refuse({ code: "too-few-times-before", times: block.from, needed: least });
  const starts = Array.from({ length: block.from - LEAST_BEFORE }, (_, at) => LEAST_BEFORE + at);
  return ok(
    starts.map((from) => ({
      time: block.panel.times[from] ?? "",
      effect: estimator(windowOf(block, { first: 0, from, end: block.from })).effect,
    })),
  );
};
