import type { Context } from "hono";
import type { ReactElement } from "react";
import { translator } from "../../messages/index.ts";
import type { Assets } from "../../ui/page-context.tsx";
import { renderPage } from "../../ui/render.tsx";
import { type Coding, codingFor, encode } from "./coding.ts";
import type { Env } from "./env.ts";
import { sealedHolder } from "./form-holder.ts";
import { formToken } from "./forms.ts";
import { type Asked, answerOf, type KeptAnswer } from "./kept-answers.ts";
import type { PageCache } from "./page-cache.ts";
import { holdsSecret } from "./secret-address.ts";

export type PageStatus = 200 | 400 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;

/** What a public page was made of: the element, and the tags of what it shows (see `Write.touch`). */
export type PublicView = {
  readonly view: ReactElement;
  readonly tags: readonly string[];
  readonly status?: PageStatus;
  /** Sent with it, in place of those every page has: a security policy of its own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** When what it says ceases to be so by the clock alone, a day that ends: not kept beyond. */
  readonly until?: Date;
};

export type Pages = {
  /** A page for the person who asks, never kept. */
  readonly show: (c: Context<Env>, view: ReactElement, status?: PageStatus) => Response;
  /** A page that is the same for everyone without an account: rendered once, kept until a write touches one of its tags. */
  readonly keep: (c: Context<Env>, make: () => Promise<PublicView>) => Promise<Response>;
  /** The page kept at an address, to answer at once; null when it has to be made. */
  readonly kept: (address: string, asked: Asked) => KeptAnswer | null;
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
        csrf: visit === null ? null : `${formToken(secret, visit)}${viewer ? `.${sealedHolder(secret, viewer.account)}` : ""}`,
        filled: c.var.filled ?? null,
        assets,
      },
      view,
    );
  };
  // What a form sent may come back beside a secret: only what is asked by an address that holds none is compressed (BREACH).
  const codingOf = (c: Context<Env>): Coding =>
    c.req.method === "GET" && !holdsSecret(new URL(c.req.url)) ? codingFor(c.req.header("accept-encoding")) : "identity";
  const show: Pages["show"] = (c, view, status = 200) => {
    const coding = codingOf(c);
    const text = Buffer.from(html(c, view, c.var.visit));
    return c.body(encode(text, coding), status, {
      ...{ "content-type": "text/html; charset=utf-8", "cache-control": "private, no-store", vary: "accept-encoding" },
      ...(coding !== "identity" && { "content-encoding": coding }),
    });
  };
  return {
    show,
    keep: async (c, make) => {
      if (c.var.viewer !== null) {
        const { view, status, headers = {} } = await make();
        for (const [name, value] of Object.entries(headers)) c.header(name, value);
        return show(c, view, status);
      }
      const url = new URL(c.req.url);
      const key = url.pathname + url.search;
      const page =
        cache.get(key) ??
        (await cache.render(key, async () => {
          const { view, tags, status, headers, until } = await make();
          return { html: html(c, view, null), status: status ?? 200, tags, headers, until };
        }));
      const { status, headers, body } = answerOf(page, { etag: c.req.header("if-none-match"), accepted: c.req.header("accept-encoding") });
      return new Response(body, { status, headers });
    },
    kept: (address, asked) => {
      const page = cache.get(address);
      return page ? answerOf(page, asked) : null;
    },
  };
};
