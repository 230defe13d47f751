import type { Span } from "@levier/kernel";

/** Spans that ask whether another meets one of them, however many they are. */
export type SpanSet = {
  readonly add: (span: Span) => void;
  /** Whether the span overlaps one of those added. */
  readonly meets: (span: Span) => boolean;
};

/** Characters of a stretch of the text; a span is looked for among those that touch its stretches. */
const STRETCH = 512;

export const spanSet = (spans: readonly Span[] = []): SpanSet => {
  const byStretch = new Map<number, Span[]>();
  const stretches = ({ start, end }: Span): number[] => {
    const first = Math.floor(start / STRETCH);
    return Array.from({ length: Math.floor(Math.max(start, end - 1) / STRETCH) - first + 1 }, (_, at) => first + at);
  };
  const add = (span: Span): void => {
    for (const stretch of stretches(span)) {
      const held = byStretch.get(stretch);
      if (held) held.push(span);
      else byStretch.set(stretch, [span]);
    }
  };
  for (const span of spans) add(span);
  return {
    add,
    meets: (span) =>
      stretches(span).some((at) => byStretch.get(at)?.some((other) => other.start < span.end && span.start < other.end) === true),
  };
};
