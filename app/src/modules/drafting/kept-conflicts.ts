import type { Span } from "@levier/kernel";
import { isField } from "./fields.ts";
import type { ReviewedDraft, ReviewedPoint } from "./fold-draft.ts";

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Where what is published stays at odds with itself: still open, or both values kept. One put right or set aside ends it. */
export const keptConflicts = ({ points, items }: ReviewedDraft): readonly ReviewedPoint[] =>
  points.filter(({ kind, field, evidence }) => {
    if (kind !== "conflicts" || !isField(field)) return false;
    const about = items[field].filter((item) => item.evidence.some((span) => evidence.some((other) => overlaps(span, other))));
    return about.length > 0 && about.every(({ state }) => state !== "corrected" && state !== "rejected");
  });
