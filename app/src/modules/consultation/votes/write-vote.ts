import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../../pacts/index.ts";
import type { TypedElector } from "./read-electors.ts";
import type { CollegeFields, VoteFields } from "./read-vote.ts";
import type { Vote, WholeVote } from "./vote.ts";
import { lockVote, wholeVote } from "./votes.repository.ts";
import { electorAddress, vote, voteCollege, voteElector } from "./votes.tables.ts";

export type VoteRefusal =
  | HeldRefusal
  | {
      readonly code:
        | "gone"
        | "not-a-draft"
        | "changed-since"
        | "no-college"
        | "no-elector"
        | "opens-in-past"
        | "too-few-for-secret"
        | "no-chair";
    }
  | {
      readonly code:
        | "not-over"
        | "not-open"
        | "closed"
        | "already-settled"
        | "proposal-not-discussed"
        | "proposal-already-voting"
        | "reason-missing";
    }
  | { readonly code: "no-address" | "has-voted" | "address-taken" }
  | { readonly code: "college-taken" | "elector-elsewhere"; readonly name: string };

export type VoteResult<T = null> = Promise<Result<T, VoteRefusal>>;

/** A vote that is still being written, as it was shown, held until the end of the write. */
export const heldDraft = async (write: Write, pactId: string, id: string, revision: number): VoteResult<WholeVote> => {
  const head = await holdPact(write, pactId);
  if (!head.ok) return head;
  const held = await lockVote(write.sql, write.tenant, pactId, id);
  if (!held) return refuse({ code: "gone" });
  if (held.state !== "draft") return refuse({ code: "not-a-draft" });
  write.touch(`pact:${head.value.slug}`);
  return held.revision === revision ? ok(await wholeVote(write.sql, held)) : refuse({ code: "changed-since" });
};

export const revised = (write: Write, { revision }: Vote) => ({ revision: revision + 1, updatedAt: write.now });

type New = { readonly pactId: string; readonly proposalId: string | null; readonly fields: VoteFields; readonly newId: () => string };

/** Begins a vote: a draft that its managers alone read. */
export const draftVote = async (write: Write, { pactId, proposalId, fields, newId }: New): VoteResult<{ readonly id: string }> => {
  const head = await holdPact(write, pactId);
  if (!head.ok) return head;
  const id = newId();
  const row = { ...fields, id, pactId, proposalId, state: "draft" as const, revision: 1, createdAt: write.now, updatedAt: write.now };
  await write.insert(vote, [row]);
  return ok({ id });
};

type About = { readonly pactId: string; readonly id: string; readonly revision: number };

export const changeVote = async (write: Write, { pactId, id, revision, fields }: About & { fields: VoteFields }): VoteResult => {
  const held = await heldDraft(write, pactId, id, revision);
  if (!held.ok) return held;
  await write.update(vote, id, { ...fields, ...revised(write, held.value.vote) });
  return ok(null);
};

/** Says which elector presides, whose ballot decides of an even split where the rules say so. */
export const chooseChair = async (write: Write, { pactId, id, revision, electorId }: About & { electorId: string }): VoteResult => {
  const held = await heldDraft(write, pactId, id, revision);
  if (!held.ok) return held;
  if (held.value.electors.every((one) => one.id !== electorId)) return refuse({ code: "no-chair" });
  await write.update(vote, id, { chairId: electorId, ...revised(write, held.value.vote) });
  return ok(null);
};

const removeElectors = async (write: Write, ids: readonly string[]): Promise<void> => {
  for (const electorId of ids)
    await write.sql.delete(electorAddress).where(and(eq(electorAddress.tenantId, write.tenant), eq(electorAddress.electorId, electorId)));
  await write.remove(voteElector, ids);
};

type CollegeInput = About & {
  /** The college that is changed; null for a new one. */
  readonly collegeId: string | null;
  readonly fields: CollegeFields;
  readonly electors: readonly TypedElector[];
  readonly newId: () => string;
};

const elsewhere = ({ electors }: WholeVote, { collegeId, electors: typed }: CollegeInput): TypedElector | undefined => {
  const others = electors.filter((one) => one.collegeId !== collegeId);
  return typed.find(({ organisationId, email }) =>
    others.some((one) => (organisationId === null ? one.email === email : one.organisationId === organisationId)),
  );
};

/** Writes a college with its electors, all of them: who stands there already stays. */
export const writeCollege = async (write: Write, input: CollegeInput): VoteResult => {
  const { pactId, id: voteId, revision, collegeId, fields, electors, newId } = input;
  const held = await heldDraft(write, pactId, voteId, revision);
  if (!held.ok) return held;
  const whole = held.value;
  if (collegeId !== null && whole.colleges.every((one) => one.id !== collegeId)) return refuse({ code: "gone" });
  if (whole.colleges.some((one) => one.id !== collegeId && one.name.toLocaleLowerCase("fr") === fields.name.toLocaleLowerCase("fr")))
    return refuse({ code: "college-taken", name: fields.name });
  const double = elsewhere(whole, input);
  if (double) return refuse({ code: "elector-elsewhere", name: double.name });
  const college = collegeId ?? newId();
  if (collegeId === null)
    await write.insert(voteCollege, [{ ...fields, id: college, pactId, voteId, position: 1 + (whole.colleges.at(-1)?.position ?? -1) }]);
  else await write.update(voteCollege, college, fields);
  const before = whole.electors.filter((one) => one.collegeId === collegeId);
  const sameAs = (one: TypedElector) =>
    before.find(({ organisationId, email }) => (one.organisationId === null ? email === one.email : organisationId === one.organisationId));
  const kept = new Set(electors.flatMap((one) => sameAs(one)?.id ?? []));
  await removeElectors(
    write,
    before.flatMap(({ id }) => (kept.has(id) ? [] : id)),
  );
  for (const [position, one] of electors.entries()) {
    const same = sameAs(one);
    const id = same?.id ?? newId();
    const row = { name: one.name, position, collegeId: college };
    if (same) await write.update(voteElector, id, row);
    else await write.insert(voteElector, [{ ...row, id, pactId, voteId, organisationId: one.organisationId, hasVoted: false }]);
    if (!same && one.email !== null)
      await write.sql.insert(electorAddress).values({ tenantId: write.tenant, electorId: id, voteId, email: one.email, sentAt: null });
  }
  await write.update(vote, voteId, revised(write, whole.vote));
  return ok(null);
};

export const removeCollege = async (write: Write, { pactId, id, revision, collegeId }: About & { collegeId: string }): VoteResult => {
  const held = await heldDraft(write, pactId, id, revision);
  if (!held.ok) return held;
  if (held.value.colleges.every((one) => one.id !== collegeId)) return refuse({ code: "gone" });
  await removeElectors(
    write,
    held.value.electors.flatMap((one) => (one.collegeId === collegeId ? one.id : [])),
  );
  await write.remove(voteCollege, [collegeId]);
  await write.update(vote, id, revised(write, held.value.vote));
  return ok(null);
};

/** Takes away a vote that was never set. */
export const dropDraft = async (write: Write, { pactId, id, revision }: About): VoteResult => {
  const held = await heldDraft(write, pactId, id, revision);
  if (!held.ok) return held;
  await removeElectors(
    write,
    held.value.electors.map((one) => one.id),
  );
  await write.remove(
    voteCollege,
    held.value.colleges.map((one) => one.id),
  );
  await write.remove(vote, [id]);
  return ok(null);
};
