import { countVotes, type VoteCount } from "./count-votes.ts";
import { type Fraction, readFraction } from "./fraction.ts";
import { type Choice, type College, choices, type VoteRules } from "./vote-rules.ts";
import type { ballot, vote, voteBox, voteCollege, voteElector } from "./votes.tables.ts";

export type Vote = typeof vote.$inferSelect;
export type VoteCollege = typeof voteCollege.$inferSelect;
export type Elector = typeof voteElector.$inferSelect & { readonly email: string | null };
export type Ballot = typeof ballot.$inferSelect;
type BoxLine = typeof voteBox.$inferSelect;

/** A vote with who may answer it and what was answered: the ballots of a public one, the box of a secret one. */
export type WholeVote = {
  readonly vote: Vote;
  readonly colleges: readonly VoteCollege[];
  readonly electors: readonly Elector[];
  readonly ballots: readonly Ballot[];
  readonly box: readonly BoxLine[];
};

/** What the tables keep exactly reads back exactly. */
const kept = (text: string): Fraction => {
  const read = readFraction(text);
  if (read === null) throw new Error(`a vote keeps « ${text} » where a number stands`);
  return read;
};

export const rulesOf = ({ weighing, emptyWeight, majority, basis, quorum, quorumOf, isQuorumStrict }: Vote): VoteRules => ({
  weighing,
  emptyWeight,
  majority,
  basis,
  quorum: quorum === null ? null : { share: kept(quorum), of: quorumOf, isStrict: isQuorumStrict },
});

const NONE: Readonly<Record<Choice, number>> = { for: 0, against: 0, abstain: 0, blank: 0 };
const answers = (of: (choice: Choice) => number): Readonly<Record<Choice, number>> => ({
  for: of("for"),
  against: of("against"),
  abstain: of("abstain"),
  blank: of("blank"),
});

/** What each college answered: from what was kept when the box was opened, else from the box, else from the ballots. */
export const answersOf = ({ vote: { isSecret, tally }, electors, ballots, box }: WholeVote, collegeId: string) => {
  if (isSecret && tally !== null) return tally[collegeId] ?? NONE;
  if (isSecret) return answers((choice) => box.find((line) => line.collegeId === collegeId && line.choice === choice)?.count ?? 0);
  const own = new Set(electors.flatMap((elector) => (elector.collegeId === collegeId ? elector.id : [])));
  return answers((choice) => ballots.filter((one) => own.has(one.electorId) && one.choice === choice).length);
};

export const collegesIn = (whole: WholeVote): readonly College[] =>
  whole.colleges.map(({ id, weight }) => ({
    weight: kept(weight),
    electors: whole.electors.filter(({ collegeId }) => collegeId === id).length,
    ballots: answersOf(whole, id),
  }));

/** What who presides answered, where their ballot decides of an even split: a public vote alone can tell it. */
const castingOf = ({ vote: { hasCastingVote, isSecret, chairId }, ballots }: WholeVote): Choice | null =>
  hasCastingVote && !isSecret ? (ballots.find(({ electorId }) => electorId === chairId)?.choice ?? null) : null;

export const countOf = (whole: WholeVote): VoteCount => countVotes(collegesIn(whole), rulesOf(whole.vote), castingOf(whole));

/** Fewer ballots than this in a secret vote say who answered what. */
export const FEWEST_SECRET = 3;

/** Whether the figures of a secret vote would say what somebody answered: they are then kept back, and the outcome alone is told. */
export const wouldTell = (whole: WholeVote): boolean =>
  whole.vote.isSecret &&
  whole.colleges.some(({ id }) => {
    const own = answersOf(whole, id);
    const cast = choices.reduce((sum, choice) => sum + own[choice], 0);
    return cast > 0 && cast < FEWEST_SECRET;
  });
