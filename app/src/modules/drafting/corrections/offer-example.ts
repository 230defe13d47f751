import { ok, type Result } from "@levier/kernel";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { reachDraft } from "../access.ts";
import type { DraftingRefusal } from "../drafting.errors.ts";
import { draft } from "../drafting.tables.ts";
import type { Drafting } from "../ports.ts";

/** Lets a draft serve as an example, or no longer. What was exported before stays where it went. */
export const offerExample = (drafting: Drafting, viewer: Viewer, id: string, offered: boolean): Promise<Result<null, DraftingRefusal>> => {
  const operation = offered ? "draft.offer" : "draft.withhold";
  return drafting.platform.write({ tenant: viewer.tenant, actor: viewer.account, operation, thread: id }, async (write) => {
    const reached = await reachDraft(drafting, write.sql, viewer, id, "offer-example", "hold");
    if (!reached.ok) return reached;
    if (reached.value.mayBeExample !== offered) await write.update(draft, id, { mayBeExample: offered, updatedAt: write.now });
    return ok(null);
  });
};
