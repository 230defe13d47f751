import { ok, type Result } from "@levier/kernel";
import { decodeText, type Undecodable } from "./decode-text.ts";

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;
/** A page that declares Latin-1 is read as Windows-1252, as browsers do (WHATWG Encoding Standard, labels). */
const WESTERN = /^(?:iso-8859-1|iso-8859-15|latin-?1|windows-1252)$/i;

/** Text of an HTML file: UTF-8 when the bytes are that, else what the page declares, else what `decodeText` finds. */
export const decodeHtml = (bytes: Uint8Array): Result<string, Undecodable> => {
  const found = decodeText(bytes);
  if (found.ok) return found;
  const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, 2048)).toString("latin1"))?.[1];
  return declared && WESTERN.test(declared) && !bytes.includes(0) ? ok(new TextDecoder(declared).decode(bytes)) : found;
};
