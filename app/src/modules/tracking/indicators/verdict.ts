/** How an indicator stands to its target. */
export const verdicts = ["reached", "on-track", "behind", "missed", "cannot-say"] as const;
export type Verdict = (typeof verdicts)[number];

/** Why nothing can be said, or why what is said is. */
export type VerdictReason =
  | "no-target"
  | "no-reading"
  | "no-baseline"
  | "no-deadline"
  | "no-frequency"
  | "before-start"
  | "not-measured-since"
  | "partly-measured"
  | "reached-on"
  | "reached-late"
  | "expected-on"
  | "short-on"
  | "period-over"
  | "period-under-way";

/** One verdict and what it rests on: the day judged, its value, and what was expected of it, in the unit of what is judged. */
export type Judgement = {
  readonly verdict: Verdict;
  readonly why: VerdictReason;
  readonly day: string | null;
  readonly value: number | null;
  readonly expected: number | null;
  /** Of a target by period: each of them, the last first. */
  readonly periods: readonly TargetPeriod[];
};

/** A period of a target by period. One without a reading is not measured: it is not zero. */
export type TargetPeriod = {
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
  /** What is expected by the last day measured: all of it once the period is over. */
  readonly expected: number;
  /** The last day that readings cover; null without any. */
  readonly measuredTo: string | null;
  readonly isOver: boolean;
  readonly state: "reached" | "on-track" | "behind" | "missed" | "not-measured" | "partly-measured";
};

export const cannotSay = (why: VerdictReason, told: Partial<Judgement> = {}): Judgement => ({
  ...{ verdict: "cannot-say", why, day: null, value: null, expected: null, periods: [] },
  ...told,
});
