import { dayInParis } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import type { FormError } from "../../../ui/index.ts";
import { leadsPact, openPact, signInFirst, writingTo } from "../open-pact.tsx";
import type { PactRow } from "../pacts.repository.ts";
import type { Pacts } from "../ports.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { type ImportPlan, plannedChanges } from "./exchange/import-plan.ts";
import { importSheets } from "./import-sheets.ts";
import { ImportPage } from "./pages/import-page.tsx";
import type { RefusalPage } from "./paper-words.ts";
import type { Workshop } from "./workshop/workshop.ts";

type Around = {
  readonly workshop: Workshop;
  readonly show: (c: Context<Env>, head: PactRow, errors: readonly FormError[], status: PageStatus) => Promise<Response>;
  readonly refused: RefusalPage;
};

/** Without the characters that no text column takes, which an escape may hide. */
const unjson = (text: string): unknown => {
  try {
    return JSON.parse(text, (_, value: unknown) => (typeof value === "string" ? value.replaceAll("\0", "") : value));
  } catch {
    return null;
  }
};

/** A file that is brought back: what it would change is shown first, then written whole once the person has said so. */
export const importRoutes = ({ platform, can }: Pacts, { workshop, show, refused }: Around): Hono<Env> => {
  const { sql } = platform.database;
  const t = translator("fr");

  /** The pact, for the person who may write its sheets; else the answer that says why not. */
  const writable = async (c: Context<Env>): Promise<{ head: PactRow; viewer: Viewer } | Response> => {
    const head = await openPact(platform, c);
    if (head instanceof Response) return head;
    const { viewer } = c.var;
    if (!viewer) return signInFirst(c, `/pacts/${head.slug}/papers`);
    if (leadsPact(can, viewer, head)) return { head, viewer };
    return show(c, head, [{ field: "import", message: t("papers.refusal.forbidden") }], 403);
  };

  const preview = async (c: Context<Env>): Promise<Response> => {
    const may = await writable(c);
    if (may instanceof Response) return may;
    const { head, viewer } = may;
    const file = (await c.req.formData()).get("file");
    if (!(file instanceof File) || file.size === 0)
      return show(c, head, [{ field: "file", message: t("papers.refusal.file-missing") }], 422);
    const sheets = await sheetsOf(sql, head.tenantId, head.id);
    const read = await workshop.read(viewer.account, {
      kind: "import",
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      sheets,
      today: dayInParis(platform.clock()),
    });
    if (!read.ok) return refused(c, head, read.error, "file");
    const status = read.value.faults.length > 0 ? 422 : 200;
    return platform.pages.show(c, <ImportPage slug={head.slug} title={head.title} file={file.name} plan={read.value} />, status);
  };

  const confirm = async (c: Context<Env>): Promise<Response> => {
    const may = await writable(c);
    if (may instanceof Response) return may;
    const { head, viewer } = may;
    const { file = "", changes = "" } = textFields(await c.req.formData());
    const read = plannedChanges.safeParse(unjson(changes));
    if (!read.success) return show(c, head, [{ field: "file", message: t("papers.refusal.changes-unreadable") }], 400);
    const done = await platform.write({ ...writingTo(viewer, head, "sheets.import"), why: t("papers.import.reason", { file }) }, (write) =>
      importSheets(write, { pactId: head.id, changes: read.data, newId: platform.newId }),
    );
    if (done.ok) return c.redirect(`/pacts/${head.slug}/papers?written=${done.value.written}`, 303);
    const plan: ImportPlan = { rows: 0, faults: [], differences: [], changes: [] };
    const refused = t("papers.import.refused", { action: done.error.label ?? head.title, why: t(`papers.import.why.${done.error.code}`) });
    return platform.pages.show(c, <ImportPage slug={head.slug} title={head.title} file={file} plan={plan} refused={refused} />, 409);
  };

  return new Hono<Env>().post("/pacts/:slug/papers/import", preview).post("/pacts/:slug/papers/import/confirm", confirm);
};
