import { ok, type Result, refuse } from "@levier/kernel";
import { sqlState } from "../../platform/database/database.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { SentDocument } from "./documents/document.ts";
import type { DraftingRefusal } from "./drafting.errors.ts";
import { draft, draftFile } from "./drafting.tables.ts";
import { findByForm } from "./drafts.repository.ts";
import { withProposals } from "./language-model/with-proposals.ts";
import type { Drafting } from "./ports.ts";

/** Keys are ours, or a program’s of its own choosing. */
const LONGEST_KEY = 200;

const UNIQUENESS = "23505";

/**
 * Reads a document and opens a draft of what it says. Sent twice under one form key, it makes one draft. What is refused
 * leaves nothing behind. `withModel`: the text is sent to the language model of the settings besides.
 */
export const createDraft = async (
  drafting: Drafting,
  viewer: Viewer,
  sent: SentDocument,
  formKey: string,
  withModel = false,
): Promise<Result<{ id: string }, DraftingRefusal>> => {
  const { platform } = drafting;
  const organisation = viewer.organisation.id;
  if (!drafting.can(viewer, "create-draft", organisation)) return refuse({ code: "operation-forbidden", value: viewer.role });
  const own = `${viewer.account} ${formKey.slice(0, LONGEST_KEY)}`;
  const known = await findByForm(platform.database.sql, viewer.tenant, own);
  if (known) return ok({ id: known });

  if (withModel && drafting.model === null) return refuse({ code: "model-unset", value: "model" });
  const extracted = await drafting.reader.read(sent);
  if (!extracted.ok) return extracted;

  const id = platform.newId();
  const heard = withModel && drafting.model ? await withProposals(extracted.value, drafting.model) : extracted.value;
  const { source, ...read } = heard;
  if (read.model?.failure) platform.log.info("language-model.failed", { host: read.model.host, failure: read.model.failure });
  const { name, mediaType, sha256, text, language } = source;
  const store = platform.write<{ id: string }, never>(
    { tenant: viewer.tenant, actor: viewer.account, operation: "draft.create", thread: id },
    async (write) => {
      const dates = { createdAt: write.now, updatedAt: write.now };
      await write.insert(draft, [
        {
          id,
          organisation,
          createdBy: viewer.account,
          formKey: own,
          name,
          mediaType,
          sha256,
          text,
          extraction: { ...read, language },
          status: "open",
          pact: null,
          slug: null,
          publication: null,
          held: null,
          ...dates,
        },
      ]);
      await write.insert(draftFile, [{ id: platform.newId(), draft: id, name, sha256, content: sent.bytes, ...dates }]);
      return ok({ id });
    },
  );
  try {
    return await store;
  } catch (error) {
    const other = sqlState(error) === UNIQUENESS ? await findByForm(platform.database.sql, viewer.tenant, own) : null;
    if (other === null) throw error;
    return ok({ id: other });
  }
};
