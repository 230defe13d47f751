import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { axesOf, type HeldRefusal, holdPact } from "../../pacts/index.ts";
import { groupsOf } from "../groups/groups.repository.ts";
import { isOpenToChanges, mayGo, type ProposalState } from "./proposal-state.ts";
import { lockProposal, originRows, originsOf, type Proposal, proposalsOf } from "./proposals.repository.ts";
import { proposal, proposalOrigin, proposalVersion } from "./proposals.tables.ts";
import type { ProposalFields } from "./read-proposal.ts";

/** Proposals that one pact holds at most. */
const MOST = 2000;

export type ProposalRefusal =
  | HeldRefusal
  | { readonly code: "gone" | "axis-not-found" | "group-not-found" | "not-open-to-changes" | "reason-missing" | "unknown-contribution" }
  | { readonly code: "too-many"; readonly most: number }
  | { readonly code: "no-such-step"; readonly from: ProposalState; readonly to: ProposalState }
  /** Someone else changed it since it was opened: its text as it stands now. */
  | { readonly code: "changed-since"; readonly now: Proposal };

type Done<T = null> = Promise<Result<T, ProposalRefusal>>;
type Acting = { readonly pactId: string; readonly organisationName: string; readonly newId: () => string };
type About = Acting & { readonly id: string; readonly revision: number };

/** The proposal as it was shown, held until the end of the write. */
export const heldProposal = async (write: Write, { pactId, id, revision }: Pick<About, "pactId" | "id" | "revision">): Done<Proposal> => {
  const head = await holdPact(write, pactId);
  if (!head.ok) return head;
  const held = await lockProposal(write.sql, write.tenant, pactId, id);
  if (!held) return refuse({ code: "gone" });
  // What became of contributions is told on their pages, which are kept.
  write.touch(`pact:${head.value.slug}`);
  return held.revision === revision ? ok(held) : refuse({ code: "changed-since", now: held });
};

const hasAxis = async (write: Write, pactId: string, axisId: string | null): Promise<boolean> =>
  axisId === null || (await axesOf(write.sql, write.tenant, pactId)).some(({ id }) => id === axisId);

const hasGroup = async (write: Write, pactId: string, groupId: string | null): Promise<boolean> =>
  groupId === null || (await groupsOf(write.sql, { tenantId: write.tenant, id: pactId })).some(({ id }) => id === groupId);

type VersionOf = Acting & { readonly proposalId: string; readonly number: number; readonly why: string | null };

/** Keeps a wording for ever. */
export const keepVersion = (
  write: Write,
  { pactId, proposalId, number, why, organisationName, newId }: VersionOf,
  { title, text }: Pick<ProposalFields, "title" | "text">,
  suggestionId: string | null = null,
): Promise<void> =>
  write.insert(proposalVersion, [
    { id: newId(), pactId, proposalId, number, title, text, why, suggestionId, organisationName, createdAt: write.now },
  ]);

/** Begins a proposal, which those who lead the pact alone read, from contributions or from none. */
export const addProposal = async (
  write: Write,
  { fields, ...acting }: Acting & { fields: ProposalFields },
): Done<{ readonly id: string }> => {
  const { pactId, newId } = acting;
  const head = await holdPact(write, pactId);
  if (!head.ok) return head;
  const all = await proposalsOf(write.sql, write.tenant, pactId);
  if (all.length >= MOST) return refuse({ code: "too-many", most: MOST });
  if (!(await hasAxis(write, pactId, fields.axisId))) return refuse({ code: "axis-not-found" });
  if (!(await hasGroup(write, pactId, fields.groupId))) return refuse({ code: "group-not-found" });
  const id = newId();
  const position = 1 + (all.at(-1)?.position ?? -1);
  const row = { ...fields, id, pactId, position, state: "draft" as const, version: 1, revision: 1 };
  await write.insert(proposal, [{ ...row, createdAt: write.now, updatedAt: write.now }]);
  await keepVersion(write, { ...acting, proposalId: id, number: 1, why: null }, fields);
  return ok({ id });
};

/** Writes its text anew, with why: another version when a word changed. */
export const changeProposal = async (
  write: Write,
  { fields, why, ...about }: About & { fields: ProposalFields; why: string },
): Done<Proposal> => {
  const held = await heldProposal(write, about);
  if (!held.ok) return held;
  const before = held.value;
  if (!isOpenToChanges(before.state)) return refuse({ code: "not-open-to-changes" });
  if (!(await hasAxis(write, about.pactId, fields.axisId))) return refuse({ code: "axis-not-found" });
  if (!(await hasGroup(write, about.pactId, fields.groupId))) return refuse({ code: "group-not-found" });
  const isReworded = before.title !== fields.title || before.text !== fields.text;
  if (isReworded && before.state === "discussed" && why.trim() === "") return refuse({ code: "reason-missing" });
  const number = before.version + (isReworded ? 1 : 0);
  await write.update(proposal, about.id, { ...fields, version: number, revision: before.revision + 1, updatedAt: write.now });
  if (isReworded) await keepVersion(write, { ...about, proposalId: about.id, number, why: why.trim() || null }, fields);
  return ok({ ...before, ...fields, version: number });
};

/** Brings it to another state by hand, with why where it is decided or withdrawn. */
export const moveProposal = async (
  write: Write,
  { to, why, ...about }: Omit<About, "organisationName" | "newId"> & { to: ProposalState; why: string },
): Done<Proposal> => {
  const held = await heldProposal(write, about);
  if (!held.ok) return held;
  const { state, revision } = held.value;
  if (!mayGo(state, to)) return refuse({ code: "no-such-step", from: state, to });
  const stateReason = why.trim() || null;
  if (stateReason === null && !(state === "draft" && to === "discussed")) return refuse({ code: "reason-missing" });
  await write.update(proposal, about.id, { state: to, stateReason, revision: revision + 1, updatedAt: write.now });
  return ok({ ...held.value, state: to });
};

/** Says which contributions a proposal is made from, all of them. `known`: those that the pact has. */
export const writeOrigins = async (
  write: Write,
  { contributions, known, ...about }: About & { contributions: readonly string[]; known: (id: string) => boolean },
): Done<{ readonly added: readonly string[] }> => {
  const held = await heldProposal(write, about);
  if (!held.ok) return held;
  const before = (await originsOf(write.sql, write.tenant, [about.id])).get(about.id) ?? [];
  const added = contributions.filter((one) => !before.includes(one));
  if (!added.every(known)) return refuse({ code: "unknown-contribution" });
  const gone = before.filter((one) => !contributions.includes(one));
  await write.remove(proposalOrigin, await originRows(write.sql, write.tenant, about.id, gone));
  await write.insert(
    proposalOrigin,
    added.map((one) => ({ id: about.newId(), pactId: about.pactId, proposalId: about.id, contributionId: one })),
  );
  await write.update(proposal, about.id, { revision: held.value.revision + 1, updatedAt: write.now });
  return ok({ added });
};
