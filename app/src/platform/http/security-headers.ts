import { createMiddleware } from "hono/factory";
import type { Env } from "./env.ts";

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** Nothing but our own files, no frame, no foreign form. */
export const securityHeaders = (secure: boolean): Readonly<Record<string, string>> => ({
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  ...(secure ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
});

/** On every response, errors included; a stricter policy that a route set stays. */
export const secureResponses = (secure: boolean) => {
  const fixed = Object.entries(securityHeaders(secure));
  return createMiddleware<Env>(async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of fixed) if (name !== "content-security-policy" || !headers.has(name)) headers.set(name, value);
  });
};
