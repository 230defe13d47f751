import { extname } from "node:path";
import type { DocumentFormat } from "./document.ts";

/** What the bytes are, whatever the name says; `image` and `other` name a format that is recognised but not read. */
export type Sniffed = { readonly format: DocumentFormat } | { readonly image: string } | { readonly other: string } | "protected";

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, position) => bytes[at + position] === byte);
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const utf16 = (text: string): string => [...text].map((letter) => `${letter}\0`).join("");

type Signature = readonly [format: string, bytes: readonly number[], at?: number];

const IMAGES: readonly Signature[] = [
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GIF", ascii("GIF8")],
  ["TIFF", [0x49, 0x49, 0x2a, 0x00]],
  ["TIFF", [0x4d, 0x4d, 0x00, 0x2a]],
  ["WebP", ascii("WEBP"), 8],
  // What telephones take, whatever its variant.
  ["HEIC", ascii("ftyphe"), 4],
  ["HEIC", ascii("ftypmif1"), 4],
  ["AVIF", ascii("ftypavif"), 4],
];

const SIGNATURES: readonly Signature[] = [
  ["RTF", ascii("{\\rtf")],
  ["gzip", [0x1f, 0x8b]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["RAR", ascii("Rar!")],
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const sniffZip = (bytes: Uint8Array): Sniffed => {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (names.includes("word/document")) return { format: "docx" };
  if (names.includes("xl/workbook")) return { other: "XLSX" };
  if (names.includes("ppt/presentation")) return { other: "PPTX" };
  if (names.includes("vnd.oasis.opendocument")) return { other: "OpenDocument" };
  return { other: "ZIP" };
};

const sniffText = (bytes: Uint8Array, name: string): Sniffed => {
  const head = Buffer.from(bytes.subarray(0, 2048))
    .toString("latin1")
    .replaceAll("\0", "")
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, "");
  if (/^\s*(?:<!--[\s\S]*?-->\s*)*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html|<head|<body)\b/i.test(head)) return { format: "html" };
  if (/^\s*<\?xml\b/i.test(head)) return { other: "XML" };
  const extension = extname(name).toLowerCase();
  if (extension === ".html" || extension === ".htm" || extension === ".xhtml") return { format: "html" };
  return { format: extension === ".md" || extension === ".markdown" ? "markdown" : "text" };
};

/** Tells a document's format from its first bytes; the name only settles what bytes cannot (Markdown, a piece of HTML). */
export const sniffFormat = (bytes: Uint8Array, name: string): Sniffed => {
  if (Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-")) return { format: "pdf" };
  if (startsWith(bytes, ZIP)) return sniffZip(bytes);
  // An Office file with a password is a compound file that holds an encrypted package; so is a Word document of before 2007.
  if (startsWith(bytes, COMPOUND))
    return Buffer.from(bytes).includes(utf16("EncryptedPackage"), 0, "latin1") ? "protected" : { other: "DOC" };
  const isOf = ([, signature, at]: Signature): boolean => startsWith(bytes, signature, at);
  const image = IMAGES.find(isOf);
  if (image) return { image: image[0] };
  const known = SIGNATURES.find(isOf);
  return known ? { other: known[0] } : sniffText(bytes, name);
};
