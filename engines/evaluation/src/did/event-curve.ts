import { ok, type Result, refuse } from "@levier/kernel";
import { dot } from "../numerics/vectors.ts";
import type { Aggregate } from "../staggered/aggregate.ts";
import { byCluster } from "../staggered/influenced.ts";
import type { EventStudy } from "./event-study.ts";

/** Effects at even steps before and after a reference, which is the last before the treatment; times in order, the reference left out. */
export type EventCurve = {
  /** How many stand before the reference, and how many after it: each at least one. */
  readonly before: number;
  readonly after: number;
  readonly estimates: Float64Array;
  /** Of the estimates, row after row. */
  readonly covariance: Float64Array;
};

export type EventCurveRefusal =
  /** Nothing before the reference, so that no trend was seen; or nothing after. */
  | { readonly code: "no-time-before" }
  | { readonly code: "no-time-after" }
  /** Several references, or one that is not the last time before the treatment. */
  | { readonly code: "reference" }
  /** A step is not as the others, here after this time since the treatment. */
  | { readonly code: "uneven"; readonly since: number }
  /** An effect has no error. */
  | { readonly code: "no-error" };

const curve = (
  since: readonly number[],
  references: readonly number[],
  estimates: readonly number[],
  covariance: Float64Array,
): Result<EventCurve, EventCurveRefusal> => {
  const [reference] = references;
  if (reference === undefined || references.length > 1) return refuse({ code: "reference" });
  const before = since.filter((time) => time < reference).length;
  const after = since.length - before;
  if (since.some((time) => time < 0 && time > reference) || reference >= 0) return refuse({ code: "reference" });
  if (before === 0) return refuse({ code: "no-time-before" });
  if (after === 0) return refuse({ code: "no-time-after" });
  const all = [...since, reference].sort((one, other) => one - other);
  const step = (all[1] ?? 0) - (all[0] ?? 0);
  const uneven = all.findIndex((time, at) => at > 0 && Math.abs(time - (all[at - 1] ?? 0) - step) > 1e-9 * step);
  if (uneven >= 0) return refuse({ code: "uneven", since: all[uneven - 1] ?? 0 });
  if (!covariance.every(Number.isFinite)) return refuse({ code: "no-error" });
  return ok({ before, after, estimates: Float64Array.from(estimates), covariance });
};

/** The curve of an event study by two-way fixed effects. */
export const curveOfStudy = ({ effects, covariance, references }: EventStudy): Result<EventCurve, EventCurveRefusal> =>
  curve(
    effects.map(({ since }) => since),
    references,
    effects.map(({ estimate }) => estimate),
    covariance,
  );

/** The curve of effects by time since the treatment, from group-time effects of universal base. Clusters: one for each unit. */
export const curveOfAggregate = ({ effects }: Aggregate, clusters?: readonly string[]): Result<EventCurve, EventCurveRefusal> => {
  const references = effects.filter(({ isBase }) => isBase).map(({ key }) => Number(key));
  const told = effects.filter(({ isBase }) => !isBase);
  const sums = told.map(({ influence }) => byCluster(influence, clusters));
  return curve(
    told.map(({ key }) => Number(key)),
    references,
    told.map(({ estimate }) => estimate),
    Float64Array.from(sums.flatMap((one) => sums.map((other) => dot(one, other)))),
  );
};
