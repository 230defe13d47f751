import { groupGuest, groupMember, workingGroup } from "./groups/groups.tables.ts";
import { opinion } from "./opinions/opinions.tables.ts";
import { proposal, proposalOrigin, proposalSuggestion, proposalVersion } from "./proposals/proposals.tables.ts";
import {
  authorNews,
  moderatorNotice,
  submission,
  submissionComment,
  textAuthor,
  unconfirmedText,
} from "./submissions/submissions.tables.ts";
import { ballot, electorAddress, vote, voteBox, voteCollege, voteElector } from "./votes/votes.tables.ts";

const written = [workingGroup, groupMember, submission, submissionComment] as const;
const decided = [proposal, proposalVersion, proposalOrigin, proposalSuggestion, opinion, vote, voteCollege, voteElector, ballot] as const;

/** Tables of a space's rows, which the audit vouches for, and the reference tables, which hold what it may not. */
export const consultationTables = {
  audited: [...written, ...decided],
  reference: [groupGuest, unconfirmedText, textAuthor, authorNews, moderatorNotice, voteBox, electorAddress],
} as const;
