import { ok, type Result, refuse } from "@levier/kernel";
import type { Sql } from "../../platform/database/database.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { DraftingRefusal } from "./drafting.errors.ts";
import { type Draft, findDraft } from "./drafts.repository.ts";
import type { Drafting, DraftOperation } from "./ports.ts";

/** What an organisation may do with a draft that another one shared with it. */
const SHARED: ReadonlySet<DraftOperation> = new Set(["read-draft", "review-draft"]);

export const may = ({ can }: Pick<Drafting, "can">, viewer: Viewer, operation: DraftOperation, draft: Draft): boolean => {
  const own = draft.organisation === viewer.organisation.id;
  return own
    ? can(viewer, operation, draft.organisation)
    : draft.sharedWith.includes(viewer.organisation.id) && SHARED.has(operation) && can(viewer, operation, viewer.organisation.id);
};

/** Its pact stands on a public page. */
export const isPublic = ({ status }: Pick<Draft, "status">): boolean => status === "published" || status === "correcting";

/** A draft that the viewer may do this with; one that they may not even read is said not to be there. */
export const reachDraft = async (
  drafting: Pick<Drafting, "can">,
  sql: Sql,
  viewer: Viewer,
  id: string,
  operation: DraftOperation,
  hold: "hold" | "read" = "read",
): Promise<Result<Draft, DraftingRefusal>> => {
  const draft = await findDraft(sql, viewer.tenant, id, hold);
  if (!draft || !may(drafting, viewer, "read-draft", draft)) return refuse({ code: "draft-unknown", value: id });
  return may(drafting, viewer, operation, draft) ? ok(draft) : refuse({ code: "operation-forbidden", value: viewer.role });
};

/** The same, where the draft must still be open to change. */
export const reachOpenDraft = async (...of: Parameters<typeof reachDraft>): Promise<Result<Draft, DraftingRefusal>> => {
  const reached = await reachDraft(...of);
  if (!reached.ok) return reached;
  const { status, slug } = reached.value;
  if (status === "withdrawn") return refuse({ code: "pact-withdrawn", value: slug ?? "" });
  return status === "published" ? refuse({ code: "draft-closed", value: slug ?? "" }) : reached;
};
