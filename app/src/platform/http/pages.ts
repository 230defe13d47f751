import type { Context } from "hono";
import type { ReactElement } from "react";
import { translator } from "../../messages/index.ts";
import type { Assets } from "../../ui/page-context.tsx";
import { renderPage } from "../../ui/render.tsx";
import type { Env } from "./env.ts";
import { formToken } from "./forms.ts";
import type { Coding, KeptPage, PageCache } from "./page-cache.ts";

export type PageStatus = 200 | 400 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500;

/** What a public page was made of: the element, and the tags of what it shows (see `Write.touch`). */
export type PublicView = { readonly view: ReactElement; readonly tags: readonly string[]; readonly status?: PageStatus };

export type Pages = {
  /** A page for the person who asks, never kept. */
  readonly show: (c: Context<Env>, view: ReactElement, status?: PageStatus) => Response;
  /** A page that is the same for everyone without an account: rendered once, kept until a write touches one of its tags. */
  readonly keep: (c: Context<Env>, make: () => Promise<PublicView>) => Promise<Response>;
};

const VARY = "accept-encoding, cookie";

const codingFor = (accepted: string | undefined): Coding =>
  accepted === undefined ? "identity" : /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : "identity";

/** A kept page as a response: 304 when the reader has it already. */
export const answerKept = (page: KeptPage, request: { etag: string | undefined; accepted: string | undefined }): Response => {
  const headers: Record<string, string> = { etag: page.etag, "cache-control": "public, no-cache", vary: VARY };
  if (request.etag === page.etag) return new Response(null, { status: 304, headers });
  const coding = codingFor(request.accepted);
  headers["content-type"] = "text/html; charset=utf-8";
  if (coding !== "identity") headers["content-encoding"] = coding;
  const body = page.body[coding];
  headers["content-length"] = String(body.byteLength);
  return new Response(body, { status: page.status, headers });
};

export const createPages = ({ cache, assets, secret }: { cache: PageCache; assets: Assets; secret: string }): Pages => {
  const t = translator("fr");
  const html = (c: Context<Env>, view: ReactElement, visit: string | null): string => {
    const url = new URL(c.req.url);
    const { viewer } = c.var;
    return renderPage(
      {
        locale: "fr",
        t,
        path: url.pathname + url.search,
        viewer: viewer && { name: viewer.name, space: viewer.space },
        csrf: visit === null ? null : formToken(secret, visit),
        assets,
      },
      view,
    );
  };
  const show: Pages["show"] = (c, view, status = 200) =>
    c.html(html(c, view, c.var.visit), status, { "cache-control": "private, no-store" });
  return {
    show,
    keep: async (c, make) => {
      if (c.var.viewer !== null) {
        const { view, status } = await make();
        return show(c, view, status);
      }
      const url = new URL(c.req.url);
      const key = url.pathname + url.search;
      const page =
        cache.get(key) ??
        (await cache.render(key, async () => {
          const { view, tags, status } = await make();
          return { html: html(c, view, null), status: status ?? 200, tags };
        }));
      return answerKept(page, { etag: c.req.header("if-none-match"), accepted: c.req.header("accept-encoding") });
    },
  };
};
