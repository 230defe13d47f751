import { ok, type Result, refuse } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import type { FormError } from "../../../ui/index.ts";
import { reachOpenDraft } from "../access.ts";
import { MAX_PAGES } from "../documents/document.ts";
import { titleOfDraft } from "../draft-title.ts";
import { type DraftingRefusal, sentenceOf, statusOf } from "../drafting.errors.ts";
import type { Draft } from "../drafts.repository.ts";
import { isField } from "../fields.ts";
import { doneAddress } from "../pages/done.tsx";
import { RefusalPage } from "../pages/refusal-page.tsx";
import { addressOf, type Typed } from "../pages/review-model.ts";
import type { Drafting } from "../ports.ts";
import { readPublication } from "../read-publication.ts";
import { savedDocument } from "../saved-document.ts";
import { documentError, sentDocument } from "../sent-document.ts";
import { signedIn } from "../signed-in.ts";
import { addDocument } from "./add-document.ts";
import { AddDocumentPage } from "./add-document-page.tsx";
import { type ChoiceAsked, choicesMade, choose } from "./choose.ts";
import { comparisonModel } from "./comparison-model.ts";
import { ComparisonPage, documentAddress } from "./comparison-page.tsx";
import { findDocumentFile } from "./documents.repository.ts";
import { reachDocument } from "./reach-document.ts";
import { removeDocument } from "./remove-document.ts";

/** Further documents of a draft: given, held against it, chosen from, taken out. */
export const comparisonRoutes = (drafting: Drafting): Hono<Env> => {
  const { platform } = drafting;
  const { sql } = platform.database;
  const t = translator("fr");
  const limits = { megabytes: Math.round(platform.config.maxUpload / 1e5) / 10, pages: MAX_PAGES };
  const idOf = (c: Context<Env>): string => c.req.param("id") ?? "";
  const documentOf = (c: Context<Env>): string => c.req.param("document") ?? "";

  const refused = (c: Context<Env>, refusal: DraftingRefusal): Response =>
    platform.pages.show(c, <RefusalPage sentence={sentenceOf(refusal, t)} />, statusOf(refusal));

  const reach = (c: Context<Env>, viewer: Viewer) => reachDocument(drafting, sql, viewer, idOf(c), documentOf(c));

  /** The comparison, with what was just refused of it. */
  const show = async (c: Context<Env>, viewer: Viewer, refusal?: DraftingRefusal, field = "contradicts"): Promise<Response> => {
    const reached = await reach(c, viewer);
    if (!reached.ok) return refused(c, reached.error);
    const errors: FormError[] = refusal ? [{ field, message: sentenceOf(refusal, t) }] : [];
    const model = comparisonModel(drafting, viewer, reached.value, t, errors);
    return platform.pages.show(c, <ComparisonPage model={model} />, refusal ? statusOf(refusal) : 200);
  };

  const form = (
    c: Context<Env>,
    draft: Draft,
    typed: Typed,
    errors: readonly FormError[],
    status: ReturnType<typeof statusOf> | 200,
  ): Response =>
    platform.pages.show(
      c,
      <AddDocumentPage draft={draft.id} pact={titleOfDraft(draft, t)} typed={typed} errors={errors} limits={limits} />,
      status,
    );

  const open = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const reached = await reachOpenDraft(drafting, sql, viewer, idOf(c), "review-draft");
    if (!reached.ok) return refused(c, reached.error);
    drafting.reader.warm();
    return form(c, reached.value, {}, [], 200);
  };

  const add = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const reached = await reachOpenDraft(drafting, sql, viewer, idOf(c), "review-draft");
    if (!reached.ok) return refused(c, reached.error);
    const posted = await c.req.formData();
    const typed = textFields(posted);
    const { text = "" } = typed;
    const sent = await sentDocument(posted, text, t);
    if (sent === "both" || sent === "neither") return form(c, reached.value, typed, [documentError(sent, text, t)], 422);
    const named = readPublication(typed);
    const added = named.ok ? await addDocument(drafting, viewer, idOf(c), sent, named.value.source) : named;
    if (!added.ok) return form(c, reached.value, typed, [documentError(added.error, text, t)], statusOf(added.error));
    return c.redirect(documentAddress(idOf(c), added.value.id), 303);
  };

  /** One choice, or all that a field adds. */
  const askedIn = async (c: Context<Env>, viewer: Viewer, posted: Typed): Promise<Result<readonly ChoiceAsked[], DraftingRefusal>> => {
    const { field = "", item = "", choice: asked = "", seen } = posted;
    const choice = choicesMade.find((one) => one === asked);
    if (isField(field) && choice) return ok([{ field, item, choice, seen }]);
    if (!isField(field) || asked !== "addAll") return refuse({ code: "decision-unknown", value: `${field} ${asked}`.trim() });
    const reached = await reach(c, viewer);
    if (!reached.ok) return reached;
    const { lines } = comparisonModel(drafting, viewer, reached.value, t);
    const open = lines.filter((line) => line.field === field && line.kind === "adds" && line.state === "open");
    return ok(open.map((line) => ({ field, item: line.item, choice: "add" })));
  };

  const settle = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const posted = textFields(await c.req.formData());
    const asked = await askedIn(c, viewer, posted);
    const done = asked.ok ? await choose(drafting, viewer, idOf(c), documentOf(c), asked.value) : asked;
    if (!done.ok) return show(c, viewer, done.error);
    const { line = "" } = posted;
    return c.redirect(`${documentAddress(idOf(c), documentOf(c))}${/^(?:c|add)-[\w-]+$/.test(line) ? `#${line}` : ""}`, 303);
  };

  const remove = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const { confirm } = textFields(await c.req.formData());
    if (confirm !== "yes") return show(c, viewer, { code: "deletion-unconfirmed", value: "" }, "confirm");
    const removed = await removeDocument(drafting, viewer, idOf(c), documentOf(c));
    return removed.ok
      ? c.redirect(doneAddress(addressOf(idOf(c)), "document-removed", "documents"), 303)
      : show(c, viewer, removed.error, "confirm");
  };

  const file = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const reached = await reach(c, viewer);
    if (!reached.ok) return refused(c, reached.error);
    const found = await findDocumentFile(sql, viewer.tenant, reached.value.draft.id, reached.value.document.id);
    return found ? savedDocument(c, found) : refused(c, { code: "document-unknown", value: documentOf(c) });
  };

  return new Hono<Env>()
    .get("/drafts/:id/documents/new", signedIn(open))
    .post("/drafts/:id/documents", signedIn(add))
    .get(
      "/drafts/:id/documents/:document",
      signedIn((c, viewer) => show(c, viewer)),
    )
    .get("/drafts/:id/documents/:document/file", signedIn(file))
    .post("/drafts/:id/documents/:document/choices", signedIn(settle))
    .post("/drafts/:id/documents/:document/remove", signedIn(remove));
};
