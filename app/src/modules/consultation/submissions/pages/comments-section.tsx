import { MomentText, Section, useT } from "../../../../ui/index.ts";
import type { SubmissionComment } from "../find-text.ts";
import { signedWords } from "../text-words.ts";
import { Paragraphs } from "./paragraphs.tsx";

/** A comment with those that answer it. */
const Comment = ({
  comment,
  answers,
  answerHref,
}: {
  comment: SubmissionComment;
  answers: readonly SubmissionComment[];
  answerHref: string | null;
}) => {
  const t = useT();
  return (
    <article id={`comment-${comment.id}`}>
      <p>
        <strong>{comment.authorName === "" ? t("consultation.comment.gone") : signedWords(comment)}</strong>{" "}
        <small>
          <MomentText at={comment.createdAt} dayOnly />
        </small>
      </p>
      <Paragraphs text={comment.body} />
      {answers.length > 0 && (
        <ul>
          {answers.map((answer) => (
            <li key={answer.id}>
              <Comment comment={answer} answers={[]} answerHref={null} />
            </li>
          ))}
        </ul>
      )}
      {answerHref !== null && (
        <p>
          <a href={answerHref}>{t("consultation.comment.answer", { name: comment.authorName })}</a>
        </p>
      )}
    </article>
  );
};

/** What is said under a submission, in the order it came, each with the answers it had. */
export const CommentsSection = ({ page, comments }: { page: string; comments: readonly SubmissionComment[] }) => {
  const t = useT();
  const first = comments.filter(({ parentId }) => parentId === null);
  return (
    <Section title={t("consultation.comments.title")} id="comments" note={t("consultation.comments.count", { count: comments.length })}>
      {first.map((comment) => (
        <Comment
          key={comment.id}
          comment={comment}
          answers={comments.filter(({ parentId }) => parentId === comment.id)}
          answerHref={`${page}/comment?answer=${comment.id}`}
        />
      ))}
      <p>
        <a href={`${page}/comment`}>{t("consultation.comments.add")}</a>
      </p>
    </Section>
  );
};
