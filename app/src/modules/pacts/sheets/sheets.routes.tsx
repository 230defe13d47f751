import { dayInParis } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import type { FormError } from "../../../ui/index.ts";
import { leftAction } from "../amendments/left-actions.ts";
import { LeftPage } from "../amendments/left-page.tsx";
import { membersOf } from "../life/life.repository.ts";
import { leadsPact, openPact, signInFirst, writingTo } from "../open-pact.tsx";
import type { PactRow } from "../pacts.repository.ts";
import { sheetPage } from "../pacts.slots.ts";
import { MissingPage } from "../pages/missing-page.tsx";
import type { Pacts } from "../ports.ts";
import { addAction, axesOf } from "./add-action.ts";
import { placeFinder } from "./content/place-finder.ts";
import { type Editing, type EditPart, editingAt, editParts, overtakenForm, refusedForm } from "./editing.ts";
import { AddPage } from "./pages/add-page.tsx";
import { SheetPage } from "./pages/sheet-page.tsx";
import type { Typed } from "./read-sheet.ts";
import { readChange } from "./sheet-change.ts";
import { type SheetView, sheetView } from "./sheet-view.ts";
import { addRefusalWords, sheetFaultWords, sheetRefusalWords } from "./sheet-words.ts";
import { type SheetRefusal, writeSheet } from "./write-sheet.ts";

const STATUS: Readonly<Partial<Record<SheetRefusal["code"], PageStatus>>> = {
  "changed-since": 409,
  "pact-withdrawn": 410,
  "pact-not-found": 404,
  "action-not-found": 404,
};

/** Where on the page what was written shows. */
const ANCHORS: Readonly<Record<EditPart, string>> = {
  fields: "fields",
  content: "content",
  calendar: "calendar",
  stage: "stage",
  costs: "plan",
  line: "plan",
  jobs: "jobs",
  milestone: "milestones",
  copy: "",
};

/** The sheet of each action of a pact: everyone reads it, the pilots of who follows the pact write it. */
export const sheetsRoutes = ({ platform, can, namesOf, territories }: Pacts): Hono<Env> => {
  const { sql } = platform.database;
  const { pages } = platform;
  const t = translator("fr");
  const findPlace = placeFinder(territories);

  const missing = (c: Context<Env>): Response => pages.show(c, <MissingPage />, 404);
  const pathOf = (c: Context<Env>): string => {
    const { pathname, search } = new URL(c.req.url);
    return pathname + search;
  };

  const viewOf = async (c: Context<Env>): Promise<SheetView | Response> => {
    const head = await openPact(platform, c);
    if (head instanceof Response) return head;
    const id = c.req.param("id") ?? "";
    const view = await sheetView(sql, head, id);
    if (view) return view;
    const left = await leftAction(sql, head, id);
    return left ? pages.show(c, <LeftPage head={head} left={left} />, 410) : missing(c);
  };

  const show = async (
    c: Context<Env>,
    view: SheetView,
    editing: Editing | null,
    status: PageStatus = 200,
    errors: readonly FormError[] = [],
  ): Promise<Response> => {
    const { viewer } = c.var;
    const { head, kept } = view;
    const isMember = viewer !== null && viewer.tenant === head.tenantId;
    const of = { id: view.sheet.action.id, pactId: head.id, tenant: head.tenantId, slug: head.slug };
    const { views: further } = await platform.slots.render(sheetPage, of);
    const names = isMember && kept?.actor ? await namesOf(head.tenantId, [kept.actor]) : new Map<string, string>();
    return pages.show(
      c,
      <SheetPage
        view={view}
        mayEdit={leadsPact(can, viewer, head)}
        editing={editing}
        today={dayInParis(platform.clock())}
        axes={editing?.part === "copy" ? await axesOf(sql, head.tenantId, head.id) : []}
        further={further}
        keeper={names.get(kept?.actor ?? "") ?? null}
        errors={errors}
      />,
      status,
    );
  };

  const refused = async (c: Context<Env>, view: SheetView, part: EditPart, typed: Typed, refusal: SheetRefusal): Promise<Response> => {
    const errors = sheetRefusalWords(t, refusal);
    const status = STATUS[refusal.code] ?? 422;
    if (refusal.code !== "changed-since") return show(c, view, refusedForm(view.sheet, part, typed, errors), status);
    // The page is made of what is kept now, which may be newer still than what the refusal told.
    const now = (await sheetView(sql, view.head, view.sheet.action.id)) ?? view;
    return show(c, now, overtakenForm(now.sheet, part, typed, errors), status);
  };

  const add = async (viewer: Viewer, head: PactRow, typed: Typed, copyOf?: string) =>
    platform.write(writingTo(viewer, head, "action.add"), (write) =>
      addAction(write, {
        pactId: head.id,
        label: typed["label"] ?? "",
        axis: typed["axis"] ?? "",
        organisation: viewer.organisation,
        newId: platform.newId,
        t,
        ...(copyOf === undefined ? {} : { copyOf }),
      }),
    );

  const copy = async (c: Context<Env>, viewer: Viewer, view: SheetView, typed: Typed): Promise<Response> => {
    const { head, sheet } = view;
    const done = await add(viewer, head, typed, sheet.action.id);
    if (done.ok) return c.redirect(`/pacts/${head.slug}/actions/${done.value.id}`, 303);
    return show(c, view, refusedForm(sheet, "copy", typed, [addRefusalWords(t, done.error)]), 422);
  };

  const change = async (c: Context<Env>): Promise<Response> => {
    const part = editParts.find((known) => known === c.req.param("part"));
    const view = await viewOf(c);
    if (view instanceof Response) return view;
    if (!part) return missing(c);
    const { viewer } = c.var;
    const { head, sheet, sheets } = view;
    if (!viewer) return signInFirst(c, `/pacts/${head.slug}/actions/${sheet.action.id}`);
    if (!leadsPact(can, viewer, head)) return show(c, view, null, 403, [{ field: "main", message: t("sheets.forbidden") }]);
    const typed = textFields(await c.req.formData());
    if (part === "copy") return copy(c, viewer, view, typed);
    const members = await membersOf(sql, head.tenantId, head.id);
    const read = readChange(part, typed, typed["one"] ?? "", { sheet, sheets, members, newId: platform.newId, findPlace });
    const revision = Number(typed["revision"] ?? "");
    // What was typed over an older state is compared with what is kept now before it is read.
    if (!read.ok && revision === sheet.revision)
      return show(c, view, refusedForm(sheet, part, typed, [sheetFaultWords(t, read.error)]), 422);
    const done = await platform.write(writingTo(viewer, head, "sheet.write"), (write) =>
      writeSheet(write, {
        pactId: head.id,
        actionId: sheet.action.id,
        revision,
        change: read.ok ? read.value : {},
        newId: platform.newId,
      }),
    );
    if (done.ok) return c.redirect(`/pacts/${head.slug}/actions/${sheet.action.id}#${ANCHORS[part]}`, 303);
    return refused(c, view, part, typed, done.error);
  };

  const showAdd = async (c: Context<Env>, head: PactRow, typed: Typed, errors: readonly FormError[], status: PageStatus = 200) => {
    const { label = "", axis = "" } = typed;
    const axes = await axesOf(sql, head.tenantId, head.id);
    return pages.show(c, <AddPage slug={head.slug} title={head.title} axes={axes} label={label} axis={axis} errors={errors} />, status);
  };

  /** The pact to which the person who asks may add an action, or the page that says why not. */
  const addable = async (c: Context<Env>): Promise<{ readonly head: PactRow; readonly viewer: Viewer } | Response> => {
    const head = await openPact(platform, c);
    if (head instanceof Response) return head;
    const { viewer } = c.var;
    if (!viewer) return signInFirst(c, pathOf(c));
    return leadsPact(can, viewer, head) ? { head, viewer } : missing(c);
  };

  return (
    new Hono<Env>()
      .get("/pacts/:slug/actions/new", async (c) => {
        const found = await addable(c);
        return found instanceof Response ? found : showAdd(c, found.head, {}, []);
      })
      .post("/pacts/:slug/actions/new", async (c) => {
        const found = await addable(c);
        if (found instanceof Response) return found;
        const { head, viewer } = found;
        const typed = textFields(await c.req.formData());
        const done = await add(viewer, head, typed);
        if (done.ok) return c.redirect(`/pacts/${head.slug}/actions/${done.value.id}`, 303);
        return showAdd(c, head, typed, [addRefusalWords(t, done.error)], 422);
      })
      .get("/pacts/:slug/actions/:id", async (c) => {
        const view = await viewOf(c);
        if (view instanceof Response) return view;
        const editing = editingAt(view.sheet, c.req.query("edit"));
        return editing && c.var.viewer === null ? signInFirst(c, pathOf(c)) : show(c, view, editing);
      })
      // The address of a form that came back refused, asked for again: leads to the form.
      .get("/pacts/:slug/actions/:id/:part", async (c) => {
        const part = editParts.find((known) => known === c.req.param("part"));
        const view = await viewOf(c);
        if (view instanceof Response) return view;
        if (part === undefined) return missing(c);
        const one = c.var.filled?.fields["one"] ?? "";
        const asked = new URLSearchParams({ ...c.req.query(), edit: one === "" ? part : `${part}-${one}` });
        return c.redirect(`/pacts/${view.head.slug}/actions/${view.sheet.action.id}?${asked}#edit`, 303);
      })
      .post("/pacts/:slug/actions/:id/:part", change)
  );
};
