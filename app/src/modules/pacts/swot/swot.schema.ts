import { z } from "zod";
import type { Gap } from "../gaps.ts";
import { quadrants, type SwotLine, swotFigure } from "./line.ts";
import { targetNames } from "./swot-csv.ts";
import type { SwotGround } from "./swot-gaps.ts";

/** A published line of the diagnosis of a pact, what it rests on (a figure, a document or a person), and the axes and actions it led to. */
export const publishedLine = z.strictObject({
  quadrant: z.enum(quadrants),
  says: z.string(),
  /** The figure as it was when the line was built on it. */
  figure: swotFigure.nullable(),
  saidIn: z.string().nullable(),
  saidBy: z.string().nullable(),
  saidOn: z.iso.date().nullable(),
  axes: z.array(z.string()),
  actions: z.array(z.string()),
});
export type PublishedLine = z.infer<typeof publishedLine>;

/** The published lines among these, as data. */
export const publishedLines = (lines: readonly SwotLine[], ground: SwotGround): PublishedLine[] =>
  lines
    .filter(({ state }) => state === "published")
    .map((line) => ({
      quadrant: line.quadrant,
      says: line.says,
      figure: line.basis.kind === "figure" ? line.basis.figure : null,
      saidIn: line.basis.kind === "document" ? line.basis.saidIn : null,
      saidBy: line.basis.kind === "person" ? line.basis.saidBy : null,
      saidOn: line.basis.kind === "figure" ? null : line.basis.saidOn,
      ...targetNames(line, ground),
    }));

/** The published diagnosis of a pact, and what it leaves open. */
export type PublishedSwot = { readonly lines: readonly PublishedLine[]; readonly open: readonly Gap[] };
