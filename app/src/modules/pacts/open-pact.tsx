import type { Context } from "hono";
import type { Writing } from "../../platform/hand.ts";
import type { Env } from "../../platform/http/env.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { Platform } from "../../platform/platform.ts";
import { pactAt } from "./find-pact.ts";
import { goneOr } from "./pact-view.tsx";
import type { PactRow } from "./pacts.repository.ts";
import { MissingPage } from "./pages/missing-page.tsx";
import type { Pacts } from "./ports.ts";

/** The pact at the address asked for, or the page that says why there is none. */
export const openPact = async ({ database, pages }: Pick<Platform, "database" | "pages">, c: Context<Env>): Promise<PactRow | Response> => {
  const slug = c.req.param("slug") ?? "";
  const head = await pactAt(database.sql, slug);
  const gone = goneOr(slug, head);
  return gone || !head ? pages.show(c, gone?.view ?? <MissingPage />, gone?.status ?? 404) : head;
};

/** Whether the pact as a whole is theirs to follow: the pilots of the organisation that published it. */
export const leadsPact = (can: Pacts["can"], viewer: Viewer | null, { tenantId, organisationId }: PactRow): boolean =>
  viewer !== null && viewer.tenant === tenantId && can(viewer, "live-pact", organisationId);

/** Whoever asks signs in first, then comes back to `next`. */
export const signInFirst = (c: Context<Env>, next: string): Response => c.redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303);

/** What the audit keeps of a write to a pact, besides its rows. */
export const writingTo = ({ account }: Viewer, { tenantId, id }: PactRow, operation: string): Writing => ({
  tenant: tenantId,
  actor: account,
  operation,
  thread: id,
});
