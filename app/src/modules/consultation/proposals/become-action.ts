import { ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import type { Write } from "../../../platform/write.ts";
import { type AddRefusal, addAction, holdPact, noFields, writeSheet } from "../../pacts/index.ts";
import { lockProposal, type Proposal } from "./proposals.repository.ts";
import { proposal } from "./proposals.tables.ts";
import type { ProposalRefusal } from "./write-proposal.ts";

/** Characters of a proposal that the description of its action takes over. */
const DESCRIPTION = 2000;

type Input = {
  readonly pactId: string;
  readonly id: string;
  readonly label: string;
  /** Who would answer for it, in words; empty when nobody is proposed. */
  readonly owner: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly newId: () => string;
  readonly t: Translate;
};

export type ActionRefusal = ProposalRefusal | AddRefusal | { readonly code: "not-adopted" | "owner-too-long" };

const described = (text: string): string => (text.length <= DESCRIPTION ? text : `${text.slice(0, DESCRIPTION - 1)}…`);

/**
 * Makes an action of the pact of an adopted proposal, under its axis, with its text and the owner that is proposed. Asked twice, it
 * is made once.
 */
export const becomeAction = async (
  write: Write,
  input: Input,
): Promise<Result<Proposal & { readonly actionId: string }, ActionRefusal>> => {
  const { pactId, id, label, owner, organisation, newId, t } = input;
  // The pact before the proposal, as everything that writes to both: two that held one each would wait for each other.
  const head = await holdPact(write, pactId);
  if (!head.ok) return head;
  const held = await lockProposal(write.sql, write.tenant, pactId, id);
  if (!held) return refuse({ code: "gone" });
  if (held.state === "action" && held.actionId !== null) return ok({ ...held, actionId: held.actionId });
  if (held.state !== "adopted") return refuse({ code: "not-adopted" });
  if (owner.trim().length > 300) return refuse({ code: "owner-too-long" });
  const added = await addAction(write, { pactId, label, axis: held.axisId ?? "", organisation, newId, t });
  if (!added.ok) return added;
  const actionId = added.value.id;
  const fields = { ...noFields, owner: owner.trim() || null, description: described(held.text) };
  const sheet = await writeSheet(write, { pactId, actionId, revision: 0, change: { fields }, newId });
  if (!sheet.ok) throw new Error(`the sheet of a new action was refused: ${JSON.stringify(sheet.error)}`);
  await write.update(proposal, id, { state: "action", actionId, revision: held.revision + 1, updatedAt: write.now });
  return ok({ ...held, state: "action", actionId });
};
