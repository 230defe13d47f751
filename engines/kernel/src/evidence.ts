/** Where a value stands in a text: UTF-16 code units, `start` included, `end` excluded, `end > start`. */
export type Span = { readonly start: number; readonly end: number };

/** The passages of one text on which a value rests. Never empty for a value read from a text. */
export type Evidence = readonly Span[];

/** The passage itself, to the letter. */
export const quote = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether a span points into the text and holds something. */
export const isWithin = (text: string, span: Span): boolean =>
  Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0 && span.end > span.start && span.end <= text.length;
