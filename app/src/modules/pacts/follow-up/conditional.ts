import { createHash } from "node:crypto";

/** What the reader has already: the headers `if-none-match` and `if-modified-since`. */
type Held = { readonly etags: string | undefined; readonly since: string | undefined };

/** Its moment in whole seconds, as an HTTP date says it. */
const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

const isHeld = (etag: string, updated: Date, { etags, since }: Held): boolean => {
  // RFC 9110 §13.1.3: a date counts only where no tag was sent.
  if (etags !== undefined) return etags.split(",").some((one) => ["*", etag].includes(one.trim().replace(/^W\//, "")));
  const date = since === undefined ? Number.NaN : Date.parse(since);
  return !Number.isNaN(date) && seconds(updated) <= Math.floor(date / 1000);
};

/** A document with its tag and date, or 304 without a body to a reader who holds it. */
export const conditional = (
  body: string,
  { type, updated, held }: { readonly type: string; readonly updated: Date; readonly held: Held },
): Response => {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = { etag, "last-modified": updated.toUTCString(), "cache-control": "public, no-cache" };
  if (isHeld(etag, updated, held)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": type } });
};
