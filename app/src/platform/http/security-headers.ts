import { createMiddleware } from "hono/factory";
import type { Env } from "./env.ts";
import { holdsSecret } from "./secret-address.ts";

const policy = (frameAncestors: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
    "base-uri 'none'",
  ].join("; ");

/** Of a page that any site may show inside one of its own: it holds nothing that a click could be stolen for. */
export const framedHeaders = { "content-security-policy": policy("*") } as const;

/** Nothing but our own files, no frame, no foreign form. */
export const securityHeaders = (secure: boolean): Readonly<Record<string, string>> => ({
  "content-security-policy": policy("'none'"),
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  ...(secure ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
});

/** Of a page whose address is a secret: the next one is told the site alone. Telling nothing would hide it from our own forms as well. */
const DISCREET = "strict-origin";

/** What a route may set otherwise for its own pages. */
const OWN = new Set(["content-security-policy", "referrer-policy"]);

/** On every response, errors included; a policy that a route set stays. */
export const secureResponses = (secure: boolean) => {
  const fixed = Object.entries(securityHeaders(secure));
  return createMiddleware<Env>(async (c, next) => {
    await next();
    const { headers } = c.res;
    if (holdsSecret(new URL(c.req.url)) && !headers.has("referrer-policy")) headers.set("referrer-policy", DISCREET);
    for (const [name, value] of fixed) if (!OWN.has(name) || !headers.has(name)) headers.set(name, value);
  });
};
