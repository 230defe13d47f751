export type Point = readonly [x: number, y: number];

/** An area within rings (what two of them hold is out of it again), or lines of a width. */
export type Shape =
  | { readonly kind: "area"; readonly colour: string; readonly rings: readonly (readonly Point[])[] }
  | { readonly kind: "lines"; readonly colour: string; readonly width: number; readonly lines: readonly (readonly Point[])[] };

export type PictureWords = {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
};

/** What a paper shows, drawn from plain shapes, the lowest first. As wide as the text of a page at `TEXT_UNITS`. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly words: readonly PictureWords[];
};

/** Units across the text of a page. */
export const TEXT_UNITS = 640;

export const INK = "#1a1a1a";

export const rectangle = (x: number, y: number, width: number, height: number): readonly Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
