import { type Context, Hono } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { textFields } from "../../platform/http/forms.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import { addOrganisation } from "./add-organisation.ts";
import { type IdentityRefusal, sentenceOf, statusOf } from "./identity.errors.ts";
import { fieldOf } from "./organisation-fields.ts";
import { type AddFields, OrganisationsPage } from "./pages/organisations-page.tsx";
import { RefusedPage } from "./pages/sign-in-steps.tsx";
import { can } from "./policy.ts";
import type { Identity } from "./ports.ts";
import { forMember } from "./signed-in.ts";
import { organisationsOfSpace } from "./space-organisations.ts";

/** The organisations of one's space: who is there for its members, adding one for the administrators of who leads it. */
export const organisationsRoutes = (identity: Identity): Hono<Env> => {
  const { platform, readPlace } = identity;
  const t = translator("fr");

  const show = async (c: Context<Env>, viewer: Viewer, said?: AddFields, error?: IdentityRefusal): Promise<Response> =>
    platform.pages.show(
      c,
      <OrganisationsPage
        space={viewer.space}
        organisations={await organisationsOfSpace(platform.database.sql, readPlace, viewer.tenant)}
        adds={can(viewer, "add-organisation")}
        said={said}
        errors={error ? [{ field: fieldOf(error) ?? "add", message: sentenceOf(error, t) }] : []}
      />,
      error ? statusOf(error) : 200,
    );

  return new Hono<Env>()
    .get(
      "/organisations",
      forMember((c, viewer) => show(c, viewer)),
    )
    .post(
      "/organisations",
      forMember(async (c, viewer) => {
        const { name = "", kind = "", siren = "", territory = "", administrator = "" } = textFields(await c.req.formData());
        const typed = { name, kind, siren, territory, administrator };
        const added = await addOrganisation(identity, viewer, typed);
        if (added.ok) return c.redirect(`/organisations/${added.value.id}?done=added`, 303);
        platform.log.info("organisation.refused", { reason: added.error.reason, account: viewer.account });
        if (added.error.reason !== "operation-forbidden") return show(c, viewer, typed, added.error);
        return platform.pages.show(c, <RefusedPage sentence={sentenceOf(added.error, t)} />, statusOf(added.error));
      }),
    );
};
