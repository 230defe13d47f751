import type { Picture } from "./picture.ts";

/** `numeric`: aligned on the right; `narrow`: holds a word or two. */
export type PaperColumn = { readonly label: string; readonly numeric?: boolean; readonly narrow?: boolean };

export type PaperTable = {
  readonly kind: "table";
  readonly caption: string;
  /** The header row, repeated on each page. */
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The last row adds up the others. */
  readonly totals?: boolean;
};

export type PaperFigure = {
  readonly kind: "figure";
  readonly caption: string;
  /** What the picture says, in words. */
  readonly alt: string;
  readonly picture: Picture;
};

export type PaperBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** What the whole document comes to, set large. */
  | { readonly kind: "lead"; readonly text: string }
  /** Where figures come from, or what is not known: set small. */
  | { readonly kind: "note"; readonly text: string }
  /** To be typed as it stands, a command or a hash, on the lines that it has. */
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | PaperTable
  | PaperFigure;

/** A document before it has a format: what it says, in the order it is read. Texts are plain, and may hold any character. */
export type Paper = {
  readonly language: "fr";
  readonly title: string;
  /** The line under the title: what kind of document, of what. */
  readonly subtitle: string;
  readonly blocks: readonly PaperBlock[];
  /** Set small and close, for what must fit on few pages. */
  readonly compact?: boolean;
};

export const heading = (level: 1 | 2 | 3, text: string): PaperBlock => ({ kind: "heading", level, text });
export const paragraph = (text: string): PaperBlock => ({ kind: "paragraph", text });
export const note = (text: string): PaperBlock => ({ kind: "note", text });

/** A table, or what says that there is nothing to put in it. */
export const tableOr = (table: Omit<PaperTable, "kind">, gap: string): PaperBlock =>
  table.rows.length === 0 ? note(gap) : { kind: "table", ...table };

export const listOr = (items: readonly string[], gap: string): PaperBlock => (items.length === 0 ? note(gap) : { kind: "list", items });
