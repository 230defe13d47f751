import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import type { Viewer } from "../../platform/http/viewer.ts";
import { reachDraft } from "./access.ts";
import type { DraftingRefusal } from "./drafting.errors.ts";
import { draftShare } from "./drafting.tables.ts";
import type { Drafting } from "./ports.ts";

/** Lets another organisation of the space read and review a draft. Sharing twice with the same one shares once. */
export const shareDraft = async (
  drafting: Drafting,
  viewer: Viewer,
  id: string,
  organisation: string,
): Promise<Result<null, DraftingRefusal>> => {
  const known = await drafting.organisations(viewer.tenant);
  if (!known.some((other) => other.id === organisation)) return refuse({ code: "organisation-unknown", value: organisation });
  return drafting.platform.write({ tenant: viewer.tenant, actor: viewer.account, operation: "draft.share", thread: id }, async (write) => {
    const reached = await reachDraft(drafting, write.sql, viewer, id, "share-draft", "hold");
    if (!reached.ok) return reached;
    const { sharedWith } = reached.value;
    if (organisation !== reached.value.organisation && !sharedWith.includes(organisation))
      await write.insert(draftShare, [
        { id: drafting.platform.newId(), draft: id, organisation, createdAt: write.now, updatedAt: write.now },
      ]);
    return ok(null);
  });
};

/** Ends a sharing: the other organisation no longer sees the draft; what it decided stays. */
export const unshareDraft = (
  drafting: Drafting,
  viewer: Viewer,
  id: string,
  organisation: string,
): Promise<Result<null, DraftingRefusal>> =>
  drafting.platform.write({ tenant: viewer.tenant, actor: viewer.account, operation: "draft.unshare", thread: id }, async (write) => {
    const reached = await reachDraft(drafting, write.sql, viewer, id, "share-draft", "hold");
    if (!reached.ok) return reached;
    const shares = await write.sql
      .select({ id: draftShare.id, organisation: draftShare.organisation })
      .from(draftShare)
      .where(and(eq(draftShare.tenantId, write.tenant), eq(draftShare.draft, id)));
    await write.remove(
      draftShare,
      shares.filter((share) => share.organisation === organisation).map((share) => share.id),
    );
    return ok(null);
  });
