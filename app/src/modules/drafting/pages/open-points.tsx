import { isMessageKey } from "../../../messages/index.ts";
import { Button, type FieldMark, PostForm, Question, useT } from "../../../ui/index.ts";
import { isField } from "../fields.ts";
import type { ReviewedPoint } from "../fold-draft.ts";
import { openPoints } from "../fold-draft.ts";
import { pointWords } from "../point-words.ts";
import { marksOfPoint } from "./marks.ts";
import { addressOf, groupId, type ReviewModel, rowId } from "./review-model.ts";

/** Where a question is answered: the form of the one value it is about, else the group of its field. */
const answerAddress = (model: ReviewModel, { field, evidence }: ReviewedPoint): string | null => {
  if (!isField(field)) return null;
  const about = model.reviewed.items[field].filter((item) =>
    item.evidence.some((span) => evidence.some((other) => span.start < other.end && other.start < span.end)),
  );
  const [only] = about.length > 0 ? about : model.reviewed.items[field];
  return only
    ? `${addressOf(model.id)}?edit=${field}.${only.key}#${rowId(field, only.key)}`
    : `${addressOf(model.id)}?add=${field}#${groupId(field)}`;
};

const Point = ({ model, point, marks }: { model: ReviewModel; point: ReviewedPoint; marks: readonly FieldMark[] }) => {
  const t = useT();
  const { kind, key, field } = point;
  const label = `drafting.field.${field}`;
  const answer = answerAddress(model, point);
  const acts = (
    <PostForm action={`${addressOf(model.id)}/decisions`} className="acts" hidden={{ subject: kind, key, kind: "accept" }}>
      {answer !== null && (
        <a className="button" href={answer} data-edit="">
          {t(kind === "conflicts" ? "drafting.review.correct" : "drafting.review.answer")}
        </a>
      )}
      <Button kind="quiet">{t(kind === "conflicts" ? "drafting.review.keepBoth" : "drafting.review.keep")}</Button>
    </PostForm>
  );
  return (
    <Question
      id={`q-${kind}-${key}`}
      title={t(kind === "questions" ? "drafting.review.question" : "drafting.review.conflict", {
        field: isMessageKey(label) ? t(label) : field,
      })}
      marks={marksOfPoint(point, marks)}
      {...(model.may.review ? { acts } : {})}
    >
      {pointWords(point, t)}
    </Question>
  );
};

/** Questions and conflicts that nobody has settled yet. */
export const OpenPoints = ({ model, marks }: { model: ReviewModel; marks: readonly FieldMark[] }) => {
  const t = useT();
  const points = openPoints(model.reviewed);
  return (
    <section id="points" tabIndex={-1} className="stack">
      <h2>{t("drafting.review.points", { count: points.length })}</h2>
      {points.map((point) => (
        <Point key={`${point.kind}-${point.key}`} model={model} point={point} marks={marks} />
      ))}
    </section>
  );
};
