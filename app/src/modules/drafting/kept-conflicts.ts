import { isField } from "./fields.ts";
import { isAbout, type ReviewedDraft, type ReviewedPoint } from "./fold-draft.ts";

/** Where what is published stays at odds with itself: still open, or both values kept. One put right or set aside ends it. */
export const keptConflicts = ({ points, items }: ReviewedDraft): readonly ReviewedPoint[] =>
  points.filter(({ kind, field, evidence }) => {
    if (kind !== "conflicts" || !isField(field)) return false;
    const about = items[field].filter((item) => isAbout(item, evidence));
    return about.length > 0 && about.every(({ state }) => state !== "corrected" && state !== "rejected");
  });
