import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dayInParis } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { z } from "zod";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import type { FormError } from "../../../ui/index.ts";
import { leadsPact, openPact, signInFirst } from "../open-pact.tsx";
import type { PactRow } from "../pacts.repository.ts";
import { MissingPage } from "../pages/missing-page.tsx";
import type { Pacts } from "../ports.ts";
import { slugOf } from "../slug.ts";
import { pactYears } from "./contents/pact-years.ts";
import { tableNames } from "./exchange/exchange.ts";
import { importRoutes } from "./import.routes.tsx";
import { moneyAt } from "./money-at.ts";
import { PapersPage } from "./pages/papers-page.tsx";
import { type PaperRefused, paperRefusalAnswer, paperRefusalWords, type RefusalPage } from "./paper-words.ts";
import { pactFileOf } from "./papers.repository.ts";
import { type FileAsked, type ServedFile, type ServeRefusal, serveFile } from "./serve-file.ts";
import { templateOf } from "./template.repository.ts";
import { templateRoutes } from "./template.routes.tsx";
import { createWorkshop } from "./workshop/workshop.ts";

const day = z.iso.date();
/** The field of the page where a refusal is mended. */
const FIELDS: Readonly<Partial<Record<PaperRefused["code"], string>>> = { "action-unknown": "action" };

/** A count that came back in an address. */
const countIn = (text = ""): number => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0);

/** Documents and tables of a pact, to take away; anyone may who may read it. What is brought back is in `import.routes.tsx`. */
export const papersRoutes = (needs: Pacts): Hono<Env> => {
  const { platform, can, netJobs } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const workshop = createWorkshop(platform.root);
  const makers = { workshop, printer: platform.printer };
  const today = () => dayInParis(platform.clock());
  const fileOf = async (head: PactRow) => {
    const net = (await netJobs?.(head.tenantId, head.id)) ?? null;
    return pactFileOf(sql, head, { origin: platform.config.origin, today: today(), net });
  };

  const show = async (c: Context<Env>, head: PactRow, errors: readonly FormError[] = [], status: PageStatus = 200): Promise<Response> => {
    const file = await fileOf(head);
    return platform.pages.show(
      c,
      <PapersPage
        slug={head.slug}
        title={head.title}
        years={pactYears(file)}
        actions={file.sheets.map(({ action }) => action)}
        written={countIn(c.req.query("written"))}
        bound={countIn(c.req.query("bound"))}
        since={day.safeParse(c.req.query("since")).data ?? ""}
        kept={await templateOf(sql, head.tenantId, head.organisationId)}
        organisation={head.organisationName}
        isMember={c.var.viewer !== null}
        mayImport={leadsPact(can, c.var.viewer, head)}
        errors={errors}
      />,
      status,
    );
  };

  const send = (c: Context<Env>, { bytes, type }: ServedFile, name: string): Response =>
    c.body(new Uint8Array(bytes), 200, {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    });

  const askedOf = async (
    head: PactRow,
    query: Readonly<Record<string, string | undefined>>,
    name: string,
    format: string,
  ): Promise<FileAsked> => {
    const since = day.safeParse(query["since"]).data;
    return {
      name,
      format,
      slug: head.slug,
      at: platform.clock(),
      action: query["action"] ?? null,
      year: /^\d{4}$/.test(query["year"] ?? "") ? Number(query["year"]) : null,
      before: since === undefined || name !== "committee" ? null : { on: since, money: await moneyAt(sql, head, since) },
    };
  };

  const refused: RefusalPage = (c, head, refusal, field) => {
    const { status, retryAfter } = paperRefusalAnswer(refusal);
    if (retryAfter !== null) c.header("retry-after", String(retryAfter));
    return show(c, head, [{ field: FIELDS[refusal.code] ?? field, message: paperRefusalWords(t, refusal) }], status);
  };

  const unserved = (c: Context<Env>, head: PactRow, refusal: ServeRefusal, field: string): Promise<Response> | Response =>
    refusal.code === "no-such-file" ? platform.pages.show(c, <MissingPage />, 404) : refused(c, head, refusal, field);

  const serve = async (c: Context<Env>): Promise<Response> => {
    const head = await openPact(platform, c);
    if (head instanceof Response) return head;
    const [, name = "", format = ""] = /^([a-z]+)\.([a-z]+)$/.exec(c.req.param("file") ?? "") ?? [];
    if (name === "template" && format === "docx") {
      const bytes = readFileSync(join(platform.root, "app/assets/papers/document.docx"));
      return send(c, { bytes, type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" }, "modele-levier.docx");
    }
    const file = await fileOf(head);
    const own = format === "docx" ? await templateOf(sql, head.tenantId, head.organisationId) : null;
    const template = own ? { content: new Uint8Array(own.content), sentBy: null } : null;
    const served = await serveFile(t, makers, file, await askedOf(head, c.req.query(), name, format), template);
    const about = name === "sheet" ? file.sheets.find(({ action }) => action.id === c.req.query("action")) : undefined;
    const stem = about ? slugOf(about.action.label) : head.slug;
    return served.ok
      ? send(c, served.value, `${stem}-${t(`papers.file.${fileWord(name)}`)}.${format}`)
      : unserved(c, head, served.error, "documents");
  };

  const withTemplate = async (c: Context<Env>): Promise<Response> => {
    const head = await openPact(platform, c);
    if (head instanceof Response) return head;
    const { viewer } = c.var;
    if (!viewer) return signInFirst(c, `/pacts/${head.slug}/papers`);
    const form = await c.req.formData();
    const typed = textFields(form);
    const template = form.get("template");
    if (!(template instanceof File) || template.size === 0)
      return show(c, head, [{ field: "template", message: t("papers.refusal.file-missing") }], 422);
    const [name = "", year] = (typed["paper"] ?? "").split("-");
    const asked = await askedOf(head, { since: typed["since"], year }, name, "docx");
    const served = await serveFile(t, makers, await fileOf(head), asked, {
      content: new Uint8Array(await template.arrayBuffer()),
      sentBy: viewer.account,
    });
    return served.ok
      ? send(c, served.value, `${head.slug}-${t(`papers.file.${fileWord(name)}`)}.docx`)
      : unserved(c, head, served.error, "template");
  };

  return new Hono<Env>()
    .route("/", importRoutes(needs, { workshop, show, refused }))
    .route("/", templateRoutes(needs, { workshop, show, refused }))
    .get("/pacts/:slug/papers", async (c) => {
      const head = await openPact(platform, c);
      return head instanceof Response ? head : show(c, head);
    })
    .post("/pacts/:slug/papers/with-template", withTemplate)
    .get("/pacts/:slug/papers/:file", serve);
};

const FILES = ["pact", "sheet", "yearly", "committee", "tables", ...tableNames, "calendar", "data"] as const;

/** How a file is called once it is taken away. */
const fileWord = (name: string): (typeof FILES)[number] => FILES.find((one) => one === name) ?? "pact";
