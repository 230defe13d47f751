import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { sentenceOf, statusOf } from "../drafting.errors.ts";
import { offeredDrafts } from "../drafts.repository.ts";
import { doneAddress } from "../pages/done.tsx";
import { RefusalPage } from "../pages/refusal-page.tsx";
import { addressOf } from "../pages/review-model.ts";
import type { Drafting } from "../ports.ts";
import { showRefusal } from "../review.routes.tsx";
import { signedIn } from "../signed-in.ts";
import { countCorrections } from "./count-corrections.ts";
import { exampleFiles } from "./example-files.ts";
import { exampleSet } from "./example-set.ts";
import { ExamplesPage } from "./examples-page.tsx";
import { offerExample } from "./offer-example.ts";
import { zipExamples } from "./zip-examples.ts";

/** Whose drafts a person may export: those of one organisation, all of the space (`null`), or none (`undefined`). */
const reachOf = ({ can }: Drafting, viewer: Viewer): string | null | undefined => {
  const { id } = viewer.organisation;
  if (!can(viewer, "export-examples", id)) return undefined;
  // No organisation has this name: only who reaches all of them may.
  return can(viewer, "export-examples", "") ? null : id;
};

/** The choice on each review, the page that counts what the reviews teach, and its archive. */
export const examplesRoutes = (drafting: Drafting): Hono<Env> => {
  const { platform } = drafting;
  const { sql } = platform.database;
  const t = translator("fr");

  const offer = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const id = c.req.param("id") ?? "";
    const { example } = textFields(await c.req.formData());
    const offered = await offerExample(drafting, viewer, id, example === "yes");
    if (offered.ok) return c.redirect(doneAddress(addressOf(id), example === "yes" ? "offered" : "withheld", "offer"), 303);
    return showRefusal(drafting, c, viewer, offered.error, { errors: [{ field: "example", message: sentenceOf(offered.error, t) }] });
  };

  const forbidden = (c: Context<Env>, { role }: Viewer): Response => {
    const refusal = { code: "operation-forbidden", value: role } as const;
    return platform.pages.show(c, <RefusalPage sentence={sentenceOf(refusal, t)} />, statusOf(refusal));
  };

  const page = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const reach = reachOf(drafting, viewer);
    if (reach === undefined) return forbidden(c, viewer);
    const counts = await countCorrections(sql, viewer.tenant, reach);
    return platform.pages.show(c, <ExamplesPage counts={counts} whole={reach === null} />);
  };

  const archive = async (c: Context<Env>, viewer: Viewer): Promise<Response> => {
    const reach = reachOf(drafting, viewer);
    if (reach === undefined) return forbidden(c, viewer);
    const set = exampleSet(await offeredDrafts(sql, viewer.tenant, reach), true);
    if (set.items.length === 0) return c.redirect("/drafts/examples", 303);
    return c.body(await zipExamples(exampleFiles(set), platform.clock()), 200, {
      "content-type": "application/zip",
      "content-disposition": 'attachment; filename="corrections.zip"',
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
  };

  return new Hono<Env>()
    .get("/drafts/examples", signedIn(page))
    .get("/drafts/examples/archive", signedIn(archive))
    .post("/drafts/:id/example", signedIn(offer));
};
