import { dayInParis, type Result } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import type { FormError } from "../../../ui/index.ts";
import { SILENT } from "../desk.tsx";
import { leadsPact, openPact, signInFirst, writingTo } from "../open-pact.tsx";
import type { PactRow } from "../pacts.repository.ts";
import { MissingPage } from "../pages/missing-page.tsx";
import type { Pacts } from "../ports.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { openQuestionsOf } from "../swot/ground.repository.ts";
import { boardActions } from "./board-action.ts";
import type { BoardSaid } from "./board-props.ts";
import { type BoardView, boardAddress, readBoardQuery } from "./board-query.ts";
import { BoardsPage } from "./boards-page.tsx";
import { faultWords, whyWords } from "./boards-words.ts";
import { type BulkRefusal, bulkEdit } from "./bulk-edit.ts";
import { facetsOf, filterActions, sortActions } from "./choose-actions.ts";
import { type BoardFault, type BoardOrder, readBulk, readMove, readShift } from "./read-boards.ts";

/** A form of the boards: the view it stands in, how it is read, and where on the page an action's refusal is told. */
type BoardForm = {
  readonly view: BoardView;
  readonly read: (form: FormData, typed: Readonly<Record<string, string>>) => Result<BoardOrder, BoardFault>;
  readonly place: (actionId: string) => string;
};

const FORMS: Readonly<Record<string, BoardForm>> = {
  bulk: { view: "table", read: readBulk, place: (id) => `pick-${id}` },
  move: { view: "board", read: readMove, place: (id) => `to-${id}` },
  shift: { view: "gantt", read: readShift, place: () => "move" },
};

const formNamed = (name: string): BoardForm | undefined => (Object.hasOwn(FORMS, name) ? FORMS[name] : undefined);

const STATUS = { "pact-not-found": 404, "pact-withdrawn": 409, refused: 409 } as const;

const NOTHING: BoardSaid = { ...SILENT, ticked: new Set() };

/** The actions of a pact in four views, and the forms by which several change at once. */
export const boardsRoutes = ({ platform, can }: Pacts): Hono<Env> => {
  const { sql } = platform.database;
  const t = translator("fr");

  const show = async (c: Context<Env>, head: PactRow, view: BoardView | null, said: BoardSaid = NOTHING, status: PageStatus = 200) => {
    const asked = c.req.query();
    const query = readBoardQuery(view === null ? asked : { ...asked, view });
    const today = dayInParis(platform.clock());
    const all = boardActions(await sheetsOf(sql, head.tenantId, head.id), today);
    const changed = Number(asked["changed"]);
    return platform.pages.show(
      c,
      <BoardsPage
        slug={head.slug}
        title={head.title}
        query={query}
        all={all}
        shown={sortActions(filterActions(all, query), query)}
        facets={facetsOf(all)}
        mayLive={leadsPact(can, c.var.viewer, head)}
        today={today}
        open={await openQuestionsOf(sql, head)}
        changed={changed > 0 ? changed : null}
        {...said}
      />,
      status,
    );
  };

  const refusals = (refusal: BulkRefusal, { edit }: BoardOrder, { place }: BoardForm): FormError[] =>
    refusal.code === "refused"
      ? refusal.each.map(({ actionId, label, why }) => ({
          field: place(actionId),
          message: t("boards.refusal.about", { action: label, why: whyWords(t, why, edit.stage?.to ?? null) }),
        }))
      : [{ field: "count", message: whyWords(t, refusal, null) }];

  const post = async (c: Context<Env>): Promise<Response> => {
    const head = await openPact(platform, c);
    if (head instanceof Response) return head;
    const form = formNamed(c.req.param("form") ?? "");
    if (!form) return platform.pages.show(c, <MissingPage />, 404);
    const { viewer } = c.var;
    if (!viewer) return signInFirst(c, c.req.path);
    const sent = await c.req.formData();
    const typed = textFields(sent);
    if (!leadsPact(can, viewer, head))
      return show(c, head, form.view, { ...NOTHING, typed, errors: [{ field: "count", message: t("boards.refusal.forbidden") }] }, 403);
    const read = form.read(sent, typed);
    if (!read.ok) {
      const { field, picks } = read.error;
      return show(c, head, form.view, { typed, ticked: new Set(picks), errors: [{ field, message: faultWords(t, read.error) }] }, 422);
    }
    const { picks } = read.value;
    const done = await platform.write(writingTo(viewer, head, "sheet.write"), (write) =>
      bulkEdit(write, { ...read.value, pactId: head.id, newId: platform.newId }),
    );
    const ticked = new Set(picks.map(({ actionId }) => actionId));
    if (!done.ok)
      return show(c, head, form.view, { typed, ticked, errors: refusals(done.error, read.value, form) }, STATUS[done.error.code]);
    if (c.req.header("accept")?.includes("application/json")) return c.json({ changed: done.value.changed });
    const address = boardAddress(head.slug, readBoardQuery({ ...c.req.query(), view: form.view }));
    return c.redirect(`${address}${address.includes("?") ? "&" : "?"}changed=${done.value.changed}`, 303);
  };

  return new Hono<Env>()
    .get("/pacts/:slug/actions", async (c) => {
      const head = await openPact(platform, c);
      return head instanceof Response ? head : show(c, head, null);
    })
    .get("/pacts/:slug/boards/:form", (c) => {
      const view = formNamed(c.req.param("form"))?.view ?? "table";
      return c.redirect(boardAddress(c.req.param("slug"), readBoardQuery({ ...c.req.query(), view })), 303);
    })
    .post("/pacts/:slug/boards/:form", post);
};
