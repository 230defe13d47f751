import { Hono } from "hono";
import type { Env } from "./env.ts";

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0d5468"/><path d="M5 3v10h7" fill="none" stroke="#fdfcf9" stroke-width="2.5"/></svg>';

/** The icon of the site, at the address where browsers look for it by themselves: no page has to name it. */
export const favicon = (): Hono<Env> =>
  new Hono<Env>().get("/favicon.ico", (c) =>
    c.body(ICON, 200, { "content-type": "image/svg+xml", "cache-control": "public, max-age=604800" }),
  );
