import { countVotes, type Outcome, type VoteCount } from "./count-votes.ts";
import { collegesIn, countOf, FEWEST_SECRET, rulesOf, type WholeVote } from "./vote.ts";
import { type College, choices, type VoteRules } from "./vote-rules.ts";

/** What is told of how a vote ended: `withheld` when the outcome itself would say what somebody answered. */
export type ToldOutcome = Outcome | "withheld";

const castIn = ({ ballots }: College): number => choices.reduce((sum, choice) => sum + ballots[choice], 0);

/** Whether the outcome of a secret vote says what those answered who were few, whatever all others did. */
export const givesAway = (colleges: readonly College[], rules: VoteRules, outcome: Outcome): boolean => {
  const cast = colleges.reduce((sum, one) => sum + castIn(one), 0);
  // Who took part is known of everyone: that they were too few, or none, says nothing of what was answered.
  if (outcome === "no-quorum" || cast === 0) return false;
  if (cast < FEWEST_SECRET) return true;
  // A unanimous vote says what each answered by its own rule, which all knew.
  if (rules.majority === "unanimity" || (outcome !== "adopted" && outcome !== "rejected")) return false;
  /** All on the side that won, but one ballot of this college. */
  const turned = (at: number): College[] =>
    colleges.map((college, place) => {
      const [won, lost] = [castIn(college) - (place === at ? 1 : 0), place === at ? 1 : 0];
      const [inFavour, against] = outcome === "adopted" ? [won, lost] : [lost, won];
      return { ...college, ballots: { for: inFavour, against, abstain: 0, blank: 0 } };
    });
  const isFew = (one: College): boolean => castIn(one) > 0 && castIn(one) < FEWEST_SECRET;
  return colleges.some((college, at) => isFew(college) && countVotes(turned(at), rules).outcome !== outcome);
};

/** How a vote ended, as everyone may read it: who runs the vote reads no more. */
export const outcomeOf = (whole: WholeVote, { outcome }: VoteCount = countOf(whole)): ToldOutcome =>
  whole.vote.isSecret && givesAway(collegesIn(whole), rulesOf(whole.vote), outcome) ? "withheld" : outcome;
