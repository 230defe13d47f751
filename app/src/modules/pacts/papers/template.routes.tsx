import { ok } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Writing } from "../../../platform/hand.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import type { FormError } from "../../../ui/index.ts";
import { leadsPact, openPact, signInFirst } from "../open-pact.tsx";
import type { PactRow } from "../pacts.repository.ts";
import { MissingPage } from "../pages/missing-page.tsx";
import type { Pacts } from "../ports.ts";
import type { RefusalPage } from "./paper-words.ts";
import { dropTemplate, keepTemplate, templateOf } from "./template.repository.ts";
import type { Workshop } from "./workshop/workshop.ts";

type Needs = {
  readonly workshop: Workshop;
  readonly show: (c: Context<Env>, head: PactRow, errors?: readonly FormError[], status?: PageStatus) => Promise<Response>;
  readonly refused: RefusalPage;
};

/** Bytes a template may weigh: it is read again for each document. */
const LARGEST = 5e6;
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const NOTHING = { language: "fr", title: "", subtitle: "", blocks: [] } as const;

/** The template of an organisation: kept once it was tried, given back, or let go for the one the program comes with. */
export const templateRoutes = ({ platform, can }: Pacts, { workshop, show, refused }: Needs): Hono<Env> => {
  const t = translator("fr");

  type Ready = {
    readonly head: PactRow;
    readonly organisationId: string;
    readonly account: string;
    readonly writing: (operation: string) => Writing;
  };
  /** Who follows the pact, for the organisation whose documents they are. */
  const opened = async (c: Context<Env>): Promise<Ready | Response> => {
    const head = await openPact(platform, c);
    if (head instanceof Response) return head;
    const { viewer } = c.var;
    if (!viewer) return signInFirst(c, `/pacts/${head.slug}/papers`);
    const { organisationId } = head;
    if (organisationId === null || !leadsPact(can, viewer, head))
      return show(c, head, [{ field: "kept-template", message: t("papers.refusal.template-forbidden") }], 403);
    const writing = (operation: string): Writing => ({ tenant: head.tenantId, actor: viewer.account, operation });
    return { head, organisationId, account: viewer.account, writing };
  };

  const refuse = (c: Context<Env>, head: PactRow, message: string): Promise<Response> =>
    show(c, head, [{ field: "kept-template", message }], 422);

  const keep = async (c: Context<Env>): Promise<Response> => {
    const ready = await opened(c);
    if (ready instanceof Response) return ready;
    const { head, organisationId, account, writing } = ready;
    const file = (await c.req.formData()).get("template");
    if (!(file instanceof File) || file.size === 0) return refuse(c, head, t("papers.refusal.file-missing"));
    if (file.size > LARGEST) return refuse(c, head, t("papers.refusal.template-too-large"));
    const content = new Uint8Array(await file.arrayBuffer());
    // A template is kept only once a document was set in it.
    const job = { kind: "docx", paper: NOTHING, template: content.slice(), about: { date: "", address: "" } } as const;
    const tried = await workshop.tryTemplate(account, job);
    if (!tried.ok) return refused(c, head, tried.error, "kept-template");
    const name = file.name.slice(0, 200);
    await platform.write(writing("papers.template"), async (write) =>
      ok(await keepTemplate(write, { organisationId, name, content, newId: platform.newId })),
    );
    return c.redirect(`/pacts/${head.slug}/papers#own-template`, 303);
  };

  const drop = async (c: Context<Env>): Promise<Response> => {
    const ready = await opened(c);
    if (ready instanceof Response) return ready;
    await platform.write(ready.writing("papers.template.drop"), async (write) => ok(await dropTemplate(write, ready.organisationId)));
    return c.redirect(`/pacts/${ready.head.slug}/papers#own-template`, 303);
  };

  const giveBack = async (c: Context<Env>): Promise<Response> => {
    const ready = await opened(c);
    if (ready instanceof Response) return ready;
    const own = await templateOf(platform.database.sql, ready.head.tenantId, ready.organisationId);
    if (!own) return platform.pages.show(c, <MissingPage />, 404);
    return c.body(new Uint8Array(own.content), 200, {
      "content-type": DOCX,
      "content-disposition": 'attachment; filename="modele.docx"',
      "cache-control": "private, no-store",
    });
  };

  return new Hono<Env>()
    .get("/pacts/:slug/papers/own-template.docx", giveBack)
    .post("/pacts/:slug/papers/own-template", keep)
    .post("/pacts/:slug/papers/own-template/drop", drop);
};
