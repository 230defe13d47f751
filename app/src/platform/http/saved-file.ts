import type { Context } from "hono";
import type { Env } from "./env.ts";

/** A file that someone sent, as it came. Always saved, never opened in place: it is a stranger's file on our own address. */
export const savedFile = (
  c: Context<Env>,
  { name, mediaType, bytes }: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
): Response => {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return c.body(new Uint8Array(bytes), 200, {
    "content-type": mediaType,
    "content-disposition": `attachment; filename="document"; filename*=UTF-8''${encoded}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
};
