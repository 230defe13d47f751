import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../../pacts/index.ts";
import { isOpenToChanges } from "./proposal-state.ts";
import { lockProposal, type Proposal, type Suggestion, suggestionsOf } from "./proposals.repository.ts";
import { proposal, proposalSuggestion } from "./proposals.tables.ts";
import { LONGEST_TEXT } from "./read-proposal.ts";
import { fallenIn, type Rewriting, type RewritingFault, rewrite } from "./suggestion.ts";
import { heldProposal, keepVersion, type ProposalRefusal } from "./write-proposal.ts";

/** Suggestions that one proposal holds at most. */
const MOST = 500;

export type SuggestionRefusal =
  | HeldRefusal
  | ProposalRefusal
  | { readonly code: RewritingFault | "suggestion-gone" | "not-yours" }
  | { readonly code: "text-too-long"; readonly most: number };

type Done<T = null> = Promise<Result<T, SuggestionRefusal>>;
type Organisation = { readonly id: string; readonly name: string };

/** Offers a change to the text as it stands, with why. The same offer of the same organisation sent twice is one. */
export const offerSuggestion = async (
  write: Write,
  input: Rewriting & { pactId: string; proposalId: string; why: string; organisation: Organisation; newId: () => string },
): Done => {
  const { pactId, proposalId, passage, wording, onVersion, why, organisation, newId } = input;
  const head = await holdPact(write, pactId);
  if (!head.ok) return head;
  const held = await lockProposal(write.sql, write.tenant, pactId, proposalId);
  if (!held) return refuse({ code: "gone" });
  if (held.state !== "discussed") return refuse({ code: "not-open-to-changes" });
  const text = rewrite(held, input);
  if (!text.ok) return refuse({ code: text.error });
  if (text.value.length > LONGEST_TEXT) return refuse({ code: "text-too-long", most: LONGEST_TEXT });
  const all = await suggestionsOf(write.sql, write.tenant, proposalId);
  const same = all.some(
    (one) => one.fate === "open" && one.organisationId === organisation.id && one.passage === passage && one.wording === wording,
  );
  if (same) return ok(null);
  if (all.length >= MOST) return refuse({ code: "too-many", most: MOST });
  const row = { id: newId(), pactId, proposalId, position: 1 + (all.at(-1)?.position ?? -1), onVersion, passage, wording, why };
  const by = { organisationId: organisation.id, organisationName: organisation.name };
  await write.insert(proposalSuggestion, [
    { ...row, ...by, fate: "open" as const, fateReason: null, fellBy: null, createdAt: write.now, updatedAt: write.now },
  ]);
  return ok(null);
};

/** What no longer stands in the text falls, and tells by whose acceptance: its author may offer it anew. */
export const dropFallen = async (
  write: Write,
  current: Pick<Proposal, "id" | "text" | "version">,
  by: Suggestion | null,
): Promise<void> => {
  const open = (await suggestionsOf(write.sql, write.tenant, current.id)).filter(({ id, fate }) => fate === "open" && id !== by?.id);
  for (const { id } of fallenIn(current, open))
    await write.update(proposalSuggestion, id, { fate: "fallen", fellBy: by?.id ?? null, updatedAt: write.now });
};

type About = {
  readonly pactId: string;
  readonly id: string;
  readonly revision: number;
  readonly suggestionId: string;
  readonly organisation: Organisation;
  readonly newId: () => string;
};

const openOne = async (write: Write, { id, suggestionId }: About): Promise<Suggestion | null> => {
  const found = (await suggestionsOf(write.sql, write.tenant, id)).find((one) => one.id === suggestionId);
  return found?.fate === "open" ? found : null;
};

/** Accepts a suggestion: the text has a new version, and those it takes the place of fall. */
export const acceptSuggestion = async (write: Write, { why, ...about }: About & { why: string }): Done<Proposal> => {
  const held = await heldProposal(write, about);
  if (!held.ok) return held;
  if (!isOpenToChanges(held.value.state)) return refuse({ code: "not-open-to-changes" });
  const suggestion = await openOne(write, about);
  if (!suggestion) return refuse({ code: "suggestion-gone" });
  const text = rewrite(held.value, suggestion);
  if (!text.ok) return refuse({ code: text.error });
  const next = { ...held.value, text: text.value, version: held.value.version + 1 };
  await write.update(proposal, about.id, {
    text: next.text,
    version: next.version,
    revision: held.value.revision + 1,
    updatedAt: write.now,
  });
  const version = {
    ...about,
    proposalId: about.id,
    number: next.version,
    why: suggestion.why,
    organisationName: suggestion.organisationName,
  };
  await keepVersion(write, version, next, suggestion.id);
  await write.update(proposalSuggestion, suggestion.id, { fate: "accepted", fateReason: why.trim() || null, updatedAt: write.now });
  await dropFallen(write, next, suggestion);
  return ok(next);
};

/** Rejects a suggestion, with why; or takes it back, by the organisation that offered it. */
export const closeSuggestion = async (
  write: Write,
  { fate, why, ...about }: About & { fate: "rejected" | "taken-back"; why: string },
): Done => {
  const head = await holdPact(write, about.pactId);
  if (!head.ok) return head;
  if (!(await lockProposal(write.sql, write.tenant, about.pactId, about.id))) return refuse({ code: "gone" });
  const suggestion = await openOne(write, about);
  if (!suggestion) return refuse({ code: "suggestion-gone" });
  if (fate === "taken-back" && suggestion.organisationId !== about.organisation.id) return refuse({ code: "not-yours" });
  if (fate === "rejected" && why.trim() === "") return refuse({ code: "reason-missing" });
  await write.update(proposalSuggestion, suggestion.id, { fate, fateReason: why.trim() || null, updatedAt: write.now });
  return ok(null);
};
