import { createHash } from "node:crypto";
import { ok, type Result, refuse } from "@levier/kernel";
import { checkText, decodeText, type Undecodable } from "./decode-text.ts";
import { CHARACTERS_A_PAGE, type DocumentFormat, type DocumentLimits, mediaTypes, type ReadDocument, tidyName } from "./document.ts";
import { decodeHtml } from "./html-encoding.ts";
import type { DocumentRefusal } from "./refusal.ts";
import { sniffFormat } from "./sniff-format.ts";
import { MAX_XML, textOfDocx } from "./text-of-docx.ts";
import { textOfHtml } from "./text-of-html.ts";
import { textOfPdf } from "./text-of-pdf.ts";

type Found = Result<string, DocumentRefusal>;

const unreadable = (value: string, why: Undecodable): DocumentRefusal =>
  why === "binary" ? { code: "document-format-unknown", value } : { code: "document-undecodable", value, excerpt: why.excerpt };

const decoded = (value: string, text: Result<string, Undecodable>): Found => (text.ok ? text : refuse(unreadable(value, text.error)));

const readPdf = async (bytes: Uint8Array, value: string, { maxPages }: DocumentLimits): Promise<Found> => {
  const read = await textOfPdf(bytes, maxPages);
  if (read.ok)
    return /\p{L}/u.test(read.value.text)
      ? decoded(value, checkText(read.value.text))
      : refuse({ code: "document-without-text", value, pages: read.value.pages });
  if (read.error === "protected") return refuse({ code: "document-protected", value });
  if (read.error === "damaged") return refuse({ code: "document-damaged", value });
  return refuse({ code: "document-too-many-pages", value, pages: read.error.pages, limit: maxPages });
};

const readDocx = async (bytes: Uint8Array, value: string): Promise<Found> => {
  const read = await textOfDocx(bytes);
  if (read.ok) return decoded(value, checkText(read.value));
  return refuse(read.error === "inflated" ? { code: "document-inflated", value, limit: MAX_XML } : { code: "document-damaged", value });
};

const readAs: Readonly<Record<DocumentFormat, (bytes: Uint8Array, value: string, limits: DocumentLimits) => Found | Promise<Found>>> = {
  text: (bytes, value) => decoded(value, decodeText(bytes)),
  markdown: (bytes, value) => decoded(value, decodeText(bytes)),
  html: (bytes, value) => {
    const source = decoded(value, decodeHtml(bytes));
    return source.ok ? ok(textOfHtml(source.value)) : source;
  },
  docx: readDocx,
  pdf: readPdf,
};

/**
 * Reads a document whatever its format: Word, PDF, web page, Markdown or plain text, told by its bytes before its name.
 * Either its whole text or one refusal; nothing is stored here.
 */
export const readDocument = async (
  bytes: Uint8Array,
  givenName: string,
  limits: DocumentLimits,
): Promise<Result<ReadDocument, DocumentRefusal>> => {
  const name = tidyName(givenName);
  if (bytes.length === 0) return refuse({ code: "document-empty", value: name });
  if (bytes.length > limits.maxUpload)
    return refuse({ code: "document-too-large", value: name, bytes: bytes.length, limit: limits.maxUpload });
  const sniffed = sniffFormat(bytes, name);
  if (sniffed === "protected") return refuse({ code: "document-protected", value: name });
  if ("image" in sniffed) return refuse({ code: "document-image", value: name, format: sniffed.image });
  if ("other" in sniffed) return refuse({ code: "document-format-unsupported", value: name, format: sniffed.other });
  const text = await readAs[sniffed.format](bytes, name, limits);
  if (!text.ok) return text;
  if (text.value.trim() === "") return refuse({ code: "document-empty", value: name });
  const pages = Math.ceil(text.value.length / CHARACTERS_A_PAGE);
  if (pages > limits.maxPages) return refuse({ code: "document-too-many-pages", value: name, pages, limit: limits.maxPages });
  return ok({ name, mediaType: mediaTypes[sniffed.format], sha256: createHash("sha256").update(bytes).digest("hex"), text: text.value });
};
