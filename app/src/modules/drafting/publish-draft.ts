import { ok, type Result, refuse } from "@levier/kernel";
import type { Translate } from "../../messages/index.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { Write } from "../../platform/write.ts";
import { correctPact, type PactContent, type PactRefusal, publishPact } from "../pacts/index.ts";
import { heldDecisions } from "./abandon-correction.ts";
import { reachDraft } from "./access.ts";
import { listDocuments } from "./comparison/documents.repository.ts";
import { shownContradictions } from "./comparison/shown-contradictions.ts";
import type { DraftingRefusal } from "./drafting.errors.ts";
import { draft as draftTable } from "./drafting.tables.ts";
import type { Draft } from "./drafts.repository.ts";
import { foldDraft } from "./fold-draft.ts";
import type { Drafting } from "./ports.ts";
import { provenanceOf } from "./provenance.ts";
import type { Publication } from "./publication.ts";
import { checkContent } from "./readiness.ts";
import { toPactContent } from "./to-pact-content.ts";

/** What pacts can refuse of a content that was checked here: anything else is a bug. */
const refusalOf = (refusal: PactRefusal, slug: string): DraftingRefusal => {
  if (refusal.code === "pact-withdrawn" || refusal.code === "pact-not-found") return { code: "pact-withdrawn", value: slug };
  if (refusal.code === "reason-required") return { code: "reason-missing", value: "" };
  if (refusal.code === "unknown-amendment") return { code: "amendment-unknown", value: String(refusal.amendment) };
  throw new Error(`a checked content was refused: ${JSON.stringify(refusal)}`);
};

const makePact = async (
  { platform }: Drafting,
  write: Write,
  viewer: Viewer,
  draft: Draft,
  id: string,
  content: PactContent,
  publication: Publication,
): Promise<Result<{ slug: string }, DraftingRefusal>> => {
  const { organisation } = viewer;
  const { source, visibility, reason = "", amends } = publication;
  const input = { content, visibility, id, newId: platform.newId, organisation };
  const done = draft.pact === null ? await publishPact(write, input) : await correctPact(write, { ...input, reason, amends });
  if (!done.ok) return refuse(refusalOf(done.error, draft.slug ?? ""));
  const { slug } = done.value;
  await write.update(draftTable, draft.id, {
    status: "published",
    pact: id,
    slug,
    publication: { source, visibility },
    held: null,
    updatedAt: write.now,
  });
  return ok({ slug });
};

/**
 * Makes the pact of a draft, or corrects it, with the draft's own change in one transaction: the whole of it or nothing.
 * A draft makes one pact: published again, it answers the address it has.
 */
export const publishDraft = async (
  drafting: Drafting,
  viewer: Viewer,
  id: string,
  publication: Publication,
  t: Translate,
): Promise<Result<{ slug: string }, DraftingRefusal>> => {
  const { platform } = drafting;
  const before = await reachDraft(drafting, platform.database.sql, viewer, id, "publish-pact");
  if (!before.ok) return before;
  const pact = before.value.pact ?? platform.newId();
  const reason = publication.reason?.trim() ?? "";
  return platform.write(
    { tenant: viewer.tenant, actor: viewer.account, operation: "pact.publish", thread: pact, why: reason === "" ? null : reason },
    async (write) => {
      const reached = await reachDraft(drafting, write.sql, viewer, id, "publish-pact", "hold");
      if (!reached.ok) return reached;
      const draft = reached.value;
      if (draft.status === "withdrawn") return refuse({ code: "pact-withdrawn", value: draft.slug ?? "" });
      if (draft.status === "published" && draft.slug !== null) return ok({ slug: draft.slug });
      const reviewed = foldDraft(draft.extracted, draft.decisions);
      const documents = await listDocuments(write.sql, write.tenant, id);
      const provenance = provenanceOf({ draft, documents, reviewed }, publication.source, viewer.organisation.name, write.now, t);
      const atOdds = shownContradictions({ draft, documents, reviewed }, provenance, t);
      const content = checkContent(reviewed, toPactContent(reviewed, provenance, atOdds));
      if (!content.ok) return refuse({ code: "draft-incomplete", value: id, lacking: content.error });
      return makePact(drafting, write, viewer, draft, draft.pact ?? pact, content.value, publication);
    },
  );
};

/** Opens the draft of a published pact again: its page stays as it is until the correction is published. */
export const openCorrection = (drafting: Drafting, viewer: Viewer, id: string): Promise<Result<null, DraftingRefusal>> =>
  drafting.platform.write({ tenant: viewer.tenant, actor: viewer.account, operation: "draft.correct", thread: id }, async (write) => {
    const reached = await reachDraft(drafting, write.sql, viewer, id, "correct-pact", "hold");
    if (!reached.ok) return reached;
    const { status, slug } = reached.value;
    if (status === "withdrawn") return refuse({ code: "pact-withdrawn", value: slug ?? "" });
    const held = await heldDecisions(write.sql, write.tenant, id);
    if (status === "published") await write.update(draftTable, id, { status: "correcting", held, updatedAt: write.now });
    return ok(null);
  });
