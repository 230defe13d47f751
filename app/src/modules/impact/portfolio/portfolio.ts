import { adjustedPValues, type PooledEffects, poolEffects, type ShrunkEffect } from "@levier/evaluation";
import { type CountedStudies, countStudies } from "./count-studies.ts";
import { labelKey, outcomeKey } from "./outcome-key.ts";
import type { PortfolioRun, PortfolioStudy } from "./portfolio-study.ts";
import type { LeftOutReason, UsableEffect } from "./usable-effect.ts";

/** Of what is told of all together; the share of false claims that is borne among those that stand out. */
export const [LEVEL, FALSE_SHARE] = [0.95, 0.05] as const;

/** A study that is read with the others. */
export type CountedStudy = PortfolioStudy & {
  readonly run: PortfolioRun;
  readonly found: UsableEffect;
  /** How many studies of its pact on the same outcome were registered before it, and cannot be read. */
  readonly passedOver: number;
  /** Its p-value corrected for the number of tests of the portfolio; null where it has none. */
  readonly corrected: { readonly holm: number; readonly benjaminiHochberg: number } | null;
  /** Whether it still stands out once the number of tests is counted. */
  readonly standsOut: boolean;
  /** Whether the effect goes the way that the pact means. */
  readonly isMeant: boolean;
  /** Null where it is alone of its outcome. */
  readonly shrunk: ShrunkEffect | null;
};

export type LeftOutStudy = PortfolioStudy & { readonly reason: LeftOutReason };

/** Studies whose effects are draws of one thing. */
export type OutcomeGroup = Pick<PortfolioStudy, "outcome" | "direction"> & {
  /** At least two, the most meant effect first once shrunk. */
  readonly studies: readonly CountedStudy[];
  readonly pooled: PooledEffects;
  /** How many others measure the same in another unit, or mean the other way. */
  readonly apart: number;
};

export type Portfolio = {
  readonly registered: number;
  readonly groups: readonly OutcomeGroup[];
  /** Alone of their outcome. */
  readonly alone: readonly CountedStudy[];
  readonly leftOut: readonly LeftOutStudy[];
};

type Read = CountedStudies<PortfolioStudy>["read"][number];

const valuesOf = (asked: ReturnType<typeof adjustedPValues>): readonly number[] => {
  if (!asked.ok) throw new Error("a run told a p-value that is none");
  return asked.value;
};

/** All the tests of a portfolio are one family, whatever they measure: who looks for what stands out looks among them all. */
const corrected = (read: readonly Read[]): readonly CountedStudy[] => {
  const tested = read.flatMap((study) => (study.found.pValue === null ? [] : [{ study, p: study.found.pValue }]));
  const all = tested.map(({ p }) => p);
  const [holm, shares] = [valuesOf(adjustedPValues(all, "holm")), valuesOf(adjustedPValues(all, "benjamini-hochberg"))];
  const places = new Map(tested.map(({ study }, at) => [study, at]));
  return read.map((study) => {
    const at = places.get(study);
    const told = at === undefined ? null : { holm: holm[at] ?? 1, benjaminiHochberg: shares[at] ?? 1 };
    return {
      ...study,
      corrected: told,
      standsOut: told !== null && told.benjaminiHochberg <= FALSE_SHARE,
      isMeant: study.found.effect > 0 === (study.direction === "up"),
      shrunk: null,
    };
  });
};

const pooled = (studies: readonly CountedStudy[], apart: number): OutcomeGroup | null => {
  const [first] = studies;
  const told = poolEffects(
    studies.map(({ found }) => found),
    { level: LEVEL },
  );
  if (!first || !told.ok) return null;
  const sign = first.direction === "up" ? 1 : -1;
  const shrunk = studies.map((study, at) => ({ ...study, shrunk: told.value.shrunk[at] ?? null }));
  return {
    ...{ outcome: first.outcome, direction: first.direction, pooled: told.value, apart },
    studies: shrunk.toSorted((one, other) => sign * ((other.shrunk?.effect ?? 0) - (one.shrunk?.effect ?? 0))),
  };
};

/** The effects of a space's pacts read together, outcome by outcome. `studies`: registered, the first registered first. */
export const portfolioOf = (studies: readonly PortfolioStudy[]): Portfolio => {
  const { read, leftOut } = countStudies(studies, (study) => `${study.pact.slug} ${outcomeKey(study)}`);
  const counted = corrected(read);
  const byKey = new Map<string, CountedStudy[]>();
  for (const study of counted) byKey.set(outcomeKey(study), [...(byKey.get(outcomeKey(study)) ?? []), study]);
  const apartFrom = (of: readonly CountedStudy[]): number =>
    counted.filter((study) => of[0] && labelKey(study.outcome) === labelKey(of[0].outcome)).length - of.length;
  const groups = [...byKey.values()].flatMap((of) => pooled(of, apartFrom(of)) ?? []);
  return {
    registered: studies.length,
    groups: groups.toSorted((one, other) => other.studies.length - one.studies.length),
    alone: [...byKey.values()].flatMap((of) => (of.length === 1 ? of : [])),
    leftOut,
  };
};

/** Every study that is read, those that are alone included. */
export const countedIn = ({ groups, alone }: Portfolio): readonly CountedStudy[] => [...groups.flatMap(({ studies }) => studies), ...alone];
