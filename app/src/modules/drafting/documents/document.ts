export const documentFormats = ["text", "markdown", "html", "docx", "pdf"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** A document as it was sent, under the name it was given. */
export type SentDocument = { readonly name: string; readonly bytes: Uint8Array };

/** A document once read: `sha256` is that of its bytes, `text` what evidence points into (UTF-16 code units). */
export type ReadDocument = { readonly name: string; readonly mediaType: string; readonly sha256: string; readonly text: string };

/** The limits a document is held to: bytes as sent, pages as counted or, without pages, as estimated from the text. */
export type DocumentLimits = { readonly maxUpload: number; readonly maxPages: number };

export const MAX_PAGES = 1000;

/** Characters of a full page: a text without pages counts this many to one. */
export const CHARACTERS_A_PAGE = 3000;

export const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  text: "text/plain",
  markdown: "text/markdown",
  html: "text/html",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** The name as shown and kept: no folder, no control character, not endless. */
export const tidyName = (name: string): string =>
  name
    .replace(/^.*[\\/]/, "")
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, 200);
