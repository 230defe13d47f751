import { MomentText, Pagination, pageAddress, Section, useT } from "../../../../ui/index.ts";
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

/** One page of what is said under a submission. */
export type CommentsPage = {
  /** Each followed by its answers. */
  readonly comments: readonly SubmissionComment[];
  /** The comment of an earlier page that the first ones here answer. */
  readonly before: { readonly comment: SubmissionComment; readonly page: number } | null;
  /** How many are published in all. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
};

type SectionProps = { readonly page: string; readonly discussion: CommentsPage; readonly mayModerate: boolean };

/** What is said under a submission, in the order it came, each with the answers it had. */
export const CommentsSection = ({ page, discussion, mayModerate }: SectionProps) => {
  const t = useT();
  const { comments, before, count } = discussion;
  const answersTo = (id: string) => comments.filter(({ parentId }) => parentId === id);
  return (
    <Section title={t("consultation.comments.title")} id="comments" note={t("consultation.comments.count", { count })}>
      {before !== null && (
        <article>
          <p>
            <a href={`${pageAddress(page, before.page)}#comment-${before.comment.id}`}>
              {before.comment.state === "taken-down"
                ? t("consultation.comments.goesOnDown")
                : t("consultation.comments.goesOn", { name: before.comment.authorName })}
            </a>
          </p>
          <ul>
            {answersTo(before.comment.id).map((answer) => (
              <li key={answer.id}>
                <Comment comment={answer} answers={[]} page={page} mayModerate={mayModerate} />
              </li>
            ))}
          </ul>
        </article>
      )}
      {comments
        .filter(({ parentId }) => parentId === null)
        .map((comment) => (
          <Comment key={comment.id} comment={comment} answers={answersTo(comment.id)} page={page} mayModerate={mayModerate} />
        ))}
      <Pagination page={discussion.page} pages={discussion.pages} fragment="#comments" />
      <p>
        <a href={`${page}/comment`}>{t("consultation.comments.add")}</a>
      </p>
    </Section>
  );
};
