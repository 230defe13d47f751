import type { Standing } from "./standing.ts";
import type { Verdict } from "./verdict.ts";

/** What calls for an act first: what failed, what is failing, what nobody can tell, then what goes well. */
const ORDER: readonly Verdict[] = ["missed", "behind", "cannot-say", "on-track", "reached"];

type Judged = Pick<Standing, "judgement" | "target">;

/** One without a target is late of nothing: it comes last. */
const rankOf = ({ judgement, target }: Judged): number => (target === null ? ORDER.length : ORDER.indexOf(judgement.verdict));

/** Indicators from the worst to the best, those of one verdict in the order they came. */
export const lateFirst = <One extends Judged>(standings: readonly One[]): readonly One[] =>
  standings.toSorted((one, other) => rankOf(one) - rankOf(other));

/** How bad the worst of them is, the lowest first. */
export const worstOf = (standings: readonly Judged[]): number => Math.min(ORDER.length, ...standings.map(rankOf));
