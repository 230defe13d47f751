import { Acts, Button, ErrorSummary, errorOf, type FormError, Lead, PostForm, TextArea, useT } from "../../../../ui/index.ts";
import { PactSubPage } from "../../../pacts/index.ts";
import type { Submission, SubmissionComment } from "../find-text.ts";
import { BOUNDS } from "../read-text.ts";
import { Paragraphs } from "./paragraphs.tsx";
import { SignatureFields } from "./signature-fields.tsx";

type CommentPageProps = {
  readonly slug: string;
  readonly pact: string;
  readonly submission: Submission;
  /** The comment that is answered. */
  readonly answered: SubmissionComment | null;
  readonly stamp: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
};

/** Where anyone comments a submission, or answers a comment, without an account. */
export const CommentPage = ({ slug, pact, submission, answered, stamp, typed, errors }: CommentPageProps) => {
  const t = useT();
  const home = `/pacts/${slug}/consultation`;
  const page = `${home}/contributions/${submission.id}`;
  return (
    <PactSubPage
      title={`${t("consultation.comments.add")} : ${submission.title}`}
      hidden
      slug={slug}
      pact={pact}
      above={[
        { href: home, label: t("consultation.title") },
        { href: page, label: submission.title },
      ]}
    >
      <ErrorSummary errors={errors} />
      <Lead title={t("consultation.comments.add")} kicker={submission.title} work>
        {t("consultation.comments.lead")}
      </Lead>
      {answered !== null && (
        <blockquote>
          <Paragraphs text={answered.body} />
        </blockquote>
      )}
      <PostForm action={`${page}/comment`} hidden={{ stamp, answer: answered?.id ?? "" }}>
        <TextArea
          name="comment"
          label={t("consultation.field.comment")}
          hint={t("consultation.form.bodyHint", { most: BOUNDS.comment.most })}
          value={typed["comment"]}
          error={errorOf(errors, "comment")}
          rows={6}
          required
        />
        <SignatureFields typed={typed} errors={errors} />
        <Acts>
          <Button kind="main">{t("consultation.comments.submit")}</Button>
        </Acts>
        <p className="soft">{t("consultation.form.privacy")}</p>
      </PostForm>
    </PactSubPage>
  );
};
