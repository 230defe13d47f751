import type { DocumentRefusal } from "./refusal.ts";

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e5) / 10} MB`;

/** A document's refusal in one line for the terminal: the value refused, and the mend. */
export const refusalInEnglish = (refusal: DocumentRefusal): string => {
  const { value } = refusal;
  switch (refusal.code) {
    case "document-empty":
      return `${value}: it holds no text. Name a file that does.`;
    case "document-too-large":
      return `${value}: it weighs ${megabytes(refusal.bytes)}, over the limit of ${megabytes(refusal.limit)}. Lighten it, or raise LEVIER_MAX_UPLOAD.`;
    case "document-too-many-pages":
      return `${value}: it has ${refusal.pages} pages, over the limit of ${refusal.limit}. Keep the pages about the pact.`;
    case "document-format-unknown":
      return `${value}: it is not a document of text. Give a .txt, .md, .html, .docx or .pdf file.`;
    case "document-format-unsupported":
      return `${value}: ${refusal.format} files are not read. Save it as .docx, .pdf or .txt.`;
    case "document-image":
      return `${value}: it is a picture (${refusal.format}). Run a character recognition on it first, then give the .pdf or the text.`;
    case "document-undecodable":
      return `${value}: some letters are damaged ("${refusal.excerpt}"). Save the original again in UTF-8.`;
    case "document-without-text":
      return `${value}: its ${refusal.pages} page(s) hold images only. Run a character recognition on it, or give its text.`;
    case "document-protected":
      return `${value}: it is protected by a password. Remove the password.`;
    case "document-damaged":
      return `${value}: it is damaged. Save the original again.`;
    case "document-inflated":
      return `${value}: it would take more than ${megabytes(refusal.limit)} once inflated. Save it again from a word processor.`;
    case "document-too-slow":
      return `${value}: reading it took more than ${refusal.seconds} seconds. Keep the pages about the pact, or give its text.`;
    case "document-too-heavy":
      return `${value}: reading it took too much memory. Keep the pages about the pact, or give its text.`;
    case "documents-waiting":
      return `${value}: too many documents wait to be read. Try again in a minute.`;
  }
};
