import { opinion } from "./opinions/opinions.tables.ts";
import { proposal, proposalOrigin, proposalSuggestion, proposalVersion } from "./proposals/proposals.tables.ts";
import { ballot, electorAddress, vote, voteBox, voteCollege, voteElector } from "./votes/votes.tables.ts";

/** Tables of a space's rows, which the audit vouches for, and the reference tables, which hold what it may not. */
export const consultationTables = {
  audited: [proposal, proposalVersion, proposalOrigin, proposalSuggestion, opinion, vote, voteCollege, voteElector, ballot],
  reference: [voteBox, electorAddress],
} as const;
