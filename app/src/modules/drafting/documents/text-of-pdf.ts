import { ok, type Result, refuse } from "@levier/kernel";
import { joinHyphens } from "./join-hyphens.ts";
import { inReadingOrder } from "./pdf-columns.ts";
import { type Line, linesOf } from "./pdf-lines.ts";
import { withoutMargins } from "./pdf-margins.ts";
import { goesOn, paragraphsOf } from "./pdf-paragraphs.ts";

export type PdfText = { readonly text: string; readonly pages: number };
export type PdfRefusal = "protected" | "damaged" | { readonly pages: number };

const refusalOf = (error: unknown): PdfRefusal => (error instanceof Error && error.name === "PasswordException" ? "protected" : "damaged");

/** Pages one after the other, apart by an empty line unless a sentence goes on. */
const joinPages = (pages: readonly string[]): string =>
  pages
    .filter((page) => page !== "")
    .reduce((text, page) => (text === "" ? page : `${text}${goesOn(text, page) ? "\n" : "\n\n"}${page}`), "");

/** The text of pages told by their lines in the order of the file. */
export const textOfPages = (pages: readonly (readonly Line[])[]): string => {
  const { pages: bodies, feet } = withoutMargins(pages);
  return joinHyphens(joinPages([...bodies.map((lines) => paragraphsOf(inReadingOrder(lines))), feet.join("\n")]));
};

/** Text of a PDF as it reads, columns one after the other. `{ pages }` when it has more than `maxPages`. */
export const textOfPdf = async (bytes: Uint8Array, maxPages: number): Promise<Result<PdfText, PdfRefusal>> => {
  const { getDocumentProxy } = await import("unpdf");
  try {
    // The reader takes the buffer for itself: it gets a copy.
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    try {
      if (pdf.numPages > maxPages) return refuse({ pages: pdf.numPages });
      const pages: Line[][] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        pages.push(linesOf((await page.getTextContent()).items));
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
