import type { Span } from "@levier/kernel";

/** Spans that ask whether another meets one of them, however many they are. */
export type SpanSet<T extends Span = Span> = {
  readonly add: (span: T) => void;
  /** Whether the span overlaps one of those added. */
  readonly meets: (span: Span) => boolean;
  /** Those that overlap the span, in the order they were added. */
  readonly meeting: (span: Span) => T[];
};

/** Characters of a stretch of the text; a span is looked for among those that touch its stretches. */
const STRETCH = 512;

export const spanSet = <T extends Span = Span>(spans: readonly T[] = []): SpanSet<T> => {
  const byStretch = new Map<number, { readonly span: T; readonly rank: number }[]>();
  let added = 0;
  const firstOf = ({ start }: Span): number => Math.floor(start / STRETCH);
  const lastOf = ({ start, end }: Span): number => Math.floor(Math.max(start, end - 1) / STRETCH);
  const stretches = (span: Span): number[] => {
    const first = firstOf(span);
    const last = lastOf(span);
    return first === last ? [first] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  };
  const add = (span: T): void => {
    const member = { span, rank: added++ };
    for (const stretch of stretches(span)) {
      const held = byStretch.get(stretch);
      if (held) held.push(member);
      else byStretch.set(stretch, [member]);
    }
  };
  for (const span of spans) add(span);
  const overlaps = (asked: Span, { span }: { readonly span: T }): boolean => span.start < asked.end && asked.start < span.end;
  return {
    add,
    meets: (asked) => {
      for (let at = firstOf(asked); at <= lastOf(asked); at++)
        if (byStretch.get(at)?.some((member) => overlaps(asked, member))) return true;
      return false;
    },
    meeting: (asked) => {
      const [first, last] = [firstOf(asked), lastOf(asked)];
      if (first === last) return (byStretch.get(first) ?? []).filter((member) => overlaps(asked, member)).map(({ span }) => span);
      const members = new Set(stretches(asked).flatMap((at) => byStretch.get(at)?.filter((member) => overlaps(asked, member)) ?? []));
      return [...members].sort((a, b) => a.rank - b.rank).map(({ span }) => span);
    },
  };
};
