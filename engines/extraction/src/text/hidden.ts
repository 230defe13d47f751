import type { Span } from "@levier/kernel";

/** Characters that no reader sees and that cut words: soft hyphens, spaces of no width, marks of byte order. */
const HIDDEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

export type Visible = {
  readonly text: string;
  /** Where a passage of the visible text stands in the text as given. */
  readonly originOf: (span: Span) => Span;
};

/** A text as it is seen, with the way back to the text as given. */
export const visibleIn = (given: string): Visible => {
  const hidden = [...given.matchAll(HIDDEN)].map(({ index }) => index);
  if (hidden.length === 0) return { text: given, originOf: (span) => span };
  const cut = new Set(hidden);
  const kept = Array.from({ length: given.length }, (_, at) => at).filter((at) => !cut.has(at));
  const originOf = ({ start, end }: Span): Span => ({ start: kept[start] ?? given.length, end: (kept[end - 1] ?? given.length - 1) + 1 });
  return { text: given.replace(HIDDEN, ""), originOf };
};

const isSpan = (value: object): value is { start: number; end: number } =>
  "start" in value && typeof value.start === "number" && "end" in value && typeof value.end === "number";

const spansIn = (value: unknown, found: Set<{ start: number; end: number }>): Set<{ start: number; end: number }> => {
  if (typeof value !== "object" || value === null) return found;
  if (isSpan(value)) found.add(value);
  else for (const part of Object.values(value)) spansIn(part, found);
  return found;
};

/** Moves every passage of a fresh draft to where it stands in the text as given; each is moved once. */
export const relocate = <T>(draft: T, { originOf }: Visible): T => {
  for (const span of spansIn(draft, new Set())) Object.assign(span, originOf(span));
  return draft;
};
