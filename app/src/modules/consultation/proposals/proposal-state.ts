/** Where a proposal stands. `voting`: put to vote. `action`: it became an action of the pact. */
export const proposalStates = ["draft", "discussed", "voting", "adopted", "rejected", "withdrawn", "action"] as const;
export type ProposalState = (typeof proposalStates)[number];

/** Where those who lead the pact may bring it by hand: a vote that was opened is left by its result, an action by nothing. */
const NEXT: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  draft: ["discussed", "withdrawn"],
  discussed: ["adopted", "rejected", "withdrawn"],
  voting: [],
  adopted: ["discussed"],
  rejected: ["discussed"],
  withdrawn: ["discussed"],
  action: [],
};

export const nextStates = (state: ProposalState): readonly ProposalState[] => NEXT[state];
export const mayGo = (from: ProposalState, to: ProposalState): boolean => NEXT[from].includes(to);

/** Its text is open to changes: what is voted on, or decided, stays as it was read. */
export const isOpenToChanges = (state: ProposalState): boolean => state === "draft" || state === "discussed";
export const isPublicProposal = (state: ProposalState): boolean => state !== "draft";
