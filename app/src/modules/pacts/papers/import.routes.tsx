import { dayInParis, ok, type Result, refuse } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import type { FormError } from "../../../ui/index.ts";
import { lifeOf } from "../life/life.repository.ts";
import { leadsPact, openPact, signInFirst, writingTo } from "../open-pact.tsx";
import type { PactRow } from "../pacts.repository.ts";
import { bondsOf } from "../parties/pact-bonds.ts";
import type { Pacts } from "../ports.ts";
import type { SheetPlace } from "../sheets/content/content.ts";
import { placeCoded } from "../sheets/content/place-finder.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { bondChanges } from "./exchange/bond-changes.ts";
import { type ImportPlan, plannedChanges } from "./exchange/import-plan.ts";
import { importBonds } from "./import-bonds.ts";
import { importSheets } from "./import-sheets.ts";
import { ImportPage } from "./pages/import-page.tsx";
import { bondsFailureWords, type RefusalPage } from "./paper-words.ts";
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
export const importRoutes = ({ platform, can, territories }: Pacts, { workshop, show, refused }: Around): Hono<Env> => {
  const { sql } = platform.database;
  const t = translator("fr");
  const placeOf = placeCoded(territories);

  /** The pact, for the person who may write its sheets; else the answer that says why not. */
  const writable = async (c: Context<Env>): Promise<{ head: PactRow; viewer: Viewer } | Response> => {
    const head = await openPact(platform, c);
    if (head instanceof Response) return head;
    const { viewer } = c.var;
    if (!viewer) return signInFirst(c, `/pacts/${head.slug}/papers`);
    if (leadsPact(can, viewer, head)) return { head, viewer };
    return show(c, head, [{ field: "import", message: t("papers.refusal.forbidden") }], 403);
  };

  /** What a file would change; places that it tells by codes are looked up, then it is read once more. */
  const readFile = async ({ account }: Viewer, head: PactRow, file: File) => {
    const jobOf = async (places: ReadonlyMap<string, SheetPlace>) => ({
      kind: "import" as const,
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      pact: {
        life: await lifeOf(sql, head.tenantId, head.id),
        sheets: await sheetsOf(sql, head.tenantId, head.id),
        bonds: await bondsOf(sql, head),
      },
      today: dayInParis(platform.clock()),
      places,
    });
    const read = await workshop.read(account, () => jobOf(new Map()));
    if (!read.ok) return read;
    const places = new Map(
      read.value.askedPlaces.flatMap((line) => {
        const place = placeOf(line);
        return place ? [[line, place] as const] : [];
      }),
    );
    return places.size === 0 ? read : workshop.read(account, () => jobOf(places));
  };

  const preview = async (c: Context<Env>): Promise<Response> => {
    const may = await writable(c);
    if (may instanceof Response) return may;
    const { head, viewer } = may;
    const file = (await c.req.formData()).get("file");
    if (!(file instanceof File) || file.size === 0)
      return show(c, head, [{ field: "file", message: t("papers.refusal.file-missing") }], 422);
    const read = await readFile(viewer, head, file);
    if (!read.ok) return refused(c, head, read.error, "file");
    const status = read.value.faults.length > 0 ? 422 : 200;
    return platform.pages.show(c, <ImportPage slug={head.slug} title={head.title} file={file.name} plan={read.value} />, status);
  };

  const confirm = async (c: Context<Env>): Promise<Response> => {
    const may = await writable(c);
    if (may instanceof Response) return may;
    const { head, viewer } = may;
    const { file = "", changes = "", bonds = "[]" } = textFields(await c.req.formData());
    const read = plannedChanges.safeParse(unjson(changes));
    const bound = bondChanges.safeParse(unjson(bonds));
    if (!read.success || !bound.success) return show(c, head, [{ field: "file", message: t("papers.refusal.changes-unreadable") }], 400);
    const refusedWords = (label: string | null, why: string) => t("papers.import.refused", { action: label ?? head.title, why });
    const done = await platform.write(
      { ...writingTo(viewer, head, "sheets.import"), why: t("papers.import.reason", { file }) },
      async (write): Promise<Result<{ readonly sheets: number; readonly bonds: number }, string>> => {
        const about = { pactId: head.id, newId: platform.newId };
        const sheets = await importSheets(write, { ...about, changes: read.data, placeOf });
        if (!sheets.ok) return refuse(refusedWords(sheets.error.label, t(`papers.import.why.${sheets.error.code}`)));
        const ties = await importBonds(write, { ...about, changes: bound.data });
        if (!ties.ok) return refuse(refusedWords(null, bondsFailureWords(t, ties.error)));
        return ok({ sheets: sheets.value.written, bonds: ties.value.written });
      },
    );
    if (done.ok) return c.redirect(`/pacts/${head.slug}/papers?written=${done.value.sheets}&bound=${done.value.bonds}`, 303);
    const plan: ImportPlan = { rows: 0, faults: [], differences: [], changes: [], things: [], bondChanges: [], askedPlaces: [] };
    return platform.pages.show(c, <ImportPage slug={head.slug} title={head.title} file={file} plan={plan} refused={done.error} />, 409);
  };

  return new Hono<Env>().post("/pacts/:slug/papers/import", preview).post("/pacts/:slug/papers/import/confirm", confirm);
};
