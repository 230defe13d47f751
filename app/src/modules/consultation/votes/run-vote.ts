import { ok, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import { forgetTopic } from "../../../platform/mail.ts";
import type { Write } from "../../../platform/write.ts";
import { holdPact } from "../../pacts/index.ts";
import type { ProposalState } from "../proposals/proposal-state.ts";
import { lockProposal, type Proposal } from "../proposals/proposals.repository.ts";
import { proposal } from "../proposals/proposals.tables.ts";
import { outcomeOf, type ToldOutcome } from "./told-outcome.ts";
import { answersOf, FEWEST_SECRET, type Vote, type WholeVote } from "./vote.ts";
import { choices } from "./vote-rules.ts";
import { phaseAt } from "./vote-state.ts";
import { lockVote, wholeVote } from "./votes.repository.ts";
import { electorAddress, type Tally, vote, voteBox } from "./votes.tables.ts";
import { heldDraft, revised, type VoteRefusal, type VoteResult } from "./write-vote.ts";

type About = { readonly pactId: string; readonly id: string; readonly revision: number };

const notReady = ({ vote: row, colleges, electors }: WholeVote, now: Date): VoteRefusal | null => {
  if (colleges.length === 0) return { code: "no-college" };
  if (electors.length === 0) return { code: "no-elector" };
  if (row.closesAt <= now) return { code: "opens-in-past" };
  if (row.hasCastingVote && electors.every(({ id }) => id !== row.chairId)) return { code: "no-chair" };
  const sizes = colleges.map(({ id }) => electors.filter(({ collegeId }) => collegeId === id).length);
  return row.isSecret && sizes.some((size) => size > 0 && size < FEWEST_SECRET) ? { code: "too-few-for-secret" } : null;
};

const moveProposal = async (write: Write, { pactId, proposalId }: Vote, state: ProposalState): Promise<Proposal | null> => {
  const held = proposalId === null ? null : await lockProposal(write.sql, write.tenant, pactId, proposalId);
  if (!held) return null;
  await write.update(proposal, held.id, { state, stateReason: null, revision: held.revision + 1, updatedAt: write.now });
  return { ...held, state };
};

/** From here on the rules and the electors stand, and everyone reads the question. What it decides on is put to vote. */
export const setVote = async (write: Write, { pactId, id, revision }: About): VoteResult<WholeVote> => {
  const held = await heldDraft(write, pactId, id, revision);
  if (!held.ok) return held;
  const whole = held.value;
  const fault = notReady(whole, write.now);
  if (fault) return refuse(fault);
  const { proposalId } = whole.vote;
  if (proposalId !== null) {
    const about = await lockProposal(write.sql, write.tenant, pactId, proposalId);
    if (about?.state === "voting") return refuse({ code: "proposal-already-voting" });
    if (about?.state !== "discussed") return refuse({ code: "proposal-not-discussed" });
    await moveProposal(write, whole.vote, "voting");
  }
  await write.update(vote, id, { state: "set", ...revised(write, whole.vote) });
  return ok(whole);
};

/** A vote that was set and is not settled, held until the end of the write: its ballots wait meanwhile. */
export const heldRunning = async (write: Write, { pactId, id, revision }: About): VoteResult<Vote> => {
  const head = await holdPact(write, pactId);
  if (!head.ok) return head;
  const held = await lockVote(write.sql, write.tenant, pactId, id);
  if (!held) return refuse({ code: "gone" });
  if (held.state === "settled" || held.state === "cancelled") return refuse({ code: "already-settled" });
  if (held.state !== "set") return refuse({ code: "not-open" });
  write.touch(`pact:${head.value.slug}`);
  return held.revision === revision ? ok(held) : refuse({ code: "changed-since" });
};

/** Closes a vote before its time, with why: no answer is taken any more. */
export const closeVote = async (write: Write, { why, ...about }: About & { why: string }): VoteResult => {
  const held = await heldRunning(write, about);
  if (!held.ok) return held;
  if (why.trim() === "") return refuse({ code: "reason-missing" });
  if (phaseAt(held.value, write.now) !== "open") return refuse({ code: "not-open" });
  await write.update(vote, about.id, { closedAt: write.now, closedBecause: why.trim(), ...revised(write, held.value) });
  return ok(null);
};

const tallyOf = (whole: WholeVote): Tally => {
  const tally = Object.fromEntries(whole.colleges.map(({ id }) => [id, answersOf(whole, id)]));
  const held = Object.values(tally).reduce((sum, own) => sum + choices.reduce((all, choice) => all + own[choice], 0), 0);
  const came = whole.electors.filter(({ hasVoted }) => hasVoted).length;
  // Each elector who came dropped one answer: a box that holds another number was opened by another hand.
  if (held !== came) throw new Error(`the box of vote ${whole.vote.id} holds ${held} answers of ${came} electors who came`);
  return tally;
};

const DECIDED: Readonly<Record<ToldOutcome, ProposalState>> = {
  adopted: "adopted",
  rejected: "rejected",
  tied: "rejected",
  "no-quorum": "discussed",
  "nothing-expressed": "discussed",
  // What is adopted or rejected would tell what is withheld.
  withheld: "discussed",
};

/** Addresses, links and the box go: of who had no account nothing stays but the name. */
const forgetLetters = async ({ sql, tenant }: Write, id: string): Promise<void> => {
  const gone = await sql
    .delete(electorAddress)
    .where(and(eq(electorAddress.tenantId, tenant), eq(electorAddress.voteId, id)))
    .returning({ electorId: electorAddress.electorId });
  for (const { electorId } of gone) await forgetTopic(sql, electorId);
  await sql.delete(voteBox).where(and(eq(voteBox.tenantId, tenant), eq(voteBox.voteId, id)));
};

/** Tells the result once a vote is closed: what it decides on is adopted, rejected, or back in discussion. */
export const settleVote = async (
  write: Write,
  about: About,
): VoteResult<{ readonly outcome: ToldOutcome; readonly decided: Proposal | null }> => {
  const held = await heldRunning(write, about);
  if (!held.ok) return held;
  if (phaseAt(held.value, write.now) !== "closed") return refuse({ code: "not-over" });
  const whole = await wholeVote(write.sql, held.value);
  const outcome = outcomeOf(whole);
  const tally = held.value.isSecret ? tallyOf(whole) : null;
  await write.update(vote, about.id, { state: "settled", tally, ...revised(write, held.value) });
  await forgetLetters(write, about.id);
  return ok({ outcome, decided: await moveProposal(write, held.value, DECIDED[outcome]) });
};

/** Gives a vote up before it is closed, with why; what it was to decide on goes back to discussion, and no answer is kept of a secret one. */
export const cancelVote = async (write: Write, { why, ...about }: About & { why: string }): VoteResult => {
  const held = await heldRunning(write, about);
  if (!held.ok) return held;
  if (why.trim() === "") return refuse({ code: "reason-missing" });
  if (phaseAt(held.value, write.now) === "closed") return refuse({ code: "closed" });
  await write.update(vote, about.id, {
    state: "cancelled",
    closedAt: held.value.closedAt ?? write.now,
    closedBecause: why.trim(),
    ...revised(write, held.value),
  });
  await forgetLetters(write, about.id);
  await moveProposal(write, held.value, "discussed");
  return ok(null);
};
