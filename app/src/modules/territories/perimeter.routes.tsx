import { type Context, Hono } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { textFields } from "../../platform/http/forms.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { Platform } from "../../platform/platform.ts";
import { createPerimeter } from "./create-perimeter.ts";
import { territoryAddress } from "./pages/address.ts";
import { ForbiddenPage } from "./pages/forbidden-page.tsx";
import { NewPerimeterPage, type PerimeterFields } from "./pages/new-perimeter-page.tsx";
import type { PerimeterInput } from "./perimeter.ts";
import { perimeterKinds } from "./perimeter-kinds.ts";
import type { PerimeterOperation } from "./ports.ts";
import { perimeterRefusals } from "./territories.errors.ts";
import type { Territories } from "./territories.ts";

/** A field left empty is not said. */
const said = (text: string | undefined): string | null => (text ?? "").trim() || null;

const inputOf = (fields: PerimeterFields): PerimeterInput => ({
  name: fields["name"] ?? "",
  kind: perimeterKinds.find((kind) => kind === fields["kind"]) ?? "other",
  members: (fields["members"] ?? "").split(/[\s,;]+/).filter((code) => code !== ""),
  source: { title: fields["sourceTitle"] ?? "", url: said(fields["sourceUrl"]), note: said(fields["note"]) },
});

type Needs = Pick<Platform, "pages" | "write" | "newId">;

/** The form by which a member names a perimeter. */
export const perimeterRoutes = (
  { pages, write, newId }: Needs,
  { geography }: Pick<Territories, "geography">,
  { can }: PerimeterOperation,
): Hono<Env> => {
  const t = translator("fr");

  const member = (c: Context<Env>): { readonly viewer: Viewer } | { readonly refused: Response } => {
    const { viewer } = c.var;
    if (!viewer) return { refused: c.redirect(`/sign-in?next=${encodeURIComponent(c.req.path)}`, 303) };
    return can(viewer, "create-perimeter", viewer.organisation.id) ? { viewer } : { refused: pages.show(c, <ForbiddenPage />, 403) };
  };

  return new Hono<Env>()
    .get("/territories/new", (c) => {
      const found = member(c);
      return "refused" in found ? found.refused : pages.show(c, <NewPerimeterPage fields={{}} errors={[]} />);
    })
    .post("/territories/new", async (c) => {
      const found = member(c);
      if ("refused" in found) return found.refused;
      const { tenant, account } = found.viewer;
      const fields = textFields(await c.req.formData());
      const done = await write({ tenant, actor: account, operation: "perimeter.create" }, (hand) =>
        createPerimeter({ geography, newId }, hand, inputOf(fields)),
      );
      if (done.ok) return c.redirect(territoryAddress(done.value.code), 303);
      const { message, status, field } = perimeterRefusals[done.error.reason];
      const errors = [{ field, message: t(message, { value: done.error.value }) }];
      return pages.show(c, <NewPerimeterPage fields={fields} errors={errors} />, status);
    });
};
