import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq, sql as statement } from "drizzle-orm";
import type { Write } from "../../../platform/write.ts";
import type { Choice } from "./vote-rules.ts";
import { closingOf, phaseAt } from "./vote-state.ts";
import { lockVote } from "./votes.repository.ts";
import { ballot, voteBox, voteElector } from "./votes.tables.ts";

export type BallotRefusal =
  | { readonly code: "vote-not-found" | "not-an-elector" | "link-replaced" | "already-voted" | "cancelled" }
  | { readonly code: "too-early"; readonly at: Date }
  | { readonly code: "too-late"; readonly at: Date };

type Input = {
  readonly pactId: string;
  readonly voteId: string;
  readonly electorId: string;
  /** The number of their link as it was opened. */
  readonly link: number;
  readonly choice: Choice;
  readonly newId: () => string;
};

/** Drops an answer in the box: who came is audited, what the box holds is not, so that nothing ties one to the other. */
const drop = async ({ sql, tenant }: Write, { voteId, choice }: Input, collegeId: string): Promise<void> => {
  await sql
    .insert(voteBox)
    .values({ tenantId: tenant, voteId, collegeId, choice, count: 1 })
    .onConflictDoUpdate({
      target: [voteBox.tenantId, voteBox.voteId, voteBox.collegeId, voteBox.choice],
      set: { count: statement`${voteBox.count} + 1` },
    });
};

/**
 * Takes the answer of one elector. The vote is held meanwhile: of an answer and a closing that come together one goes first, and
 * an answer that comes after is not counted. The same answer sent twice counts once.
 */
export const castBallot = async (write: Write, input: Input): Promise<Result<{ readonly isNew: boolean }, BallotRefusal>> => {
  const { pactId, voteId, electorId, link, choice, newId } = input;
  const held = await lockVote(write.sql, write.tenant, pactId, voteId);
  if (held === null || held.state === "draft") return refuse({ code: "vote-not-found" });
  const phase = phaseAt(held, write.now);
  if (phase === "cancelled") return refuse({ code: "cancelled" });
  if (phase === "coming") return refuse({ code: "too-early", at: held.opensAt });
  if (phase !== "open") return refuse({ code: "too-late", at: closingOf(held) });
  const [elector] = await write.sql
    .select()
    .from(voteElector)
    .where(and(eq(voteElector.tenantId, write.tenant), eq(voteElector.voteId, voteId), eq(voteElector.id, electorId)));
  if (!elector) return refuse({ code: "not-an-elector" });
  if (elector.link !== link) return refuse({ code: "link-replaced" });
  if (held.isSecret) {
    if (elector.hasVoted) return refuse({ code: "already-voted" });
    await write.update(voteElector, electorId, { hasVoted: true });
    await drop(write, input, elector.collegeId);
    return ok({ isNew: true });
  }
  const [before] = await write.sql
    .select()
    .from(ballot)
    .where(and(eq(ballot.tenantId, write.tenant), eq(ballot.electorId, electorId)));
  if (before?.choice === choice) return ok({ isNew: false });
  if (before && !held.mayChange) return refuse({ code: "already-voted" });
  if (before) await write.update(ballot, before.id, { choice, updatedAt: write.now });
  else {
    await write.insert(ballot, [{ id: newId(), pactId, voteId, electorId, choice, createdAt: write.now, updatedAt: write.now }]);
    await write.update(voteElector, electorId, { hasVoted: true });
  }
  return ok({ isNew: true });
};
