import { type Context, Hono } from "hono";
import { type Translate, translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { textFields } from "../../platform/http/forms.ts";
import { pageAsked } from "../../platform/http/page-asked.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { FormError } from "../../ui/index.ts";
import { createDraft } from "./create-draft.ts";
import { MAX_PAGES } from "./documents/document.ts";
import { draftTitle } from "./draft-title.ts";
import { statusOf } from "./drafting.errors.ts";
import { countDrafts, type Draft, listDrafts } from "./drafts.repository.ts";
import { foldDraft, openPoints } from "./fold-draft.ts";
import { type DraftLine, DraftsPage } from "./pages/drafts-page.tsx";
import { NewDraftPage } from "./pages/new-draft-page.tsx";
import { RefusalPage } from "./pages/refusal-page.tsx";
import { addressOf } from "./pages/review-model.ts";
import type { Drafting } from "./ports.ts";
import { documentError, sentDocument } from "./sent-document.ts";
import { signedIn } from "./signed-in.ts";
import { whoMay } from "./who-may.ts";

const PAGE_SIZE = 25;

const lineOf = (draft: Draft, viewer: Viewer, t: Translate): DraftLine => {
  const reviewed = foldDraft(draft.extracted, draft.decisions);
  return {
    id: draft.id,
    name: draftTitle(reviewed, draft.extracted.source.name, t),
    status: draft.status,
    open: openPoints(reviewed).length,
    changed: draft.updatedAt,
    shared: draft.organisation !== viewer.organisation.id,
  };
};

/** Drafts of the organisation, and the form that makes one. */
export const draftsRoutes = (drafting: Drafting): Hono<Env> => {
  const { platform } = drafting;
  const t = translator("fr");
  const limits = { megabytes: Math.round(platform.config.maxUpload / 1e5) / 10, pages: MAX_PAGES };

  const list = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const total = await countDrafts(platform.database.sql, viewer.tenant, viewer.organisation.id);
    const { page, pages, limit, offset } = pageAsked(c.req.query("page"), total, PAGE_SIZE);
    const drafts = await listDrafts(platform.database.sql, viewer.tenant, viewer.organisation.id, limit, offset);
    return platform.pages.show(
      c,
      <DraftsPage
        drafts={drafts.map((draft) => lineOf(draft, viewer, t))}
        page={page}
        pages={pages}
        mayCreate={mayCreate(viewer)}
        mayExport={drafting.can(viewer, "export-examples", viewer.organisation.id)}
        deleted={c.req.query("deleted") === "1"}
      />,
    );
  };

  const form = (
    c: Context<Env>,
    { text, withModel }: { readonly text: string; readonly withModel: boolean },
    errors: readonly FormError[],
    status: ReturnType<typeof statusOf> | 200,
  ): Response => {
    const model = drafting.model && { ...drafting.model, asked: withModel };
    return platform.pages.show(
      c,
      <NewDraftPage once={platform.newId()} text={text} errors={errors} limits={limits} model={model} />,
      status,
    );
  };

  /** Who may not import is told before pasting anything, with who may. */
  const told = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const names = await whoMay(drafting, viewer, "create-draft", viewer.organisation.id);
    const role = t(`identity.role.${viewer.role}`);
    const sentence = t(names.length === 0 ? "drafting.new.nobody" : "drafting.new.forbidden", { role, names: names.join(", ") });
    return platform.pages.show(c, <RefusalPage sentence={sentence} />, 403);
  };
  const mayCreate = (viewer: Viewer): boolean => drafting.can(viewer, "create-draft", viewer.organisation.id);

  const create = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    if (!mayCreate(viewer)) return told(c, viewer);
    const posted = await c.req.formData();
    const { text = "", once = platform.newId(), model } = textFields(posted);
    const given = { text, withModel: model === "yes" };
    const sent = await sentDocument(posted, text, t);
    if (sent === "both" || sent === "neither") return form(c, given, [documentError(sent, text, t)], 422);
    const created = await createDraft(drafting, viewer, sent, once, given.withModel);
    if (created.ok) return c.redirect(addressOf(created.value.id), 303);
    return form(c, given, [documentError(created.error, text, t)], statusOf(created.error));
  };

  return new Hono<Env>()
    .get("/drafts", signedIn(list))
    .get(
      "/drafts/new",
      signedIn(async (c, viewer) => {
        if (!mayCreate(viewer)) return told(c, viewer);
        drafting.reader.warm();
        return form(c, { text: "", withModel: false }, [], 200);
      }),
    )
    .post("/drafts", signedIn(create));
};
