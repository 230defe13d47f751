import type { Context } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";

/** A file that came with a form. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

/** What a form sends: its fields, and its file where it holds one. */
export const readBody = async (c: Context<Env>): Promise<{ readonly typed: Record<string, string>; readonly file: SentFile | null }> => {
  const form = await c.req.formData();
  const sent = form.get("file");
  // A browser sends an empty part without a name for a field where no file was chosen.
  const isChosen = sent instanceof File && (sent.size > 0 || sent.name !== "");
  return { typed: textFields(form), file: isChosen ? { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) } : null };
};
