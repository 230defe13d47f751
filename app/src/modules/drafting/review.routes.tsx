import { type Context, Hono } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { textFields } from "../../platform/http/forms.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import { reachDraft } from "./access.ts";
import { type Asked, acceptAll, decide } from "./decide.ts";
import { decisionKinds, subjects } from "./decision.ts";
import { draftHistory, HISTORY_PAGE } from "./draft-history.ts";
import { titleOfDraft } from "./draft-title.ts";
import { type DraftingRefusal, sentenceOf, statusOf } from "./drafting.errors.ts";
import { draftOfPact } from "./drafts.repository.ts";
import { editingOf } from "./editing.ts";
import { isField } from "./fields.ts";
import { foldDraft } from "./fold-draft.ts";
import { doneIn } from "./pages/done.tsx";
import { DraftHistoryPage } from "./pages/history-page.tsx";
import { RefusalPage } from "./pages/refusal-page.tsx";
import { addressOf, groupId, rowId } from "./pages/review-model.ts";
import { ReviewPage } from "./pages/review-page.tsx";
import type { Drafting } from "./ports.ts";
import { reviewModel, type Shown } from "./show-draft.ts";
import { signedIn } from "./signed-in.ts";

const kinds = new Set<string>([...decisionKinds, "undo"]);
const isKind = (kind: string | undefined): kind is Asked["kind"] => kind !== undefined && kinds.has(kind);
const known = new Set<string>(subjects);
const isSubject = (subject: string | undefined): subject is Asked["subject"] => subject !== undefined && known.has(subject);

const PREFIX = "value.";

/** The parts typed in a value's form, by name. */
const typedIn = (form: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form)
      .filter(([name]) => name.startsWith(PREFIX))
      .map(([name, value]) => [name.slice(PREFIX.length), value]),
  );

const askedIn = (form: Readonly<Record<string, string>>): Asked | null => {
  const { subject, kind, key, passage, near } = form;
  if (!isSubject(subject) || !isKind(kind)) return null;
  const keepPassage = form["keepPassage"] === "yes";
  return {
    subject,
    kind,
    key,
    passage,
    keepPassage,
    values: typedIn(form),
    near: Number.isFinite(Number(near)) ? Number(near) : undefined,
  };
};

/** Shows a draft again with what was refused; the routes of the whole module answer a refusal through it. */
export const showRefusal = async (
  drafting: Drafting,
  c: Context<Env>,
  viewer: Viewer,
  refusal: DraftingRefusal,
  shown: Shown,
): Promise<Response> => {
  const { platform } = drafting;
  const t = translator("fr");
  const reached = await reachDraft(drafting, platform.database.sql, viewer, c.req.param("id") ?? "", "read-draft");
  const status = statusOf(refusal);
  if (!reached.ok) return platform.pages.show(c, <RefusalPage sentence={sentenceOf(reached.error, t)} />, statusOf(reached.error));
  return platform.pages.show(c, <ReviewPage model={await reviewModel(drafting, viewer, reached.value, shown)} />, status);
};

/** The review of a draft: its page, and each decision as a small form of its own. */
export const reviewRoutes = (drafting: Drafting): Hono<Env> => {
  const { platform } = drafting;
  const t = translator("fr");

  const review = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const reached = await reachDraft(drafting, platform.database.sql, viewer, c.req.param("id") ?? "", "read-draft");
    if (!reached.ok) return platform.pages.show(c, <RefusalPage sentence={sentenceOf(reached.error, t)} />, statusOf(reached.error));
    const draft = reached.value;
    const editing = editingOf(foldDraft(draft.extracted, draft.decisions), c.req.query());
    return platform.pages.show(
      c,
      <ReviewPage
        model={
          await reviewModel(drafting, viewer, draft, {
            editing,
            justPublished: c.req.query("published") === "1",
            done: doneIn(c.req.query()),
          })
        }
      />,
    );
  };

  const history = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const id = c.req.param("id") ?? "";
    const reached = await reachDraft(drafting, platform.database.sql, viewer, id, "read-draft");
    if (!reached.ok) return platform.pages.show(c, <RefusalPage sentence={sentenceOf(reached.error, t)} />, statusOf(reached.error));
    const asked = Number(c.req.query("page") ?? 1);
    const page = Number.isInteger(asked) && asked >= 1 && asked < 1e6 ? asked : 1;
    const { acts, total } = await draftHistory(platform.database.sql, viewer.tenant, id, page);
    const names = await drafting.namesOf(
      viewer.tenant,
      acts.flatMap(({ actor }) => actor ?? []),
    );
    return platform.pages.show(
      c,
      <DraftHistoryPage
        id={id}
        name={titleOfDraft(reached.value, t)}
        draft={reached.value.extracted}
        acts={acts}
        names={names}
        page={page}
        pages={Math.ceil(total / HISTORY_PAGE)}
      />,
    );
  };

  const behind = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const slug = c.req.param("slug") ?? "";
    const id = await draftOfPact(platform.database.sql, viewer.tenant, slug);
    const reached = await reachDraft(drafting, platform.database.sql, viewer, id ?? "", "read-draft");
    if (reached.ok) return c.redirect(`${addressOf(reached.value.id)}#publish`, 303);
    return platform.pages.show(c, <RefusalPage sentence={t("drafting.behind.none", { slug })} />, 404);
  };

  const refuseDecision = (
    c: Context<Env>,
    viewer: Viewer,
    asked: Asked,
    form: Readonly<Record<string, string>>,
    refusal: DraftingRefusal,
  ): Promise<Response> => {
    const message = sentenceOf(refusal, t);
    const isForm = isField(asked.subject) && (asked.kind === "correct" || asked.kind === "add");
    if (!isForm || !isField(asked.subject)) return showRefusal(drafting, c, viewer, refusal, { errors: [{ field: "fields", message }] });
    const part = "field" in refusal ? refusal.field : refusal.code === "passage-absent" ? "passage" : "value";
    const key = asked.kind === "add" ? null : (asked.key ?? null);
    const editing = {
      field: asked.subject,
      key,
      typed: typedIn(form),
      passage: form["passage"] ?? "",
      near: form["near"] ?? "",
      errors: [{ field: `edit-${part}`, message }],
    };
    return showRefusal(drafting, c, viewer, refusal, { editing });
  };

  const decideOne = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const id = c.req.param("id") ?? "";
    const form = textFields(await c.req.formData());
    const asked = askedIn(form);
    if (!asked) {
      const refusal = { code: "decision-unknown", value: `${form["subject"] ?? ""} ${form["kind"] ?? ""}`.trim() } as const;
      return showRefusal(drafting, c, viewer, refusal, { errors: [{ field: "fields", message: sentenceOf(refusal, t) }] });
    }
    const decided = await decide(drafting, viewer, id, [asked]);
    if (!decided.ok) return refuseDecision(c, viewer, asked, form, decided.error);
    const anchor = isField(asked.subject)
      ? asked.kind === "undo" && !/^\d+$/.test(asked.key ?? "")
        ? groupId(asked.subject)
        : rowId(asked.subject, decided.value[0] ?? "")
      : "points";
    return c.redirect(`${addressOf(id)}#${anchor}`, 303);
  };

  const acceptGroup = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const id = c.req.param("id") ?? "";
    const { field = "" } = textFields(await c.req.formData());
    const accepted = isField(field)
      ? await acceptAll(drafting, viewer, id, field)
      : ({ ok: false, error: { code: "decision-unknown", value: field } } as const);
    if (!accepted.ok)
      return showRefusal(drafting, c, viewer, accepted.error, { errors: [{ field: "fields", message: sentenceOf(accepted.error, t) }] });
    return c.redirect(`${addressOf(id)}#f-${field}`, 303);
  };

  return new Hono<Env>()
    .get("/drafts/of/:slug", signedIn(behind))
    .get("/drafts/:id", signedIn(review))
    .get("/drafts/:id/history", signedIn(history))
    .post("/drafts/:id/decisions", signedIn(decideOne))
    .post("/drafts/:id/accept", signedIn(acceptGroup));
};
