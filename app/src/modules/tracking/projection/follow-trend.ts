import { type Account, learn, MANY, move, type Passing, passingOf, settle, startOf } from "./account.ts";
import type { Course } from "./course.ts";
import { type Lead, leadOf } from "./lead.ts";
import type { Moment, Track } from "./track.ts";

/** How many accounts of the jumps that were are kept. */
const ACCOUNTS = 5;
/** Before any reading, one jump is supposed in a time as long as the readings go back. */
const SUPPOSED = 1;

/** The logarithm of the chance that no jump comes in a time, after so many in the time before: Gamma odds on their pace. */
const noJump = (jumps: number, before: number, time: number): number => -(SUPPOSED + jumps) * Math.log1p(time / before);

/** Lets a time pass: each account goes on without a jump, and the best of them stands for all that jump. */
const passTime = (accounts: Account[], course: Course, passing: Passing, before: number): void => {
  const [best] = accounts;
  if (!best) return;
  const jumped = { ...best, jumps: best.jumps + 1, score: 0 };
  const pace = Math.log1p(passing.time / before);
  let total = 0;
  for (const account of accounts) {
    const stays = -(SUPPOSED + account.jumps) * pace;
    total -= Math.exp(account.score - best.score) * Math.expm1(stays);
    account.odds += stays;
    move(account, passing);
  }
  move(jumped, passing);
  jumped.level2 += course.jump ** 2;
  jumped.odds += Math.log(total);
  accounts.push(jumped);
};

const swap = (accounts: Account[], one: number, other: number): void => {
  const [a, b] = [accounts[one], accounts[other]];
  if (a && b) [accounts[one], accounts[other]] = [b, a];
};

/** Scores each account after so many readings but one, drops the worst of too many, and puts the best first. */
const rank = (accounts: Account[], freedom: number): void => {
  let [best, worst] = [0, 0];
  for (let at = 0; at < accounts.length; at++) {
    const account = accounts[at];
    if (!account) continue;
    const { odds, logs, product, squares } = account;
    account.score = odds - 0.5 * (logs + Math.log(product) + freedom * Math.log(Math.max(squares, Number.MIN_VALUE) / freedom));
    if (account.score > (accounts[best]?.score ?? 0)) best = at;
    if (account.score < (accounts[worst]?.score ?? 0)) worst = at;
  }
  swap(accounts, 0, best);
  if (accounts.length <= ACCOUNTS) return;
  swap(accounts, worst === 0 ? best : worst, accounts.length - 1);
  accounts.pop();
};

/** The one account of a course that never jumps: `move` and `learn` with numbers held apart, in half the time. */
const accountOf = ({ values, grain, gaps }: Track, course: Course): Account => {
  const account = startOf(course, values[0] ?? 0, grain * (values.length - 1));
  const noise = 1 - course.lasting;
  const passings = gaps.times.map((time) => passingOf(course, time));
  let { level, slope, level2, both, slope2, squares, logs, product } = account;
  for (let index = 1; index < values.length; index++) {
    const passing = passings[gaps.before[index - 1] ?? -1];
    if (!passing) continue;
    const { keep, reach, shocks, fresh } = passing;
    level += reach * slope;
    level2 += reach * (2 * both + reach * slope2) + shocks;
    both = keep * (both + reach * slope2);
    slope *= keep;
    slope2 = keep * keep * slope2 + fresh;
    const variance = level2 + noise;
    const miss = (values[index] ?? 0) - level;
    const inverse = 1 / variance;
    const gain = level2 * inverse;
    const turn = both * inverse;
    level += gain * miss;
    slope += turn * miss;
    slope2 -= turn * both;
    both -= gain * both;
    level2 -= gain * level2;
    squares += miss * miss * inverse;
    product *= variance;
    if (product < MANY && product > 1 / MANY) continue;
    logs += Math.log(product);
    product = 1;
  }
  return { ...account, level, slope, level2, both, slope2, squares, logs, product };
};

const accountsOf = ({ steps, values, grain, gaps }: Track, course: Course): Account[] => {
  const span = steps.at(-1) ?? 0;
  const noise = 1 - course.lasting;
  const accounts = [startOf(course, values[0] ?? 0, grain * (values.length - 1))];
  const passings = gaps.times.map((time) => passingOf(course, time));
  for (let index = 1; index < values.length; index++) {
    const passing = passings[gaps.before[index - 1] ?? -1];
    if (!passing) continue;
    const value = values[index] ?? 0;
    passTime(accounts, course, passing, span + (steps[index - 1] ?? 0));
    for (const account of accounts) learn(account, value, noise);
    rank(accounts, index);
  }
  return accounts;
};

/** The moments ahead added together, each by its share, with no jump to come. */
const aheadOf = (account: Account, course: Course, ahead: readonly Moment[]) => {
  const noise = 1 - course.lasting;
  let [centre, variance, now] = [0, 0, 0];
  let [level, slope] = [0, 0];
  for (const { step, share } of ahead) {
    const passing = passingOf(course, step - now);
    now = step;
    move(account, passing);
    level += passing.reach * slope;
    slope *= passing.keep;
    centre += share * account.level;
    variance += 2 * share * level + share * share * account.level2 + share * noise;
    level += share * account.level2;
    slope += share * account.both;
  }
  return { centre, variance };
};

/** What a jump of a spread of one, at any moment ahead, adds to the variance of the sum of the moments. */
const jumpAhead = (ahead: readonly Moment[]): number => {
  let left = ahead.reduce((sum, { share }) => sum + share, 0);
  let [sum, now] = [0, 0];
  for (const { step, share } of ahead) {
    sum += (step - now) * left ** 2;
    left -= share;
    now = step;
  }
  return sum / now;
};

/**
 * Follows a course without a season or fading shocks through a track, then on to the moments ahead, whose values are added together, each by
 * its share. Of a course that jumps, each account of its jumps leads on by itself, with none, one or two more to come.
 */
export const followTrend = (track: Track, course: Course, ahead: readonly Moment[]): Lead[] => {
  const freedom = track.values.length - 1;
  const span = track.steps.at(-1) ?? 0;
  const horizon = ahead.at(-1)?.step ?? 0;
  const accounts = course.jump > 0 ? accountsOf(track, course) : [accountOf(track, course)];
  return accounts.flatMap((account) => {
    settle(account);
    const { squares, logs, jumps, odds } = account;
    const { centre, variance } = aheadOf(account, course, ahead);
    if (course.jump === 0) return [leadOf(centre, variance, squares, logs, freedom)];
    const none = Math.exp(noJump(jumps, 2 * span, horizon));
    const two = Math.expm1(noJump(jumps, 2 * span, horizon)) * Math.expm1(noJump(jumps + 1, 2 * span + horizon / 2, horizon / 2));
    const more = course.jump ** 2 * jumpAhead(ahead);
    return [none, 1 - none - two, two].map((chance, coming) => {
      const lead = leadOf(centre, variance + coming * more, squares, logs, freedom);
      return { ...lead, likelihood: lead.likelihood + odds + Math.log(chance) };
    });
  });
};
