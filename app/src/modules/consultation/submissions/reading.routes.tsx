import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { pageAsked } from "../../../platform/http/page-asked.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { axesOf, MissingPage } from "../../pacts/index.ts";
import { type OpenConsultation, openConsultation } from "../open-consultation.tsx";
import type { Consultation } from "../ports.ts";
import { asListed } from "./list-submissions.ts";
import { SubmissionsPage } from "./pages/submissions-page.tsx";
import { TextStepPage } from "./pages/text-step-page.tsx";
import { submissionView } from "./submission-view.tsx";
import { countSubmissions, readFilter, submissionAt, submissionsIn } from "./submissions.repository.ts";
import { textStates } from "./submissions.tables.ts";
import { submissionsCsv } from "./submissions-csv.ts";
import type { ThreadOf } from "./thread.ts";

const PAGE_SIZE = 20;
const MOST_IN_FILE = 20_000;

const seenBy = ({ isMember }: OpenConsultation) => (isMember ? textStates : (["published"] as const));

/** Submissions as they are read: the list, its file, and each one. */
export const readingRoutes = (needs: Consultation, threadOf: ThreadOf): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const labelled = (rows: readonly { readonly id: string; readonly label: string }[]) =>
    rows.map(({ id, label }) => ({ value: id, label }));

  const list = async (c: Context<Env>): Promise<Response> => {
    const opened = await openConsultation(needs, c);
    if (opened instanceof Response) return opened;
    const { head, groups, isMember } = opened;
    return platform.pages.keep(c, async () => {
      const filter = readFilter(c.req.query());
      const total = await countSubmissions(sql, head, filter, seenBy(opened));
      const { page, pages, ...part } = pageAsked(c.req.query("page"), total, PAGE_SIZE);
      const rows = await submissionsIn(sql, head, filter, seenBy(opened), part);
      const said = Object.entries(filter).filter(([, value]) => value !== "");
      const view = (
        <SubmissionsPage
          slug={head.slug}
          pact={head.title}
          filter={filter}
          groups={groups.map(({ id, theme }) => ({ value: id, label: theme }))}
          axes={labelled(await axesOf(sql, head.tenantId, head.id))}
          rows={await asListed(sql, head, rows, groups, threadOf)}
          total={total}
          page={page}
          pages={pages}
          isMember={isMember}
          search={said.length === 0 ? "" : `?${new URLSearchParams(said)}`}
        />
      );
      return { view, tags: [`pact:${head.slug}`] };
    });
  };

  const file = async (c: Context<Env>): Promise<Response> => {
    const opened = await openConsultation(needs, c);
    if (opened instanceof Response) return opened;
    const { head, groups, isMember } = opened;
    const rows = await submissionsIn(sql, head, readFilter(c.req.query()), seenBy(opened), { limit: MOST_IN_FILE, offset: 0 });
    const axes = new Map((await axesOf(sql, head.tenantId, head.id)).map(({ id, label }) => [id, label]));
    return c.body(submissionsCsv(await asListed(sql, head, rows, groups, threadOf), { axes, isMember }), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${head.slug}-contributions.csv"`,
      "cache-control": "private, no-store",
    });
  };

  const one = async (c: Context<Env>): Promise<Response> => {
    const opened = await openConsultation(needs, c);
    if (opened instanceof Response) return opened;
    const { head, isMember } = opened;
    const id = c.req.param("id") ?? "";
    return platform.pages.keep(c, async () => {
      const tags = [`pact:${head.slug}`];
      const row = isUuid(id) ? await submissionAt(sql, head, id) : null;
      if (row?.state === "refused" && !isMember) {
        const said = { title: t("consultation.unpublished.title"), lead: t("consultation.unpublished.lead") };
        return { view: <TextStepPage {...said} head={head} />, tags, status: 410 };
      }
      if (!row || (row.state === "waiting" && !isMember)) return { view: <MissingPage />, tags, status: 404 };
      return { view: await submissionView(sql, threadOf, opened, { row, page: c.req.query("page") }), tags };
    });
  };

  return new Hono<Env>()
    .get("/pacts/:slug/consultation/contributions", list)
    .get("/pacts/:slug/consultation/contributions.csv", file)
    .get("/pacts/:slug/consultation/contributions/:id", one);
};
