import type { FollowedPact } from "./followed-pacts.ts";
import type { Standing } from "./standing.ts";
import { type Verdict, verdicts } from "./verdict.ts";

/** What someone looks for among the indicators of a space; null: all of them. */
export type StandingFilter = { readonly verdict: Verdict | null; readonly isStale: boolean; readonly pact: string | null };

/** What an address asks for; what it asks that is nothing known is not asked. */
export const readFilter = (query: Readonly<Record<string, string>>): StandingFilter => ({
  verdict: verdicts.find((verdict) => verdict === query["verdict"]) ?? null,
  isStale: query["stale"] === "yes",
  pact: query["pact"] === undefined || query["pact"] === "" ? null : query["pact"],
});

export const isAsked = ({ verdict, isStale, pact }: StandingFilter): boolean => verdict !== null || isStale || pact !== null;

export type StandingOfPact = { readonly pact: FollowedPact; readonly standing: Standing };

/** The indicators that answer, of one pact after the other. */
export const chooseStandings = (
  pacts: readonly FollowedPact[],
  { verdict, isStale, pact: slug }: StandingFilter,
): readonly StandingOfPact[] =>
  pacts
    .filter((pact) => slug === null || pact.slug === slug)
    .flatMap((pact) => pact.standings.map((standing) => ({ pact, standing })))
    .filter(({ standing }) => (verdict === null || standing.judgement.verdict === verdict) && (!isStale || standing.staleness.isStale));

/** How many of a pact's targets are late or missed. */
const lateOf = ({ standings }: FollowedPact): number =>
  standings.filter(({ judgement: { verdict } }) => verdict === "behind" || verdict === "missed").length;
const staleOf = ({ standings }: FollowedPact): number => standings.filter(({ staleness }) => staleness.isStale).length;

/** Where something is late first, then where what is known is old; else in the order they came. */
export const worstFirst = (pacts: readonly FollowedPact[]): readonly FollowedPact[] =>
  [...pacts].sort((one, other) => lateOf(other) - lateOf(one) || staleOf(other) - staleOf(one));
