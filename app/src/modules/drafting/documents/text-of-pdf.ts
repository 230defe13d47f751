import { ok, type Result, refuse } from "@levier/kernel";
import { joinHyphens } from "./join-hyphens.ts";
import { inReadingOrder } from "./pdf-columns.ts";
import { type Line, linesOf, stretchesOf } from "./pdf-lines.ts";
import { withoutMargins } from "./pdf-margins.ts";
import { mayHaveDrawnMarks, withDrawnMarks, withMarks } from "./pdf-marks.ts";
import { goesOn, paragraphsOf, widestGaps } from "./pdf-paragraphs.ts";
import { type Drawing, type Operations, smallShapes } from "./pdf-shapes.ts";
import { withTables } from "./pdf-tables.ts";

export type PdfText = { readonly text: string; readonly pages: number };
export type PdfRefusal = "protected" | "damaged" | { readonly pages: number };

const refusalOf = (error: unknown): PdfRefusal => (error instanceof Error && error.name === "PasswordException" ? "protected" : "damaged");

/** Pages one after the other, apart by an empty line unless a sentence goes on. */
const joinPages = (pages: readonly string[]): string =>
  pages
    .filter((page) => page !== "")
    .reduce((text, page) => (text === "" ? page : `${text}${goesOn(text, page) ? "\n" : "\n\n"}${page}`), "");

/** The text of pages told by their stretches of words in the order of the file. */
const textOfPages = (pages: readonly (readonly Line[])[]): string => {
  const gaps = widestGaps(pages);
  const gapOf = (page: number): number => gaps[page] ?? 0;
  const { pages: bodies, feet } = withoutMargins(pages.map((stretches, page) => linesOf(withTables(stretches, gapOf(page)))));
  return joinHyphens(joinPages([...bodies.map((lines, page) => paragraphsOf(inReadingOrder(lines), gapOf(page))), feet.join("\n")]));
};

type Page = {
  readonly getTextContent: () => Promise<{ readonly items: readonly unknown[] }>;
  readonly getOperatorList: () => Promise<Drawing>;
};

/** Stretches of words of a page, marks of items at their head. What is drawn is looked at only where a mark may be. */
const readPage = async (page: Page, operations: Operations, margins: Map<number, number>): Promise<Line[]> => {
  const told = withMarks(stretchesOf((await page.getTextContent()).items));
  const shapes = mayHaveDrawnMarks(told, margins) ? smallShapes(await page.getOperatorList(), operations) : [];
  return shapes.length > 0 ? withDrawnMarks(told, shapes) : told;
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
      const margins = new Map<number, number>();
      const pages: Line[][] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        pages.push(await readPage(page, OPS, margins));
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
