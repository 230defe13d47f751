import { type Context, Hono } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { textFields } from "../../platform/http/forms.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import { abandonCorrection } from "./abandon-correction.ts";
import { reachDraft } from "./access.ts";
import { deleteDraft } from "./delete-draft.ts";
import { type DraftingRefusal, fieldOf, sentenceOf } from "./drafting.errors.ts";
import { findFile } from "./drafts.repository.ts";
import { doneAddress } from "./pages/done.tsx";
import { addressOf } from "./pages/review-model.ts";
import type { Drafting } from "./ports.ts";
import { openCorrection, publishDraft } from "./publish-draft.ts";
import { readPublication } from "./read-publication.ts";
import { showRefusal } from "./review.routes.tsx";
import { savedDocument } from "./saved-document.ts";
import { shareDraft, unshareDraft } from "./share-draft.ts";
import { signedIn } from "./signed-in.ts";

/** What ends a review: publication, correction, sharing, deletion; and the document as it came. */
export const publicationRoutes = (drafting: Drafting): Hono<Env> => {
  const t = translator("fr");
  const refused = (
    c: Context<Env>,
    viewer: Viewer,
    refusal: DraftingRefusal,
    typed: Readonly<Record<string, string>> = {},
    field = fieldOf(refusal) ?? "publish",
  ): Promise<Response> =>
    showRefusal(drafting, c, viewer, refusal, { publication: typed, errors: [{ field, message: sentenceOf(refusal, t) }] });

  const publish = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const id = c.req.param("id") ?? "";
    const form = textFields(await c.req.formData());
    const publication = readPublication(form);
    if (!publication.ok) return refused(c, viewer, publication.error, form);
    const published = await publishDraft(drafting, viewer, id, publication.value, t);
    return published.ok ? c.redirect(`${addressOf(id)}?published=1`, 303) : refused(c, viewer, published.error, form);
  };

  const correct = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const id = c.req.param("id") ?? "";
    const opened = await openCorrection(drafting, viewer, id);
    return opened.ok ? c.redirect(addressOf(id), 303) : refused(c, viewer, opened.error);
  };

  const abandon = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const id = c.req.param("id") ?? "";
    const { confirm } = textFields(await c.req.formData());
    if (confirm !== "yes") return refused(c, viewer, { code: "abandon-unconfirmed", value: "" });
    const abandoned = await abandonCorrection(drafting, viewer, id);
    return abandoned.ok ? c.redirect(doneAddress(addressOf(id), "abandoned", "publish"), 303) : refused(c, viewer, abandoned.error);
  };

  const share = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const id = c.req.param("id") ?? "";
    const { organisation = "" } = textFields(await c.req.formData());
    const shared = await shareDraft(drafting, viewer, id, organisation);
    return shared.ok ? c.redirect(doneAddress(addressOf(id), "shared", "share"), 303) : refused(c, viewer, shared.error);
  };

  const unshare = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const id = c.req.param("id") ?? "";
    const { organisation = "" } = textFields(await c.req.formData());
    const ended = await unshareDraft(drafting, viewer, id, organisation);
    return ended.ok ? c.redirect(doneAddress(addressOf(id), "unshared", "share"), 303) : refused(c, viewer, ended.error);
  };

  const remove = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const id = c.req.param("id") ?? "";
    const { confirm } = textFields(await c.req.formData());
    const deleted =
      confirm === "yes"
        ? await deleteDraft(drafting, viewer, id)
        : ({ ok: false, error: { code: "deletion-unconfirmed", value: "" } } as const);
    return deleted.ok ? c.redirect("/drafts?deleted=1", 303) : refused(c, viewer, deleted.error);
  };

  const file = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const { sql } = drafting.platform.database;
    const reached = await reachDraft(drafting, sql, viewer, c.req.param("id") ?? "", "read-draft");
    if (!reached.ok) return refused(c, viewer, reached.error);
    const found = await findFile(sql, viewer.tenant, reached.value.id);
    if (!found) return refused(c, viewer, { code: "draft-unknown", value: reached.value.id });
    return savedDocument(c, found);
  };

  return new Hono<Env>()
    .post("/drafts/:id/publish", signedIn(publish))
    .post("/drafts/:id/correction", signedIn(correct))
    .post("/drafts/:id/correction/abandon", signedIn(abandon))
    .post("/drafts/:id/share", signedIn(share))
    .post("/drafts/:id/unshare", signedIn(unshare))
    .post("/drafts/:id/delete", signedIn(remove))
    .get("/drafts/:id/file", signedIn(file));
};
