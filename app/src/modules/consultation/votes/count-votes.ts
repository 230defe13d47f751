import { compare, type Fraction, fraction, ONE, over, plus, times, total, ZERO } from "./fraction.ts";
import { type Choice, type College, choices, type Quorum, type VoteRules } from "./vote-rules.ts";

/** How a vote ends. `tied`: as much for as against under a simple majority, which is not enough. */
export const outcomes = ["adopted", "rejected", "tied", "no-quorum", "nothing-expressed"] as const;
export type Outcome = (typeof outcomes)[number];

type CollegeCount = {
  readonly cast: number;
  readonly expressed: number;
  /** Weight brought to each side, once that of empty colleges is shared out. */
  readonly for: Fraction;
  readonly against: Fraction;
  /** Whether nobody brings its weight. */
  readonly isEmpty: boolean;
};

export type VoteCount = {
  readonly outcome: Outcome;
  /** Whether as much is for as against, where the majority lacks nothing else: what a casting vote decides. */
  readonly isEven: boolean;
  /** Whether the casting vote made the outcome. */
  readonly isByChair: boolean;
  /** Of each college, in their order. */
  readonly colleges: readonly CollegeCount[];
  readonly electors: number;
  readonly cast: number;
  readonly for: Fraction;
  readonly against: Fraction;
  /** What the majority is reckoned on: all that was expressed, or all that the electors bear. */
  readonly base: Fraction;
  /** The share of the base that is for; null when the base is nothing. */
  readonly share: Fraction | null;
  /** Who took part, as a share of the electors or of their weight; null without a quorum. */
  readonly quorum: (Quorum & { readonly had: Fraction; readonly isReached: boolean }) | null;
};

const castIn = ({ ballots }: College): number => choices.reduce((sum, choice) => sum + ballots[choice], 0);
const expressedIn = ({ ballots }: College): number => ballots.for + ballots.against;
const shareOf = (part: number, whole: number): Fraction => (whole === 0 ? ZERO : fraction(part, whole));

/** Weights as they bear on the result: those of empty colleges are lost, or shared out by weight among the others. */
const bearing = (colleges: readonly College[], isEmpty: (college: College) => boolean, { emptyWeight }: VoteRules): readonly Fraction[] => {
  const all = total(colleges.map(({ weight }) => weight));
  const full = total(colleges.flatMap((one) => (isEmpty(one) ? [] : one.weight)));
  if (emptyWeight === "lost" || full.n === 0n) return colleges.map(({ weight }) => weight);
  return colleges.map((one) => (isEmpty(one) ? ZERO : times(one.weight, over(all, full))));
};

const tookPart = (colleges: readonly College[], rules: VoteRules, of: Quorum["of"]): Fraction => {
  const electors = colleges.reduce((sum, one) => sum + one.electors, 0);
  const cast = colleges.reduce((sum, one) => sum + castIn(one), 0);
  if (of === "electors") return shareOf(cast, electors);
  const perCollege = rules.weighing === "colleges";
  const weights = perCollege ? bearing(colleges, (one) => one.electors === 0, rules) : colleges.map(({ weight }) => weight);
  const borne = (count: (college: College) => Fraction): Fraction =>
    total(colleges.map((one, at) => times(weights[at] ?? ZERO, count(one))));
  const whole = borne((one) => (perCollege ? ONE : fraction(one.electors)));
  return whole.n === 0n
    ? ZERO
    : over(
        borne((one) => (perCollege ? shareOf(castIn(one), one.electors) : fraction(castIn(one)))),
        whole,
      );
};

const quorumOf = (colleges: readonly College[], rules: VoteRules): VoteCount["quorum"] => {
  const { quorum } = rules;
  if (quorum === null) return null;
  const had = tookPart(colleges, rules, quorum.of);
  const order = compare(had, quorum.share);
  return { ...quorum, had, isReached: quorum.isStrict ? order > 0 : order >= 0 };
};

const TWO_THIRDS = fraction(2, 3);
const HALF = fraction(1, 2);

type Sums = Omit<VoteCount, "outcome" | "isEven" | "isByChair">;

const isEvenIn = (count: Sums, { majority }: VoteRules): boolean => {
  const { share } = count;
  if (count.quorum?.isReached === false || count.for.n === 0n || compare(count.for, count.against) !== 0) return false;
  return majority === "simple" || (majority === "absolute" && share !== null && compare(share, HALF) === 0);
};

const outcomeOf = (count: Sums, { majority }: VoteRules): Outcome => {
  if (count.quorum?.isReached === false) return "no-quorum";
  if (count.share === null || (count.for.n === 0n && count.against.n === 0n)) return "nothing-expressed";
  if (majority === "simple") {
    const order = compare(count.for, count.against);
    return order > 0 ? "adopted" : order === 0 ? "tied" : "rejected";
  }
  const enough =
    majority === "absolute" ? compare(count.share, HALF) > 0 : compare(count.share, majority === "two-thirds" ? TWO_THIRDS : ONE) >= 0;
  return enough ? "adopted" : "rejected";
};

/**
 * Counts a vote: who took part, what each side weighs, and how it ends. Everything is reckoned exactly. Abstentions and blank
 * ballots take part, so they count for the quorum; they are expressed for neither side.
 *
 * A college is empty when it has no elector; and, where each college gives its weight in the proportions of what it expressed, when
 * it expressed nothing. An empty weight that is lost stays in the base of such a vote: it is brought to neither side.
 *
 * `casting` is what who presides answered, where the rules make their vote decide of an even split; null where they do not.
 */
export const countVotes = (colleges: readonly College[], rules: VoteRules, casting: Choice | null = null): VoteCount => {
  const { weighing, basis } = rules;
  const perCollege = weighing === "colleges";
  const dividesBy = basis === "expressed" ? expressedIn : ({ electors }: College) => electors;
  const isEmpty = (one: College): boolean => (perCollege ? dividesBy(one) === 0 : one.electors === 0);
  const weights = perCollege ? bearing(colleges, isEmpty, rules) : colleges.map(({ weight }) => weight);
  const brought = colleges.map((one, at): CollegeCount => {
    const weight = weights[at] ?? ZERO;
    const side = (ballots: number): Fraction => times(weight, perCollege ? shareOf(ballots, dividesBy(one)) : fraction(ballots));
    return {
      cast: castIn(one),
      expressed: expressedIn(one),
      for: side(one.ballots.for),
      against: side(one.ballots.against),
      isEmpty: isEmpty(one),
    };
  });
  const [inFavour, against] = [total(brought.map((one) => one.for)), total(brought.map((one) => one.against))];
  const borne = colleges.map((one, at) => times(weights[at] ?? ZERO, perCollege ? ONE : fraction(one.electors)));
  const base = perCollege || basis === "electors" ? total(borne) : plus(inFavour, against);
  const count = {
    colleges: brought,
    electors: colleges.reduce((sum, one) => sum + one.electors, 0),
    cast: brought.reduce((sum, one) => sum + one.cast, 0),
    for: inFavour,
    against,
    base,
    share: base.n === 0n ? null : over(inFavour, base),
    quorum: quorumOf(colleges, rules),
  };
  const isEven = isEvenIn(count, rules);
  const isByChair = isEven && (casting === "for" || casting === "against");
  const outcome = isByChair ? (casting === "for" ? "adopted" : "rejected") : outcomeOf(count, rules);
  return { ...count, outcome, isEven, isByChair };
};
