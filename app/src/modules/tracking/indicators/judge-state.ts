import { aimedAt, type Direction, reaches, type Target } from "./target.ts";
import { expectedOn, wayTo } from "./trajectory.ts";
import { cannotSay, type Judgement } from "./verdict.ts";

/** A value on a day. */
export type DayValue = { readonly day: string; readonly value: number };

type Asked = { readonly target: Target; readonly direction: Direction; readonly points: readonly DayValue[]; readonly today: string };

/** After the deadline: the last value known by then decides, and a later one that is still short does too. */
const judgeEnded = ({ direction, points }: Omit<Asked, "target">, aimed: number, deadline: string): Judgement => {
  const known = points.filter(({ day }) => day <= deadline).at(-1);
  const late = points.filter(({ day }) => day > deadline);
  const told = { expected: aimed, periods: [] };
  if (known && reaches(known.value, aimed, direction)) return { verdict: "reached", why: "reached-on", ...known, ...told };
  const reached = late.find(({ value }) => reaches(value, aimed, direction));
  // The first value after the deadline may have been reached before it: nobody measured.
  if (reached && (known?.day === deadline || reached !== late[0])) return { verdict: "missed", why: "reached-late", ...reached, ...told };
  const short = late[0] ?? (known?.day === deadline ? known : undefined);
  if (short && !reached) return { verdict: "missed", why: "short-on", ...short, ...told };
  return known ? cannotSay("not-measured-since", { ...known, ...told }) : cannotSay("no-reading", told);
};

/** How a state stands to its target: a stock, a ratio of its baseline, or what is left of a gap. `points` in the order of days. */
export const judgeState = (asked: Asked): Judgement => {
  const { target, direction, today } = asked;
  const points = asked.points.filter(({ day }) => day <= today);
  const aimed = aimedAt(target);
  const last = points.at(-1);
  if (aimed === null) return cannotSay("no-baseline", last);
  if (!last) return cannotSay("no-reading", { expected: aimed });
  if (target.deadline !== null && target.deadline < today) return judgeEnded({ ...asked, points }, aimed, target.deadline);
  if (target.baselineOn !== null && last.day < target.baselineOn) return cannotSay("before-start", { ...last, expected: aimed });
  if (reaches(last.value, aimed, direction)) return { verdict: "reached", why: "reached-on", ...last, expected: aimed, periods: [] };
  if (target.deadline === null) return cannotSay("no-deadline", { ...last, expected: aimed });
  const expected = expectedOn(wayTo(target), last.day);
  if (expected === null) return cannotSay("no-baseline", { ...last, expected: aimed });
  const verdict = reaches(last.value, expected, direction) ? "on-track" : "behind";
  return { verdict, why: "expected-on", ...last, expected, periods: [] };
};
