import type { Context } from "hono";
import type { Env } from "../../platform/http/env.ts";

/** A document as it came. Always saved, never opened in place: it is a stranger's document on our own address. */
export const savedFile = (c: Context<Env>, { name, content }: { readonly name: string; readonly content: Uint8Array }): Response => {
  const whole = /\.\w{1,8}$/.test(name) ? name : `${name}.txt`;
  const encoded = encodeURIComponent(whole).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return c.body(new Uint8Array(content), 200, {
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename="document"; filename*=UTF-8''${encoded}`,
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
};
