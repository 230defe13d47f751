import type { Context } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { Viewer } from "../../platform/http/viewer.ts";

/** Runs a page for who is signed in; anyone else is led to sign in, and back here when the page is one to read. */
export const signedIn =
  (page: (c: Context<Env>, viewer: Viewer) => Promise<Response>) =>
  async (c: Context<Env>): Promise<Response> => {
    const { viewer } = c.var;
    if (viewer !== null) return page(c, viewer);
    const url = new URL(c.req.url);
    return c.redirect(c.req.method === "GET" ? `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}` : "/sign-in", 303);
  };
