import { type Line, MOST_STRETCHES, stretchesOf } from "./pdf-lines.ts";
import { mayHaveDrawnMarks, withDrawnMarks, withMarks } from "./pdf-marks.ts";
import { type Drawing, type Operations, smallShapes } from "./pdf-shapes.ts";
import { turnOf, type View, widthOf } from "./pdf-turn.ts";

/** A page: its stretches of words in the order of the file, and its width in points. */
export type PdfPage = { readonly lines: readonly Line[]; readonly width: number };

/** A page as the PDF reader gives it. */
type Source = View & {
  readonly getTextContent: () => Promise<{ readonly items: readonly unknown[] }>;
  readonly getOperatorList: () => Promise<Drawing>;
};

/** Pages of a document whose drawings are looked at, at the most: each takes as long as reading its words. */
const MOST_DRAWINGS = 150;

/**
 * Reads pages one after the other; marks of items stand at the head of their lines. What is drawn is looked at only where a
 * mark may be, which the margins of the pages before tell too.
 */
export const pageReader = (operations: Operations): ((page: Source) => Promise<PdfPage>) => {
  const margins = new Map<number, number>();
  let looked = 0;
  return async (page) => {
    const turn = turnOf(page);
    const stretches = stretchesOf((await page.getTextContent()).items, turn);
    if (stretches.length > MOST_STRETCHES) return { lines: stretches, width: widthOf(page) };
    const told = withMarks(stretches);
    const isLooked = mayHaveDrawnMarks(told, margins) && looked++ < MOST_DRAWINGS;
    const shapes = isLooked ? smallShapes(await page.getOperatorList(), operations, turn) : [];
    return { lines: shapes.length > 0 ? withDrawnMarks(told, shapes) : told, width: widthOf(page) };
  };
};
