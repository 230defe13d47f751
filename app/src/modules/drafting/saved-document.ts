import type { Context } from "hono";
import type { Env } from "../../platform/http/env.ts";
import { savedFile } from "../../platform/http/saved-file.ts";

/** A document as it came; a text that was pasted has no name of a file. */
export const savedDocument = (c: Context<Env>, { name, content }: { readonly name: string; readonly content: Uint8Array }): Response =>
  savedFile(c, {
    name: /\.\w{1,8}$/.test(name) ? name : `${name}.txt`,
    mediaType: "application/octet-stream",
    bytes: content,
  });
