import { ok, type Result, refuse } from "@levier/kernel";
import { joinHyphens } from "./join-hyphens.ts";
import { inReadingOrder } from "./pdf-columns.ts";
import { linesOf } from "./pdf-lines.ts";
import { withoutMargins } from "./pdf-margins.ts";
import { type PdfPage, pageReader } from "./pdf-page.ts";
import { goesOn, paragraphsOf, widestGaps } from "./pdf-paragraphs.ts";
import { withTables } from "./pdf-tables.ts";

export type PdfText = { readonly text: string; readonly pages: number };
export type PdfRefusal = "protected" | "damaged" | { readonly pages: number };

const refusalOf = (error: unknown): PdfRefusal => (error instanceof Error && error.name === "PasswordException" ? "protected" : "damaged");

/** Pages one after the other, apart by an empty line unless a sentence goes on. */
const joinPages = (pages: readonly string[]): string =>
  pages
    .filter((page) => page !== "")
    .reduce((text, page) => (text === "" ? page : `${text}${goesOn(text, page) ? "\n" : "\n\n"}${page}`), "");

/**
 * The text of pages told by their stretches of words in the order of the file. Cells of a row are put together, what margins repeat
 * goes, lines are put in the order they are read, those that the width of the page cut run on, and so do pages and cut words.
 */
const textOfPages = (pages: readonly PdfPage[]): string => {
  const gaps = widestGaps(pages.map(({ lines }) => lines));
  const gapOf = (page: number): number => gaps[page] ?? 0;
  const { pages: bodies, feet } = withoutMargins(pages.map(({ lines }, page) => linesOf(withTables(lines, gapOf(page)))));
  const texts = bodies.map((lines, page) => paragraphsOf(inReadingOrder(lines), { gap: gapOf(page), width: pages[page]?.width ?? 0 }));
  return joinHyphens(joinPages([...texts, feet.join("\n")]));
};

/** Text of a PDF as it reads, columns one after the other. `{ pages }` when it has more than `maxPages`. */
export const textOfPdf = async (bytes: Uint8Array, maxPages: number): Promise<Result<PdfText, PdfRefusal>> => {
  const { getDocumentProxy, getResolvedPDFJS } = await import("unpdf");
  try {
    // The reader takes the buffer for itself: it gets a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      if (pdf.numPages > maxPages) return refuse({ pages: pdf.numPages });
      const { OPS } = await getResolvedPDFJS();
      const readPage = pageReader(OPS);
      const pages: PdfPage[] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        pages.push(await readPage(page));
        page.cleanup();
      }
      return ok({ text: textOfPages(pages), pages: pdf.numPages });
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    return refuse(refusalOf(error));
  }
};
