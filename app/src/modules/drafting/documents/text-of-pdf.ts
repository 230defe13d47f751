import { ok, type Result, refuse } from "@levier/kernel";

export type PdfText = { readonly text: string; readonly pages: number };
export type PdfRefusal = "protected" | "damaged" | { readonly pages: number };

type Item = { readonly str: string; readonly hasEOL: boolean; readonly y: number; readonly height: number };

const readItem = (item: unknown): Item | null => {
  if (typeof item !== "object" || item === null || !("str" in item) || typeof item.str !== "string") return null;
  const y = "transform" in item && Array.isArray(item.transform) && typeof item.transform[5] === "number" ? item.transform[5] : 0;
  const height = "height" in item && typeof item.height === "number" ? item.height : 0;
  return { str: item.str, hasEOL: "hasEOL" in item && item.hasEOL === true, y, height };
};

/** A gap wider than this many line heights parts two paragraphs. */
const PARAGRAPH_GAP = 1.7;

/** Lines of one page, as the file orders them; an empty line where the page leaves a wider gap. */
export const pageText = (items: readonly unknown[]): string => {
  let text = "";
  let last: Item | null = null;
  for (const item of items.map(readItem)) {
    if (!item) continue;
    if (last && item.str !== "" && text.endsWith("\n")) {
      const line = Math.max(last.height, item.height, 1);
      if (Math.abs(last.y - item.y) > PARAGRAPH_GAP * line) text += "\n";
    }
    text += item.str + (item.hasEOL ? "\n" : "");
    if (item.str.trim() !== "") last = item;
  }
  return text.replace(/[ \t]+\n/g, "\n").trim();
};

const refusalOf = (error: unknown): PdfRefusal => (error instanceof Error && error.name === "PasswordException" ? "protected" : "damaged");

/** Text of a PDF, pages apart by an empty line. `{ pages }` when it has more than `maxPages`. */
export const textOfPdf = async (bytes: Uint8Array, maxPages: number): Promise<Result<PdfText, PdfRefusal>> => {
  const { getDocumentProxy } = await import("unpdf");
  try {
    // The reader takes the buffer for itself: it gets a copy.
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    try {
      if (pdf.numPages > maxPages) return refuse({ pages: pdf.numPages });
      const pages: string[] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        pages.push(pageText((await page.getTextContent()).items));
        page.cleanup();
      }
      return ok({ text: pages.filter((page) => page !== "").join("\n\n"), pages: pdf.numPages });
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    return refuse(refusalOf(error));
  }
};
