import type { FieldMark } from "../../../ui/index.ts";
import { fields, shapes } from "../fields.ts";
import type { ReviewedDraft, ReviewedItem, ReviewedPoint } from "../fold-draft.ts";
import { markId, rowId } from "./review-model.ts";

/** The passages of every value that stands, in the colour of its field. A value set aside underlines nothing. */
export const marksOf = (draft: ReviewedDraft): FieldMark[] =>
  fields.flatMap((field) =>
    draft.items[field]
      .filter(({ state }) => state !== "rejected")
      .flatMap(({ key, evidence }) =>
        evidence.map((span, position) => ({
          ...span,
          id: markId(field, key, position),
          tone: shapes[field].tone,
          field: rowId(field, key),
        })),
      ),
  );

/** Anchors of a value's own passages. */
export const marksOfItem = ({ field, key, evidence, state }: ReviewedItem): string[] =>
  state === "rejected" ? [] : evidence.map((_, position) => markId(field, key, position));

/** Anchors of the values' passages that a question is about. */
export const marksOfPoint = ({ evidence }: ReviewedPoint, marks: readonly FieldMark[]): string[] =>
  evidence.flatMap((span) => marks.find((mark) => mark.start < span.end && span.start < mark.end)?.id ?? []);
