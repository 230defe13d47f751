import { MomentText, Section, useT } from "../../../../ui/index.ts";
import type { SubmissionComment } from "../find-text.ts";
import { signedWords } from "../text-words.ts";
import { Paragraphs } from "./paragraphs.tsx";

type CommentProps = {
  readonly comment: SubmissionComment;
  readonly answers: readonly SubmissionComment[];
  /** The page of the submission. */
  readonly page: string;
  readonly mayModerate: boolean;
};

/** What was said, or that it was taken down and why. */
const Said = ({ comment }: Pick<CommentProps, "comment">) => {
  const t = useT();
  const day = (
    <small>
      <MomentText at={comment.createdAt} dayOnly />
    </small>
  );
  if (comment.state === "taken-down")
    return (
      <>
        <p>
          <strong>{t("consultation.down.shown")}</strong> {day}
        </p>
        <p className="soft">{t("consultation.down.because", { reason: comment.reason ?? "" })}</p>
      </>
    );
  return (
    <>
      <p>
        <strong>{signedWords(comment)}</strong> {day}
      </p>
      <Paragraphs text={comment.body} />
    </>
  );
};

/** A comment with those that answer it. */
const Comment = ({ comment, answers, page, mayModerate }: CommentProps) => {
  const t = useT();
  const isDown = comment.state === "taken-down";
  return (
    <article id={`comment-${comment.id}`}>
      <Said comment={comment} />
      {answers.length > 0 && (
        <ul>
          {answers.map((answer) => (
            <li key={answer.id}>
              <Comment comment={answer} answers={[]} page={page} mayModerate={mayModerate} />
            </li>
          ))}
        </ul>
      )}
      {!isDown && comment.parentId === null && (
        <p>
          <a href={`${page}/comment?answer=${comment.id}`}>{t("consultation.comment.answer", { name: comment.authorName })}</a>
        </p>
      )}
      {mayModerate && (
        <p>
          <a href={`${page}/comments/${comment.id}`}>{t(isDown ? "consultation.down.back" : "consultation.down.title")}</a>
        </p>
      )}
    </article>
  );
};

type SectionProps = { readonly page: string; readonly comments: readonly SubmissionComment[]; readonly mayModerate: boolean };

/** What is said under a submission, in the order it came, each with the answers it had. */
export const CommentsSection = ({ page, comments, mayModerate }: SectionProps) => {
  const t = useT();
  const count = comments.filter(({ state }) => state === "published").length;
  return (
    <Section title={t("consultation.comments.title")} id="comments" note={t("consultation.comments.count", { count })}>
      {comments
        .filter(({ parentId }) => parentId === null)
        .map((comment) => (
          <Comment
            key={comment.id}
            comment={comment}
            answers={comments.filter(({ parentId }) => parentId === comment.id)}
            page={page}
            mayModerate={mayModerate}
          />
        ))}
      <p>
        <a href={`${page}/comment`}>{t("consultation.comments.add")}</a>
      </p>
    </Section>
  );
};
